package blindspot.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimeAmountTest {
    @Test
    void saysALengthOfTimeInTheUnitThatOneWouldUse() {
        assertThat(said(0.1)).isEqualTo("0.1 s");
        assertThat(said(5.784)).isEqualTo("5.78 s");
        assertThat(said(60)).isEqualTo("60 s");
        assertThat(said(300)).isEqualTo("5 min");
        assertThat(said(1762)).isEqualTo("≈\u00a029 min");
        assertThat(said(91_534.66)).isEqualTo("≈\u00a025 h");
        assertThat(said(6_666_667.67)).isEqualTo("77 days");
        assertThat(said(1_000_000_000)).isEqualTo("≈\u00a032 years");
        assertThat(said(1e12)).isEqualTo("31,710 years");
    }

    @Test
    void saysItInJapanese() {
        Messages messages = Messages.in(Language.JAPANESE);
        assertThat(TimeAmount.of(6_666_667.67).said(messages)).isEqualTo("77 日");
        assertThat(TimeAmount.of(7200).said(messages)).isEqualTo("2 時間");
        assertThat(TimeAmount.of(90).said(messages)).isEqualTo("90 秒");
    }

    private static String said(double seconds) {
        return TimeAmount.of(seconds).said(Messages.in(Language.ENGLISH));
    }
}
