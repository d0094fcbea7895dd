package blindspot.ui.control;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;

/// Tells whether the fonts of this computer can show a text. JavaFX itself does not say.
public final class Glyphs {
    /// A code point that no font has a picture for: what is drawn for it stands for every missing one.
    private static final String NOWHERE = new String(Character.toChars(0x10FFFE));

    private Glyphs() {}

    /// Whether each character of `text` is drawn as something else than a missing one. Draws each of them once, so keep
    /// the answer. Call on the JavaFX thread.
    public static boolean canShow(String text) {
        int[] missing = picture(NOWHERE);
        return text.codePoints()
                .mapToObj(Character::toString)
                .noneMatch(character -> Arrays.equals(picture(character), missing));
    }

    private static int[] picture(String character) {
        WritableImage image = new Text(character).snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
