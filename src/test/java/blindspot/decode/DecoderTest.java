package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.decode.Issue.Reason;
import blindspot.decode.guess.KnownOrder;
import blindspot.decode.guess.MadeUp;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DecoderTest {
    private static final String HEADER = "version account-id interface-id srcaddr dstaddr srcport dstport protocol"
            + " packets bytes start end action log-status\n";
    private static final String ACCEPTED =
            "2 012345678901 eni-0a1 10.0.0.1 10.0.0.2 50000 443 6 10 840 1700000000 1700000060 ACCEPT OK\n";
    private static final String NO_DATA = "2 unknown eni-0b2 - - - - - - - 1700000000 1700000060 - NODATA\n";

    private FlowTable table = FlowTable.empty();

    @Test
    void anySpaceStandsBetweenValues() {
        for (String space : List.of("\u00A0", "\u3000", "\u2009", "\u202F", " \u00A0", "\u00A0 ", "\u200B ",
                "\uFEFF ")) {
            decode("interface-id" + space + "srcaddr bytes action\n"
                    + "eni-0a1" + space + "10.0.0.1 7 ACCEPT\neni-0a2 10.0.0.2" + space + "8 REJECT\n"
                    + "eni-0a3 10.0.0.3 9" + space + "ACCEPT" + space + "\n");
            assertEquals(List.of("eni-0a1", "eni-0a2", "eni-0a3"), texts(Field.INTERFACE_ID), space);
            assertEquals(List.of("7", "8", "9"), texts(Field.BYTES), space);
            assertEquals(List.of("ACCEPT", "REJECT", "ACCEPT"), texts(Field.ACTION), space);
        }
        decode(ACCEPTED.replace(" ", "\u00A0"));
        assertEquals(1, table.rowCount());
    }

    @Test
    void anIssueBehindAnotherSpaceStandsAtItsColumn() {
        Issue issue = onlyIssue(decode("interface-id srcaddr bytes\neni-0a1\u00A010.0.0.1\u3000x\n"));
        assertEquals(18, issue.column());
        assertEquals("eni-0a1\u00A010.0.0.1\u3000x", issue.text());
    }

    @Test
    void takesWhatComesFirstInTheDateOfALineFromItAlone() {
        Decoded decoded = decode("""
                srcaddr bytes start
                10.0.0.1 7 13/02/2026T00:00:04
                10.0.0.2 7 01/02/2026T00:00:04
                10.0.0.3 7 02/13/2026T00:00:04
                """);
        assertThat(decoded.issues().first()).extracting(Issue::reason).containsExactly(Reason.DAY_OR_MONTH);
        assertThat(decoded.endRow()).isEqualTo(2);
    }

    @Test
    void namesATimeWithASpaceInIt() {
        for (String time : List.of("2026\u5E742\u670801\u65E5 09:00:03", "2026-02-01 09:00:03.5Z", "2026/02/01 9:00",
                "2026\u5E742\u67081\u65E5 9\u664200\u520603\u79D2")) {
            Issue issue = onlyIssue(decode("srcaddr bytes start end\n10.0.0.1 7 " + time + " 1700000000\n"));
            assertEquals(Reason.SPACED_TIME, issue.reason(), time);
            assertEquals(12, issue.column(), time);
            assertEquals(time.substring(0, time.indexOf(" ")), issue.found());
        }
    }

    @Test
    void aLineOfPlaceholdersAboveTheRecordsIsTheirFormat() {
        for (String first : List.of("${", "$${", "${!")) {
            String header = first + "interface-id} " + first + "srcaddr} " + first + "bytes} " + first + "action}\n";
            Decoded decoded =
                    decode(header + "eni-0a1 192.0.2.7 12 ACCEPT\n" + header + "eni-0a1 192.0.2.8 13 REJECT\n");
            assertThat(decoded.format()).extracting(FieldName::text)
                    .containsExactly("interface-id", "srcaddr", "bytes", "action");
            assertThat(decoded.endRow() - decoded.firstRow()).isEqualTo(2);
            assertThat(decoded.headerLines()).isEqualTo(2);
            assertThat(decoded.issues().count()).isZero();
        }
    }

    @Test
    void readsTheDefaultFormatWithAndWithoutAHeader() {
        Decoded without = decode(ACCEPTED + NO_DATA);
        assertEquals(List.of("012345678901", "unknown"), texts(Field.ACCOUNT_ID));
        Decoded with = decode(HEADER + ACCEPTED + NO_DATA);
        assertEquals(0, without.headerLines());
        assertEquals(1, with.headerLines());
        assertEquals(2, table.rowCount());
        assertEquals(List.of("10.0.0.1", "-"), texts(Field.SRCADDR));
        assertEquals(List.of("840", "-"), texts(Field.BYTES));
        assertEquals(List.of("OK", "NODATA"), texts(Field.LOG_STATUS));
        assertEquals(RecordFormat.DEFAULT.fields(), with.format());
        assertEquals(RecordFormat.DEFAULT.fields(), without.format());
        assertEquals(InputKind.FLOW_LOG, with.kind());
        assertEquals(LogFormat.TEXT, with.container());
        assertNull(with.problem());
        assertEquals(List.of(HEADER.length(), HEADER.length() + ACCEPTED.length()), offsets());
    }

    @Test
    void readsACustomFormatByItsHeader() {
        decode("srcaddr my-field bytes\n2001:db8::1 x%20y 7\n- - -\n");
        assertEquals(List.of("2001:db8::1", "-"), texts(Field.SRCADDR));
        assertEquals(List.of("7", "-"), texts(Field.BYTES));
        assertEquals("x%20y", table.column(new FieldName("my-field")).orElseThrow().text(0));
    }

    @Test
    void readsAHeaderInTheMiddleWithAnotherOrder() {
        Decoded decoded = decode(HEADER + ACCEPTED + "bytes srcaddr action\n5 10.9.9.9 REJECT\n" + HEADER + NO_DATA);
        assertEquals(3, decoded.headerLines());
        assertEquals(List.of("10.0.0.1", "10.9.9.9", "-"), texts(Field.SRCADDR));
        assertEquals(List.of("ACCEPT", "REJECT", "-"), texts(Field.ACTION));
        assertEquals(3, table.segments().size());
        assertEquals(0, decoded.issues().count());
    }

    @Test
    void readsAHeaderBehindRecordsThatHadNone() {
        Decoded decoded = decode(ACCEPTED + HEADER + ACCEPTED);
        assertEquals(2, table.rowCount());
        assertEquals(1, decoded.headerLines());
    }

    @Test
    void countsBlankAndCommentLines() {
        Decoded decoded = decode("\n# a comment\n" + HEADER + "  \t \n  # another\n" + ACCEPTED + "\r\n");
        assertEquals(2, decoded.commentLines());
        assertEquals(3, decoded.blankLines());
        assertEquals(7, decoded.lines());
        assertEquals(1, table.rowCount());
        assertEquals(0, decoded.issues().count());
    }

    @Test
    void takesACommentBehindARecordForOne() {
        Decoded decoded = decode("srcaddr action\n10.0.0.1 ACCEPT #the first\n10.0.0.1 #no action here\n");
        assertEquals(1, table.rowCount());
        assertEquals(Reason.TOO_FEW_FIELDS, onlyIssue(decoded).reason());
    }

    @Test
    void readsWindowsLineEndsAByteOrderMarkAndAnyWhiteSpace() {
        Decoded decoded = decode(
                "\uFEFF" + HEADER.replace("\n", "\r\n") + ACCEPTED.replace("\n", "  \r\n")
                        + "\uFEFF " + ACCEPTED.replace(" ", " \t ").stripTrailing());
        assertEquals(2, table.rowCount());
        assertEquals(List.of("OK", "OK"), texts(Field.LOG_STATUS));
        assertEquals(0, decoded.issues().count());
        assertEquals(1, decoded.headerLines());
    }

    @Test
    void showsMillisecondsInSeconds() {
        decode("start end\n1512564058999 1512564059000\n100000000000 100000000001\n");
        assertEquals(List.of("1512564058", "100000000000"), texts(Field.START));
        assertEquals(List.of("1512564059", "100000000"), texts(Field.END));
    }

    @Test
    void decodesTagsOnly() {
        decode("instance-tag subnet-id\n%E6%9D%B1%20a%2Fb a%20b\n%zz a\n%FF a\n%2D a\n- -\nplain a\n");
        assertEquals(List.of("東 a/b", "%zz", "%FF", "%2D", "-", "plain"), texts(Field.INSTANCE_TAG));
        assertEquals("a%20b", texts(Field.SUBNET_ID).getFirst());
    }

    @Test
    void keepsTextThatIsNotAscii() {
        Decoded decoded = decode("interface-tag subnet-id\n東京 é\n");
        assertEquals(List.of("東京"), texts(Field.INTERFACE_TAG));
        assertEquals(List.of("é"), texts(Field.SUBNET_ID));
        assertEquals(0, decoded.issues().count());
    }

    @Test
    void reportsWhereAndWhyALineIsNoRecord() {
        Decoded decoded = decode("""
                srcaddr srcport bytes start action
                10.0.0.1 80 1 1700000000 ACCEPT
                10.0.0 80 1 1 ACCEPT
                10.0.0.1 65536 1 1 ACCEPT
                10.0.0.1 80 -1 1 ACCEPT
                10.0.0.1 80 9223372036854775808 1 ACCEPT
                  10.0.0.1 80 1 x1 ACCEPT
                10.0.0.1 80 1 1
                10.0.0.1 80 1 1 ACCEPT OK
                10.0.0.1 80 1 1 A\0B
                10.0.0.1 80 1 9223372036854775808 ACCEPT
                東 80 1 1x ACCEPT
                """);
        List<Issue> issues = decoded.issues().first();
        assertEquals(1, table.rowCount());
        assertEquals(10, decoded.issues().count());
        assertEquals(
                List.of(Reason.NOT_AN_ADDRESS, Reason.OUT_OF_RANGE, Reason.NOT_A_NUMBER, Reason.OUT_OF_RANGE,
                        Reason.NOT_A_NUMBER, Reason.TOO_FEW_FIELDS, Reason.TOO_MANY_FIELDS, Reason.NOT_TEXT,
                        Reason.OUT_OF_RANGE, Reason.NOT_AN_ADDRESS),
                issues.stream().map(Issue::reason).toList());
        assertEquals(List.of(1, 10, 13, 13, 17, 16, 24, 17, 15, 1), issues.stream().map(Issue::column).toList());
        assertEquals(
                IntStream.rangeClosed(3, 12).mapToObj(Long::valueOf).toList(),
                issues.stream().map(Issue::line).toList());
        assertEquals(
                new Issue(4, 10, Reason.OUT_OF_RANGE, "srcport", "0–65535", "65536", "10.0.0.1 65536 1 1 ACCEPT"),
                issues.get(1));
        assertEquals("5", issues.get(5).expected());
        assertEquals("4", issues.get(5).found());
    }

    @Test
    void readsTimesThatAreWrittenOut() {
        Decoded decoded = decode("""
                action start end
                ACCEPT 2023-11-14T22:13:20Z 2023-11-14T22:13:20.5
                REJECT 1700000000123456 1700000000
                ACCEPT 2023-11-14 1700000000
                """);
        assertEquals(List.of("1700000000", "1700000000"), texts(Field.START));
        assertEquals(List.of("1700000000", "1700000000"), texts(Field.END));
        assertEquals(List.of(Remark.of(Remark.Kind.READ_AS_UTC)), decoded.remarks());
        assertEquals(Reason.NOT_A_TIME, decoded.issues().first().getFirst().reason());
        assertEquals("start", decoded.issues().first().getFirst().field());
    }

    @Test
    void keepsTheLargestNumber() {
        decode("bytes\n9223372036854775807\n0007\n");
        assertEquals(List.of("9223372036854775807", "7"), texts(Field.BYTES));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] bytes = "subnet-id az-id\nsubnet-1 x\nsubn?t y\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xFF;
        Decoded decoded = decode(Bytes.of(bytes), null);
        assertEquals(List.of("subnet-1"), texts(Field.SUBNET_ID));
        assertEquals(Reason.NOT_TEXT, onlyIssue(decoded).reason());
    }

    @Test
    void listsAHundredIssuesAndCountsAll() {
        Decoded decoded = decode(HEADER + "bogus line\n".repeat(250) + ACCEPTED);
        assertEquals(250, decoded.issues().count());
        assertEquals(Issues.LISTED, decoded.issues().first().size());
        assertEquals(101, decoded.issues().first().getLast().line());
    }

    @Test
    void refusesALineOfMoreThanAMebibyte() {
        String longest = "x".repeat((1 << 20) - 2);
        Decoded decoded = decode("subnet-id az-id\na b\n" + longest + " y\n" + longest + "xx y\nc d\n"
                + "z".repeat(5 << 20) + "\ne f\n" + "w".repeat(2 << 20));
        assertEquals(List.of("b", "y", "d", "f"), texts(Field.AZ_ID));
        assertEquals(List.of(4L, 6L, 8L), decoded.issues().first().stream().map(Issue::line).toList());
        assertTrue(decoded.issues()
                .first()
                .stream()
                .allMatch(issue -> issue.reason() == Reason.LINE_TOO_LONG
                        && issue.text().length() <= Issue.LONGEST_TEXT));
        assertEquals(8, decoded.lines());
    }

    @Test
    void readsTheSameHoweverTheBytesArrive() {
        byte[] bytes = (HEADER + (ACCEPTED + NO_DATA + "bogus\n").repeat(40)).getBytes(
                StandardCharsets.UTF_8);
        for (int step : new int[] {1, 7, 64, 1000}) {
            Decoded decoded = decode(new Bytes("input", bytes, step), null);
            assertEquals(80, table.rowCount());
            assertEquals(40, decoded.issues().count());
            assertEquals(121, decoded.issues().first().getLast().line());
            assertEquals(HEADER.length() + ACCEPTED.length(), table.offset(1));
        }
    }

    @Test
    void doesNotTakeAnyFourteenWordsForTheDefaultFormat() {
        Decoded decoded = decode("11 10.0.0.71 10.1.2.3 34210 80 6 1616729292 1616729349 REJECT OK BPA nat-1 1 x\n");
        assertEquals(0, table.rowCount());
        assertEquals(InputKind.UNKNOWN, decoded.kind());
        String proposal = "version srcaddr dstaddr srcport dstport protocol start end action log-status reject-reason "
                + "resource-id encryption-status column-14";
        assertEquals(new Problem("format-doubtful", "input", "1", proposal), decoded.problem());
        assertEquals(0, decoded.issues().count());
    }

    @Test
    void readsAKnownOrderThatTheValuesTellForCertain() {
        KnownOrder order = KnownOrder.ALL.stream()
                .filter(known -> known.kind() == KnownOrder.Kind.ALPHABETICAL && known.version() == 5)
                .findFirst()
                .orElseThrow();
        String text = String.join("\n", new MadeUp(4).lines(order.format().fields(), 200)) + "\n";
        String bad = text.lines().findFirst().orElseThrow().replaceFirst("ACCEPT|REJECT", "MAYBE") + "\n";
        Decoded decoded = decode(text + bad);
        assertEquals(200, table.rowCount());
        assertEquals(order.format().fields(), decoded.format());
        assertEquals(Optional.of(order), Objects.requireNonNull(decoded.guess()).order());
        assertNull(decoded.problem());
        assertEquals("action", onlyIssue(decoded).field());
        assertEquals(Reason.UNEXPECTED_VALUE, onlyIssue(decoded).reason());
    }

    @Test
    void usesNoFormatThatIsOnlyLikely() {
        List<FieldName> fields = new ArrayList<>(KnownOrder.ALL.get(6).format().fields());
        Collections.swap(fields, 14, 15);
        Decoded decoded = decode(String.join("\n", new MadeUp(4).lines(fields, 50)));
        assertEquals(0, table.rowCount());
        assertEquals(InputKind.UNKNOWN, decoded.kind());
        assertEquals("format-doubtful", code(decoded));
        assertEquals(fields, Objects.requireNonNull(decoded.guess()).proposal().fields());
        assertEquals(5, decoded.guess().sample().size());
    }

    @Test
    void saysThatTheDefaultFormatWasToldByItsValues() {
        assertEquals(
                Optional.of(KnownOrder.DEFAULT), Objects.requireNonNull(decode(ACCEPTED).guess()).order());
        assertNull(decode(HEADER + ACCEPTED).guess());
        assertNull(decode(Bytes.of(ACCEPTED), RecordFormat.DEFAULT).guess());
    }

    @Test
    void holdsEachLineToTheDefaultFormatWhereOnlyTheValuesToldIt() {
        Decoded decoded = decode(ACCEPTED + ACCEPTED.replace("ACCEPT", "MAYBE") + ACCEPTED.replace("eni-0a1", "x"));
        assertEquals(1, table.rowCount());
        assertEquals(
                List.of("action", "interface-id"),
                decoded.issues().first().stream().map(Issue::field).toList());
        assertEquals(Reason.UNEXPECTED_VALUE, decoded.issues().first().getFirst().reason());
    }

    @Test
    void keepsValuesThatAwsMayAddWhereAHeaderNamesTheField() {
        decode(HEADER + ACCEPTED.replace("ACCEPT", "MAYBE").replace("OK", "LATER"));
        assertEquals(List.of("MAYBE"), texts(Field.ACTION));
        assertEquals(List.of("LATER"), texts(Field.LOG_STATUS));
    }

    @Test
    void readsWithASuppliedFormatWhatNoHeaderNames() {
        RecordFormat supplied = RecordFormat.parse("version interface-id srcaddr dstaddr");
        Decoded decoded = decode(Bytes.of("2 eni-0a1 10.0.0.1 10.0.0.2\n2 eni-0a1 x 10.0.0.2\n"), supplied);
        assertEquals(1, table.rowCount());
        assertEquals(supplied.fields(), decoded.format());
        assertEquals(11, onlyIssue(decoded).column());
        Decoded with = decode(Bytes.of(HEADER + ACCEPTED), supplied);
        assertEquals(RecordFormat.DEFAULT.fields(), with.format());
        Decoded misfit = decode(Bytes.of("eni-0a1 10.0.0.1 10.0.0.2\n"), supplied);
        assertEquals("format-does-not-fit", code(misfit));
        assertEquals(
                RecordFormat.parse("interface-id srcaddr dstaddr"), Objects.requireNonNull(misfit.guess()).proposal());
    }

    @Test
    void takesHeaderOnlyInputsForFlowLogsWithoutRecords() {
        for (String text : List.of("# nothing\n\n", HEADER)) {
            Decoded decoded = decode(text);
            assertEquals(InputKind.FLOW_LOG, decoded.kind(), text);
            assertNull(decoded.problem(), text);
            assertEquals(0, table.rowCount());
        }
    }

    @Test
    void saysWhereThereIsNothing() {
        String spaces = " \t\r\n".repeat(50_000);
        for (String text : List.of("", "\n", "\uFEFF", "\uFEFF\n\n", "  \r\n\t\r\n", "\u3000\u00A0\n", spaces)) {
            Decoded decoded = decode(text);
            assertEquals(InputKind.UNKNOWN, decoded.kind(), text);
            assertEquals("looks-like-nothing", code(decoded), text);
            assertEquals(0, table.rowCount());
        }
    }

    @Test
    void refusesARecordThatSaysTwoThingsOfOneField() {
        Decoded decoded = decode("""
                {"srcaddr":"10.0.0.1","dstaddr":"10.0.0.2","srcaddr":"10.0.0.3"}
                {"srcaddr":"10.0.0.4","dstaddr":"10.0.0.2","srcaddr":"10.0.0.4"}
                """);
        assertEquals(1, table.rowCount());
        Issue issue = onlyIssue(decoded);
        assertEquals(Reason.NAME_TWICE, issue.reason());
        assertEquals("srcaddr", issue.field());
        assertEquals("10.0.0.3", issue.found());
        assertEquals(1, issue.line());
    }

    @Test
    void readsTablesOfOtherProgramsByTheNamesThatTheyGive() {
        Decoded splunk = decode("""
                interface_id,src_ip,dest_ip,src_port,dest_port,protocol,protocol_code,bytes,start_time,end_time,action,vpcflow_action
                eni-0a1,10.0.0.1,10.0.0.2,40000,443,tcp,6,840,1700000000,1700000060,allowed,ACCEPT
                """);
        assertNull(splunk.problem());
        assertEquals(1, table.rowCount());
        assertEquals("10.0.0.1", table.column(FieldName.of(Field.SRCADDR)).orElseThrow().text(0));
        assertEquals("443", table.column(FieldName.of(Field.DSTPORT)).orElseThrow().text(0));
        assertEquals("6", table.column(FieldName.of(Field.PROTOCOL)).orElseThrow().text(0));
        assertEquals("ACCEPT", table.column(FieldName.of(Field.ACTION)).orElseThrow().text(0));
        assertEquals("allowed", table.column(new FieldName("action#2")).orElseThrow().text(0));
        decode("""
                [{"version":2,"interface_account_id":"012345678901","interface_id":"eni-0a1","src_addr":"10.0.0.1",
                "dst_addr":"10.0.0.2","start":1700000000,"end":1700000060,"account_id":"998877665544"}]
                """);
        assertEquals("012345678901", table.column(FieldName.of(Field.ACCOUNT_ID)).orElseThrow().text(0));
        assertEquals("998877665544", table.column(new FieldName("account_id")).orElseThrow().text(0));
    }

    @Test
    void readsUtf16WithItsMarkInAnyOrderOfBytesAndPacked() {
        String text = HEADER + ACCEPTED + ACCEPTED.replace("\n", "\r\n");
        decode(Bytes.of(text), null);
        FlowTable expected = table;
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] wide = ("\uFEFF" + text).getBytes(charset);
            for (byte[] bytes : List.of(wide, Bytes.gzip(wide))) {
                assertEquals(InputKind.FLOW_LOG, decode(Bytes.of(bytes), null).kind());
                assertEquals(expected.rowCount(), table.rowCount());
            }
        }
    }

    @Test
    void refusesATransitGatewayLogByItsHeaderAndByItsValues() {
        String header = "version resource-type account-id tgw-id srcaddr packets-lost-no-route\n";
        String line = "6 TransitGateway 123456789012 tgw-0a1 10.0.0.1 0\n";
        for (String text : List.of(header + line, header, line, "- " + line, "# x\n" + line + line)) {
            Decoded decoded = decode(text);
            assertEquals(InputKind.TRANSIT_GATEWAY_FLOW_LOG, decoded.kind(), text);
            assertEquals("transit-gateway-log", code(decoded));
            assertEquals(0, decoded.issues().count());
            assertEquals(0, table.rowCount());
        }
    }

    @Test
    void refusesAFlowLogOfCloudWanByAStatusThatOnlyItHas() {
        Decoded decoded = decode("6 123456789012 10.0.0.1 10.0.0.2 1 2 6 1 1 1600000000 1600000060 INCOMPLETEDATA\n");
        assertEquals(InputKind.TRANSIT_GATEWAY_FLOW_LOG, decoded.kind());
        assertEquals("transit-gateway-log", code(decoded));
    }

    @Test
    void saysWhichPartOfAnInputIsATransitGateways() {
        Decoded decoded = decode(
                HEADER + ACCEPTED + "tgw-id srcaddr\ntgw-1 10.0.0.1\ntgw-1 10.0.0.2\n" + HEADER + ACCEPTED);
        assertEquals(InputKind.FLOW_LOG, decoded.kind());
        assertEquals(2, table.rowCount());
        assertEquals(new Problem("transit-gateway-part", "input", "3", "2"), decoded.problem());
        assertEquals(0, decoded.issues().count());
    }

    @Test
    void takesARecordSeenAtATransitGatewayForAVpcRecord() {
        Decoded decoded = decode("srcaddr interface-type\n10.0.0.1 transit_gateway\n");
        assertEquals(1, table.rowCount());
        assertNull(decoded.problem());
    }

    @Test
    void readsOneGzipMemberOrMany() {
        byte[] first = Bytes.gzip(HEADER + ACCEPTED);
        byte[] second = Bytes.gzip(NO_DATA);
        Decoded decoded = decode(Bytes.of(joined(first, second, Bytes.gzip(""), second)), null);
        assertEquals(3, table.rowCount());
        assertEquals(Compression.GZIP, decoded.compression());
        assertNull(decoded.problem());
        Decoded padded = decode(Bytes.of(joined(first, new byte[512])), null);
        assertNull(padded.problem());
        Decoded trailed = decode(Bytes.of(joined(first, "rubbish".getBytes(StandardCharsets.UTF_8))), null);
        assertEquals("gzip-trailing", code(trailed));
        assertEquals(1, table.rowCount());
    }

    @Test
    void keepsAllGoodRecordsOfACutGzipAndReportsTheCut() {
        String text = HEADER + ACCEPTED + ACCEPTED.replace("10.0.0.1", "10.7.1.2") + NO_DATA;
        byte[] packed = Bytes.gzip(text);
        for (int length = 2; length < packed.length; length++) {
            Decoded decoded = decode(Bytes.of(Arrays.copyOf(packed, length)), null);
            assertEquals("gzip-truncated", code(decoded), "at " + length);
            boolean anything = decoded.headerLines() > 0 || table.rowCount() > 0;
            assertEquals(anything ? InputKind.FLOW_LOG : InputKind.UNKNOWN, decoded.kind(), "at " + length);
            for (String status : texts(Field.LOG_STATUS)) {
                assertTrue(List.of("OK", "NODATA").contains(status), status + " at " + length);
            }
        }
        assertEquals(3, table.rowCount());
    }

    @Test
    void reportsAGzipWhoseChecksumIsWrong() {
        byte[] packed = Bytes.gzip(HEADER + ACCEPTED);
        packed[packed.length - 6] ^= 1;
        assertEquals("gzip-damaged", code(decode(Bytes.of(packed), null)));
        assertEquals(1, table.rowCount());
    }

    @Test
    void keepsWhatWasReadBeforeItWasCancelled() {
        Cancel cancel = new Cancel();
        FlowTableBuilder rows = new FlowTableBuilder();
        Progress stop = (_, _, _) -> cancel.request();
        Decoded decoded = new Decoder(null).decode(
                new Bytes("input", (HEADER + ACCEPTED.repeat(20_000)).getBytes(StandardCharsets.UTF_8),
                        Integer.MAX_VALUE),
                rows, stop, cancel);
        assertTrue(decoded.cancelled());
        assertTrue(rows.rowCount() > 0 && rows.rowCount() < 20_000);
        assertNull(decoded.problem());
    }

    @Test
    void reportsProgressInCompressedBytes() {
        byte[] packed = Bytes.gzip(HEADER + ACCEPTED.repeat(20_000));
        List<Long> done = new ArrayList<>();
        new Decoder(null).decode(Bytes.of(packed), new FlowTableBuilder(), (bytes, total, _) -> {
            assertEquals(packed.length, total);
            done.add(bytes);
        }, new Cancel());
        assertEquals(packed.length, done.getLast());
        assertEquals(done.stream().sorted().toList(), done);
    }

    private Decoded decode(String text) {
        return decode(Bytes.of(text), null);
    }

    private Decoded decode(ByteSource source, @Nullable RecordFormat supplied) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(supplied).decode(source, rows, Progress.NONE, new Cancel());
        table = rows.build();
        return decoded;
    }

    private List<String> texts(Field field) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.text(field, row)).toList();
    }

    private List<Integer> offsets() {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> (int) table.offset(row)).toList();
    }

    private static Issue onlyIssue(Decoded decoded) {
        assertEquals(1, decoded.issues().count());
        return decoded.issues().first().getFirst();
    }

    private static String code(Decoded decoded) {
        return Objects.requireNonNull(decoded.problem()).code();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
