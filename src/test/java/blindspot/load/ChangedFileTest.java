package blindspot.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blindspot.source.ByteSource;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are not the same at the end of the reading as when they were listed.
final class ChangedFileTest {
    private static final String LOG = "version interface-id srcaddr\n2 eni-1 10.0.0.1\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void saysHowMuchOfAFileThatShrankIsMissing() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), LOG + "2 eni-");
        FileReport shrunk = read(new LocalFile(log, 5_000_000));
        assertEquals(
                new Problem("input-shorter", log.toString(), Integer.toString(LOG.length() + 6), "5000000"),
                shrunk.decoded().problem());
        assertEquals(1, shrunk.counts().records());
    }

    @Test
    void saysThatAFileGrew() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), LOG + "2 eni-2 10.0.0.2\n");
        FileReport grown = read(new LocalFile(log, LOG.length()));
        assertEquals(
                new Problem("input-longer", log.toString(), "17", Integer.toString(LOG.length())),
                grown.decoded().problem());
        assertEquals(2, grown.counts().records());
    }

    @Test
    void saysThatAFileWasReplaced() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), LOG);
        FileReport replaced = read(new ReplacedFile(new LocalFile(log, Files.size(log))));
        assertEquals("input-changed", Objects.requireNonNull(replaced.decoded().problem()).code());
        assertEquals(1, replaced.counts().records());
    }

    private static FileReport read(ByteSource source) {
        return new LoadJob(List.of(source), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .report()
                .files()
                .getFirst();
    }

    /// A file that is replaced as soon as it is open.
    private record ReplacedFile(LocalFile file) implements ByteSource {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream bytes = file.open();
            Path other = Files.writeString(file.path().resolveSibling("other"), "another content");
            Files.move(other, file.path(), StandardCopyOption.ATOMIC_MOVE);
            return bytes;
        }

        @Override
        public String version() throws IOException {
            return file.version();
        }
    }
}
