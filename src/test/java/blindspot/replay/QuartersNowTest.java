package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Lane;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QuartersNowTest {
    @Test
    void countsRecordsInProgressAndThoseOfTheMoment() {
        Script script = Paths.script(
                Paths.sent("4", 10, 30), Paths.sent("5", 20, 30), Paths.sent("6", 20, 20),
                Paths.line(2, 2, 3, 1, "7", 20, 25, "REJECT"));
        QuartersNow now = new QuartersNow(script);
        now.show(20_000, 1);
        assertThat(now.inProgress(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(4);
        assertThat(now.begunRecords(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(3);
        assertThat(now.begunPackets(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(18);
        assertThat(now.begunRejects(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(1);
        assertThat(now.inProgress(3, Lane.RESPONSE, Half.AT_SENDER)).isZero();
        now.show(20_400, 1);
        assertThat(now.inProgress(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(3);
        now.show(30_000, 1);
        assertThat(now.inProgress(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(2);
        now.show(9_999, 1);
        assertThat(now.begunRecords(3, Lane.REQUEST, Half.AT_SENDER)).isZero();
    }

    @Test
    void tellsWhichInterfacesReportNoTrafficOrSkippedRecords() {
        Script script = Paths.script("eni-2 - - - - - 10 70 - NODATA", "eni-3 - - - - - 60 80 - SKIPDATA");
        QuartersNow now = new QuartersNow(script);
        now.show(65_000, 1);
        assertThat(IntStream.range(0, 5).filter(now::isWithoutTraffic)).containsExactly(2);
        assertThat(IntStream.range(0, 5).filter(now::hasSkippedRecords)).containsExactly(3);
        now.show(75_000, 1);
        assertThat(IntStream.range(0, 5).filter(now::isWithoutTraffic)).isEmpty();
    }
}
