package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.settings.WindowPlace;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Loading;
import blindspot.ui.session.Session;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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

    /// It is what the system's bar has of a window.
    @Test
    void saysHowMuchIsLoadedWhereThatIsKnown() {
        Session session =
                new Session(FxJobs.onCallersThread(), OtherPath.privateLink(), Language.ENGLISH, ZoneOffset.UTC);
        ObjectProperty<Optional<Loading>> loading = new SimpleObjectProperty<>(Optional.empty());
        StringBinding title = Windows.title(session, loading);

        assertThat(title.get()).isEqualTo("Blindspot");
        loading.set(Optional.of(new Loading("a.log", 1, 1, 699, 1000, 0, -1)));
        assertThat(title.get()).isEqualTo("69% · Blindspot");
        loading.set(Optional.of(new Loading("a.log", 1, 1, 699, -1, 0, -1)));
        assertThat(title.get()).isEqualTo("Blindspot");
        session.speak(Language.JAPANESE);
        loading.set(Optional.of(new Loading("a.log", 1, 1, 1000, 1000, 0, -1)));
        assertThat(title.get()).isEqualTo("100 % · Blindspot");
    }
}
