package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.MemoryLimit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is read quickly is read as [RecordParser] reads it.
final class RegularLinesTest {
    /// Of every kind: a number of each range, a time, addresses, text, a tag.
    private static final List<FieldName> FIELDS = Stream
            .concat(
                    Stream.of(Field.VERSION, Field.SRCADDR, Field.SRCPORT, Field.PROTOCOL, Field.PACKETS, Field.START,
                            Field.END, Field.TCP_FLAGS, Field.INTERFACE_ID).map(FieldName::of),
                    Stream.of(FieldName.read("something-else")))
            .toList();
    private static final RecordFormat FORMAT = new RecordFormat(FIELDS);
    private static final String BEFORE = "# sixteen bytes before\n";
    private static final String BEHIND = "# at least twenty-four bytes behind\n";
    private static final String[] ODD = {
        "-", "--", "0", "00", "007", "99999999", "100000000", "999999999", "2147483647", "2147483648",
        "9999999999999999", "10000000000000000", "9223372036854775807", "9223372036854775808", "65535", "65536", "255",
        "256", "100000000000", "100000000001", "99999999999999", "100000000000000", "1790000000123", "+1", "1.", ".1",
        "1:", "1/", "a", "10.1.2.3", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "1..2.3", "01.002.3.4",
        "1.2.3.4444", "0.0.0.0", "::", "::1", "2001:db8::a:1", "::ffff:10.1.2.3", "eni-0123456789abcdef0", "#", "#x",
        "x#", "ACCEPT", "OK", "\u00e9", "\u7db2\u8def", "12345678", "123456789012345678901234",
        "1234567890123456789012345", "12345678901234567890123456789012", "\u007f", "vpc-1", "start"
    };

    @Test
    void readsAsTheParserReads() {
        Random random = new Random(41);
        int quick = 0;
        for (int i = 0; i < 60_000; i++) {
            List<String> words = new ArrayList<>();
            FIELDS.forEach(field -> words.add(ordinary(field, random)));
            for (int odd = random.nextInt(3); odd > 0; odd--) {
                words.set(random.nextInt(words.size()), ODD[random.nextInt(ODD.length)]);
            }
            if (random.nextInt(10) == 0) {
                words.remove(random.nextInt(words.size()));
            }
            String line = String.join(random.nextInt(10) == 0 ? "  " : " ", words) + end(random);
            quick += check(line, random.nextBoolean());
        }
        assertThat(quick).isBetween(15_000, 60_000);
    }

    @Test
    void readsAllLinesThatAreRegular() {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(BEFORE);
        for (int i = 0; i < 3000; i++) {
            FIELDS.forEach(field -> text.append(ordinary(field, random)).append(' '));
            text.setCharAt(text.length() - 1, '\n');
        }
        byte[] bytes = (text + BEHIND).getBytes(StandardCharsets.UTF_8);
        FlowTableBuilder rows = rows(null);
        RegularLines regular = new RegularLines(rows);
        RecordParser parser = new RecordParser(FORMAT, false, rows);
        int at = BEFORE.length();
        int lines = 0;
        while (lines < 3000) {
            int next = regular.read(bytes, at, text.length(), 0, parser);
            assertThat(next).isGreaterThan(at);
            at = next;
            lines += regular.lines();
        }
        assertThat(at).isEqualTo(text.length());
        assertThat(rows.rowCount()).isEqualTo(3000);
    }

    @Test
    void linesOfNothingButSpacesAreNotRegular() {
        byte[] bytes = (BEFORE + (" ".repeat(FIELDS.size() - 1) + "\n").repeat(3000) + BEHIND)
                .getBytes(StandardCharsets.US_ASCII);
        FlowTableBuilder rows = rows(null);
        int from = BEFORE.length();
        int next = new RegularLines(rows).read(
                bytes, from, bytes.length - BEHIND.length(), 0, new RecordParser(FORMAT, false, rows));
        assertThat(next).isEqualTo(from);
        assertThat(rows.rowCount()).isZero();
    }

    @Test
    void whatIsOutsideOfTheTimeRangeLeavesNothingBehind() {
        Random random = new Random(43);
        TimeRange range = new TimeRange(1_790_000_000L, 1_790_000_100L);
        StringBuilder text = new StringBuilder(BEFORE);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            long start = 1_790_000_000L + (i / 500 - 1) * 200L;
            inside += i / 500 == 1 ? 1 : 0;
            for (FieldName field : FIELDS) {
                boolean time = field.equals(FieldName.of(Field.START)) || field.equals(FieldName.of(Field.END));
                String word = time ? Long.toString(start + random.nextInt(50)) : ordinary(field, random);
                text.append(word).append(' ');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        byte[] bytes = (text + BEHIND).getBytes(StandardCharsets.UTF_8);
        FlowTableBuilder quick = rows(range);
        new LineDecoder("a.log", FORMAT, false, quick).decode(bytes, BEFORE.length(), text.length(), 0);
        FlowTableBuilder slow = rows(range);
        RecordParser parser = new RecordParser(FORMAT, false, slow);
        int at = BEFORE.length();
        while (at < text.length()) {
            at = parser.read(bytes, at, at);
        }
        assertThat(quick.rowCount()).isEqualTo(inside);
        assertThat(quick.leftOut()).isEqualTo(2000 - inside);
        assertSame(quick.build(), slow.build());
    }

    /// 1 when the line was read quickly, else 0.
    private static int check(String line, boolean strict) {
        byte[] bytes = (BEFORE + line + BEHIND).getBytes(StandardCharsets.UTF_8);
        int from = BEFORE.length();
        FlowTableBuilder quick = rows(null);
        RegularLines regular = new RegularLines(quick);
        int to = bytes.length - BEHIND.length();
        int next = regular.read(bytes, from, to, 7, new RecordParser(FORMAT, strict, quick));
        assertThat(quick.rowCount()).as(line).isEqualTo(regular.lines());
        if (regular.lines() == 0) {
            assertThat(next).as(line).isEqualTo(from);
            return 0;
        }
        FlowTableBuilder slow = rows(null);
        assertThat(new RecordParser(FORMAT, strict, slow).read(bytes, from, 7 + from)).as(line).isEqualTo(next);
        assertSame(quick.build(), slow.build());
        return 1;
    }

    private static void assertSame(FlowTable one, FlowTable other) {
        assertThat(one.rowCount()).isEqualTo(other.rowCount());
        for (int row = 0; row < one.rowCount(); row++) {
            assertThat(one.offset(row)).isEqualTo(other.offset(row));
            for (FieldName field : FIELDS) {
                assertThat(one.column(field).orElseThrow().text(row))
                        .isEqualTo(other.column(field).orElseThrow().text(row));
            }
        }
    }

    private static FlowTableBuilder rows(@Nullable TimeRange range) {
        FlowTableBuilder rows = new FlowTableBuilder(range, MemoryLimit.none());
        rows.begin("a.log", FIELDS);
        return rows;
    }

    private static String ordinary(FieldName name, Random random) {
        return switch (name.type()) {
            case NUMBER -> Integer.toString(random.nextInt(256) >>> random.nextInt(8));
            case TIME -> Long.toString(1_790_000_000L + random.nextInt(1000));
            case ADDRESS -> random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(12) + ".1";
            case TEXT ->
                name.equals(FieldName.of(Field.INTERFACE_ID)) ? "eni-0" + random.nextInt(50) : "x" + random.nextInt(9);
        };
    }

    private static String end(Random random) {
        return random.nextInt(10) == 0 ? "\r\n" : random.nextInt(10) == 0 ? " \n" : "\n";
    }
}
