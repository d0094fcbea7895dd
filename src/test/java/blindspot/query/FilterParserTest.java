package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.FieldName;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(new FieldName("my_Column")),
            List.of(
                    new Term("leg", List.of("1", "2", "3", "4", "-")),
                    new Term("seen-by", List.of("vpc-a", "vpc-b")),
                    new Term("marked", List.of())),
            ZoneId.of("Asia/Tokyo"));

    private final FilterParser parser = new FilterParser(VOCABULARY);

    @Test
    void nothingKeepsEverything() {
        assertThat(filter("  ")).isEqualTo(Filter.ALL).hasToString("");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            action = REJECT and dstport = 443 and srcaddr = 10.1.0.0/16 | action = REJECT and dstport = 443 and srcaddr = 10.1.0.0/16
            action=REJECT AND dstport==https                  | action = REJECT and dstport = 443
            srcport = 1 or srcport = 2 and not dstport != 3   | srcport = 1 or srcport = 2 and not dstport != 3
            (srcport = 1 or srcport = 2) and dstport = 3      | (srcport = 1 or srcport = 2) and dstport = 3
            (srcport = 1 and srcport = 2) and dstport = 3     | srcport = 1 and srcport = 2 and dstport = 3
            not (srcport = 1 and srcport = 2)                 | not (srcport = 1 and srcport = 2)
            ((srcport = 1))                                   | srcport = 1
            ! srcport = 1 && dstport = 2 || port = 3          | not srcport = 1 and dstport = 2 or port = 3
            dst_port in 80..443                               | dstport = 80..443
            dstPort in (22, ssh, 8000..8999)                  | dstport in (22, 22, 8000..8999)
            DSTPORT not in (http,https)                       | dstport not in (80, 443)
            protocol = tcp or protocol = 17 or protocol = 200 | protocol = tcp or protocol = udp or protocol = 200
            packets >= 10 and bytes < 1000                    | packets >= 10 and bytes < 1000
            addr = 10.0.0.1                                   | addr = 10.0.0.1
            pktSrcAddr != 2001:db8::/32                       | pkt-srcaddr != 2001:db8::/32
            srcaddr = 10.0.0.1..10.0.0.9                      | srcaddr = 10.0.0.1..10.0.0.9
            srcaddr = -                                       | srcaddr = -
            instance-id != -                                  | instance-id != -
            instance-tag ~ "Web server"                       | instance-tag ~ "Web server"
            instance-tag contains web                         | instance-tag ~ web
            instance-tag = "a \\"b\\" c"                      | instance-tag = "a \\"b\\" c"
            instance-tag = 'or'                               | instance-tag = or
            instance-tag = "and"                              | instance-tag = "and"
            tcp-flags has syn                                 | tcp-flags has syn
            tcp_flags has syn-ack                             | tcp-flags has syn-ack
            tcpFlags = syn+ack                                | tcp-flags = syn-ack
            tcp-flags = 0                                     | tcp-flags = 0
            my_column = x                                     | my_Column = x
            leg = 3 and seen-by = VPC-B                       | leg = 3 and seen-by = vpc-b
            leg in (3, 4) or leg = -                          | leg in (3, 4) or leg = -
            not marked                                        | not marked
            start = 1664883420                                | start = 2022-10-04T11:37:00Z
            startTime >= 2022-10-04T20:37+09:00               | start >= 2022-10-04T11:37:00Z
            start >= 2022-10-04T20:37                         | start >= 2022-10-04T11:37:00Z
            start >= 2022-10-04T11:37Z                        | start >= 2022-10-04T11:37:00Z
            start > 2022-10-04T20:37                          | start > 2022-10-04T11:37:59Z
            end <= 2022-10-04 20:37:05                        | end <= 2022-10-04T11:37:05Z
            end < 2022/10/04 20:37:05+0900                    | end < 2022-10-04T11:37:05Z
            end < 2022-10-04T20:37[America/New_York]          | end < 2022-10-05T00:37:00Z
            start = 2022-10-04                                | start = 2022-10-03T15:00:00Z..2022-10-04T14:59:59Z
            srcaddr != pkt_srcaddr and azId = next-hop-az-id  | srcaddr != pkt-srcaddr and az-id = next-hop-az-id
            dstport>=srcport or addr = pktdstaddr             | dstport >= srcport or addr = pkt-dstaddr
            start > end                                       | start > end
            az-id = "next-hop-az-id"                          | az-id = "next-hop-az-id"
            my_column = start                                 | my_Column = "start"
            bytes > 1 MiB and bytes<=1.5GB                    | bytes > 1048576 and bytes <= 1500000000
            bytes in 1kb..10 KiB                              | bytes = 1000..10240
            bytes in (1 B, 2 kB)                              | bytes in (1, 2000)
            bytes > 1 and packets = 2                         | bytes > 1 and packets = 2
            time in 10:02..10:05                              | time = 10:02:00[Asia/Tokyo]..10:05:59[Asia/Tokyo]
            time = 10:02:05Z                                  | time = 10:02:05Z
            time in 10:02+0900..10:05                         | time = 10:02:00+09:00..10:05:59+09:00
            time in 10:02..10:05[America/New_York]            | time = 10:02:00[America/New_York]..10:05:59[America/New_York]
            start in 23:50..00:10                             | start = 23:50:00[Asia/Tokyo]..00:10:59[Asia/Tokyo]
            time in 2022-10-04T20:37..20:39                   | time = 2022-10-04T11:37:00Z..2022-10-04T11:39:59Z
            conversation = #12 or conversation != 7           | conversation = #12 or conversation != #7
            Conversation in (#1, #22)                         | conversation in (#1, #22)
            time >= 2022-10-04T20:37 and time = -             | time >= 2022-10-04T11:37:00Z and time = -
            dstport ＝ 443　and （action ＝ REJECT）            | dstport = 443 and action = REJECT
            """)
    void readsAndPrints(String text, String canonical) {
        Filter filter = filter(text.strip());
        String expected = canonical.strip().replace("instance-tag = or", "instance-tag = \"or\"");
        assertThat(filter).hasToString(expected);
        assertThat(filter(filter.toString())).isEqualTo(filter);
    }

    @Test
    void andBindsTighterThanOrAndNotTighterThanAnd() {
        assertThat(filter("not marked and leg = 1 or leg = 2"))
                .isEqualTo(
                        new Filter.Or(List.of(
                                new Filter.And(List.of(new Filter.Not(filter("marked")), filter("leg = 1"))),
                                filter("leg = 2"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            srcadr = 10.0.0.1               | 0  | 6  | UNKNOWN_NAME      | srcaddr
            port = 1 and aktion = REJECT    | 13 | 19 | UNKNOWN_NAME      | action
            10.0.0.1                        | 0  | 8  | UNKNOWN_NAME      | addr = 10.0.0.1
            reject                          | 0  | 6  | UNKNOWN_NAME      | action = REJECT
            tcp                             | 0  | 3  | UNKNOWN_NAME      | protocol = tcp
            qqqqqq = 1                      | 0  | 6  | UNKNOWN_NAME      |
            dstport 443                     | 7  | 7  | MISSING_OPERATOR  |
            dstport                         | 7  | 7  | MISSING_OPERATOR  |
            dstport =                       | 9  | 9  | MISSING_VALUE     |
            dstport = and port = 1          | 9  | 9  | MISSING_VALUE     |
            dstport in ()                   | 12 | 12 | MISSING_VALUE     |
            dstport in (1,                  | 14 | 14 | MISSING_VALUE     |
            dstport in (1, 2                | 11 | 12 | OPEN_PARENTHESIS  |
            (dstport = 1                    | 0  | 1  | OPEN_PARENTHESIS  |
            dstport = 1)                    | 11 | 12 | UNEXPECTED        |
            dstport = 1 port = 2            | 12 | 16 | UNEXPECTED        |
            and dstport = 1                 | 0  | 3  | UNEXPECTED        |
            dstport = 1 and                 | 15 | 15 | MISSING_TEST      |
            action < REJECT                 | 7  | 8  | WRONG_OPERATOR    |
            srcaddr ~ 10.1                  | 8  | 9  | WRONG_OPERATOR    |
            dstport has syn                 | 8  | 11 | WRONG_OPERATOR    |
            leg >= 3                        | 4  | 6  | WRONG_OPERATOR    |
            dstport = htps                  | 10 | 14 | NOT_A_NUMBER      | https
            protocol = tpc                  | 11 | 14 | NOT_A_NUMBER      | tcp
            bytes > many                    | 8  | 12 | NOT_A_NUMBER      |
            srcaddr = 10.1.0                | 10 | 16 | NOT_AN_ADDRESS    |
            srcaddr = 10.1.0.0/33           | 10 | 21 | NOT_AN_ADDRESS    |
            start > yesterday               | 8  | 17 | NOT_A_TIME        |
            start > 2022-13-01              | 8  | 18 | NOT_A_TIME        |
            seen-by = vpc-c                 | 10 | 15 | UNKNOWN_VALUE     | vpc-a
            leg = 9                         | 6  | 7  | UNKNOWN_VALUE     | 1
            action in a..b                  | 10 | 14 | NO_RANGE          |
            dstport in 443..80              | 11 | 18 | BACKWARDS         |
            srcaddr = 10.0.0.9..10.0.0.1    | 10 | 28 | BACKWARDS         |
            srcaddr = dstport               | 10 | 17 | OTHER_KIND        |
            start = time                    | 8  | 12 | OTHER_KIND        |
            action = version                | 9  | 16 | OTHER_KIND        |
            srcaddr < pkt-srcaddr           | 8  | 9  | WRONG_OPERATOR    |
            srcaddr in (1.1.1.1, dstaddr)   | 21 | 28 | FIELD_IN_LIST     |
            packets > 1 MiB                 | 10 | 15 | NO_UNIT           |
            bytes > 1 MiN                   | 10 | 13 | UNKNOWN_UNIT      | MiB
            bytes > 1 dstport = 2           | 10 | 17 | UNEXPECTED        |
            bytes > 0.3 KiB                 | 8  | 15 | NOT_WHOLE         |
            bytes > 99999999999 GiB         | 8  | 23 | NOT_WHOLE         |
            time > 10:02                    | 7  | 12 | NO_DAY            |
            time in 10:02..25:00            | 8  | 20 | NOT_A_TIME        |
            time in 10:02Z..11:00+09:00     | 16 | 27 | NOT_A_TIME        |
            time in 10:02[No/Where]..11:00  | 8  | 30 | NOT_A_TIME        |
            conversation = #0               | 15 | 17 | NOT_A_RECORD      |
            conversation = web              | 15 | 18 | NOT_A_RECORD      |
            conversation > #1               | 13 | 14 | WRONG_OPERATOR    |
            time ~ 10                       | 5  | 6  | WRONG_OPERATOR    |
            action = "REJ                   | 9  | 13 | OPEN_QUOTE        |
            """)
    void saysWhereAndWhyATextIsWrong(String text, int from, int to, FilterFault fault, String suggestion) {
        FilterError error = error(text.strip());
        assertThat(error.fault()).isEqualTo(fault);
        assertThat(List.of(error.from(), error.to())).isEqualTo(List.of(from, to));
        assertThat(error.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
    }

    @Test
    void readsAndWritesValuesOfTermsWithSpacesInQuotationMarks() {
        Vocabulary named = new Vocabulary(
                List.of(), List.of(new Term("name", List.of("shop", "till 1", "a\"b", "-"))), ZoneOffset.UTC);
        for (String text : List.of("name = shop", "name = \"till 1\"", "name not in (\"a\\\"b\", -)")) {
            assertThat(new FilterParser(named).parse(text))
                    .isInstanceOfSatisfying(ParsedFilter.Right.class,
                            right -> assertThat(right.filter().toString()).isEqualTo(text));
        }
    }

    @Test
    void namesOnlySomeOfManyValues() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "name " + i).toList();
        Vocabulary named = new Vocabulary(List.of(), List.of(new Term("name", many)), ZoneOffset.UTC);

        assertThat(new FilterParser(named).parse("name = shop"))
                .isInstanceOfSatisfying(ParsedFilter.Wrong.class,
                        wrong -> assertThat(wrong.error().arguments().get(2))
                                .startsWith("\"name 0\", \"name 1\"")
                                .endsWith("\"name 19\", …"));
    }

    @Test
    void isBounded() {
        assertThat(error("dstport = 1 or ".repeat(1000)).fault()).isEqualTo(FilterFault.TOO_LONG);
        assertThat(error("(".repeat(2000)).fault()).isEqualTo(FilterFault.TOO_LONG);
        assertThat(error("not ".repeat(900)).fault()).isEqualTo(FilterFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "..", "!", "\"", "a..b", "in", "not in", "dstport not 3", "dstport in 1..",
        "dstport = ..3", "start = 2022-10-04 25:00", "\\", "dstport = 99999999999999999999", "srcaddr = ::1..x"})
    void neverThrows(String text) {
        assertThat(parser.parse(text)).isInstanceOf(ParsedFilter.Wrong.class);
    }

    private Filter filter(String text) {
        return switch (parser.parse(text)) {
            case ParsedFilter.Right(Filter filter) -> filter;
            case ParsedFilter.Wrong(FilterError error) -> throw new AssertionError(text + ": " + error);
        };
    }

    private FilterError error(String text) {
        return switch (parser.parse(text)) {
            case ParsedFilter.Right(Filter filter) -> throw new AssertionError(text + " is " + filter);
            case ParsedFilter.Wrong(FilterError error) -> error;
        };
    }
}
