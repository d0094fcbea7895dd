package blindspot.ui.diagram;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.capture.Viewpoint;
import blindspot.capture.ViewpointWords;
import blindspot.query.Basis;
import blindspot.settings.Choice;
import blindspot.settings.Drawing;
import blindspot.settings.Settings;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import blindspot.topology.Topology;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/// The path that is drawn: seen from where, in which form, how what both ends recorded is added up, and what of it the table
/// is narrowed to. Remembers all but the last.
public final class DiagramFeature implements Feature {
    private final Session session;
    private final DiagramView view;
    private final Supplier<DiagramView> second;
    private final ObservableBooleanValue exploring;

    public DiagramFeature(DiagramModel model, ObservableBooleanValue reducedMotion, PlaceActions actions) {
        session = model.session();
        view = new DiagramView(model, reducedMotion, actions);
        Explained.mark(view, Topic.PICTURE);
        second = () -> new DiagramView(model.ofSecondView(), reducedMotion, actions);
        exploring = session.mode().isEqualTo(Mode.EXPLORE);
    }

    public DiagramView view() {
        return view;
    }

    /// Another view of the same, for a window of its own. It is never let go of.
    public DiagramView secondView() {
        return second.get();
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPicture();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                IntStream.rangeClosed(1, Viewpoint.MOST_OFFERED + 1).mapToObj(this::viewFrom),
                Stream.of(
                        Command.in(VIEW, "zones", this::otherForm, typed("z"))
                                .when(session.picture().map(now -> Parts.isExpandable(now.topology())))
                                .marked(session.form().isEqualTo(Form.EXPANDED)),
                        Command.in(VIEW, "both-ends", session.counting()::turn, typed("o"))
                                .marked(session.counting().basis().isEqualTo(Basis.BOTH_ENDS)),
                        Command.in(RECORDS, "show-all", () -> session.narrowTo(new Focus.Everything()), chord("Esc"))
                                .when(narrowed()),
                        Command.in(
                                RECORDS, "unplaced", () -> session.narrowTo(new Focus.Unplaced()),
                                chord("Shortcut+U"))
                                .when(anyUnplaced())))
                .toList();
    }

    @Override
    public void restore(Settings remembered) {
        session.viewFrom(remembered.drawing().viewpoint().viewpoint());
        session.drawAs(remembered.drawing().form().form());
        session.counting().use(remembered.drawing().counted());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withDrawing(_ -> new Drawing(
                Choice.OfViewpoint.of(session.viewpoint().get()), Choice.OfForm.of(session.form().get()),
                session.counting().basis().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(session.viewpoint(), session.form(), session.counting().basis());
    }

    /// The digit is the place of the viewpoint among those that the picture offers.
    private Command viewFrom(int digit) {
        BooleanBinding offered = Bindings.createBooleanBinding(
                () -> exploring.get() && session.path().get().noPath().isEmpty()
                        && digit <= Viewpoint.offered(session.topology()).size(),
                exploring, session.picture(), session.path());
        return Command.in(
                VIEW, "view-" + digit,
                () -> session.viewFrom(Viewpoint.offered(session.topology()).get(digit - 1)),
                typed(Integer.toString(digit)))
                .about(Bindings.createStringBinding(
                        () -> offered.get() ? name(digit) : session.messages().get().text("viewpoint.place", digit),
                        offered, session.picture(), session.messages()))
                .when(offered)
                .marked(Bindings.createBooleanBinding(
                        () -> isSeenFrom(digit), session.viewpoint(), session.picture()));
    }

    private String name(int digit) {
        Topology topology = session.topology();
        return new ViewpointWords(session.messages().get()).of(Viewpoint.offered(topology).get(digit - 1), topology);
    }

    private boolean isSeenFrom(int digit) {
        return Viewpoint.offered(session.topology()).indexOf(session.viewpoint().get()) == digit - 1;
    }

    /// A leg that is selected with a row is given up as well.
    private BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> exploring.get()
                        && (!(session.focus().get() instanceof Focus.Everything)
                                || session.selection().leg().get() != 0),
                exploring, session.focus(), session.selection().leg());
    }

    private BooleanBinding anyUnplaced() {
        return Bindings.createBooleanBinding(
                () -> exploring.get() && session.picture().get().evidence().unplaced() > 0,
                exploring, session.picture());
    }

    private void otherForm() {
        session.drawAs(session.form().get() == Form.COLLAPSED ? Form.EXPANDED : Form.COLLAPSED);
    }
}
