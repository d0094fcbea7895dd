package blindspot.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.ScreenPlace;
import blindspot.ui.present.Audience.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AudienceTest {
    private static final ScreenPlace LAPTOP = new ScreenPlace(0, 0, 1440, 900);
    private static final ScreenPlace BEAMER = new ScreenPlace(1440, 0, 1920, 1080);
    private static final ScreenPlace WALL = new ScreenPlace(3360, 0, 1280, 720);

    private final Audience audience = new Audience();
    private List<ScreenPlace> plugged = List.of(LAPTOP, BEAMER);

    @BeforeEach
    void sitBeforeTheLaptop() {
        audience.use(() -> Screens.of(plugged, 100, 100, 1280, 720));
    }

    @Test
    void takesTheScreenThatDoesNotHaveTheMainWindow() {
        audience.want(true);
        assertThat(audience.spot().get()).contains(new Spot(BEAMER, true));
        audience.want(false);
        assertThat(audience.spot().get()).isEmpty();
        audience.use(() -> Screens.of(plugged, 1500, 100, 1280, 720));
        audience.want(true);
        assertThat(audience.spot().get()).contains(new Spot(LAPTOP, true));
    }

    @Test
    void takesTheScreenOfLastTimeWhereThatIsThere() {
        plugged = List.of(LAPTOP, BEAMER, WALL);
        audience.wasOn(Optional.of(WALL));
        audience.want(true);
        assertThat(audience.spot().get()).contains(new Spot(WALL, true));
        audience.want(false);
        audience.wasOn(Optional.of(new ScreenPlace(9000, 0, 800, 600)));
        audience.want(true);
        assertThat(audience.spot().get()).contains(new Spot(BEAMER, true));
        assertThat(audience.last().get()).contains(BEAMER);
    }

    @Test
    void goesRoundTheScreensThatDoNotHaveTheMainWindow() {
        plugged = List.of(BEAMER, LAPTOP, WALL);
        audience.want(true);
        List<ScreenPlace> seen = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            audience.showOnNextScreen();
            seen.add(audience.spot().get().orElseThrow().screen());
        }
        assertThat(seen).containsExactly(WALL, BEAMER, WALL);
        assertThat(audience.last().get()).contains(WALL);
    }

    @Test
    void isAnOrdinaryWindowWhereThereIsOnlyOneScreenUntilASecondComes() {
        plug(LAPTOP);
        audience.want(true);
        assertThat(audience.spot().get()).contains(new Spot(LAPTOP, false));
        assertThat(audience.last().get()).isEmpty();
        plug(new ScreenPlace(0, 0, 1024, 768));
        assertThat(audience.spot().get()).contains(new Spot(LAPTOP, false));
        plug(LAPTOP, BEAMER);
        assertThat(audience.spot().get()).contains(new Spot(BEAMER, true));
    }

    @Test
    void closesWithItsScreenAndOpensAgainWhenOneComes() {
        audience.want(true);
        plug(LAPTOP);
        assertThat(audience.spot().get()).isEmpty();
        assertThat(audience.wanted().get()).isTrue();
        plug(LAPTOP, WALL);
        assertThat(audience.spot().get()).contains(new Spot(WALL, true));
        plug(LAPTOP, WALL, BEAMER);
        assertThat(audience.spot().get()).contains(new Spot(WALL, true));
        plug(LAPTOP, BEAMER);
        assertThat(audience.spot().get()).contains(new Spot(BEAMER, true));
        plug(LAPTOP);
        audience.want(false);
        plug(LAPTOP, BEAMER);
        assertThat(audience.spot().get()).isEmpty();
    }

    @Test
    void isNowhereWhereThereIsNoScreen() {
        plug();
        audience.want(true);
        audience.showOnNextScreen();
        assertThat(audience.spot().get()).isEmpty();
    }

    private void plug(ScreenPlace... screens) {
        plugged = List.of(screens);
        audience.screensChanged();
    }
}
