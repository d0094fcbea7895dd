package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Issue.Reason;
import blindspot.decode.Remark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeReaderTest {
    private final TimeReader times = new TimeReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-02-01T00:00:04Z | 2026-02-01T00:00:04Z",
        "2026-02-01t00:00:04.999z | 2026-02-01T00:00:04Z",
        "2026-02-01T00:00:04,123456789Z | 2026-02-01T00:00:04Z",
        "2026-02-01T09:00:04+09:00 | 2026-02-01T00:00:04Z",
        "2026-02-01T09:00:04.000+0900 | 2026-02-01T00:00:04Z",
        "2026-01-31T19:00:04-05 | 2026-02-01T00:00:04Z",
        "2026-02-01T00:00Z | 2026-02-01T00:00:00Z",
        "20260201T000004Z | 2026-02-01T00:00:04Z",
        "2026-02-01 00:00:04.000 UTC | 2026-02-01T00:00:04Z",
        "2026-02-01 09:00:04.000 Asia/Tokyo | 2026-02-01T00:00:04Z",
        "2026-02-01 09:00:04 JST | 2026-02-01T00:00:04Z",
        "2026-02-01 09:00:04 (UTC+09:00) | 2026-02-01T00:00:04Z",
        "2026/2/1 0:00:04 GMT | 2026-02-01T00:00:04Z",
        "01/Feb/2026:09:00:04 +0900 | 2026-02-01T00:00:04Z",
        "Sun, 01 Feb 2026 00:00:04 GMT | 2026-02-01T00:00:04Z",
        "Sun Feb 1 2026 00:00:04 GMT+0000 | 2026-02-01T00:00:04Z",
        "2026年2月1日 9時0分4秒 JST | 2026-02-01T00:00:04Z"})
    void readsTimesThatNameTheirZone(String written, String moment) {
        assertThat(reason(written)).isNull();
        assertThat(times.seconds()).isEqualTo(Instant.parse(moment).getEpochSecond());
        assertThat(times.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-02-01T00:00:04", "2026-02-01 00:00:04", "2026-02-01  00:00:04.5", "2026/02/01 0:00:04",
        "2026-02-01 12:00:04 AM", "Feb 1, 2026 @ 00:00:04.000", "13/02/2026 00:00:04", "02/13/2026, 12:00:04\u202FAM"
    })
    void readsTimesWithoutAZoneAsUtcAndSaysSo(String written) {
        assertThat(reason(written)).isNull();
        assertThat(times.seconds() % 86_400).isEqualTo(4);
        assertThat(times.remarks()).containsExactly(Remark.of(Remark.Kind.READ_AS_UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026年02月01日 09:00:04", "2026年2月1日(日) 9:00:04", "2026年2月1日 午前9時0分4秒", "2026年2月1日9時00分04秒"})
    void readsJapaneseDatesAsJapansTimeAndSaysSo(String written) {
        assertThat(reason(written)).isNull();
        assertThat(times.seconds()).isEqualTo(Instant.parse("2026-02-01T00:00:04Z").getEpochSecond());
        assertThat(times.remarks()).containsExactly(Remark.of(Remark.Kind.READ_AS_JAPAN_TIME));
    }

    @Test
    void guessesNeitherDayNorMonth() {
        assertThat(reason("02/01/2026 00:00:04")).isEqualTo(Reason.DAY_OR_MONTH);
        assertThat(reason("02/02/2026 00:00:04")).isNull();
        assertThat(reason("13/01/2026 00:00:04")).isNull();
        assertThat(reason("02/01/2026 00:00:04")).as("days were first before").isNull();
        assertThat(times.seconds()).isEqualTo(Instant.parse("2026-01-02T00:00:04Z").getEpochSecond());
        assertThat(reason("01/13/2026 00:00:04")).isNull();
        assertThat(reason("02/01/2026 00:00:04")).as("both orders were met").isEqualTo(Reason.DAY_OR_MONTH);
    }

    @Test
    void learnsTheOrderFromTheStartOfTheInput() {
        times.learnOrderFrom(() -> "a,b\n10.11.2026,7\n\"01/02/2026, 09:10:11 PM\",\"01/31/2026, 09:10:11 PM\"\n");
        assertThat(reason("02/01/2026, 12:00:04 PM")).isNull();
        assertThat(times.seconds()).isEqualTo(Instant.parse("2026-02-01T12:00:04Z").getEpochSecond());
    }

    @Test
    void takesTheOrderAndZoneThatAreKnown() {
        times.useMonthFirst(ZoneOffset.ofHours(9));
        assertThat(reason("02/01/2026, 09:00:04.000 AM")).isNull();
        assertThat(times.seconds()).isEqualTo(Instant.parse("2026-02-01T00:00:04Z").getEpochSecond());
        assertThat(times.remarks()).isEmpty();
        assertThat(reason("13/01/2026, 09:00:04.000 AM")).isEqualTo(Reason.NOT_A_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-02-01", "2026-02-01 00:00", "2026-13-01T00:00:04Z", "2026-02-30T00:00:04Z", "2026-02-01T24:00:04Z",
        "2026-02-01T00:60:04Z", "2026-02-01 00:00:04 EST", "2026-02-01 00:00:04 Nowhere/Town", "26-02-01T00:00:04Z",
        "2026-02-01 13:00:04 PM", "2026-02-01 00:00:04 AM", "Foo 1, 2026 00:00:04", "2026-02-01T00:00:04+99:00",
        "yesterday 00:00:04", "2026-02-01T00:00:04Z 2026-02-01T00:00:04Z"})
    void refusesWhatIsNoMoment(String written) {
        assertThat(reason(written)).isEqualTo(Reason.NOT_A_TIME);
    }

    @Test
    void refusesTimesBefore1970() {
        assertThat(reason("1969-12-31T23:59:59Z")).isEqualTo(Reason.OUT_OF_RANGE);
    }

    private @Nullable Reason reason(String written) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        return times.read(bytes, 0, bytes.length);
    }
}
