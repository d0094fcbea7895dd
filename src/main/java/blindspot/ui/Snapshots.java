package blindspot.ui;

import blindspot.source.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of the window as PNG files. Call on the JavaFX thread.
public final class Snapshots {
    private Snapshots() {}

    /// A picture of the whole window's content, `width` by `height` pixels.
    public static WritableImage window(App app, int width, int height) {
        app.layOut(width, height);
        // What JavaFX keeps painted of what scrolls is not painted anew for another picture.
        app.scene().getRoot().lookupAll(".viewport").forEach(scrolls -> scrolls.setCache(false));
        WritableImage image = new WritableImage(width, height);
        app.scene().snapshot(image);
        return image;
    }

    /// A picture of one node of the window as large as it is there.
    public static WritableImage node(Node node) {
        return node.snapshot(null, null);
    }

    /// Writes the picture as a [WholeFile], and the folder it goes to where that is missing.
    public static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(copy, "png", png)) {
            throw new IOException("no writer for PNG");
        }
        new WholeFile(file).write(png.toByteArray());
    }
}
