package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.source.BlockStream;
import blindspot.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class OpenInputTest {
    private static final String TEXT = "version srcaddr dstaddr\n".repeat(100);

    @Test
    void givesWhatCameBeforeAFailureInEveryCharacterSet() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Opened source = new Opened(-1, failingBehind(TEXT.getBytes(charset)));
            try (OpenInput input = OpenInput.of(source)) {
                byte[] text = new byte[TEXT.length()];
                assertThat(input.readNBytes(text, 0, text.length)).isEqualTo(text.length);
                assertThat(text).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
                assertThatThrownBy(input::read).hasMessage("gone");
                assertThatThrownBy(() -> input.skip(1)).hasMessage("gone");
            }
        }
    }

    @Test
    void looksAtTheStartOfWhatSaysThatItIsEmptyAndIsNot() throws IOException {
        String json = "{\"message\":\"" + "x".repeat(100) + "\"}";
        InputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        try (OpenInput input = OpenInput.of(new Opened(0, bytes))) {
            assertThat(input.headLength()).isEqualTo(json.length());
            assertThat(input.format()).isEqualTo(LogFormat.JSON);
        }
    }

    @Test
    void closesWhatCannotBeLookedAt() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream broken = new BlockStream() {
            @Override
            public int read(byte[] target, int offset, int length) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        InputStream start = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> OpenInput.of(new Opened(-1, new SequenceInputStream(start, broken))))
                .hasMessage("broken");
        assertThat(closed).isTrue();
        closed.set(false);
        assertThatThrownBy(() -> OpenInput.of(new Opened(-1, broken))).hasMessage("broken");
        assertThat(closed).isTrue();
    }

    private static InputStream failingBehind(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new BlockStream() {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public long skip(long count) {
                return 0;
            }
        });
    }

    private record Opened(long size, InputStream open) implements ByteSource {
        @Override
        public String name() {
            return "input";
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
