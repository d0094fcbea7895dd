package blindspot.ui.inspect;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;
import static javafx.beans.binding.BooleanExpression.booleanExpression;

import blindspot.model.FieldName;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/// The selected record and leg: the others of its flow, and the one that others are compared with.
public final class InspectFeature implements Feature {
    private final InspectModel model;
    private final Session session;
    private final InspectView view;

    /// @param copyLine copies the line of the selected record
    /// @param menuOfValue shows what can be done with the selected record's value in a field, at a node
    /// @param neverLogged shows what flow logs never record
    /// @param whatIf shows what others could
    public InspectFeature(
            InspectModel model, Session session, Runnable copyLine, BiConsumer<FieldName, Node> menuOfValue,
            Runnable neverLogged, Runnable whatIf) {
        this.model = model;
        this.session = session;
        view = new InspectView(model, session.words(), copyLine, menuOfValue, neverLogged, whatIf);
        Explained.mark(view, Topic.DETAILS);
    }

    public InspectView view() {
        return view;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DETAILS, Topic.RECORDS);
    }

    @Override
    public List<Command> commands() {
        BooleanBinding exploring = session.mode().isEqualTo(Mode.EXPLORE);
        Selection selection = session.selection();
        return List.of(
                Command.in(
                        RECORDS, "answers", () -> model.show(InspectModel.Page.ANSWERS), chord("Shortcut+Shift+A"))
                        .when(exploring),
                Command.in(RECORDS, "next-of-flow", () -> model.flowStep(1), chord("Shortcut+Period"))
                        .when(exploring.and(booleanExpression(model.anyInFlow(1)))),
                Command.in(RECORDS, "previous-of-flow", () -> model.flowStep(-1), chord("Shortcut+Comma"))
                        .when(exploring.and(booleanExpression(model.anyInFlow(-1)))),
                Command.in(RECORDS, "pin", selection::togglePin, typed("p"))
                        .when(exploring.and(
                                selection.row()
                                        .isNotEqualTo(Selection.NO_ROW)
                                        .or(selection.pinned().isNotEqualTo(Selection.NO_ROW)))));
    }
}
