package blindspot.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"})
    void whatASpreadsheetWouldRunIsText(String formula) {
        assertThat(CsvCell.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-2", "+3.5", "443", "10.1.0.5", "eni-0a1b", "", "a=b"})
    void numbersAndNamesStay(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(CsvCell.of("a,b\"c")).isEqualTo("\"a,b\"\"c\"");
        assertThat(CsvCell.of("=a,b")).isEqualTo("\"'=a,b\"");
    }

    @Test
    void nothingSteersATerminalOrTurnsLettersRound() {
        assertThat(CsvCell.of("eni-\u202Eab\u001B[2J\r\n\u009Bx"))
                .isEqualTo("eni-\uFFFDab\uFFFD[2J\uFFFD\uFFFD\uFFFDx");
        assertThat(CsvCell.of("\t=1")).isEqualTo("\uFFFD=1");
    }

    @Test
    void aLongTextIsWhole() {
        String text = "\u202E".repeat(10_000);
        assertThat(CsvCell.of(text)).hasSize(10_000).containsOnlyOnce("\uFFFD".repeat(10_000));
    }
}
