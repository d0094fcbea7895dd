package blindspot.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Reads colour roles out of the style sheets, for what is drawn on a canvas. Invisible; must be in the scene.
public final class Swatches extends Pane {
    private final Map<String, Region> regions = new LinkedHashMap<>();

    /// `roles` are the names of looked-up colours, such as `-flow-reject`.
    public Swatches(List<String> roles) {
        for (String role : roles) {
            Region region = new Region();
            region.setStyle("-fx-background-color: " + role + ";");
            regions.put(role, region);
        }
        getChildren().setAll(regions.values());
        setVisible(false);
        setManaged(false);
    }

    /// Calls `changed` when a colour changes, as with a change of theme.
    public void whenChanged(Runnable changed) {
        regions.values().forEach(region -> region.backgroundProperty().addListener((_, _, _) -> changed.run()));
    }

    /// The colour of a role as the style sheets of now have it; grey until styles were applied.
    public Color color(String role) {
        Background background = Objects.requireNonNull(regions.get(role), role).getBackground();
        Paint fill = background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().getFirst().getFill();
        return fill instanceof Color color ? color : Color.GRAY;
    }
}
