package blindspot.ui.diagram;

import blindspot.topology.NodeKind;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A node of the path: what it is, its address, and a pill for each of its network interfaces on the lower edge.
final class NodeBox extends Region {
    private static final PseudoClass OUT_OF_VIEW = PseudoClass.getPseudoClass("out-of-view");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label name = new Label();
    private final Label address = new Label();
    private final VBox box;
    private final VBox pills = new VBox(2);
    private final Label state = new Label();
    private final FontIcon icon;
    private List<Pill> shown = List.of();

    /// What a pill says: the interface's short id, whether its records are loaded, whether that is only possible.
    record Pill(String text, boolean open, boolean possible, String explanation) {}

    NodeBox(NodeKind kind, Runnable press) {
        getStyleClass().add("node-box");
        icon = new FontIcon(icon(kind));
        name.getStyleClass().add("node-name");
        address.getStyleClass().addAll("node-address", "mono");
        box = new VBox(icon, name, address);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("node-body");
        pills.setAlignment(Pos.CENTER);
        state.getStyleClass().add("node-state");
        state.setMouseTransparent(true);
        state.setVisible(false);
        getChildren().addAll(box, pills, state);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                press.run();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                press.run();
                event.consume();
            }
        });
    }

    void show(String nameText, String addressText, List<Pill> shownPills, String accessible) {
        name.setText(nameText);
        address.setText(addressText);
        if (!shownPills.equals(shown)) {
            shown = List.copyOf(shownPills);
            pills.getChildren().setAll(shown.stream().map(NodeBox::pill).toList());
        }
        setAccessibleText(accessible);
        requestLayout();
    }

    /// Follows the size of the picture: 1 is 100 %.
    void setScale(double scale) {
        icon.setIconSize((int) Math.round(20 * scale));
    }

    void setInView(boolean inView) {
        pseudoClassStateChanged(OUT_OF_VIEW, !inView);
    }

    /// What the interfaces of the node report of the time being played; empty for nothing. Stands below the pills.
    void setState(String text) {
        if (!text.equals(state.getText())) {
            state.setText(text);
            state.setVisible(!text.isEmpty());
            requestLayout();
        }
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    protected void layoutChildren() {
        double pillHeight = pills.prefHeight(-1);
        double bodyHeight = getHeight() - pillHeight / 2;
        box.resizeRelocate(0, 0, getWidth(), bodyHeight);
        double width = Math.min(Math.max(getWidth() - 8, pills.prefWidth(-1)), getWidth() + 12);
        pills.resizeRelocate((getWidth() - width) / 2, getHeight() - pillHeight, width, pillHeight);
        double stateWidth = state.prefWidth(-1);
        state.resizeRelocate((getWidth() - stateWidth) / 2, getHeight() + 3, stateWidth, state.prefHeight(-1));
    }

    private static HBox pill(Pill pill) {
        FontIcon eye = new FontIcon(
                pill.possible() ? Feather.HELP_CIRCLE : pill.open() ? Feather.EYE : Feather.CIRCLE);
        Label text = new Label(pill.text(), eye);
        text.getStyleClass().add("mono");
        HBox result = new HBox(text);
        result.setAlignment(Pos.CENTER);
        result.getStyleClass().addAll("interface-pill", pill.possible() ? "possible" : pill.open() ? "open" : "closed");
        Tooltip.install(result, new Tooltip(pill.explanation()));
        return result;
    }

    private static Ikon icon(NodeKind kind) {
        return switch (kind) {
            case INSTANCE -> Feather.SERVER;
            case INTERFACE_ENDPOINT -> Feather.LOG_IN;
            case NETWORK_LOAD_BALANCER -> Feather.SHARE_2;
            case APPLICATION_LOAD_BALANCER -> Feather.GIT_BRANCH;
            case NAT_GATEWAY -> Feather.REPEAT;
            case OTHER -> Feather.BOX;
            case OUTSIDE -> Feather.GLOBE;
        };
    }
}
