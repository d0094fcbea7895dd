package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnShareTest {
    private static final ColumnShare SIGN = new ColumnShare(26, 26, false);

    @Test
    void leavesTheLeastToEachWhereThereIsNoRoom() {
        assertThat(ColumnShare.of(100, List.of(new ColumnShare(60, 90, true), new ColumnShare(80, 80, true), SIGN)))
                .containsExactly(60.0, 80.0, 26.0);
    }

    @Test
    void givesRoomFirstToThoseThatWantIt() {
        assertThat(ColumnShare.of(200, List.of(new ColumnShare(60, 90, true), new ColumnShare(80, 80, true), SIGN)))
                .containsExactly(92.0, 81.0, 26.0);
    }

    @Test
    void sharesTooLittleRoomEvenlyAndGivesNobodyMoreThanItWants() {
        assertThat(ColumnShare.of(190, List.of(new ColumnShare(50, 150, true), new ColumnShare(50, 60, true),
                new ColumnShare(50, 150, true))))
                .containsExactly(65.0, 60.0, 65.0);
    }

    @Test
    void makesAllWiderInProportionByWhatIsLeft() {
        assertThat(ColumnShare.of(226, List.of(new ColumnShare(60, 60, true), new ColumnShare(100, 100, true), SIGN)))
                .containsExactly(75.0, 125.0, 26.0);
    }

    @Test
    void makesNoneWiderThanARowCanBeReadAcross() {
        assertThat(ColumnShare.of(2000, List.of(new ColumnShare(60, 100, true), new ColumnShare(100, 100, true))))
                .containsExactly(150.0, 150.0);
    }

    @Test
    void leavesAWidthThatTheUserSetAlone() {
        assertThat(ColumnShare.of(300, List.of(new ColumnShare(60, 100, false), new ColumnShare(100, 100, true))))
                .containsExactly(60.0, 150.0);
    }
}
