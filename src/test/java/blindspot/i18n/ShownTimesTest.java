package blindspot.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTimesTest {
    /// 2023-11-15 07:13:20 in Tokyo.
    private static final long SECOND = 1_700_000_000;

    private final ShownTimes tokyo = new ShownTimes(new Formats(Language.ENGLISH, ZoneId.of("Asia/Tokyo")));

    @ParameterizedTest
    @CsvSource({
        "2023-11-15 07:13:20, 0",
        "2023-11-15T07:13:20, 0",
        "' 2023-11-15 07:13 ', -20",
        "2023-11-15T07:13, -20",
        "2023-11-15, -26000",
        "2024-02-29, 9132400"
    })
    void readsTimesInTheZoneShown(String written, long after) {
        assertThat(tokyo.second(written)).isEqualTo(SECOND + after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "2023-11", "2023-02-29", "2023-11-15 24:00", "2023-11-15 07", "7:13",
        "2023-11-15T07:13:20Z", "2023-11-15 07:13:20.5"})
    void namesTheZoneWhereThereIsNoTime(String written) {
        assertThatThrownBy(() -> tokyo.second(written))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem("not-a-local-time", written, "Asia/Tokyo")));
    }

    @Test
    void writesWhatItReads() {
        assertThat(tokyo.text(SECOND)).isEqualTo("2023-11-15 07:13:20");
        assertThat(tokyo.text(SECOND - 20)).isEqualTo("2023-11-15 07:13");
        assertThat(new ShownTimes(new Formats(Language.ENGLISH, ZoneOffset.UTC)).text(SECOND))
                .isEqualTo("2023-11-14 22:13:20");
        for (long second = SECOND - 120; second < SECOND + 120; second++) {
            assertThat(tokyo.second(tokyo.text(second))).isEqualTo(second);
        }
    }
}
