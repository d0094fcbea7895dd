package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.load.LoadOptions;
import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RangeModelTest {
    private static final String HEADER = "srcaddr start end";

    /// 2023-11-15 07:13:20 in Tokyo.
    private static final long START = 1_700_000_000;

    /// Each of a second of its own.
    private static final int RECORDS = 300_000;

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session = new Session(
            FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final OpenSession open = new OpenSession(
            FxJobs.onCallersThread(), session, lesson, List.of(),
            LoadOptions.DEFAULT.withMemory(1_500_000).withProcessors(1));
    private final RangeModel model = new RangeModel(open);
    private final List<String> asked = new ArrayList<>();
    private final OfferModel offers = new OfferModel(open, () -> asked.add("time"));

    @Test
    void loadsAShorterTimeWhenMemoryWasNotEnough() throws IOException {
        Path log = log();
        open.open(List.of(log), false);
        assertThat(session.table().rowCount()).isBetween(1, RECORDS - 1);
        assertThat(offers.offer().get()).isInstanceOf(Offer.ShorterTime.class);
        assertThat(open.hasTrouble()).isTrue();
        offers.accept();
        assertThat(asked).containsExactly("time");
        session.selection().select(3);

        assertThat(model.start()).isTrue();
        assertThat(model.from().get()).isEqualTo("2023-11-15 07:13:20");
        model.from().set("2023-11-16 00:00");
        model.to().set("2023-11-16T00:00:10");
        assertThat(model.accept()).isTrue();

        assertThat(starts()).containsExactly(1_700_060_399L, 1_700_060_400L, 1_700_060_401L, 1_700_060_402L,
                1_700_060_403L, 1_700_060_404L, 1_700_060_405L, 1_700_060_406L, 1_700_060_407L, 1_700_060_408L,
                1_700_060_409L);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat(open.report().get().files()).hasSize(1);
        assertThat(open.report().get().files().getFirst().outside()).isEqualTo(RECORDS - 11);
        assertThat(open.report().get().hasTrouble()).isFalse();
        assertThat(offers.offer().get()).isEqualTo(new Offer.None());
        assertThat(model.start()).isFalse();
    }

    /// Both are there until the second takes the place of the first.
    @Test
    void readsLessWhereWhatMakesWayNeedsMemoryToo() throws IOException {
        OpenSession wide = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of(),
                LoadOptions.DEFAULT.withMemory(3_800_000).withProcessors(1));
        wide.open(List.of(log("one.log", 60_000)), false);
        assertThat(wide.report().get().problem()).isNull();
        assertThat(session.table().rowCount()).isEqualTo(60_000);
        wide.open(List.of(log("two.log", 60_000)), true);
        assertThat(wide.report().get().problem()).isNotNull();
        assertThat(session.table().rowCount()).isBetween(1, 59_999);
        wide.open(List.of(log("three.log", 40_000)), true);
        assertThat(wide.report().get().problem()).isNull();
        assertThat(session.table().rowCount()).isEqualTo(40_000);
    }

    @Test
    void readsWhatWasOpenedInPartAgainWhenItIsOpenedAgain() throws IOException {
        Path log = log("some.log", 3);
        Path other = log("other.log", 2);
        open.open(List.of(log, other), Optional.of(new TimeRange(START, START + 1)), false);
        assertThat(session.table().rowCount()).isEqualTo(2);
        session.selection().select(0);

        open.open(List.of(log), false);

        assertThat(session.table().rowCount()).isEqualTo(4);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat(open.notes().get().again()).isEmpty();
        assertThat(open.report().get().files()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithTheTimes() throws IOException {
        open.open(List.of(log()), false);
        model.start();

        model.to().set("tomorrow");
        assertThat(model.accept()).isFalse();
        assertThat(model.problem().get().orElseThrow().code()).isEqualTo("not-a-local-time");
        model.to().set("2023-11-14");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.accept()).isFalse();
        assertThat(model.problem().get().orElseThrow().code()).isEqualTo("times-swapped");
        assertThat(offers.offer().get()).isInstanceOf(Offer.ShorterTime.class);
    }

    private List<Long> starts() {
        FlowTable table = session.table();
        List<Long> starts = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            starts.add(table.number(Field.START, row, 0));
        }
        return starts;
    }

    private Path log() throws IOException {
        return log("long.log", RECORDS);
    }

    private Path log(String name, int records) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < records; i++) {
            lines.add("10.0.0.1 " + (START + i) + " " + (START + i + 1));
        }
        return Files.write(folder.resolve(name), lines);
    }
}
