package blindspot.ui.shell;

import blindspot.settings.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.Stylesheet;

/// Style sheets in the form that JavaFX reads fast, beside those that are written by hand: for each scheme one with all
/// that a window has. For each kind of node JavaFX asks every sheet of a window, whatever is in it.
public final class BinarySheets {
    private BinarySheets() {}

    /// Writes one for each scheme into a folder with the sheets that are written by hand, over what was there.
    ///
    /// @throws UncheckedIOException when a sheet cannot be read or written
    public static void writeInto(Path folder) {
        for (Scheme scheme : Scheme.values()) {
            try {
                List<String> lines = new ArrayList<>();
                for (String sheet : Themes.sheets(scheme)) {
                    lines.addAll(Files.readAllLines(folder.resolve(sheet + ".css")));
                }
                Path all = Files.createTempFile("blindspot-sheets", ".css");
                try {
                    Files.write(all, lines);
                    Stylesheet.convertToBinary(all.toFile(), folder.resolve(name(scheme)).toFile());
                } finally {
                    Files.delete(all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.toString(), e);
            }
        }
    }

    /// The address of all sheets of a scheme in one, which is in a jar; a folder of classes may have one that is older than
    /// the sheets.
    static Optional<String> address(Scheme scheme) {
        return Optional.ofNullable(BinarySheets.class.getResource("/blindspot/css/" + name(scheme)))
                .filter(sheet -> sheet.getProtocol().equals("jar"))
                .map(URL::toExternalForm);
    }

    private static String name(Scheme scheme) {
        return scheme.code() + ".bss";
    }
}
