package blindspot.opening;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.MetricFile;
import blindspot.cloudwatch.Series;
import blindspot.decode.RecordFormat;
import blindspot.intake.Inventories;
import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OpenSetTest {
    private static final OpenRequest REQUEST = new FilesRequest(List.of(), Optional.empty());
    private static final String LOG = "srcaddr packets start end\n10.0.0.1 2 1700000000 1700000060\n";
    private static final String NAMELESS = "10.0.0.1 10.0.0.2 2 3\n10.0.0.1 10.0.0.2 2 3\n10.0.0.1 10.0.0.2 2 3\n";
    private static final RecordFormat FORMAT = RecordFormat.parse("srcaddr dstaddr packets bytes");

    private final OpenSet one = open(OpenSet.NOTHING, false, "one", LOG);

    @Test
    void keepsTheNumbersOfRowsWhenRecordsJoin() {
        OpenSet two = open(one, false, "two", LOG);

        assertThat(two.table().rowCount()).isEqualTo(2);
        assertThat(two.numbering()).isEqualTo(one.numbering());
        assertThat(names(two)).containsExactly("one", "two");
    }

    @Test
    void numbersRowsAnewWhenRecordsMakeWay() {
        OpenSet two = open(one, true, "two", LOG);

        assertThat(two.table().rowCount()).isEqualTo(1);
        assertThat(two.numbering()).isNotEqualTo(one.numbering());
        assertThat(names(two)).containsExactly("two");
        assertThat(two.notes().closed()).containsExactly("one");
    }

    @Test
    void replacesNothingByWhatIsNoLog() {
        OpenSet after = open(one, true, "picture", "nothing of that kind\n");

        assertThat(after.table()).isEqualTo(one.table());
        assertThat(after.numbering()).isEqualTo(one.numbering());
        assertThat(names(after)).containsExactly("one", "picture");
    }

    @Test
    void replacesWhatIsOpenWhenTheFormatIsKnown() {
        OpenSet waiting = open(one, true, "nameless", NAMELESS);
        assertThat(waiting.waiting()).hasSize(1);
        assertThat(waiting.table()).isEqualTo(one.table());

        OpenSet answered = answer(waiting);

        assertThat(names(answered)).containsExactly("nameless");
        assertThat(answered.notes().closed()).containsExactly("one");
        assertThat(answered.table().rowCount()).isEqualTo(3);
    }

    @Test
    void addsToWhatIsOpenWhenTheFormatIsKnownOfWhatWasAdded() {
        OpenSet answered = answer(open(one, false, "nameless", NAMELESS));

        assertThat(names(answered)).containsExactly("one", "nameless");
        assertThat(answered.table().rowCount()).isEqualTo(4);
        assertThat(answered.numbering()).isEqualTo(one.numbering());
    }

    @Test
    void neverMixesTheLesson() {
        OpenSet lesson = one.lesson(load(FlowTable.empty(), "lesson", LOG, LoadOptions.DEFAULT));
        assertThat(lesson.lesson()).isTrue();
        assertThat(lesson.notes().closed()).containsExactly("one");

        OpenSet after = open(lesson, false, "two", LOG);

        assertThat(after.lesson()).isFalse();
        assertThat(names(after)).containsExactly("two");
        assertThat(after.notes().closed()).isEmpty();
    }

    @Test
    void keepsTheLessonWhereNoLogCame() {
        OpenSet lesson = OpenSet.NOTHING.lesson(load(FlowTable.empty(), "lesson", LOG, LoadOptions.DEFAULT));

        assertThat(open(lesson, false, "picture", "nothing of that kind\n").lesson()).isTrue();
    }

    @Test
    void takesRepeatsAwayAndLoadsThemAgain() {
        OpenSet both = open(one, false, "two", LOG);
        List<FileReport> repeated = both.report().repeats().stream().map(repeat -> repeat.file()).toList();

        OpenSet left = both.leftOut(both.report().repeats(), one.table());
        assertThat(names(left)).containsExactly("one");
        assertThat(left.notes().leftOut()).hasSize(1);
        assertThat(left.numbering()).isNotEqualTo(both.numbering());

        OpenSet again = left.loadedAgain(
                new Rereading(repeated, left.table(), null, _ -> {}).run(Progress.NONE, new Cancel()));
        assertThat(names(again)).containsExactly("one", "two");
        assertThat(again.notes().leftOut()).isEmpty();
        assertThat(again.numbering()).isEqualTo(left.numbering());
    }

    @Test
    void remembersWhatMemoryWasNotEnoughFor() {
        OpenSet.Start start = one.start(false);
        LoadResult part =
                load(start.before().table(), "two", LOG.repeat(20_000), LoadOptions.DEFAULT.withMemory(300_000));

        OpenSet stopped = one.opened(REQUEST, start, opened(part));

        assertThat(stopped.report().problem()).isNotNull();
        OpenSet.Stopped opening = stopped.stopped().orElseThrow();
        assertThat(opening.time().start()).isEqualTo(1_700_000_000);
        OpenSet before = stopped.before(opening);
        assertThat(before.table()).isEqualTo(one.table());
        assertThat(before.stopped()).isEmpty();
        assertThat(before.numbering()).isNotEqualTo(stopped.numbering());
    }

    @Test
    void isNothingWhenClosed() {
        assertThat(one.closed().report().files()).isEmpty();
        assertThat(one.closed().table().isEmpty()).isTrue();
        assertThat(one.closed().numbering()).isNotEqualTo(one.numbering());
    }

    /// A label takes memory, too.
    @Test
    void saysForWhichMeasuredValuesThereIsNoRoomBesideThoseThatAreOpen() {
        Measurements first = measured("first.json");
        OpenSet open = OpenSet.NOTHING.opened(REQUEST, OpenSet.NOTHING.start(false), opened(first));
        assertThat(open.notes().problems()).isEmpty();
        OpenSet both = open.opened(REQUEST, open.start(false), opened(measured("second.json")));
        assertThat(both.measured().names()).containsExactly("first.json");
        assertThat(both.notes().problems()).extracting(Problem::code).containsExactly("metrics-full");
        assertThat(both.notes().metrics()).isEmpty();
    }

    private static Opened opened(Measurements measured) {
        OpenNotes notes = new OpenNotes(
                List.of(), List.of(), List.of(), measured.names(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        return new Opened(
                new LoadResult(FlowTable.empty(), LoadReport.NOTHING), notes,
                new Beside(Optional.empty(), Inventories.NONE, measured), Optional.empty(), Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Measurements measured(String file) {
        Bytes text = Bytes.of("{\"Label\":\"x\",\"Timestamps\":[0],\"Values\":[1]}");
        Series read = MetricFile.read(text).series().getFirst();
        Series named = new Series(
                "k".repeat(9 << 20), "x", read.source(), read.statistic(), 60, read.points(), file);
        return Measurements.of(List.of(new MetricFile(file, List.of(named), List.of())));
    }

    private static OpenSet open(OpenSet set, boolean replace, String name, String text) {
        OpenSet.Start start = set.start(replace);
        return set.opened(REQUEST, start, opened(load(start.before().table(), name, text, LoadOptions.DEFAULT)));
    }

    private static OpenSet answer(OpenSet waiting) {
        OpenSet.Start start = waiting.startReadingAs();
        LoadResult result = new Rereading(waiting.waiting(), start.before().table(), FORMAT, _ -> {})
                .run(Progress.NONE, new Cancel());
        return waiting.readAs(start, waiting.waiting(), result);
    }

    private static Opened opened(LoadResult result) {
        return new Opened(result, OpenNotes.NONE, Beside.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
    }

    private static LoadResult load(FlowTable before, String name, String text, LoadOptions options) {
        Bytes source = new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        return new LoadJob(List.of(source), before, options, _ -> {}).run(Progress.NONE, new Cancel());
    }

    private static List<String> names(OpenSet set) {
        return set.report().files().stream().map(FileReport::name).toList();
    }
}
