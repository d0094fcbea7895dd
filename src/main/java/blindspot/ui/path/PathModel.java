package blindspot.ui.path;

import blindspot.i18n.Messages;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.Reason;
import blindspot.topology.inference.Sureness;
import blindspot.topology.inventory.InventoryFile;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// Says which of the paths that were found in the records is drawn, and draws another.
public final class PathModel {
    /// The most paths that are listed to choose from; the others are reached one after the other.
    public static final int MOST_LISTED = 30;

    private final Session session;

    public PathModel(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }

    /// The place of the drawn path among those that were found, such as "Path 1 of 7"; empty where it is stated.
    ObservableValue<String> place() {
        return said(path -> path.candidates().isEmpty()
                ? ""
                : messages().text("path.place", path.chosen() + 1, path.candidates().size()));
    }

    /// The nodes of the drawn path in order; empty where it is stated.
    ObservableValue<String> line() {
        return said(path -> chosen(path).map(candidate -> line(candidate.topology())).orElse(""));
    }

    /// How sure it is, how many of the records it explains, and why it is held to be one; in brackets where it is not
    /// certain, empty where it is stated.
    ObservableValue<String> reason() {
        return said(path -> chosen(path).map(this::reason).orElse(""));
    }

    /// Why no path can be drawn; empty where one is.
    ObservableValue<String> nothing() {
        return said(path -> path.noPath().map(this::nothing).orElse(""));
    }

    /// Whether there is none to draw while the records are explored.
    public BooleanBinding isWithoutPath() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().noPath().isPresent() && session.mode().get() == Mode.EXPLORE,
                session.path(), session.mode());
    }

    /// Whether there is another path.
    public BooleanBinding isChoice() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().candidates().size() > 1 && session.mode().get() == Mode.EXPLORE,
                session.path(), session.mode());
    }

    /// What can be chosen, in order and at most [#MOST_LISTED]: the nodes, and what [#reason] says of it.
    List<String> choices() {
        List<CandidatePath> candidates = session.path().get().candidates();
        return IntStream.range(0, Math.min(MOST_LISTED, candidates.size()))
                .mapToObj(at -> messages().text(
                        "path.choice", at + 1, line(candidates.get(at).topology()), reason(candidates.get(at))))
                .toList();
    }

    void choose(int candidate) {
        session.choosePath(candidate);
    }

    /// Draws the path that is so many places further on; behind the last comes the first.
    public void step(int by) {
        DrawnPath path = session.path().get();
        if (!path.candidates().isEmpty()) {
            session.choosePath(Math.floorMod(path.chosen() + by, path.candidates().size()));
        }
    }

    private ObservableValue<String> said(Function<DrawnPath, String> words) {
        return Bindings.createStringBinding(
                () -> words.apply(session.path().get()), session.path(), session.picture(), session.messages());
    }

    private static Optional<CandidatePath> chosen(DrawnPath path) {
        return path.candidates().stream().skip(path.chosen()).findFirst();
    }

    private String line(Topology topology) {
        StringBuilder line = new StringBuilder(name(topology.pathNodes().getFirst()));
        topology.legs()
                .forEach(leg -> line.append(leg.kind() == LegKind.PRIVATELINK ? " ⇢ " : " → ")
                        .append(name(topology.to(leg))));
        return line.toString();
    }

    private String name(Node node) {
        String name = messages().text(node.name());
        int count = node.interfaces().size();
        return count > 1 ? name + " ×" + count : name;
    }

    private String reason(CandidatePath candidate) {
        String why = switch (candidate.reason()) {
            case Reason.Recorded() -> messages().text("path.reason.recorded");
            case Reason.Stated(String file) -> messages().text("path.reason.stated", InventoryFile.lastName(file));
            case Reason.SameTraffic(long records, long of) -> messages().text("path.reason.same-traffic", records, of);
            case Reason.OnlyOnes() -> messages().text("path.reason.only-ones");
            case Reason.ConsumerNotLoaded() -> messages().text("path.reason.consumer-not-loaded");
            case Reason.ProviderNotLoaded() -> messages().text("path.reason.provider-not-loaded");
        };
        String sure = sureness(candidate.sureness());
        String both = messages().text(
                "path.reason", sure, candidate.records(), session.table().rowCount(), why);
        return candidate.sureness() == Sureness.CERTAIN ? both : "[" + both + "]";
    }

    private String sureness(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> messages().text("path.sureness.certain");
            case LIKELY -> messages().text("path.sureness.likely");
            case POSSIBLE -> messages().text("path.sureness.possible");
        };
    }

    private String nothing(NoPath why) {
        return messages().text("path.none", messages().text("no-path." + why.code()));
    }

    private Messages messages() {
        return session.messages().get();
    }
}
