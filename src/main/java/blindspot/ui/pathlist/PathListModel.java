package blindspot.ui.pathlist;

import blindspot.capture.Evidence;
import blindspot.cloudwatch.Measured;
import blindspot.description.PathLine;
import blindspot.description.PathLines;
import blindspot.description.PathPart;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.ui.session.Focus;
import blindspot.ui.session.LitPlaces;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.PathShown;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The lines of the path that is drawn, what of them is selected or marked, and what pressing them does: the same as
/// pressing it on the diagram.
public final class PathListModel {
    private final Session session;
    private final MeasuredPath measured;
    private final Pretending pretending;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final BooleanBinding shown;
    private final ReadOnlyObjectWrapper<List<PathLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper();
    private boolean lighting;

    PathListModel(Session session, MeasuredPath measured, Pretending pretending) {
        this.session = session;
        this.measured = measured;
        this.pretending = pretending;
        shown = Bindings.createBooleanBinding(
                () -> open.get() && session.path().get().noPath().isEmpty(), open, session.path());
        Stream.of(
                session.picture(), session.messages(), session.formats(), session.counting().basis(), session.mode(),
                session.quizMarks(), measured.measured(), pretending.logs(), shown)
                .forEach(input -> input.subscribe(this::make));
        // The token of a journey moves on with each frame.
        session.journey().subscribe((was, now) -> {
            if (!was.map(state -> state.leg()).equals(now.map(state -> state.leg()))) {
                make();
            }
        });
        Stream.of(
                session.selection().lateRow(), session.selection().leg(), session.selection().lit(), session.focus(),
                session.quizMarks())
                .forEach(input -> input.subscribe(() -> marks.set(marks.get() + 1)));
    }

    Session session() {
        return session;
    }

    /// Whether it is wished for.
    BooleanProperty open() {
        return open;
    }

    /// Whether it is to be seen: wished for, on a path.
    BooleanBinding shown() {
        return shown;
    }

    /// The lines as the diagram is drawn now; none while nobody looks.
    public ReadOnlyObjectProperty<List<PathLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /// Changes whenever something else is selected or marked.
    ReadOnlyIntegerProperty marks() {
        return marks.getReadOnlyProperty();
    }

    /// What the lines are made of, also while nobody looks.
    PathLines.Source source() {
        Picture picture = session.picture().get();
        return new PathLines.Source(
                picture.evidence(), picture.viewpoint(), picture.form(), picture.legViews(), picture.strandViews(),
                session.counting().basis().get(), PathShown.of(session, pretending),
                session.mode().get() == Mode.EXPLORE ? measured.measured().get() : Measured.NOTHING, picture.time(),
                session.messages().get(), session.formats().get());
    }

    /// What is marked or selected of a part, in words; empty for nothing.
    public String mark(PathPart part) {
        if (session.mode().get() == Mode.QUIZ) {
            return switch (part) {
                case PathPart.OfLeg(var leg) ->
                    session.quizMarks().get().said(leg.number(), session.messages().get());
                case PathPart.OfNode(Node node) ->
                    session.quizMarks().get().saidOfNode(node.index(), session.messages().get());
                case PathPart.OfInterface _,PathPart.MoreInterfaces _,PathPart.OfLane _,PathPart.OfStrand _,PathPart.Elsewhere _ ->
                    "";
            };
        }
        if (session.mode().get() != Mode.EXPLORE) {
            return "";
        }
        if (place(part).filter(session.focus().get()::equals).isPresent()) {
            return session.messages().get().text("path-list.shown");
        }
        return isSelected(part) ? session.messages().get().text("path-list.is-selected") : "";
    }

    private boolean isSelected(PathPart part) {
        Selection selection = session.selection();
        LitPlaces lit = selection.lit().get();
        return switch (part) {
            case PathPart.OfLeg(var leg) ->
                selection.leg().get() == leg.number() || lit.legs().contains(leg.number());
            case PathPart.OfLane(var leg, var lane) -> {
                int row = selection.lateRow().get();
                yield row != Selection.NO_ROW && selection.leg().get() == leg.number()
                        && session.picture().get().evidence().lane(row) == lane;
            }
            case PathPart.OfInterface(_, var at) -> lit.interfaces().contains(at.index()) || recorded(at);
            case PathPart.OfNode _,PathPart.MoreInterfaces _,PathPart.OfStrand _,PathPart.Elsewhere _ -> false;
        };
    }

    /// Whether it recorded the selected record, or may have.
    private boolean recorded(NetworkInterface at) {
        int row = session.selection().lateRow().get();
        Evidence evidence = session.picture().get().evidence();
        return row != Selection.NO_ROW && evidence.recorder(row).possible().contains(at.index());
    }

    /// The part that is selected elsewhere; empty for none, or where it was selected in the list.
    Optional<PathPart> selected() {
        if (lighting || session.mode().get() != Mode.EXPLORE) {
            return Optional.empty();
        }
        if (session.focus().get() instanceof Focus.OnNode(int index)) {
            return Optional.of(new PathPart.OfNode(session.topology().nodes().get(index)));
        }
        Set<Integer> lit = session.selection().lit().get().legs();
        int leg = lit.size() == 1 ? lit.iterator().next() : session.selection().leg().get();
        return leg == 0
                ? Optional.empty()
                : Optional.of(new PathPart.OfLeg(session.topology().legs().get(leg - 1)));
    }

    /// Lights a part up on the diagram, while records are explored.
    void light(PathPart part) {
        if (session.mode().get() != Mode.EXPLORE || place(part).filter(session.focus().get()::equals).isPresent()) {
            return;
        }
        Set<Integer> legs = part.legNumber() == 0 ? Set.of() : Set.of(part.legNumber());
        lighting = true;
        session.selection().light(new LitPlaces(Selection.NO_ROW, legs, interfaces(part)));
        lighting = false;
    }

    private static Set<Integer> interfaces(PathPart part) {
        return switch (part) {
            case PathPart.OfNode(Node node) ->
                node.interfaces().stream().map(NetworkInterface::index).collect(Collectors.toSet());
            case PathPart.OfInterface(_, NetworkInterface at) -> Set.of(at.index());
            case PathPart.MoreInterfaces _,PathPart.OfLeg _,PathPart.OfLane _,PathPart.OfStrand _,PathPart.Elsewhere _ ->
                Set.of();
        };
    }

    /// Marks a leg or a node in a question; else shows the records of a part, or all again.
    void press(PathPart part) {
        if (session.quizMarks().get().asking()) {
            answer(part);
        } else if (session.mode().get() == Mode.EXPLORE) {
            place(part).ifPresent(place -> session.narrowTo(
                    session.focus().get().equals(place) ? new Focus.Everything() : place));
        }
    }

    private void answer(PathPart part) {
        switch (part) {
            case PathPart.OfNode(Node node) -> session.quiz().toggleNode(node.index());
            case PathPart.OfInterface(Node node, _) -> session.quiz().toggleNode(node.index());
            case PathPart.MoreInterfaces(Node node, _) -> session.quiz().toggleNode(node.index());
            case PathPart.OfLeg _,PathPart.OfLane _,PathPart.OfStrand _ -> session.quiz().toggleLeg(part.legNumber());
            case PathPart.Elsewhere _ -> {}
        }
    }

    /// The records of which part pressing it shows.
    private static Optional<Focus> place(PathPart part) {
        return switch (part) {
            case PathPart.OfNode(Node node) ->
                node.isInVpc() ? Optional.of(new Focus.OnNode(node.index())) : Optional.empty();
            case PathPart.OfLeg(var leg) -> Optional.of(new Focus.OnLeg(leg.number()));
            case PathPart.OfLane(var leg, _) -> Optional.of(new Focus.OnLeg(leg.number()));
            case PathPart.OfStrand(var strand) -> Optional.of(new Focus.OnLeg(strand.leg().number()));
            case PathPart.OfInterface(Node node, _) -> Optional.of(new Focus.OnNode(node.index()));
            case PathPart.MoreInterfaces(Node node, _) -> Optional.of(new Focus.OnNode(node.index()));
            case PathPart.Elsewhere(int vpc) -> Optional.of(new Focus.Elsewhere(vpc));
        };
    }

    private void make() {
        lines.set(shown.get() ? PathLines.of(source()) : List.of());
    }
}
