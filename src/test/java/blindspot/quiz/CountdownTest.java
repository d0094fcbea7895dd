package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountdownTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void goesByOnlyWhileItRunsAndStopsAtNothing() {
        Countdown given = Countdown.of(60);
        assertThat(given.after(5 * SECOND)).isEqualTo(given);
        Countdown running = given.run(true).after(SECOND / 2);
        assertThat(running.seconds()).isEqualTo(60);
        assertThat(running.after(SECOND).seconds()).isEqualTo(59);
        assertThat(running.run(false).after(SECOND).left()).isEqualTo(running.left());
        Countdown over = running.after(100 * SECOND);
        assertThat(over.seconds()).isZero();
        assertThat(over.running()).isFalse();
        assertThat(over.run(true).running()).isFalse();
        assertThat(over.full()).isEqualTo(given);
    }

    @Test
    void getsHalfAMinuteMoreAlsoWhereItIsOverAndNeverMoreThanAnHour() {
        Countdown over = Countdown.of(10).run(true).after(10 * SECOND);
        assertThat(over.more().seconds()).isEqualTo(30);
        assertThat(over.more().of()).isEqualTo(40);
        assertThat(Countdown.of(3_590).more().of()).isEqualTo(Countdown.LONGEST);
        assertThat(Countdown.of(99_999).of()).isEqualTo(Countdown.LONGEST);
        assertThat(Countdown.of(-3).of()).isEqualTo(1);
    }
}
