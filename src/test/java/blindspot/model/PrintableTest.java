package blindspot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void leavesWhatPeopleWriteAsItIs() {
        for (String text : List.of("", "a b.log", "/tmp/ログ 日本語.log", "Ünïcödé", "שלום", "सर्‍वर", "👩‍💻.log",
                "a\uFFFDb")) {
            assertThat(Printable.of(text)).isSameAs(text);
        }
    }

    @Test
    void replacesWhatSteersATerminalOrForgesALine() {
        assertThat(Printable.of("a\u001B[31m\u0007\r\n\t\u007F\u009B1mb")).isEqualTo("a�[31m������1mb");
        assertThat(Printable.of("a\u2028b\u2029c")).isEqualTo("a�b�c");
    }

    @Test
    void replacesWhatTurnsATextRound() {
        assertThat(Printable.of("\u202Egol.exe\u202C \u2066a\u2069 \u200Eb\u200F\u061C"))
                .isEqualTo("�gol.exe� �a� �b��");
    }

    @Test
    void replacesWhatIsNotSeen() {
        assertThat(Printable.of("a\u200Bb\u00ADc\u2060d\uFEFFe\u200Df\u3164g\uDB40\uDC41")).isEqualTo("a�b�c�d�e�f�g�");
    }

    @Test
    void replacesHalfAPairOfSurrogates() {
        assertThat(Printable.of("a\uD83Db\uDE00")).isEqualTo("a�b�");
    }

    @Test
    void isBoundedAndCutsNoCharacterInTwo() {
        assertThat(Printable.of("abcdef", 4)).isEqualTo("abcd…");
        assertThat(Printable.of("abc😀d", 4)).isEqualTo("abc…");
        assertThat(Printable.of("x".repeat(1_000_000))).hasSize(Printable.MOST + 1);
        assertThat(Printable.of("\u0000".repeat(9), 3)).isEqualTo("���…");
    }

    @Test
    void noControlOrFormatCharacterIsPrintable() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE)
                .filter(Printable::isPrintable)).isEmpty();
    }
}
