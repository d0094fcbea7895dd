package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.lesson.Lesson;
import blindspot.query.TimeBins;
import blindspot.replay.Playback;
import blindspot.replay.Script;
import blindspot.store.RowSet;
import org.junit.jupiter.api.Test;

final class BreaksTest {
    private static final Evidence EVIDENCE = Lesson.open(Lesson.FIRST).evidence();

    private final Playback playback =
            Playback.of(Script.of(EVIDENCE, RowSet.all(EVIDENCE.table().rowCount()), Viewpoint.BOTH));

    private TimeAxis axis(double length) {
        return new TimeAxis(TimeBins.of(playback.script().span().orElseThrow(), 240), 0, length);
    }

    @Test
    void areWhereTheReplayStandsStill() {
        TimeAxis axis = axis(400);
        Breaks breaks = Breaks.of(playback, axis);
        assertThat(breaks.all()).hasSize(3);
        assertThat(breaks.all().getFirst().from()).isCloseTo(0, within(1e-6));
        assertThat(breaks.all().getFirst().to()).isCloseTo(200, within(1e-6));
        assertThat(breaks.all().getLast().to()).isCloseTo(400, within(1e-6));
        assertThat(breaks.isOf(playback.seek(0), axis)).isTrue();
        assertThat(breaks.isOf(playback, axis(500))).isFalse();
    }

    @Test
    void areNoneWhereNothingIsSkipped() {
        assertThat(Breaks.of(playback.withSkippingGaps(false), axis(400)).all()).isEmpty();
        assertThat(Breaks.of(playback.withSpeed(10), axis(400)).all()).isEmpty();
        assertThat(Breaks.of(playback, axis(7)).all()).as("too small to be seen").isEmpty();
        assertThat(Breaks.of(playback, axis(0)).all()).isEmpty();
    }
}
