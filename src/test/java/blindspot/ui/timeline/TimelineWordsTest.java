package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimelineWordsTest {
    private static final String WITHOUT_TIMES = "srcaddr dstaddr\n10.0.0.1 10.0.0.2\n10.0.0.3 10.0.0.2\n";
    private static final String WITH_TIMES = "srcaddr dstaddr start end\n10.0.0.1 10.0.0.2 1700000000 1700000060\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void saysWhyRecordsWithoutTimesAreNotOnIt() throws IOException {
        Session session = show(WITHOUT_TIMES);
        assertThat(session.picture().get().rows().size()).isEqualTo(2);
        assertThat(missing(session, Language.ENGLISH))
                .isEqualTo("These records have no start and end: they are listed, but cannot be placed in time.");
        assertThat(missing(session, Language.JAPANESE)).contains("時間軸");
    }

    @Test
    void saysHowManyRecordsAreNotOnItBesideOthers() throws IOException {
        Session session = show(WITH_TIMES, WITHOUT_TIMES);
        assertThat(missing(session, Language.ENGLISH))
                .isEqualTo("2 records have no start and end: listed, but not on the timeline");
        assertThat(missing(session, Language.JAPANESE)).startsWith("2 件のレコード");
    }

    @Test
    void saysNothingWhenAllRecordsAreOnItOrThereAreNone() throws IOException {
        assertThat(missing(show(WITH_TIMES), Language.ENGLISH)).isEmpty();
        assertThat(missing(show(), Language.ENGLISH)).isEmpty();
    }

    @Test
    void saysThatNoRecordIsShownWhereSomeWereRead() throws IOException {
        Session session = show(WITH_TIMES);
        session.narrowTo(new Focus.OnLeg(2));
        assertThat(missing(session, Language.ENGLISH)).isEqualTo("No record to show here");
        assertThat(missing(session, Language.JAPANESE)).isEqualTo("ここに表示するレコードはありません");
    }

    private static String missing(Session session, Language language) {
        return TimelineWords.missing(session.picture().get(), Messages.in(language));
    }

    private Session show(String... logs) throws IOException {
        List<LocalFile> files = new ArrayList<>();
        for (String log : logs) {
            Path file = Files.writeString(folder.resolve(files.size() + ".log"), log);
            files.add(new LocalFile(file, Files.size(file)));
        }
        Session session = new Session(
                FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneOffset.UTC);
        FlowTable table = new LoadJob(files, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        session.show(table, session.topology(), false);
        return session;
    }
}
