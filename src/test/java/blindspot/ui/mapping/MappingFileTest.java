package blindspot.ui.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class MappingFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void isNotSavedOverAnArchiveWhoseFilesAreOpen() throws IOException {
        Path archive = folder.resolve("logs.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.log"));
            zip.write(Files.readAllBytes(Path.of("assets/lessons/full-capture/simulated-vpc-a.log")));
            zip.closeEntry();
        }
        byte[] before = Files.readAllBytes(archive);
        FxJobs jobs = FxJobs.onCallersThread();
        Lesson lesson = Lesson.open(Lesson.FIRST);
        Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession open = new OpenSession(jobs, session, lesson, List.of());
        open.open(List.of(archive), false);
        assertThat(session.table().isEmpty()).isFalse();
        List<Path> saved = new ArrayList<>();

        new MappingFile(open, jobs).save(archive, saved::add);

        assertThat(session.problem().get().map(Problem::code)).contains("mapping-over-input");
        assertThat(saved).isEmpty();
        assertThat(Files.readAllBytes(archive)).isEqualTo(before);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void saysThatTheUserMayNotWriteThere() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(closed), "may write everywhere");
        FxJobs jobs = FxJobs.onCallersThread();
        Lesson lesson = Lesson.open(Lesson.FIRST);
        Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        List<Path> saved = new ArrayList<>();

        new MappingFile(new OpenSession(jobs, session, lesson, List.of()), jobs)
                .save(closed.resolve("topology.json"), saved::add);

        assertThat(session.problem().get().map(Problem::code)).contains("mapping-denied");
        assertThat(saved).isEmpty();
    }
}
