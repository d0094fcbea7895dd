package blindspot.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/// Puts the light or dark look on: AtlantaFX Primer, the colour roles, and the features' style sheets.
public final class Themes {
    private static final List<String> SHEETS =
            List.of("window", "diagram", "records", "filter", "open", "timeline", "inspect", "quiz", "journey",
                    "mapping");

    private Themes() {}

    public static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(dark ? "dark" : "light"), SHEETS.stream())
                        .map(Themes::address)
                        .toList());
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Themes.class.getResource("/blindspot/css/" + sheet + ".css"), sheet)
                .toExternalForm();
    }
}
