package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.WindowPlace;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WindowsTest {
    /// A second screen at the right of another, with a bar at its top.
    private static final Rectangle2D SCREEN = new Rectangle2D(1920, 30, 1366, 738);

    @Test
    void takesTheWholeLengthOfAScreenThatIsShorterThanTheWindow() {
        assertThat(Windows.fitted(new WindowPlace(2000, 100, 1800, 1000, false), SCREEN))
                .isEqualTo(new WindowPlace(1920, 30, 1366, 738, false));
        assertThat(Windows.fitted(new WindowPlace(2000, 40, 1100, 1000, true), SCREEN))
                .isEqualTo(new WindowPlace(2000, 30, 1100, 738, true));
    }

    @Test
    void isNoShorterThanTheLeastOnASmallScreen() {
        assertThat(Windows.fitted(new WindowPlace(50, 60, 1280, 720, false), new Rectangle2D(0, 0, 800, 600)))
                .isEqualTo(new WindowPlace(0, 0, 1024, 640, false));
    }

    @Test
    void leavesAWindowWhereItWasThatIsNotLongerAlsoPartlyBesideTheScreen() {
        for (WindowPlace place : new WindowPlace[] {
            new WindowPlace(1920, 30, 1366, 738, false), new WindowPlace(3000, 400, 1100, 700, false)
        }) {
            assertThat(Windows.fitted(place, SCREEN)).isEqualTo(place);
        }
    }
}
