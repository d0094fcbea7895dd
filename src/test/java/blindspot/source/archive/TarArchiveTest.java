package blindspot.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.source.BlockStream;
import blindspot.source.LocalFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TarArchiveTest {
    @Test
    void closesEveryStreamThatWaitsWhereOneCannotBeClosed() throws IOException {
        TarArchive archive = new TarArchive(new LocalFile(Path.of("a.tar"), 1), true);
        List<String> closed = new ArrayList<>();
        Closeable kept = archive.keepOpen();
        archive.giveBack(new TarArchive.PlacedStream(new Failing("one", closed)));
        archive.giveBack(new TarArchive.PlacedStream(new Failing("two", closed)));
        assertThatThrownBy(kept::close)
                .hasMessage("one")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("one", "two");
        kept.close();
        assertThat(closed).hasSize(2);
    }

    private static final class Failing extends BlockStream {
        private final String name;
        private final List<String> closed;

        Failing(String name, List<String> closed) {
            this.name = name;
            this.closed = closed;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return -1;
        }

        @Override
        public void close() throws IOException {
            closed.add(name);
            throw new IOException(name);
        }
    }
}
