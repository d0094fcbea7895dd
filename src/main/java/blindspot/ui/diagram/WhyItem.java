package blindspot.ui.diagram;

import blindspot.capture.End;
import blindspot.capture.Lane;
import blindspot.capture.LegView;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;

/// The item of a menu that asks why there is nothing at a leg or a node; there where a half of a lane is without a record.
final class WhyItem {
    private final Session session;
    private final MenuItem item = new MenuItem();
    private Focus place = new Focus.Everything();

    /// @param why says of a leg or a node why there is nothing
    WhyItem(Session session, Consumer<Focus> why) {
        this.session = session;
        item.setId("diagram-why");
        item.setMnemonicParsing(false);
        item.textProperty().bind(session.words().text("inspect.leg.empty"));
        item.setOnAction(_ -> why.accept(place));
    }

    MenuItem item() {
        return item;
    }

    /// It is about this place now, and of a part of a node about the node.
    void pointAt(Focus wanted) {
        place = wanted instanceof Focus.OnPart(int node, _) ? new Focus.OnNode(node) : wanted;
        item.setVisible(
                session.mode().get() == Mode.EXPLORE
                        && session.picture().get().legViews().stream().anyMatch(this::isEmpty));
    }

    private boolean isEmpty(LegView view) {
        return switch (place) {
            case Focus.OnLeg(int number) ->
                view.leg().number() == number && (isEmpty(view, End.FROM) || isEmpty(view, End.TO));
            case Focus.OnNode(int node) -> (view.leg().from() == node && isEmpty(view, End.FROM))
                    || (view.leg().to() == node && isEmpty(view, End.TO));
            case Focus.Everything _,Focus.OnPart _,Focus.OnSight _,Focus.Elsewhere _,Focus.Unplaced _,Focus.Proof _ ->
                false;
        };
    }

    private static boolean isEmpty(LegView view, End end) {
        return Stream.of(Lane.values()).anyMatch(lane -> view.isEmpty(lane, end));
    }
}
