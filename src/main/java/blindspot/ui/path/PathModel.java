package blindspot.ui.path;

import blindspot.i18n.Messages;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.PathWords;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Says which of the paths that were found in the records is drawn, and draws another.
public final class PathModel {
    /// The most paths that are listed to choose from; the others are reached one after the other.
    static final int MOST_LISTED = 100;

    private final Session session;
    private final OwnPath own;
    private final PathOfRecords ofRecords;

    public PathModel(Session session, OwnPath own, FxJobs jobs) {
        this.session = session;
        this.own = own;
        ofRecords = new PathOfRecords(session, own, jobs);
    }

    /// Draws the path of a record, or of those of a place.
    public PathOfRecords ofRecords() {
        return ofRecords;
    }

    public Session session() {
        return session;
    }

    /// The place of the drawn path among those that there are, such as "Path 1 of 7"; empty where one is stated.
    ObservableValue<String> place() {
        return said(path -> isSaid(path)
                ? messages().text("path.place", path.chosen() + 1, path.choices().size())
                : "");
    }

    /// The nodes of the drawn path in order; empty where one is stated.
    ObservableValue<String> line() {
        return said(path -> isSaid(path) ? words().line(path.topology()) : "");
    }

    /// How sure it is, how many of the records it explains, and why it is held to be one; in brackets where it is not
    /// certain; that it is of other records where it is stated and is, else empty where it is stated; and what there was too much of to be looked at. While a better one is looked
    /// for, that is said.
    ObservableValue<String> reason() {
        return said(this::reasonNow);
    }

    private String reasonNow(DrawnPath path) {
        return own.seeking().get() && !path.isSought()
                ? sought()
                : isOfOtherRecords(path) ? messages().text("path.of-other-records")
                        : chosen(path).map(this::reason).map(reason -> withLimits(path, reason)).orElse("");
    }

    /// The same where there is little room for it; as it is where nothing shorter says the same.
    ObservableValue<String> briefReason() {
        return said(path -> {
            boolean whole = own.seeking().get() || isOfOtherRecords(path)
                    || path.inferred().map(Inferred::limits).filter(limits -> !limits.isEmpty()).isPresent();
            return whole
                    ? reasonNow(path)
                    : chosen(path).map(found -> words().briefReason(found, session.table().rowCount())).orElse("");
        });
    }

    /// Why no path can be drawn, or that it is still looked for; empty where one is.
    ObservableValue<String> nothing() {
        return said(path -> path.isSought()
                ? sought()
                : path.noPath().map(words()::nothing).map(why -> withLimits(path, why)).orElse(""));
    }

    private String sought() {
        return messages().text("path.sought", session.table().rowCount());
    }

    /// Whether the path of the records, which are there, is still looked for.
    ReadOnlyBooleanProperty isSought() {
        return own.seeking();
    }

    /// Ends the search.
    void stopSeeking() {
        own.cancel();
    }

    /// Whether a path is stated that has nothing to do with the records, which may tell one.
    BooleanBinding isForeign() {
        return Bindings.createBooleanBinding(
                () -> isOfOtherRecords(session.path().get()) && session.mode().get() == Mode.EXPLORE, session.path(),
                session.picture(), session.mode());
    }

    private boolean isOfOtherRecords(DrawnPath path) {
        return path.inferred().isEmpty() && session.picture().get().evidence().isOfOtherRecords();
    }

    /// Whether there is none to draw while the records are explored.
    public BooleanBinding isWithoutPath() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().noPath().isPresent() && session.mode().get() == Mode.EXPLORE,
                session.path(), session.mode());
    }

    /// Whether the records that are explored tell it.
    BooleanBinding isFound() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().inferred().isPresent() && !session.path().get().isSought()
                        && session.mode().get() == Mode.EXPLORE,
                session.path(), session.mode());
    }

    /// Whether there is another path.
    public BooleanBinding isChoice() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().choices().size() > 1 && session.mode().get() == Mode.EXPLORE,
                session.path(), session.mode());
    }

    /// What can be chosen, in order and at most [#MOST_LISTED].
    List<PathChoice> choices() {
        DrawnPath path = session.path().get();
        return IntStream.range(0, Math.min(MOST_LISTED, path.choices().size()))
                .mapToObj(at -> choice(path, at))
                .toList();
    }

    private PathChoice choice(DrawnPath path, int at) {
        Topology topology = path.choices().get(at);
        Optional<CandidatePath> candidate = path.candidates().stream().skip(at).findFirst();
        String vpcs = topology.pathVpcs()
                .stream()
                .map(vpc -> vpcWords(topology, vpc))
                .collect(Collectors.joining(" → "));
        return new PathChoice(
                messages().text("path.choice", at + 1, words().line(topology)),
                candidate.map(found -> messages().text("path.choice.traffic", found.packets(), vpcs)).orElse(vpcs),
                candidate.map(this::reason).orElse(""),
                at == path.chosen());
    }

    /// By the name that it has in the picture while the list is open: one without a name of its own is called by its side,
    /// and may be on the other one where the path is drawn.
    private String vpcWords(Topology topology, int vpc) {
        Optional<String> of = topology.vpcs().get(vpc).vpcId();
        Topology drawn = session.topology();
        String name = IntStream.range(0, drawn.vpcs().size())
                .filter(each -> of.isPresent() && drawn.vpcs().get(each).vpcId().equals(of))
                .mapToObj(each -> messages().text(drawn.vpcName(each)))
                .findFirst()
                .orElseGet(() -> messages().text(topology.vpcName(vpc)));
        return of.filter(id -> !id.equals(name))
                .map(id -> messages().text("path.choice.vpc", name, id))
                .orElse(name);
    }

    void choose(int candidate) {
        session.choosePath(candidate);
    }

    /// Draws the path that is so many places further on; behind the last comes the first.
    public void step(int by) {
        DrawnPath path = session.path().get();
        if (!path.choices().isEmpty()) {
            session.choosePath(Math.floorMod(path.chosen() + by, path.choices().size()));
        }
    }

    private ObservableValue<String> said(Function<DrawnPath, String> words) {
        return Bindings.createStringBinding(
                () -> words.apply(session.path().get()), session.path(), session.picture(), session.messages(),
                own.seeking());
    }

    /// Of the only path that somebody stated there is nothing to be said.
    private static boolean isSaid(DrawnPath path) {
        return !path.candidates().isEmpty() || path.choices().size() > 1;
    }

    private static Optional<CandidatePath> chosen(DrawnPath path) {
        return path.candidates().stream().skip(path.chosen()).findFirst();
    }

    private String withLimits(DrawnPath path, String said) {
        return words().withLimits(said, path.inferred().map(Inferred::limits).orElse(List.of()));
    }

    private String reason(CandidatePath candidate) {
        return words().reason(candidate, session.table().rowCount());
    }

    private PathWords words() {
        return new PathWords(messages());
    }

    private Messages messages() {
        return session.messages().get();
    }
}
