package blindspot.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.model.FieldName;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordFormatTest {
    private static final RecordFormat THREE = format("version", "srcaddr", "log-status");

    @ParameterizedTest
    @ValueSource(
            strings = {"version srcaddr log-status", " version,srcaddr , log-status\n",
                "${version} ${srcaddr} ${log-status}", "${version}${srcaddr}${log-status}",
                "version srcaddr log_status"})
    void readsNamesAndAwsFormatStrings(String text) {
        assertEquals(THREE, RecordFormat.parse(text));
    }

    @Test
    void keepsAnUnknownName() {
        assertEquals(format("srcaddr", "my_field"), RecordFormat.parse("srcaddr my_field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"srcaddr srcaddr|format-name-twice", "log-status log_status|format-name-twice",
                "srcaddr 12|format-not-a-name", "${srcaddr|format-not-a-name", "foo bar|format-unknown",
                "' '|format-unknown"})
    void refusesWhatIsNoFormat(String text, String code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> RecordFormat.parse(text));
        assertEquals(code, refused.problem().code());
    }

    @Test
    void tellsAHeaderFromOtherWords() {
        assertEquals(Optional.of(THREE), header("version srcaddr log-status"));
        assertEquals(Optional.of(format("srcaddr", "end", "x", "y")), header("srcaddr end x y"));
        assertEquals(Optional.empty(), header("srcaddr end x y z"));
        assertEquals(Optional.empty(), header("version 2"));
        assertEquals(Optional.empty(), header("the version of it"));
        assertEquals(Optional.empty(), header("start"));
        assertEquals(Optional.of(format("start")), RecordFormat.ofHeader(List.of("start"), true));
        assertEquals(Optional.empty(), header(""));
    }

    @Test
    void keepsANameThatStandsThereTwiceApart() {
        assertEquals(Optional.of(format("srcaddr", "srcaddr#2", "end")), header("srcaddr srcaddr end"));
    }

    @Test
    void tellsATransitGatewaysFormat() {
        assertTrue(format("version", "tgw-id").isTransitGateway());
        assertTrue(format("packets-lost-blackhole").isTransitGateway());
        assertTrue(format("resource-type").isTransitGateway());
        assertTrue(!RecordFormat.DEFAULT.isTransitGateway());
    }

    private static Optional<RecordFormat> header(String line) {
        return RecordFormat.ofHeader(Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList(), false);
    }

    private static RecordFormat format(String... names) {
        return new RecordFormat(Stream.of(names).map(FieldName::new).toList());
    }
}
