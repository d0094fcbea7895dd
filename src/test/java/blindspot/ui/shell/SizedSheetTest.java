package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.TextSize;
import org.junit.jupiter.api.Test;

final class SizedSheetTest {
    private static final TextSize DOUBLE = new TextSize(200);

    @Test
    void makesEveryLengthInPixelsLarger() {
        assertThat(SizedSheet.of(".a { -fx-padding: 0 2px 10.5px 3px; -fx-border-insets: -4px; }", DOUBLE).css())
                .isEqualTo(".a { -fx-padding: 0 4.00px 21.00px 6.00px; -fx-border-insets: -8.00px; }");
    }

    @Test
    void leavesThinLinesShapesAndImagesAsTheyAre() {
        String css = ".a { -fx-border-width: 1px; -fx-shape: \"M5 0 L10 9\"; -fx-padding: 1em; "
                + "-fx-graphic: url(\"data:image/png;base64,a7px+8px=\"); }";
        assertThat(SizedSheet.of(css, DOUBLE).css()).isEqualTo(css);
    }
}
