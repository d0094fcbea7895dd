package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Containers that are cut off or damaged: never an exception, never a value that is not in the input, and what comes
/// before the damage is kept.
final class ContainerDamageTest {
    private static final Containers LOG = Containers.of("""
            version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
            2 001234567890 eni-0a1b2c3d 10.0.0.1 10.0.0.2 50000 443 6 9 1260 1769904004 1769904057 ACCEPT OK
            2 unknown eni-0a1b2c3e - - - - - - - 1769904000 1769904059 - NODATA
            2 001234567890 eni-0a1b2c3d 2001:db8::1 2001:db8::2 0 0 58 1 44 1769904011 1769904012 REJECT OK
            """);

    @TestFactory
    Stream<DynamicTest> survivesACutAtEveryByte() {
        return each((name, whole) -> {
            List<String> records = records(decode(whole));
            for (int length = 0; length < whole.length; length++) {
                List<String> left = records(decode(Arrays.copyOf(whole, length)));
                if (!name.contains("shuffled") && !name.startsWith("text") && !left.isEmpty()) {
                    boolean endKnown = whole[0] == '{' || whole[0] == '[' || whole[0] == 0x1F;
                    int kept = endKnown ? left.size() : left.size() - 1;
                    assertThat(left.subList(0, kept)).isEqualTo(records.subList(0, kept));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesFlippedBits() {
        return each((name, whole) -> {
            Random random = new Random(name.hashCode());
            for (int round = 0; round < 400; round++) {
                byte[] bytes = whole.clone();
                for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Read read = decode(bytes);
                if (!name.contains("gzip") && !name.contains("Lambda") && !name.contains("transformation")) {
                    checkValues(read.table(), bytes);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesPiecesOfContainers() {
        return each((name, whole) -> {
            Random random = new Random(name.hashCode() + 1L);
            for (int round = 0; round < 150; round++) {
                byte[] bytes = new byte[random.nextInt(1, 900)];
                for (int at = 0; at < bytes.length;) {
                    int from = random.nextInt(whole.length);
                    int count = Math.min(Math.min(random.nextInt(1, 300), whole.length - from), bytes.length - at);
                    System.arraycopy(whole, from, bytes, at, count);
                    at += count;
                }
                decode(bytes);
            }
        });
    }

    @Test
    void losesOnlyTheLineThatIsNoJson() {
        Read read = decode("""
                {"message": "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK"}
                {"message": "2 1 eni-1 10.0.0.2 10.0.0.2 1 2 6 1 1 1 1 ACC
                {"message": "2 1 eni-1 10.0.0.3 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK"}
                """.replace("ACC\n", "ACC\\q\n"));
        assertThat(read.table().rowCount()).isEqualTo(2);
        assertThat(read.decoded().problem()).isNull();
        assertThat(read.decoded().issues().first()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.reason()).isEqualTo(Issue.Reason.NOT_JSON);
        });
    }

    @Test
    void saysWhereJsonIsCutOffOrDamaged() {
        String event = "{\"message\":\"2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK\"}";
        assertThat(problem("{\"events\":[\n" + event + ",\n" + event.substring(0, 30)))
                .startsWith("json-cut-off [input, 3");
        assertThat(problem("{\"events\":[\n" + event + ",\n" + event + " x"))
                .isEqualTo("json-damaged [input, 3, " + (event.length() + 2) + "]");
    }

    @Test
    void losesOnlyTheFirstLineOfARowThatIsNone() {
        Read read = decode("""
                "srcaddr","dstaddr","action"
                "10.0.0.1","10.0.0.2","ACCEPT
                "10.0.0.3","10.0.0.4","REJECT"
                "10.0.0.5","10.0.0.6"
                "10.0.0.5","10.0.0.6","ACCEPT",""
                "10.0.0.7","10.0.0.300","ACCEPT"
                """);
        assertThat(records(read)).containsExactly("10.0.0.3 10.0.0.4 REJECT");
        assertThat(read.decoded().issues().first())
                .extracting(issue -> issue.line() + ":" + issue.column() + " " + issue.reason().code())
                .containsExactly("2:1 not-csv", "4:22 too-few-fields", "5:32 too-many-fields", "6:12 not-an-address");
    }

    @Test
    void saysWhereAMessageOfJsonStands() {
        Read read = decode("""
                {"events": [
                 {"message": "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK"},
                 {"é": "ü", "message": "2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 x ACCEPT OK"}]}
                """);
        assertThat(read.decoded().issues().first()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(3);
            assertThat(issue.column()).isEqualTo(25);
            assertThat(issue.text()).startsWith("2 1 eni-1");
            assertThat(issue.field()).isEqualTo("end");
        });
    }

    @Test
    void saysWhereAValueBehindATimeStands() {
        Read read = decode("""
                2026-02-01T00:00:04.000Z 2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK
                2026-02-01T00:00:04.000Z 2 1 eni-1 10.0.0.x 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK
                """);
        assertThat(read.decoded().issues().first()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.column()).isEqualTo(36);
            assertThat(issue.found()).isEqualTo("10.0.0.x");
        });
    }

    @Test
    void readsNoEntryThatIsTooLong() {
        String good = "{\"message\":\"2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK\"}\n";
        Read read = decode(good + "{\"message\":\"" + "x".repeat(2 << 20) + "\"}\n" + good);
        assertThat(read.table().rowCount()).isEqualTo(2);
        assertThat(read.decoded().issues().first())
                .extracting(Issue::reason)
                .containsExactly(Issue.Reason.LINE_TOO_LONG);
        read = decode("timestamp,message\n1," + "x".repeat(3 << 20)
                + "\n1,2 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 1 ACCEPT OK");
        assertThat(read.table().rowCount()).isEqualTo(1);
        assertThat(read.decoded().issues().first())
                .extracting(Issue::line, Issue::reason)
                .containsExactly(tuple(2L, Issue.Reason.LINE_TOO_LONG));
    }

    @Test
    void isBoundedByDepthAndNames() {
        assertThat(decode("{\"events\":".repeat(5000)).table().rowCount()).isZero();
        assertThat(decode("{\"events\":[".repeat(5000)).table().rowCount()).isZero();
        StringBuilder names = new StringBuilder("{\"srcaddr\":\"10.0.0.1\",\"bytes\":1");
        for (int i = 0; i < 400; i++) {
            names.append(",\"srcaddr").append(i).append("\":1");
        }
        assertThat(decode(names + "}\n").table().rowCount()).isZero();
    }

    @Test
    void takesHalfACharacterForNoText() {
        Read read = decode(
                "{\"srcaddr\":\"10.0.0.1\",\"action\":\"\\ud800\"}\n{\"srcaddr\":\"10.0.0.1\",\"action\":\"OK\"}\n");
        assertThat(records(read)).containsExactly("10.0.0.1 OK");
    }

    @Test
    void namesWhatIsInAContainer() {
        String tgw = "6 123456789012 tgw-0a tgw-attach-0a vpc-0a vpc-0b subnet-0a subnet-0b eni-0a eni-0b OK";
        assertThat(problem("{\"logEvents\":[{\"message\":\"" + tgw + "\"}]}")).startsWith("transit-gateway-log");
        assertThat(problem("timestamp,message\n1," + tgw + "\n")).startsWith("transit-gateway-log");
        assertThat(problem("\"version\",\"tgw_id\",\"srcaddr\"\n\"6\",\"tgw-1\",\"10.0.0.1\"\n"))
                .startsWith("transit-gateway-log");
        assertThat(problem("2026-02-01T00:00:04.000Z " + tgw + "\n")).startsWith("transit-gateway-log");
        assertThat(problem("{\"version\":6,\"tgw_id\":\"tgw-1\",\"srcaddr\":\"10.0.0.1\"}\n"))
                .startsWith("transit-gateway-log");
        assertThat(problem(
                "{\"logEvents\":[{\"message\":\"{\\\"eventSource\\\":\\\"s3.amazonaws.com\\\",\\\"eventName\\\":\\\"x\\\"}\"}]}"))
                .startsWith("looks-like-cloudtrail");
        assertThat(problem("{\"events\":[{\"message\":\"Example Event 1\"}]}"))
                .startsWith("looks-like-cloudwatch-json");
        assertThat(problem("{\"events\":[{\"message\":\"2 eni-1 10.0.0.1 10.0.0.2\"}]}")).startsWith("format-");
        assertThat(problem("name,age\nDoe,3\n")).startsWith("looks-like-csv");
        assertThat(
                problem("2015-05-13T23:39:43.945958Z my-lb 192.168.131.39:2817 10.0.0.1:80 0.1 0.1 0.1 200 200 0 29\n"))
                .startsWith("looks-like-load-balancer-log");
    }

    @Test
    void takesAnEmptyContainerForAnEmptyLog() {
        for (String text : List.of("{\"events\":[]}", "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[]}",
                "timestamp,message\n", "{\"results\":[],\"status\":\"Complete\"}")) {
            Read read = decode(text);
            assertThat(read.decoded().kind()).as(text).isEqualTo(InputKind.FLOW_LOG);
            assertThat(read.decoded().problem()).as(text).isNull();
        }
    }

    @Test
    void refusesPackedDataThatAreDamaged() {
        Read read = decode("{\"records\":[{\"recordId\":\"1\",\"data\":\"MiAx!\"},{\"recordId\":\"2\",\"data\":\""
                + "MiAxIGVuaS0xIDEwLjAuMC4xIDEwLjAuMC4yIDEgMiA2IDEgMSAxIDEgQUNDRVBUIE9L" + "\"}]}");
        assertThat(read.table().rowCount()).isEqualTo(1);
        assertThat(read.decoded().issues().first())
                .extracting(Issue::reason)
                .containsExactly(Issue.Reason.DAMAGED_DATA);
    }

    private static String problem(String text) {
        Read read = decode(text);
        return read.decoded().problem() == null
                ? "none"
                : read.decoded().problem().code() + " " + read.decoded().problem().arguments();
    }

    /// Values of text are in the input as they stand there.
    private static void checkValues(FlowTable table, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (FieldName name : table.fields()) {
            if (name.type() == FieldType.TEXT && !name.text().equals("account-id")) {
                for (int row = 0; row < table.rowCount(); row++) {
                    String value = table.column(name).orElseThrow().text(row);
                    if (!value.equals("-")) {
                        assertThat(text.contains(value) || text.contains("\\")).as(value).isTrue();
                    }
                }
            }
        }
    }

    private static List<String> records(Read read) {
        FlowTable table = read.table();
        List<String> records = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> values = new ArrayList<>();
            for (FieldName name : table.segmentOf(row).format()) {
                values.add(table.column(name).orElseThrow().text(row));
            }
            records.add(String.join(" ", values));
        }
        return records;
    }

    private static Stream<DynamicTest> each(Trial trial) {
        return Stream.concat(LOG.withNames().entrySet().stream(), LOG.ofMessages().entrySet().stream())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                        () -> trial.run(entry.getKey(), entry.getValue())));
    }

    private static Read decode(String text) {
        return decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Read decode(byte[] bytes) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(Bytes.of(bytes), rows, Progress.NONE, new Cancel());
        FlowTable table = rows.build();
        if (decoded.kind() == InputKind.FLOW_LOG && decoded.problem() == null) {
            assertThat(decoded.headerLines() + decoded.commentLines() + decoded.blankLines() + table.rowCount()
                    + decoded.issues().count()).isEqualTo(decoded.lines());
        }
        return new Read(decoded, table);
    }

    private record Read(Decoded decoded, FlowTable table) {}

    @FunctionalInterface
    private interface Trial {
        void run(String name, byte[] container);
    }
}
