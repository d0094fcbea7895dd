package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.query.Histogram;
import blindspot.query.Measure;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of single bars of the timeline, and what can be done with the time of one.
final class BarTest {
    /// 2026-05-11 00:00:00 UTC.
    private static final long BEGIN = 1_778_457_600;

    private final Session session = new Session(
            FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final Player player = new Player(FxJobs.onCallersThread(), session);
    private final TimelineModel model = new TimelineModel(session, player);

    @BeforeEach
    void showRecords() {
        Records records = Records.of("srcaddr dstaddr srcport dstport start end packets bytes action log-status");
        for (int row = 0; row < 24; row++) {
            long start = BEGIN + row * 10L;
            records.add("10.0.0.146 10.0.0.76 40000 80 " + start + " " + (start + 8) + " 5 2000 "
                    + (row % 4 == 0 ? "REJECT OK" : "ACCEPT OK"));
        }
        records.add("- - - - " + (BEGIN + 2000) + " " + (BEGIN + 2059) + " - - - NODATA");
        records.add("- - - - " + (BEGIN + 2100) + " " + (BEGIN + 2159) + " - - - SKIPDATA");
        session.show(records.table(), session.topology(), false);
    }

    private TimelineBar at(long second) {
        TimeAxis axis = model.axis(0, 960).orElseThrow();
        return TimelineBar.at(axis, axis.x((double) BEGIN + second) + 0.1);
    }

    private String said(long second) {
        return said(second, Language.ENGLISH);
    }

    private String said(long second, Language language) {
        Messages messages = Messages.in(language);
        return at(second).said(model.histogram().orElseThrow(), messages, new Formats(language, ZoneOffset.UTC));
    }

    @Test
    void sayWhenAndHowMuchIsAcceptedAndRejected() {
        assertThat(said(0)).contains("00:00:00").contains("Rejected: ").contains("packets").doesNotContain("Accepted");
        assertThat(said(11)).contains("Accepted: ").doesNotContain("Rejected");
        assertThat(said(11, Language.JAPANESE)).contains("許可：レコード");
        Histogram bars = model.histogram().orElseThrow();
        TimelineBar bar = at(11);
        assertThat(bar.time().contains(BEGIN + 11)).isTrue();
        assertThat(said(11)).contains("Accepted: " + Math.round(bars.accepted(Measure.RECORDS, bar.bin()) * 10) / 10.0)
                .contains("count in each of them in part");
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(said(2010)).contains("NODATA").doesNotContain("No record\n");
        assertThat(said(2120)).contains("SKIPDATA");
        assertThat(said(2080)).endsWith("\nNo record");
        TimelineBar gap = at(1000);
        assertThat(gap.time()).isEqualTo(new TimeRange(BEGIN + 238, BEGIN + 2000));
        assertThat(said(1000)).contains("No record for ≈\u00a029 min");
        assertThat(model.hasRows(gap)).isFalse();
        assertThat(model.hasRows(at(11))).isTrue();
    }

    private static TimeRange time(long from, long to) {
        return new TimeRange(BEGIN + from, BEGIN + to);
    }

    private int[] rows() {
        return Arrays.stream(session.picture().get().rows().toArray()).sorted().toArray();
    }

    @Test
    void theTimeOfOneIsChosenExcludedAndAdded() {
        model.chooseOnly(time(20, 30));
        assertThat(session.time().get()).contains(time(20, 30));
        assertThat(rows()).containsExactly(2);
        model.chooseToo(time(50, 60));
        assertThat(session.time().get()).isEmpty();
        assertThat(rows()).containsExactly(2, 5);
        model.chooseToo(time(70, 80));
        assertThat(rows()).containsExactly(2, 5, 7);
        model.exclude(time(50, 60));
        assertThat(rows()).containsExactly(2, 7);
    }

    @Test
    void theRowsOfOneAreSelected() {
        model.showRows(time(25, 45));
        assertThat(session.selection().row().get()).isEqualTo(3);
        assertThat(session.picture().get().rows().size()).isEqualTo(26);
        model.showRows(time(44, 46));
        assertThat(session.selection().row().get()).isEqualTo(4);
        model.chooseOnly(time(40, 60));
        assertThat(model.hasRows(at(11))).isFalse();
    }

    @Test
    void aLogWithoutTimesTakesNoTimeline() {
        FlowTable table = Records.of("srcaddr dstaddr").add("10.0.0.146 10.0.0.76").table();
        assertThat(TimelineModel.isTimeless(session.picture().get())).isFalse();
        session.show(table, session.topology(), false);
        assertThat(TimelineModel.isTimeless(session.picture().get())).isTrue();
        session.showTime(Optional.of(time(0, 1)));
        assertThat(session.picture().get().rows().size()).isEqualTo(1);
    }

    @Test
    void wordsStandBesideEachOther() {
        WordRow row = new WordRow(0, 300);
        assertThat(row.place(100, 60)).hasValue(100);
        assertThat(row.place(120, 60)).hasValue(170);
        assertThat(row.place(110, 60)).hasValue(30);
        assertThat(row.place(290, 60)).hasValue(240);
        assertThat(row.place(10, 60)).isEmpty();
    }
}
