package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.query.Records;
import blindspot.replay.Playback;
import blindspot.ui.fx.FxJobs;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class PlayerTest {
    private static final long FRAME = 16_000_000;

    @Test
    void whatTakesLongFollowsThePlayedRecordTwoFramesLaterAndAtOnceWhenPaused() {
        Session session = new Session(
                FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneId.of("UTC"));
        Player player = new Player(FxJobs.onCallersThread(), session);
        Records records = Records.of("srcaddr dstaddr srcport dstport start end packets");
        for (int row = 0; row < 100; row++) {
            long start = 1_778_457_600 + row * 10L;
            records.add("10.0.0.146 10.0.0.76 40000 80 " + start + " " + (start + 10) + " 5");
        }
        session.show(records.table(), session.topology(), false);
        Selection selection = session.selection();
        player.change(before -> before.withSpeed(60).play());
        int first = selection.row().get();
        while (selection.row().get() == first) {
            player.tick(FRAME);
        }
        assertThat(selection.lateRow().get()).isEqualTo(first);
        player.tick(FRAME);
        assertThat(selection.lateRow().get()).isEqualTo(first);
        player.tick(FRAME);
        assertThat(selection.lateRow().get()).isEqualTo(selection.row().get()).isNotEqualTo(first);

        int second = selection.row().get();
        while (selection.row().get() == second) {
            player.tick(FRAME);
        }
        player.change(Playback::pause);
        assertThat(selection.lateRow().get()).isEqualTo(selection.row().get()).isNotEqualTo(second);
    }
}
