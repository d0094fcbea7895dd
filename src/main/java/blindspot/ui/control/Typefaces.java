package blindspot.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Reads typefaces and their size out of the style sheets, for what is written on a canvas or measured in code.
/// Invisible; must be in the scene.
public final class Typefaces extends Pane {
    /// The size of ordinary text in pixels where nobody wants another: that of `.root` in `window.css`.
    private static final double ORDINARY = 14;
    private static final int MOST_REMEMBERED = 100;

    private final Label plain = new Label();
    private final Label mono = new Label();
    private final Map<Face, Font> fonts = new HashMap<>();
    private double factor = 1;

    private record Face(String family, boolean bold, double size) {}

    public Typefaces() {
        mono.getStyleClass().add("mono");
        getChildren().setAll(plain, mono);
        setVisible(false);
        setManaged(false);
    }

    /// The typeface of ordinary text, or of text whose letters are all equally wide, `size` pixels high.
    public Font font(boolean equallyWide, boolean bold, double size) {
        Label label = equallyWide ? mono : plain;
        if (fonts.size() >= MOST_REMEMBERED) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(
                new Face(label.getFont().getFamily(), bold, size),
                face -> Font.font(face.family(), face.bold() ? FontWeight.BOLD : FontWeight.NORMAL, face.size()));
    }

    /// How many pixels there are where text of the ordinary size has one; out of a scene, how many there were in it.
    public double factor() {
        if (getScene() != null) {
            factor = plain.getFont().getSize() / ORDINARY;
        }
        return factor;
    }

    /// Calls `changed` when a typeface or its size is another: where style sheets change, one of them is before the other.
    public void whenChanged(Runnable changed) {
        plain.fontProperty().subscribe((_, _) -> changed.run());
        mono.fontProperty().subscribe((_, _) -> changed.run());
    }
}
