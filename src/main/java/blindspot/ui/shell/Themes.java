package blindspot.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import blindspot.settings.TextSize;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/// Puts the light or dark look on: AtlantaFX Primer, the colour roles, and the features' style sheets, all of them for
/// texts of one size.
public final class Themes {
    private static final List<String> SHEETS =
            List.of("window", "diagram", "records", "filter", "open", "timeline", "inspect", "quiz", "journey",
                    "mapping", "matrix", "present", "about", "help", "what-if", "palette", "path-list");

    private Themes() {}

    /// Puts it on the main window, and on every other that has none of its own.
    public static void apply(Scene scene, boolean dark, TextSize size) {
        Application.setUserAgentStylesheet(primer(dark, size));
        putSheets(scene, dark, size);
    }

    /// Puts it on one window only.
    public static void applyAlone(Scene scene, boolean dark, TextSize size) {
        scene.setUserAgentStylesheet(primer(dark, size));
        putSheets(scene, dark, size);
    }

    private static String primer(boolean dark, TextSize size) {
        String theme = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        return size.equals(TextSize.ORDINARY)
                ? theme
                : SizedSheet.of(Objects.requireNonNull(Themes.class.getResource(theme), theme), size).address();
    }

    private static void putSheets(Scene scene, boolean dark, TextSize size) {
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(dark ? "dark" : "light"), SHEETS.stream())
                        .map(sheet -> address(sheet, size))
                        .toList());
    }

    private static String address(String sheet, TextSize size) {
        var resource = Objects.requireNonNull(Themes.class.getResource("/blindspot/css/" + sheet + ".css"), sheet);
        return size.equals(TextSize.ORDINARY) ? resource.toExternalForm() : SizedSheet.of(resource, size).address();
    }
}
