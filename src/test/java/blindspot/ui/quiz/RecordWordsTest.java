package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.FieldName;
import blindspot.quiz.ShownRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecordWordsTest {
    private static final String FORMAT = "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
            + " action log-status vpc-id az-id tcp-flags pkt-srcaddr pkt-dstaddr flow-direction";

    @Test
    void whatIsAskedForAndNamedComesFirstAndWhatAnyRecordTellsWithIt() {
        ShownRecord record = record(FORMAT, Map.of("dstaddr", "?", "pkt-dstaddr", "203.0.113.80"));
        assertThat(first(record, "tcp-flags says which segments. What does log-status say of bytes_in?"))
                .containsExactly(
                        "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "action", "log-status",
                        "tcp-flags", "pkt-dstaddr", "flow-direction");
        assertThat(new RecordWords(record, "").values()).hasSize(18);
        assertThat(new RecordWords(record, "").values().get(2).text()).isEqualTo("?");
    }

    @Test
    void aPacketsAddressesComeFirstOnlyWhereTheyAreOthers() {
        assertThat(first(record(FORMAT, Map.of()), "Who?")).doesNotContain("pkt-srcaddr", "pkt-dstaddr");
    }

    @Test
    void ofAShortRecordEverythingComesFirst() {
        assertThat(first(record("version srcaddr dstaddr bytes", Map.of()), "Who?")).hasSize(4);
    }

    private static List<String> first(ShownRecord record, String prompt) {
        return new RecordWords(record, prompt).values()
                .stream()
                .filter(QuizPage.Value::first)
                .map(QuizPage.Value::field)
                .toList();
    }

    private static ShownRecord record(String format, Map<String, String> others) {
        return new ShownRecord(0, Stream.of(format.split(" ", -1))
                .map(name -> {
                    String text = others.getOrDefault(name, "1");
                    boolean hidden = text.equals("?");
                    return new ShownRecord.Value(FieldName.read(name), hidden ? "" : text, hidden);
                })
                .toList());
    }
}
