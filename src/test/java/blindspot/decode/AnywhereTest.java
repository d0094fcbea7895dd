package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Issue.Reason;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that stand where nobody said that they do: in any string of JSON, in any cell of a table.
final class AnywhereTest {
    private static final String ONE = record("192.0.2.1");
    private static final String TWO = record("192.0.2.2");

    private FlowTable table = FlowTable.empty();

    @Test
    void saysWhereInJsonTheRecordsWere() {
        Decoded decoded =
                decode("{\"a\":{\"b\":[{\"c\":\"" + ONE + "\"}]},\"time\":1}\n{\"log\":\"" + TWO + "\\n\"}\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(decoded.remarks()).containsExactly(foundIn("a.b.c"), foundIn("log"));
        assertThat(decoded.issues().count()).isZero();
    }

    @Test
    void saysWhereInATableTheRecordsWere() {
        Decoded decoded = decode("host,時 刻\nh,\"" + ONE + "\"\nh,\"" + TWO + "\n" + ONE + "\"\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2", "192.0.2.1");
        assertThat(decoded.remarks()).containsExactly(foundIn("時 刻"));
        assertThat(decoded.headerLines()).isOne();
    }

    @Test
    void readsTablesOfOneColumn() {
        assertThat(decode("\"_raw\"\n\"" + ONE + "\"\n\"" + TWO + "\"\n").remarks()).containsExactly(foundIn("_raw"));
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        decode("\"" + ONE + "\"\n\"" + TWO + "\"\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(decode("[[\"" + ONE + "\"],[\"" + TWO + "\"]]").remarks()).isEmpty();
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
    }

    @Test
    void remarksNothingOfAwsOwnContainers() {
        assertThat(decode("{\"events\":[{\"message\":\"" + ONE + "\"}]}").remarks()).isEmpty();
        assertThat(decode("{\"message\":\"" + ONE + "\"}").remarks()).isEmpty();
        assertThat(decode("timestamp,message\n1," + ONE + "\n").remarks()).isEmpty();
        assertThat(decode("{\"srcaddr\":\"192.0.2.1\",\"bytes\":1}").remarks()).isEmpty();
    }

    @Test
    void namesFewPlacesOfMany() {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "{\"\\u001b" + i + "k".repeat(80) + "\":\"" + ONE + "\"}\n")
                .collect(Collectors.joining());
        assertThat(decode(many).remarks())
                .hasSize(6)
                .allMatch(remark -> remark.about().length() <= 61 && remark.about().endsWith("…"))
                .noneMatch(remark -> remark.about().contains("\u001b"));
        assertThat(table.rowCount()).isEqualTo(50);
    }

    @Test
    void takesEqualTextsOfOneObjectForOneRecordAndOfOneListForSeveral() {
        decode("{\"a\":\"" + ONE + "\",\"b\":{\"c\":\"" + ONE + "\\n\"},\"d\":[\"" + ONE + "\"]}");
        assertThat(sources()).containsExactly("192.0.2.1");
        decode("{\"lines\":[\"" + ONE + "\",\"" + ONE + "\"]}");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.1");
        decode("a,b\n\"" + ONE + "\",\"" + ONE + "\"\n\"" + ONE + "\",x\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.1");
    }

    @Test
    void prefersTheMessageAndThenWhatIsARecordItself() {
        decode("{\"log\":\"" + TWO + "\",\"message\":\"" + ONE + "\"}");
        assertThat(sources()).containsExactly("192.0.2.1");
        decode("{\"log\":\"" + TWO + "\",\"message\":\"hello\"}");
        assertThat(sources()).containsExactly("192.0.2.2");
        decode("{\"srcaddr\":\"192.0.2.9\",\"bytes\":1,\"original\":\"" + TWO + "\"}");
        assertThat(sources()).containsExactly("192.0.2.9");
        decode("{\"flow\":{\"srcaddr\":\"192.0.2.9\",\"bytes\":1},\"original\":\"" + TWO + "\"}");
        assertThat(sources()).containsExactly("192.0.2.2");
        Decoded inside = decode("{\"flow\":{\"srcaddr\":\"192.0.2.9\",\"bytes\":1},\"id\":7}");
        assertThat(sources()).containsExactly("192.0.2.9");
        assertThat(inside.remarks()).containsExactly(foundIn("flow"));
    }

    @Test
    void readsWhatAMessageHoldsThatIsNoText() {
        decode("{\"message\":{\"srcaddr\":\"192.0.2.9\",\"bytes\":1}}\n{\"message\":{\"log\":\"" + TWO + "\"}}\n");
        assertThat(sources()).containsExactly("192.0.2.9", "192.0.2.2");
        Decoded none = decode("{\"log\":\"" + ONE + "\"}\n{\"message\":{\"x\":1}}\n");
        assertThat(none.issues().first()).extracting(Issue::reason).containsExactly(Reason.NOT_A_RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"events\":[{\"message\":\"%s\"},{\"message\":\"hello\"}]}",
        "{\"events\":[{\"message\":\"%s\"},{\"message\":\"hello\",\"log\":\"2 1\"}]}",
        "{\"logEvents\":[{\"message\":\"%s\"},{\"message\":{\"a\":\"b\"}}]}",
        "{\"message\":\"%s\"}\n{\"message\":\"hello\"}\n",
        "{\"log\":\"%s\"}\n{\"log\":\"hello\"}\n",
        "[{\"log\":\"%s\"},{\"log\":{\"x\":[\"hello\"]}}]",
        "{\"hits\":{\"hits\":[{\"a\":\"%s\"},{\"a\":\"hello\"}]}}",
        "{\"hits\":{\"hits\":[{\"a\":\"hello\"},{\"a\":\"%s\"}]}}",
        "a,b\n1,\"%s\"\n2,hello\n"})
    void losesNothingWithoutSayingSo(String container) {
        Decoded decoded = decode(container.formatted(ONE));
        assertThat(sources()).containsExactly("192.0.2.1");
        assertThat(decoded.issues().first()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\":\"The interface eni-0a1 talked to 192.0.2.1 and 192.0.2.2, and all of it was OK\"}",
        "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"hello world of strings\"}",
        "name,text\na,hello\nb,world\n"})
    void takesNothingElseForRecords(String text) {
        assertThat(decode(text).kind()).isEqualTo(InputKind.UNKNOWN);
        assertThat(table.rowCount()).isZero();
    }

    @Test
    void readsRecordsAtAnyReasonableDepth() {
        assertThat(decode("{\"a\":".repeat(99) + "\"" + ONE + "\"" + "}".repeat(99)).issues().count()).isZero();
        assertThat(table.rowCount()).isOne();
        Decoded deep =
                decode("{\"log\":\"" + ONE + "\"}\n" + "{\"a\":".repeat(101) + "1" + "}".repeat(101) + "\n{\"log\":\""
                        + TWO + "\"}\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(deep.issues().first()).extracting(Issue::reason).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void readsMoreStringsOfAnObjectThanItKeeps() {
        String strings = IntStream.range(0, 500)
                .mapToObj(i -> "\"k" + i + "\":\"" + record("192.0.2." + i % 250) + "\"")
                .collect(Collectors.joining(","));
        decode("{\"all\":{" + strings + "}}");
        assertThat(table.rowCount()).isEqualTo(500);
    }

    @Test
    void refusesRecordsThatNameAFieldTwice() {
        Decoded decoded = decode("""
                {"srcaddr":"192.0.2.1","bytes":1}
                {"srcaddr":"192.0.2.1","bytes":1,"bytes":2}
                {"bytes":1,"bytes":3,"srcaddr":"192.0.2.2"}
                """);
        assertThat(sources()).containsExactly("192.0.2.1");
        assertThat(decoded.issues().first()).extracting(Issue::reason).containsOnly(Reason.NAME_TWICE);
        assertThat(decoded.issues().first()).extracting(Issue::field).containsExactly("bytes", "bytes");
    }

    @Test
    void keepsWhatItHasFoundWhereTheTextIsCutOffOrDamaged() {
        String two = "[\"" + ONE + "\",\"" + TWO + "\"";
        assertThat(decode("{\"lines\":" + two).kind()).isEqualTo(InputKind.FLOW_LOG);
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        decode("{\"x\":{\"a\":\"" + ONE + "\",\"b\":\"" + TWO + "\",\"c\":\"2 1");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2");
        decode("{\"message\":\"" + ONE + "\",\"c\":");
        assertThat(sources()).containsExactly("192.0.2.1");
        Decoded damaged = decode("{\"lines\":" + two + ",nothing]}\n{\"lines\":" + two + "]}\n");
        assertThat(sources()).containsExactly("192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.2");
        assertThat(damaged.issues().first()).extracting(Issue::reason).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void readsNoRecordTwiceWhereAnObjectHoldsMoreThanItKeeps() {
        String list = IntStream.range(0, 100)
                .mapToObj(i -> "\"" + record("192.0.2." + i) + "\"")
                .collect(Collectors.joining(","));
        String lines = "\"lines\":[" + list + "]";
        Decoded other = decode("{" + lines + ",\"message\":\"hello\"}");
        assertThat(sources()).hasSize(100).doesNotHaveDuplicates();
        assertThat(other.issues().count()).isZero();
        for (String source : List.of("192.0.2.0", "192.0.2.99")) {
            decode("{" + lines + ",\"message\":\"" + record(source) + "\"}");
            assertThat(sources()).as(source).hasSize(100).doesNotHaveDuplicates();
        }
        decode("{" + lines + ",\"message\":\"" + record("192.0.2.200") + "\"}");
        assertThat(sources()).hasSize(101).contains("192.0.2.200");
        decode("{\"message\":\"" + ONE + "\"," + lines + "}");
        assertThat(sources()).as("the message comes first").containsExactly("192.0.2.1");
        decode("{\"srcaddr\":\"192.0.2.200\",\"bytes\":1," + lines + "}");
        assertThat(sources()).as("none is lost").hasSize(101).doesNotHaveDuplicates();
    }

    private Decoded decode(String text) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(
                Bytes.of(text), rows, Progress.NONE, new Cancel());
        table = rows.build();
        return decoded;
    }

    private List<String> sources() {
        return table.column(FieldName.of(Field.SRCADDR))
                .map(column -> IntStream.range(0, table.rowCount()).mapToObj(column::text).toList())
                .orElse(List.of());
    }

    private static Remark foundIn(String place) {
        return new Remark(Remark.Kind.FOUND_IN, place);
    }

    private static String record(String source) {
        return "2 123456789012 eni-0a1b2c3d " + source
                + " 198.51.100.7 50000 443 6 9 1260 1769904004 1769904057 ACCEPT OK";
    }
}
