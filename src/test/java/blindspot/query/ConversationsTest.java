package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.Conversation.Client;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsTest {
    private static final String FORMAT =
            "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action tcp-flags";

    /// What nobody can get wrong: one record after the other, by the words of [Conversations].
    private static Map<String, long[]> naive(FlowTable table, RowSet rows) {
        Map<String, long[]> all = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row(i);
            Address source = table.address(Field.SRCADDR, row);
            Address destination = table.address(Field.DSTADDR, row);
            boolean whole = Stream.of(Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL)
                    .allMatch(field -> table.present(field, row));
            if (source == null || destination == null || !whole) {
                continue;
            }
            String one = source + " " + table.number(Field.SRCPORT, row, 0);
            String other = destination + " " + table.number(Field.DSTPORT, row, 0);
            boolean turned = one.compareTo(other) > 0;
            String key = table.text(Field.INTERFACE_ID, row) + " " + table.text(Field.PROTOCOL, row) + " "
                    + (turned ? other + " " + one : one + " " + other);
            long[] sums = all.computeIfAbsent(key, _ -> new long[] {row, turned ? 1 : 0, 0, 0, 0, 0, 0, 0});
            int way = (turned ? 1 : 0) == sums[1] ? 0 : 1;
            sums[2 + way]++;
            sums[4 + way] += table.number(Field.PACKETS, row, 0);
            sums[6 + way] += table.number(Field.BYTES, row, 0);
        }
        return all;
    }

    private static FlowTable random(long seed, int rows) {
        Random random = new Random(seed);
        Records records = Records.of(FORMAT);
        for (int i = 0; i < rows; i++) {
            List<String> ports = List.of("443", "53", "40001", "40002", "0");
            records.add(String.join(" ",
                    random.nextInt(9) == 0 ? "-" : "eni-" + random.nextInt(3), address(random), address(random),
                    ports.get(random.nextInt(5)), random.nextInt(40) == 0 ? "-" : ports.get(random.nextInt(5)),
                    random.nextBoolean() ? "6" : "17", random.nextInt(9) == 0 ? "-" : "" + random.nextInt(100),
                    "" + random.nextInt(100_000), "" + (1_700_000_000L + random.nextInt(500)),
                    "" + (1_700_000_000L + random.nextInt(500)), random.nextInt(4) == 0 ? "REJECT" : "ACCEPT",
                    random.nextInt(3) == 0 ? "-" : "" + random.nextInt(20)));
        }
        return records.table();
    }

    private static String address(Random random) {
        return random.nextInt(30) == 0
                ? "-"
                : random.nextInt(6) == 0 ? "2001:db8::" + (1 + random.nextInt(3)) : "10.0.0." + (1 + random.nextInt(4));
    }

    @Test
    void pairsAsOneRecordAfterTheOtherWould() {
        for (int seed = 0; seed < 8; seed++) {
            FlowTable table = random(seed, seed == 0 ? 30_000 : 400);
            RowSet rows = seed % 2 == 0
                    ? RowSet.all(table.rowCount())
                    : RowSet.of(IntStream.range(0, table.rowCount()).filter(row -> row % 3 > 0).toArray());
            Conversations found = Conversations.of(
                    table, rows, Conversations.By.FIRST_RECORD, false, Integer.MAX_VALUE, new Cancel());

            Map<Integer, List<Long>> expected = new TreeMap<>();
            naive(table, rows).values()
                    .forEach(sums -> expected.put((int) sums[0], LongLists.of(sums, 2)));
            Map<Integer, List<Long>> actual = new TreeMap<>();
            found.first().forEach(each -> {
                Conversation.Way along = each.turned() ? each.reply() : each.request();
                Conversation.Way back = each.turned() ? each.request() : each.reply();
                actual.put(each.row(), List.of(along.records(), back.records(), along.packets(), back.packets(),
                        along.bytes(), back.bytes()));
            });
            assertThat(actual).isEqualTo(expected);
            assertThat(found.size()).isEqualTo(expected.size());
            assertThat(found.outside() + found.first().stream().mapToLong(Conversation::records).sum())
                    .isEqualTo(rows.size());
        }
    }

    /// Numbers as a list.
    private interface LongLists {
        static List<Long> of(long[] numbers, int from) {
            return IntStream.range(from, numbers.length).mapToObj(i -> numbers[i]).toList();
        }
    }

    @Test
    void joinsIntervalsAndBothDirectionsAtTheSameInterfaceOnly() {
        FlowTable table = Records.of(FORMAT)
                .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 10 1000 100 160 ACCEPT 2")
                .add("eni-1 10.0.0.2 10.0.0.1 443 40000 6 5 9000 105 165 ACCEPT 18")
                .add("eni-2 10.0.0.1 10.0.0.2 40000 443 6 10 1000 100 160 REJECT 2")
                .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 1 40 160 220 ACCEPT 1")
                .add("eni-1 - - - - - - - 100 160 - -")
                .table();

        Conversations found = all(table);

        assertThat(found.size()).isEqualTo(2);
        assertThat(found.outside()).isEqualTo(1);
        assertThat(found.first().getFirst()).isEqualTo(new Conversation(
                0, false, Client.FLAGS, new Conversation.Way(2, 11, 1040, 3, true, false),
                new Conversation.Way(1, 5, 9000, 18, true, false), 100, 220));
        assertThat(found.first().getLast().request().rejected()).isTrue();
        assertThat(found.first().getLast().reply().records()).isZero();
    }

    /// The first record, `srcport dstport protocol flags`, and those of the answer, `-` for none.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40000 443 6 2    | -                | FLAGS      | false
            443 40000 6 18   | -                | FLAGS      | true
            40000 443 6 18   | -                | FLAGS      | true
            443 40000 6 3    | 40000 443 6 19   | FLAGS      | false
            40000 443 6 2    | 443 40000 6 2    | PORT       | false
            443 40000 6 0    | -                | PORT       | true
            40000 443 17 2   | -                | PORT       | false
            5432 1200 6 0    | -                | PORT       | true
            500 500 17 -     | -                | UNKNOWN    | false
            0 0 1 -          | 0 0 1 -          | UNKNOWN    | false
            """)
    void tellsWhichEndAskedAndHowThatIsKnown(String there, String back, Client client, boolean turned) {
        Records records = Records.of("srcaddr dstaddr srcport dstport protocol tcp-flags")
                .add("10.0.0.1 10.0.0.2 " + there);
        if (!back.equals("-")) {
            records.add("10.0.0.2 10.0.0.1 " + back);
        }
        Conversation found = all(records.table()).first().getFirst();
        assertThat(found.client()).isEqualTo(client);
        assertThat(found.turned()).isEqualTo(turned);
    }

    @Test
    void anEndWithOnePortForManyConversationsIsAskedThoughItsPortIsHigher() {
        Records records = Records.of("srcaddr dstaddr srcport dstport protocol");
        for (int i = 0; i < 4; i++) {
            records.add("10.0.0." + (i + 1) + " 10.0.1.1 " + (2000 + i) + " 30080 6");
        }
        records.add("10.0.0.9 10.0.0.8 2000 30081 6");
        Conversations found = all(records.table());

        assertThat(found.first()).extracting(Conversation::client)
                .containsExactly(
                        Client.LISTENER, Client.LISTENER, Client.LISTENER, Client.LISTENER, Client.PORT);
        assertThat(found.first()).extracting(Conversation::turned).containsExactly(false, false, false, false, true);
    }

    @Test
    void tellsOfTheFirstByTheOrderThatIsAskedFor() {
        FlowTable table = random(3, 500);
        List<Conversation> every = all(table).first();
        Map<Conversations.By, Comparator<Conversation>> orders = Map.of(
                Conversations.By.RECORDS, Comparator.comparingLong(Conversation::records),
                Conversations.By.PACKETS,
                Comparator.comparingLong(each -> each.request().packets() + each.reply().packets()),
                Conversations.By.BYTES, Comparator.comparingLong(each -> each.request().bytes() + each.reply().bytes()),
                Conversations.By.START, Comparator.comparingLong(Conversation::start),
                Conversations.By.DURATION, Comparator.comparingLong(Conversation::seconds));
        orders.forEach((by, order) -> {
            for (boolean descending : new boolean[] {true, false}) {
                Comparator<Conversation> wanted =
                        (descending ? order.reversed() : order).thenComparingInt(Conversation::row);
                Conversations some =
                        Conversations.of(table, RowSet.all(table.rowCount()), by, descending, 20, new Cancel());
                assertThat(some.first()).isEqualTo(every.stream().sorted(wanted).limit(20).toList());
                assertThat(some.size()).isEqualTo(every.size());
            }
        });
    }

    @Test
    void aFilterKeepsTheConversationOfARecord() {
        FlowTable table = random(5, 600);
        int[] numbers = new int[table.rowCount()];
        all(table).first().forEach(each -> {
            int[] rows = rows("conversation = #" + (each.row() + 1), table);
            assertThat(rows).hasSize((int) each.records()).contains(each.row());
            IntStream.of(rows).forEach(row -> numbers[row]++);
            assertThat(rows("conversation = #" + (rows[rows.length - 1] + 1), table)).isEqualTo(rows);
        });
        assertThat(IntStream.of(numbers).allMatch(count -> count < 2)).isTrue();
        int outside = IntStream.range(0, numbers.length).filter(row -> numbers[row] == 0).findFirst().orElseThrow();
        assertThat(rows("conversation = #" + (outside + 1), table)).isEmpty();
        assertThat(rows("conversation = #601", table)).isEmpty();
        assertThat(rows("conversation != #" + (outside + 1), table)).hasSize(600 - all(table).outside());
        assertThat(rows("conversation in (#1, #2) or conversation not in (#1, #2)", table))
                .hasSize(600 - all(table).outside());
    }

    private static int[] rows(String text, FlowTable table) {
        return new FilterParser(new Vocabulary(table.fields(), List.of(), ZoneOffset.UTC))
                .parse(text) instanceof ParsedFilter.Right(Filter filter)
                        ? Matcher.of(filter, table).rows(new Cancel()).toArray()
                        : new int[] {-1};
    }

    @Test
    void recordsWithoutPortsAreOfNoConversation() {
        FlowTable table = Records.of("srcaddr dstaddr").add("10.0.0.1 10.0.0.2").table();
        assertThat(all(table)).isEqualTo(new Conversations(List.of(), 0, 1));
    }

    @Test
    void sumsOfBothWaysStayAtTheLargestNumber() {
        Conversation.Way most = new Conversation.Way(1, Long.MAX_VALUE, Long.MAX_VALUE, 0, false, false);
        Conversation conversation = new Conversation(0, false, Client.UNKNOWN, most, most, 0, 0);
        assertThat(List.of(conversation.packets(), conversation.bytes()))
                .containsExactly(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static Conversations all(FlowTable table) {
        return Conversations.of(
                table, RowSet.all(table.rowCount()), Conversations.By.FIRST_RECORD, false, 1000, new Cancel());
    }
}
