package blindspot.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Reads typefaces out of the style sheets, for what is written on a canvas. Invisible; must be in the scene.
public final class Typefaces extends Pane {
    private final Label plain = new Label();
    private final Label mono = new Label();

    public Typefaces() {
        mono.getStyleClass().add("mono");
        getChildren().setAll(plain, mono);
        setVisible(false);
        setManaged(false);
    }

    /// The typeface of ordinary text, or of text whose letters are all equally wide, `size` pixels high.
    public Font font(boolean equallyWide, boolean bold, double size) {
        Label label = equallyWide ? mono : plain;
        return Font.font(label.getFont().getFamily(), bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
