package blindspot.ui.control;

import java.util.List;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Reads colour roles out of the style sheets, for what is drawn on a canvas. Invisible; must be in the scene.
public final class Swatches extends Region {
    private final List<String> roles;

    /// `roles` are the names of looked-up colours, such as `-flow-reject`.
    public Swatches(List<String> roles) {
        this.roles = List.copyOf(roles);
        setStyle("-fx-background-color: " + String.join(", ", roles) + ";");
        setVisible(false);
        setManaged(false);
    }

    /// Calls `changed` when a colour changes, as with a change of theme.
    public void whenChanged(Runnable changed) {
        backgroundProperty().addListener((_, _, _) -> changed.run());
    }

    /// The colour of a role as the style sheets of now have it; grey until styles were applied.
    ///
    /// @throws IllegalArgumentException when it is none of the roles
    public Color color(String role) {
        int at = roles.indexOf(role);
        if (at < 0) {
            throw new IllegalArgumentException(role);
        }
        Background background = getBackground();
        return background != null
                && background.getFills().size() == roles.size()
                && background.getFills().get(at).getFill() instanceof Color color ? color : Color.GRAY;
    }
}
