package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import blindspot.task.Cancel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
    private static final String TEXT = "one\r\ntwo\n".repeat(20_000) + "last";

    @Test
    void numbersTheLine() throws IOException {
        LineReader reader = new LineReader(new Cancel());
        for (Bytes input : new Bytes[] {Bytes.of(TEXT), Bytes.of(Bytes.gzip(TEXT))}) {
            assertThat(reader.lineAt(input, 0)).contains(new NumberedLine("one", OptionalLong.of(1)));
            assertThat(reader.lineAt(input, 5)).contains(new NumberedLine("two", OptionalLong.of(2)));
            assertThat(reader.lineAt(input, 180_000)).contains(new NumberedLine("last", OptionalLong.of(40_001)));
            assertThat(reader.lineAt(input, 180_004)).isEmpty();
            assertThat(reader.lineAt(input, 190_000)).isEmpty();
        }
    }

    @Test
    void findsTheLineWithoutItsNumberWhereTooMuchStandsBeforeIt() throws IOException {
        LineReader reader = new LineReader(new Cancel(), 100_000);
        for (Bytes input : new Bytes[] {Bytes.of(TEXT), Bytes.of(Bytes.gzip(TEXT))}) {
            assertThat(reader.lineAt(input, 99_999).map(NumberedLine::number)).contains(OptionalLong.of(22_223));
            assertThat(reader.lineAt(input, 180_000)).contains(new NumberedLine("last", OptionalLong.empty()));
            assertThat(reader.lineAt(input, 190_000)).isEmpty();
        }
    }

    @Test
    void findsTheLineOfTextInUtf16WhereItStandsInUtf8() throws IOException {
        LineReader reader = new LineReader(new Cancel());
        String text = "\uFEFF" + "日本\r\n".repeat(30_000) + "\uD83D\uDE00 last\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Bytes input = new Bytes("input", text.getBytes(charset), 1001);
            assertThat(reader.lineAt(input, 8)).contains(new NumberedLine("日本", OptionalLong.of(2)));
            assertThat(reader.lineAt(input, 240_000))
                    .contains(new NumberedLine("\uD83D\uDE00 last", OptionalLong.of(30_001)));
        }
    }

    @Test
    void readsNothingWhenCancelled() throws IOException {
        Cancel cancel = new Cancel();
        cancel.request();

        assertThat(new LineReader(cancel).lineAt(Bytes.of(TEXT), 5)).isEqualTo(Optional.empty());
    }
}
