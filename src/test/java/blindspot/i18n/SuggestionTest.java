package blindspot.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    private static final List<String> KNOWN = List.of("srcaddr", "dstaddr", "srcport", "log-status", "end");

    @ParameterizedTest
    @CsvSource({
        "srcadr, srcaddr", "srcadrd, srcaddr", "SRCADDR, srcaddr", "logstatus, log-status",
        "log_status, log-status", "dstadr, dstaddr", "ned, end", "srcaddr, srcaddr"})
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Suggestion.nearest(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "bytes", "interface-id", "x"})
    void suggestsNothingWhereNothingIsNear(String typed) {
        assertThat(Suggestion.nearest(typed, KNOWN)).isEmpty();
    }

    @Test
    void isNotTroubledByALongWord() {
        assertThat(Suggestion.nearest("x".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
