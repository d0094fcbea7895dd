package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.query.Records;
import blindspot.replay.Playback;
import blindspot.ui.fx.FxJobs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlayerTest {
    private static final long FRAME = 16_000_000;

    private final Session session = new Session(
            FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneId.of("UTC"));
    private long played;
    private final Player player = new Player(FxJobs.onCallersThread(), session);

    @Test
    void whatTakesLongFollowsThePlayedRecordTwoFramesLaterAndAtOnceWhenPaused() {
        showRecords();
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

    @Test
    void aPageStaysAsLongAsItTakesToReadItWhileTheReplaySelects() {
        showRecords();
        List<Double> turns = turnsOfPages();
        player.change(before -> before.withSpeed(60).play());

        play(4 * PageTurns.READ_NANOS);

        assertThat(turns).as("the seconds at which pages were turned").hasSize(4);
        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i) - turns.get(i - 1)).isBetween(3.0, 3.0 + 2 * FRAME / 1e9);
        }
    }

    @Test
    void aPageIsTurnedAtOnceWhenTheReplayStandsStillOrSomebodyMovesItOrSelects() {
        showRecords();
        player.change(before -> before.withSpeed(60).play());
        assertTurnsAtOnce(() -> player.change(Playback::pause));
        assertTurnsAtOnce(() -> player.change(Playback::play));
        assertTurnsAtOnce(() -> player.scrub(player.playback().get().millis() + 20_000));
        assertTurnsAtOnce(() -> player.change(before -> before.seekEvent(90)));
        assertTurnsAtOnce(() -> session.selection().select(4));
        assertTurnsAtOnce(() -> play(60_000_000_000L));
        assertThat(player.playback().get().playing()).as("at its end").isFalse();
    }

    /// With a page that was turned a frame ago.
    private void assertTurnsAtOnce(Runnable act) {
        if (player.playback().get().playing()) {
            session.selection().pages().turned();
            player.tick(FRAME);
            assertThat(session.selection().pages().allowed().get()).isFalse();
        }
        act.run();
        assertThat(session.selection().pages().allowed().get()).isTrue();
    }

    /// Where each record is on another page, in seconds of real time.
    private List<Double> turnsOfPages() {
        List<Double> turns = new ArrayList<>();
        Selection selection = session.selection();
        Runnable turn = () -> {
            if (selection.pages().allowed().get()) {
                turns.add(played / 1e9);
                selection.pages().turned();
            }
        };
        selection.lateRow().addListener((_, _, _) -> turn.run());
        selection.pages().allowed().addListener((_, _, _) -> turn.run());
        return turns;
    }

    private void play(long nanos) {
        for (long end = played + nanos; played < end; played += FRAME) {
            player.tick(FRAME);
        }
    }

    private void showRecords() {
        Records records = Records.of("srcaddr dstaddr srcport dstport start end packets");
        for (int row = 0; row < 100; row++) {
            long start = 1_778_457_600 + row * 10L;
            records.add("10.0.0.146 10.0.0.76 40000 80 " + start + " " + (start + 10) + " 5");
        }
        session.show(records.table(), session.topology(), false);
    }
}
