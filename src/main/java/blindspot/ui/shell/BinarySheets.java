package blindspot.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Style sheets in the form that JavaFX reads fast, beside those that are written by hand.
public final class BinarySheets {
    private static final String CSS = ".css";
    private static final String BINARY = ".bss";

    private BinarySheets() {}

    /// Writes one beside each `.css` of a folder, over what was there.
    ///
    /// @throws UncheckedIOException when a sheet cannot be read or written
    public static void writeBeside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sheets = files.filter(file -> file.toString().endsWith(CSS)).sorted().toList();
            for (Path sheet : sheets) {
                Path binary = folder.resolve(binary(String.valueOf(sheet.getFileName())));
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /// The address that a sheet is read from. In a jar each has its binary form beside it; in a folder of classes that one
    /// may be older than the sheet.
    ///
    /// @param resource of the program, which begins with a slash
    static String address(URL sheet, String resource) {
        URL binary = sheet.getProtocol().equals("jar") ? BinarySheets.class.getResource(binary(resource)) : null;
        return (binary == null ? sheet : binary).toExternalForm();
    }

    private static String binary(String css) {
        return css.substring(0, css.length() - CSS.length()) + BINARY;
    }
}
