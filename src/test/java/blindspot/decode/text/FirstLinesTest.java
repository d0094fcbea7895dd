package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstLinesTest {
    @Test
    void endsLinesWhereJavaDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = "ab\n\r\né".getBytes(StandardCharsets.UTF_8)[random.nextInt(7)];
            }
            int length = bytes.length == 0 ? 0 : random.nextInt(bytes.length + 1);
            String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            assertThat(new FirstLines(bytes, length, StandardCharsets.UTF_8).stream().toList())
                    .isEqualTo(text.lines().toList());
        }
    }

    @Test
    void hasNoLineBehindTheLast() {
        FirstLines lines = new FirstLines("a\n".getBytes(StandardCharsets.UTF_8), 2, StandardCharsets.UTF_8);
        assertThat(lines.next()).isEqualTo("a");
        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }
}
