package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Decoded;
import blindspot.decode.Decoder;
import blindspot.decode.Issue;
import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FramedLineDecoderTest {
    private static final String A =
            "2 012345678901 eni-0a1 10.0.0.1 10.0.0.2 50000 443 6 9 1260 1700000004 1700000057 ACCEPT OK";
    private static final String B = "2 unknown eni-0b2 - - - - - - - 1700000000 1700000060 - NODATA";
    private static final String C =
            "2 012345678901 eni-0a1 2001:db8::1 2001:db8::2 0 0 58 1 44 1700000011 1700000012 REJECT OK";
    private static final String FIRST = "2 012345678901 eni-0a1 10.0.0.1";

    /// The first column is the user's own in all of them but could be what something else put there.
    @ParameterizedTest
    @ValueSource(strings = {"vpc-0a1", "012345678901", "7", "eni-0c3", "10.9.9.9", "ap-northeast-1", "-", "shop",
        "arn:aws:ecs:ap-northeast-1:012345678901:cluster/shop", "2001:db8::9"})
    void whatCouldBeAValueIsNotTakenOff(String first) {
        Read read = read(first + " " + A + "\n" + first + " " + B + "\n" + first + " " + C + "\n");
        assertThat(read.rows()).isZero();
        assertThat(read.decoded().problem()).extracting(problem -> problem.code()).isEqualTo("format-doubtful");
        assertThat(read.decoded().guess()).extracting(guess -> guess.columns().size()).isEqualTo(15);
    }

    @Test
    void aNumberThatIsPartOfTheRecordIsNoLineNumber() {
        Read read = read("     2\t" + A + "\n     3\t" + B + "\n");
        assertThat(read.values("version")).containsExactly("2", "2");
        assertThat(read.values("account-id")).containsExactly("012345678901", "unknown");
    }

    @Test
    void aHeaderBehindSomethingIsAHeader() {
        for (String lead : List.of("1:", "flows.log:1:", "     1\t", "2026-02-01T00:00:04Z stdout F ", "flows-1  | ")) {
            String data = lead.replace("1:", "2:").replace("     1", "     2");
            Read read = read(lead + "srcaddr bytes\n" + data + "192.0.2.1 7\n" + data + "2001:db8::1 8\n");
            assertThat(read.decoded().headerLines()).as(lead).isEqualTo(1);
            assertThat(read.values("srcaddr")).as(lead).containsExactly("192.0.2.1", "2001:db8::1");
        }
    }

    @Test
    void aFormatThatIsSuppliedTellsWhereRecordsStart() {
        RecordFormat format = RecordFormat.parse("interface-id srcaddr bytes");
        for (String lead : List.of("12:", "a.log:12:", "2026-02-01T00:00:04Z stdout F ", "<13>Feb  1 00:00:04 h f: ")) {
            Read read = read(lead + "eni-0a1 192.0.2.1 7\n" + lead + "eni-0a1 192.0.2.2 8\n", format);
            assertThat(read.values("interface-id")).as(lead).containsExactly("eni-0a1", "eni-0a1");
            assertThat(read.values("bytes")).as(lead).containsExactly("7", "8");
        }
    }

    @Test
    void whatNothingNamesIsProposedWithoutWhatStandsBefore() {
        String lines = "12:eni-0a1 192.0.2.1 10.0.0.1 ACCEPT OK\n13:eni-0a2 192.0.2.2 10.0.0.2 REJECT OK\n";
        assertThat(read(lines).decoded().guess()).extracting(guess -> guess.proposal().fields().toString())
                .isEqualTo("[interface-id, srcaddr, dstaddr, action, log-status]");
    }

    @Test
    void aLineWithoutItIsReadAsItStands() {
        Read read = read("12:" + A + "\n" + C + "\n# a comment\n14:" + B + "\n\n15:" + A + "\n");
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.decoded().commentLines()).isEqualTo(1);
        assertThat(read.decoded().issues().count()).isZero();
    }

    @Test
    void aLineThatStartsOtherwiseIsTold() {
        Read read = read("12:" + A + "\nwhat ever " + B + "\n14:" + B + "\n15:" + C + "\n");
        assertThat(read.rows()).isEqualTo(3);
        Issue issue = read.decoded().issues().first().getFirst();
        assertThat(issue.reason()).isEqualTo(Issue.Reason.OTHER_LEAD);
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.column()).isEqualTo(1);
    }

    @Test
    void issuesStandWhereTheyAreOnTheLine() {
        Read read = read("12:" + A + "\n13:" + A.replace("10.0.0.1", "10.0.0.x") + "\n14:" + A + "\n");
        assertThat(read.rows()).isEqualTo(2);
        Issue issue = read.decoded().issues().first().getFirst();
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.column()).isEqualTo(3 + FIRST.length() - "10.0.0.1".length() + 1);
    }

    @Test
    void recordsOnOneLineKeepLineAndColumn() {
        Read read = read(A + "\t" + B + "\t" + C.replace("2001:db8::1", "2001:db8::z") + "\n" + A + "\t" + B + "\n");
        assertThat(read.rows()).isEqualTo(4);
        Issue issue = read.decoded().issues().first().getFirst();
        assertThat(issue.line()).isEqualTo(1);
        assertThat(issue.column())
                .isEqualTo((A + "\t" + B + "\t2 012345678901 eni-0a1 ").length() + 1);
    }

    @Test
    void aLineOfMoreRecordsThanALineMayBeLongIsRead() {
        int count = TextDecoder.LONGEST_LINE / A.length() + 100;
        Read read = read((A + "\t").repeat(count) + B + "\n");
        assertThat(read.rows()).isEqualTo(count + 1);
        assertThat(read.decoded().issues().count()).isZero();
    }

    @Test
    void betweenEventsOnlyTokensAndStreamsArePassedOver() {
        String event = "EVENTS\t1700000001000\t" + A + "\t1700000000000\n";
        Read read = read("b/" + "3".repeat(56) + "/s\tf/" + "3".repeat(56) + "/s\n" + event.repeat(2)
                + "SEARCHEDLOGSTREAMS\tTrue\teni-0a1-all\nNEXTTOKEN\teyJuZXh0VG9rZW4iOiBudWxsfQ==\nNone\n"
                + "Bxkq6kVGFtq2y_MoigeqscpOdhXVbhiVtLoAmXb5jCrI\n");
        assertThat(read.decoded().issues().count()).isZero();
        Read others = read(event.repeat(2) + A.replace(' ', ',') + "\nhello\n" + A.replace(' ', '\t') + "\n" + event);
        assertThat(others.rows() + others.decoded().issues().count()).isEqualTo(6);
    }

    @Test
    void recordsAsTheyStandAreNeverTakenApart() {
        for (String log : List.of(A + "\n" + B + "\n", "srcaddr bytes\n192.0.2.1 7\n",
                A + "\nodd: " + B + "\n" + B + "\n")) {
            assertThat(FrameFinder.of(log.getBytes(StandardCharsets.UTF_8), log.length(), null)).isEmpty();
        }
    }

    private static Read read(String text) {
        return read(text, null);
    }

    private static Read read(String text, @Nullable RecordFormat supplied) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(supplied).decode(Bytes.of(text), rows, Progress.NONE, new Cancel());
        return new Read(decoded, rows.build());
    }

    private record Read(Decoded decoded, FlowTable table) {
        int rows() {
            return table.rowCount();
        }

        List<String> values(String field) {
            return IntStream.range(0, rows())
                    .mapToObj(row -> table.column(new FieldName(field)).orElseThrow().text(row))
                    .toList();
        }
    }
}
