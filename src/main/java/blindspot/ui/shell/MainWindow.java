package blindspot.ui.shell;

import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Places the features: toolbar, filter bar; diagram, transport and timeline with the pane at their right; table, status
/// line, and a layer above all for what covers the window. For a journey or a quiz the pane is as high as the window.
public final class MainWindow extends StackPane {
    /// The places of the features. `side` has one pane for each [Mode], in the order of its constants.
    public record Features(
            Region filter, Region path, Region diagram, List<Region> side, Region transport, Region timeline,
            Region table) {
        public Features {
            side = List.copyOf(side);
        }
    }

    /// The share of the height that leaves the table six rows in a window of 1280 by 720 pixels.
    public static final double DEFAULT_DIVIDER = 0.655;

    private static final double SIDE_WIDTH = 320;
    private static final double SIDE_SHARE = 0.25;

    private final SplitPane split = new SplitPane();
    private final Overlay overlay = new Overlay();

    private final Session session;
    private final Commands commands;
    private final List<Region> panes;

    public MainWindow(Session session, Features features, Commands commands, Region status) {
        this.session = session;
        this.commands = commands;
        StackPane side = new StackPane();
        panes = List.of(
                features.filter(), features.path(), features.diagram(), side, features.transport(), features.timeline(),
                features.table());
        side.getChildren().setAll(features.side());
        side.getStyleClass().add("side-pane");
        side.setMinWidth(SIDE_WIDTH);
        side.prefWidthProperty().bind(Bindings.max(SIDE_WIDTH, widthProperty().multiply(SIDE_SHARE)));
        side.setMaxWidth(Region.USE_PREF_SIZE);
        BorderPane upper =
                new BorderPane(
                        new VBox(features.path(), features.diagram(), features.transport(), features.timeline()));
        VBox.setVgrow(features.diagram(), Priority.ALWAYS);
        features.table().setMinHeight(120);
        upper.setMinHeight(340);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(upper, features.table());
        split.setDividerPositions(DEFAULT_DIVIDER);
        BorderPane all = new BorderPane(split);
        session.mode().subscribe(mode -> {
            // The filter bar goes; the focus must not go on to whatever comes behind it.
            if (features.filter().isFocusWithin()) {
                features.diagram().requestFocus();
            }
            showSide(features, mode);
            boolean beside = mode == Mode.EXPLORE;
            upper.setRight(beside ? side : null);
            all.setRight(beside ? null : side);
        });
        features.filter().visibleProperty().bind(session.mode().isEqualTo(Mode.EXPLORE));
        features.filter().managedProperty().bind(features.filter().visibleProperty());
        VBox top = new VBox(new Toolbar(session, commands), features.filter());
        top.setViewOrder(-1);
        all.setTop(top);
        all.setBottom(status);
        getChildren().setAll(all, overlay);
    }

    /// What covers the window: help, report, problems.
    public Overlay overlay() {
        return overlay;
    }

    /// Moves the focus to the first control of the next pane (1) or the one before (-1).
    public void cyclePanes(int by) {
        Node focused = getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node node = focused; node != null; node = node.getParent()) {
                if (node.equals(panes.get(i))) {
                    now = i;
                }
            }
        }
        for (int step = 1; step <= panes.size(); step++) {
            Region pane = panes.get(Math.floorMod(now + by * step, panes.size()));
            if (focusFirst(pane)) {
                return;
            }
        }
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(MainWindow::focusFirst);
    }

    /// Shows the list of all keys.
    public void showShortcuts() {
        overlay.open(new ShortcutHelp(session.words(), commands));
    }

    /// The share of the height that is not the table's, 0 to 1.
    public double divider() {
        return dividerProperty().get();
    }

    public ReadOnlyDoubleProperty dividerProperty() {
        return split.getDividers().getFirst().positionProperty();
    }

    public void setDivider(double share) {
        split.setDividerPositions(share);
    }

    private static void showSide(Features features, Mode mode) {
        for (int i = 0; i < features.side().size(); i++) {
            Node pane = features.side().get(i);
            pane.setVisible(i == index(mode));
        }
    }

    private static int index(Mode mode) {
        return switch (mode) {
            case EXPLORE -> 0;
            case JOURNEY -> 1;
            case QUIZ -> 2;
        };
    }
}
