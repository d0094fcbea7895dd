package blindspot.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.load.FileReport;
import blindspot.model.Field;
import blindspot.ui.format.FormatColumn.Trust;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatModelTest {
    private static final String LINE = "eni-0a1 10.0.0.1 10.0.0.2 blue 1700000000 1700000060";

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final OpenSession open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final FormatModel model = new FormatModel(open);

    @Test
    void proposesAFieldForEachColumnWithItsFirstValues() throws IOException {
        open.open(List.of(log("a.log", LINE, LINE.replace("blue", "red"))), false);

        assertThat(model.ask()).isTrue();
        assertThat(model.fileName()).isEqualTo("a.log");
        assertThat(model.lines()).isEqualTo(2);
        assertThat(names()).containsExactly("interface-id", "srcaddr", "dstaddr", "column-4", "start", "end");
        assertThat(model.columns().get().get(0).trust()).isEqualTo(Trust.SURE);
        assertThat(model.columns().get().get(1).trust()).isEqualTo(Trust.LIKELY);
        assertThat(model.columns().get().get(3)).isEqualTo(
                new FormatColumn(4, "column-4", Trust.NONE, List.of("blue", "red")));
        assertThat(model.problem().get()).isEmpty();
        assertThat(session.table().rowCount()).isZero();
    }

    @Test
    void readsTheOtherFilesMeanwhile() throws IOException {
        Path named = log("named.log", "srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2");
        open.open(List.of(log("a.log", LINE), named), false);

        assertThat(model.ask()).isTrue();
        assertThat(session.table().rowCount()).isEqualTo(1);
        open.open(List.of(log("more.log", "srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2")), false);
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(model.fileName()).isEqualTo("a.log");

        model.accept();

        assertThat(session.table().rowCount()).isEqualTo(3);
        assertThat(open.hasTrouble()).isFalse();
        assertThat(open.report().get().files()).hasSize(3);
        assertThat(model.file().get()).isEmpty();
    }

    @Test
    void aChosenFieldChangesTheTextAndTakesTheOtherColumnsPlace() throws IOException {
        open.open(List.of(log("a.log", LINE)), false);
        model.ask();

        model.choose(2, "dstaddr");
        model.choose(4, "team");

        assertThat(model.text().get()).isEqualTo("interface-id dstaddr srcaddr team start end");
        assertThat(model.columns().get().stream().map(FormatColumn::trust))
                .containsExactly(Trust.SURE, Trust.CHOSEN, Trust.CHOSEN, Trust.CHOSEN, Trust.SURE, Trust.SURE);
        model.accept();
        assertThat(session.table().text(Field.SRCADDR, 0)).isEqualTo("10.0.0.2");
        assertThat(open.report().get().files().getFirst().decoded().format()).hasToString(
                "[interface-id, dstaddr, srcaddr, team, start, end]");
    }

    @Test
    void checksAPastedFormatWhileItIsTyped() throws IOException {
        open.open(List.of(log("a.log", LINE)), false);
        model.ask();

        model.text().set("${interface-id} ${srcaddr}");
        assertThat(code()).isEqualTo("format-other-length");
        model.text().set("interface-id srcaddr srcaddr x start end");
        assertThat(code()).isEqualTo("format-name-twice");
        model.text().set("a b c d e f");
        assertThat(code()).isEqualTo("format-unknown");
        assertThat(names()).startsWith("interface-id");
        model.accept();
        assertThat(session.table().rowCount()).isZero();

        model.text().set("${interface-id} ${dstaddr} ${srcaddr} ${my-field} ${start} ${end}");

        assertThat(model.problem().get()).isEmpty();
        assertThat(names()).containsExactly("interface-id", "dstaddr", "srcaddr", "my-field", "start", "end");
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(1);
    }

    @Test
    void answersForAllFilesWithAsManyColumnsOrForOne() throws IOException {
        List<Path> logs = List.of(log("a.log", LINE), log("b.log", LINE), log("c.log", LINE + " ACCEPT"));
        open.open(logs, false);
        model.ask();
        assertThat(model.alike()).isEqualTo(2);

        model.accept();

        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(model.fileName()).isEqualTo("c.log");
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(3);

        open.closeAll();
        open.open(List.of(log("d.log", LINE), log("e.log", LINE)), false);
        model.ask();
        model.all().set(false);
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(1);
        assertThat(model.fileName()).isEqualTo("e.log");
    }

    @Test
    void aSkippedFileStaysInTheReportAndCanBeAskedForAgain() throws IOException {
        open.open(List.of(log("a.log", LINE)), false);
        model.ask();

        model.skip();

        assertThat(model.file().get()).isEmpty();
        assertThat(model.putOff()).isTrue();
        assertThat(model.ask()).isFalse();
        open.open(List.of(log("b.log", "srcaddr start", "10.0.0.1 1")), false);
        assertThat(open.report().get().files().stream().map(FileReport::needsFormat)).containsExactly(true, false);
        assertThat(model.askAgain()).isTrue();
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(open.hasTrouble()).isFalse();
    }

    @Test
    void aFileThatDoesNotFitIsReportedAndCanBeAskedForAgain() throws IOException {
        open.open(List.of(log("a.log", LINE)), false);
        model.ask();
        model.text().set("srcaddr interface-id dstaddr x start end");

        model.accept();

        assertThat(session.table().rowCount()).isZero();
        assertThat(open.report().get().files()).hasSize(1);
        assertThat(open.report().get().files().getFirst().decoded().problem()).extracting("code")
                .isEqualTo("format-does-not-fit");
        assertThat(model.askAgain()).isTrue();
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(1);
    }

    @Test
    void aFileReplacesTheLessonOrWhatWasToBeReplacedWhenItIsRead() throws IOException {
        open.openLesson();
        open.open(List.of(log("a.log", LINE)), false);
        assertThat(session.lessonRecords().get()).isTrue();
        model.ask();
        model.accept();
        assertThat(session.lessonRecords().get()).isFalse();
        assertThat(session.table().rowCount()).isEqualTo(1);

        open.open(List.of(log("b.log", LINE, LINE)), true);
        assertThat(session.table().rowCount()).isEqualTo(1);
        model.ask();
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(open.openFiles()).isEqualTo(1);
    }

    @Test
    void openingAWaitingFileOnceMoreReadsItAgain() throws IOException {
        Path log = log("a.log", LINE);
        open.open(List.of(log), false);
        open.open(List.of(log), false);
        assertThat(open.report().get().files()).hasSize(1);
        model.ask();
        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(1);
        open.open(List.of(log), false);
        assertThat(session.table().rowCount()).isEqualTo(1);
        assertThat(open.hasTrouble()).isFalse();
    }

    @Test
    void asksNothingWhenAllIsClosedOrNothingWaits() throws IOException {
        assertThat(model.ask()).isFalse();
        open.open(List.of(log("a.log", LINE)), false);
        model.ask();
        open.closeAll();
        assertThat(model.file().get()).isEmpty();
        assertThat(model.columns().get()).isEmpty();
        assertThat(model.askAgain()).isFalse();
    }

    private List<String> names() {
        return model.columns().get().stream().map(FormatColumn::name).toList();
    }

    private String code() {
        return model.problem().get().orElseThrow().code();
    }

    private Path log(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), new ArrayList<>(List.of(lines)));
    }
}
