package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.source.Bytes;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The same records come out of every container.
final class ContainersTest {
    private static final Containers DEFAULT = Containers.of("""
            version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
            2 001234567890 eni-0a1b2c3d 10.0.0.1 10.0.0.2 50000 443 6 9 1260 1769904004 1769904057 ACCEPT OK
            2 001234567890 eni-0a1b2c3d 2001:db8::1 2001:db8::2 0 0 58 1 44 1769904011 1769904012 REJECT OK
            2 unknown eni-0a1b2c3e - - - - - - - 1769904000 1769904059 - NODATA
            2 001234567890 eni-0a1b2c3d - - - - - - - 1769904000123 1769904059123 - SKIPDATA
            """);

    @TestFactory
    Stream<DynamicTest> readsTheDefaultFormatOutOfEveryContainer() {
        return Stream.concat(
                same(DEFAULT, DEFAULT.withNames(), null), same(DEFAULT, DEFAULT.ofMessages(), null));
    }

    @TestFactory
    Stream<DynamicTest> readsAllFieldsOutOfEveryContainer() {
        Containers all = new Containers(
                Stream.concat(Arrays.stream(Field.values()).map(Field::fieldName), Stream.of("myfield")).toList(),
                random(20));
        return Stream.concat(same(all, all.withNames(), null), same(all, all.ofMessages(), all.format()));
    }

    @TestFactory
    Stream<DynamicTest> readsTheDefaultFormatOutOfEveryEnvelope() {
        Envelopes envelopes = Envelopes.of(DEFAULT);
        return Stream.of(envelopes.ofMessages(), envelopes.withNames(), envelopes.withoutNames())
                .flatMap(texts -> same(DEFAULT, bytes(texts), null));
    }

    @TestFactory
    Stream<DynamicTest> readsAllFieldsOutOfEveryEnvelope() {
        Containers all = new Containers(
                Stream.concat(Arrays.stream(Field.values()).map(Field::fieldName), Stream.of("myfield")).toList(),
                random(20));
        Envelopes envelopes = Envelopes.of(all);
        return Stream.of(
                same(all, bytes(envelopes.withNames()), null),
                same(all, bytes(envelopes.ofMessages()), all.format()),
                same(all, bytes(envelopes.withoutNames()), all.format())).flatMap(tests -> tests);
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    /// The format of headerless messages is told by their values, as that of lines is.
    @TestFactory
    Stream<DynamicTest> tellsAFormatByTheValuesOfMessages() {
        Containers five = new Containers(
                Arrays.stream(Field.values()).filter(field -> field.since() <= 5).map(Field::fieldName).toList(),
                random(30).stream().map(record -> record.subList(0, 29)).toList());
        return same(five, five.ofMessages(), null);
    }

    @TestFactory
    Stream<DynamicTest> followsAHeaderAmongMessages() {
        Containers twice = new Containers(
                List.of("start", "end", "srcaddr", "bytes"), List.of(
                        List.of("start", "end", "srcaddr", "bytes"), List.of("1", "2", "192.0.2.1", "3"),
                        List.of("bytes", "srcaddr", "end", "start"), List.of("3", "192.0.2.1", "2", "1")));
        Containers once = new Containers(
                twice.names(), List.of(twice.records().get(1), twice.records().get(1)));
        return same(once, twice.ofMessages(), null);
    }

    @Test
    void putsTheFieldsInTheOrderOfTheContainer() {
        Read read = read("{\"bytes\":1,\"srcaddr\":\"10.0.0.1\"}\n{\"bytes\":2,\"packets\":1}\n"
                .getBytes(StandardCharsets.UTF_8), null);
        assertThat(read.decoded().format()).extracting(FieldName::text).containsExactly("bytes", "srcaddr", "packets");
        assertThat(values(read.table())).containsExactly(
                Map.of("bytes", "1", "srcaddr", "10.0.0.1"), Map.of("bytes", "2", "packets", "1"));
    }

    private static Stream<DynamicTest> same(
            Containers records, Map<String, byte[]> containers, @Nullable RecordFormat supplied) {
        List<Map<String, String>> expected =
                values(read(records.text().getBytes(StandardCharsets.UTF_8), null).table());
        return containers.entrySet().stream().map(container -> DynamicTest.dynamicTest(container.getKey(), () -> {
            Read read = read(container.getValue(), supplied);
            assertThat(read.decoded().problem()).isNull();
            assertThat(read.decoded().issues().first()).isEmpty();
            assertThat(read.decoded().kind()).isEqualTo(InputKind.FLOW_LOG);
            assertThat(read.decoded().format())
                    .extracting(FieldName::text)
                    .containsExactlyInAnyOrderElementsOf(records.names());
            assertThat(values(read.table())).isEqualTo(expected);
        }));
    }

    private static Read read(byte[] bytes, @Nullable RecordFormat supplied) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(supplied).decode(
                new Bytes("input", bytes, 1000), rows, Progress.NONE, new Cancel());
        return new Read(decoded, rows.build());
    }

    /// The values that each record has.
    private static List<Map<String, String>> values(FlowTable table) {
        List<Map<String, String>> records = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Map<String, String> record = new LinkedHashMap<>();
            for (FieldName name : table.fields()) {
                Column column = table.column(name).orElseThrow();
                if (column.present(row)) {
                    record.put(name.text(), column.text(row));
                }
            }
            records.add(record);
        }
        return records;
    }

    /// Records of all fields in AWS's order and one more, some of them without values.
    private static List<List<String>> random(int count) {
        Random random = new Random(17);
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            boolean flow = i % 5 < 4;
            records.add(
                    Stream.concat(
                            Arrays.stream(Field.values()).map(field -> value(field, number, flow, random)),
                            Stream.of(flow ? "own" : "-"))
                            .collect(Collectors.toList()));
        }
        return records;
    }

    private static String value(Field field, int number, boolean flow, Random random) {
        String text = switch (field) {
            case VERSION -> "5";
            case ACCOUNT_ID -> number % 3 == 0 ? "unknown" : "001234567890";
            case INTERFACE_ID -> number % 7 == 6 ? "-" : "eni-0a1b2c3d4e5f6071" + number % 10;
            case SRCADDR, PKT_SRCADDR -> number % 2 == 0 ? "10.0.0." + number : "2001:db8::" + (number + 1);
            case DSTADDR, PKT_DSTADDR -> number % 2 == 0 ? "192.0.2." + number : "2001:db8:1::" + (number + 1);
            case SRCPORT -> Integer.toString(40000 + number);
            case DSTPORT -> "443";
            case PROTOCOL -> "6";
            case PACKETS -> Integer.toString(10 + number);
            case BYTES -> Long.toString(5_000_000_000L + number);
            case START -> number % 4 == 0 ? "1769904000" + "123" : Long.toString(1769904000 + number);
            case END -> number % 4 == 0 ? "1769904060" + "999" : Long.toString(1769904060 + number);
            case ACTION -> number % 3 == 0 ? "REJECT" : "ACCEPT";
            case LOG_STATUS -> flow ? "OK" : "NODATA";
            case VPC_ID -> "vpc-0a1b2c3d";
            case SUBNET_ID -> "subnet-0a1b2c3d";
            case INSTANCE_ID -> "i-0a1b2c3d";
            case TCP_FLAGS -> number % 2 == 0 ? "2" : "18";
            case TYPE -> number % 2 == 0 ? "IPv4" : "IPv6";
            case REGION -> "ap-northeast-1";
            case AZ_ID -> "apne1-az4";
            case FLOW_DIRECTION -> number % 2 == 0 ? "ingress" : "egress";
            case TRAFFIC_PATH -> number % 2 == 0 ? "-" : "8";
            case PKT_SRC_AWS_SERVICE -> random.nextBoolean() ? "S3" : "-";
            case INSTANCE_TAG -> "web%20server";
            case INTERFACE_TAG -> "%E6%9D%B1%E4%BA%AC";
            case PKT_DST_AWS_SERVICE -> random.nextBoolean() ? "EC2" : "-";
            case SUBLOCATION_TYPE, SUBLOCATION_ID -> "-";
            default -> field.type() == FieldType.NUMBER ? "1" : random.nextInt(3) == 0 ? "-" : "a-" + number;
        };
        return switch (field) {
            case VERSION, ACCOUNT_ID, INTERFACE_ID, START, END, LOG_STATUS, VPC_ID, SUBNET_ID -> text;
            default -> flow ? text : "-";
        };
    }

    private record Read(Decoded decoded, FlowTable table) {}
}
