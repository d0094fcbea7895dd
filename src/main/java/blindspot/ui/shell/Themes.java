package blindspot.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import blindspot.settings.Scheme;
import blindspot.settings.TextSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/// Puts a look on: AtlantaFX Primer, the colour roles, and the features' style sheets, all of them for texts of one size.
public final class Themes {
    private static final List<String> SHEETS =
            List.of("window", "diagram", "records", "filter", "open", "timeline", "inspect", "quiz", "journey",
                    "mapping", "matrix", "present", "about", "help", "what-if", "palette", "path-list", "tour",
                    "lessons");

    private Themes() {}

    /// Puts only what every window begins with on, before the first one is made: JavaFX would begin with a style sheet of
    /// its own otherwise, and read that for nothing.
    public static void begin(Appearing look) {
        Application.setUserAgentStylesheet(primer(look));
    }

    /// Puts it on the main window, and on every other that has none of its own.
    public static void apply(Scene scene, Appearing look) {
        Application.setUserAgentStylesheet(primer(look));
        putSheets(scene, look);
    }

    /// Puts it on one window only.
    public static void applyAlone(Scene scene, Appearing look) {
        scene.setUserAgentStylesheet(primer(look));
        putSheets(scene, look);
    }

    private static String primer(Appearing look) {
        String theme = look.scheme() == Scheme.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        return isAsItStands(look)
                ? theme
                : address(Objects.requireNonNull(Themes.class.getResource(theme), theme), look);
    }

    private static void putSheets(Scene scene, Appearing look) {
        Optional<String> all = isAsItStands(look) ? BinarySheets.address(look.scheme()) : Optional.empty();
        scene.getStylesheets()
                .setAll(all.map(List::of)
                        .orElseGet(() -> sheets(look.scheme()).stream().map(sheet -> sheet(sheet, look)).toList()));
    }

    /// What a window has beside the theme, from the first to the last, by the names of the files.
    static List<String> sheets(Scheme scheme) {
        return Stream.concat(Stream.of(scheme.code()), SHEETS.stream()).toList();
    }

    private static String sheet(String name, Appearing look) {
        String resource = "/blindspot/css/" + name + ".css";
        URL sheet = Objects.requireNonNull(Themes.class.getResource(resource), resource);
        return isAsItStands(look) ? sheet.toExternalForm() : address(sheet, look);
    }

    private static boolean isAsItStands(Appearing look) {
        return look.size().equals(TextSize.ORDINARY) && !look.grey();
    }

    /// An address that has all of a changed sheet in itself.
    private static String address(URL sheet, Appearing look) {
        try (InputStream in = sheet.openStream()) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String sized = SizedSheet.of(css, look.size()).css();
            String shown = look.grey() ? GreySheet.of(sized).css() : sized;
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(sheet.toString(), e);
        }
    }
}
