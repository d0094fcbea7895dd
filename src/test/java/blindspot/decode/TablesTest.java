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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What spreadsheets and other programs make of tables on the way.
final class TablesTest {
    private static final String NAMES = "srcaddr,dstaddr,bytes,start,end,action\n";

    private FlowTable table = FlowTable.empty();

    @Test
    void takesRowsOfNothingForBlankLines() {
        Decoded decoded = decode(NAMES + "192.0.2.1,192.0.2.2,7,1769904004,1769904057,ACCEPT\n,,,,,\n\"\",,,,, \n");
        assertThat(table.rowCount()).isOne();
        assertThat(decoded.blankLines()).isEqualTo(2);
        assertThat(decoded.issues().count()).isZero();
    }

    @Test
    void neverShowsARoundedNumber() {
        Decoded decoded = decode(NAMES
                + "192.0.2.1,192.0.2.2,7,1.7699E+09,1769904057,ACCEPT\n"
                + "192.0.2.3,192.0.2.2,7,1769904004,1.8E+09,ACCEPT\n"
                + "192.0.2.4,192.0.2.2,1.25E+06,1769904004,1769904057,ACCEPT\n"
                + "192.0.2.5,192.0.2.2,7,1.769904004E+09,1769904057,ACCEPT\n");
        assertThat(values(Field.SRCADDR)).containsExactly("192.0.2.5");
        assertThat(values(Field.START)).containsExactly("1769904004");
        assertThat(decoded.issues().first()).extracting(Issue::reason).containsOnly(Reason.ROUNDED);
        assertThat(decoded.issues().first()).extracting(Issue::field).containsExactly("start", "end", "bytes");
        assertThat(decoded.issues().first()).extracting(Issue::found).contains("1.7699E+09");
    }

    @Test
    void readsTimesInTheZoneThatTheirColumnNames() {
        Decoded decoded = decode("""
                SrcAddr,DstAddr,Bytes,Start [UTC],End [UTC],Action
                192.0.2.1,192.0.2.2,7,"2/1/2026, 12:00:04.000 AM","2/1/2026, 1:00:04.000 PM",ACCEPT
                """);
        assertThat(values(Field.START)).containsExactly("1769904004");
        assertThat(values(Field.END)).containsExactly("1769950804");
        assertThat(decoded.remarks()).isEmpty();
        assertThat(decoded.issues().count()).isZero();
    }

    @Test
    void doesNotGuessWhatComesFirstInADate() {
        Decoded decoded = decode(NAMES + "192.0.2.1,192.0.2.2,7,02/01/2026 00:00:04,02/01/2026 00:01:04,ACCEPT\n");
        assertThat(table.rowCount()).isZero();
        assertThat(decoded.issues().first()).singleElement().satisfies(issue -> {
            assertThat(issue.reason()).isEqualTo(Reason.DAY_OR_MONTH);
            assertThat(issue.field()).isEqualTo("start");
            assertThat(issue.found()).isEqualTo("02/01/2026 00:00:04");
        });
        decode(NAMES + "192.0.2.1,192.0.2.2,7,02/01/2026 00:00:04,02/01/2026 00:01:04,ACCEPT\n"
                + "192.0.2.1,192.0.2.2,7,02/13/2026 00:00:04,02/13/2026 00:01:04,ACCEPT\n");
        assertThat(values(Field.START)).as("a later row tells").containsExactly("1769904004", "1770940804");
    }

    @Test
    void saysOnceThatTimesNameNoZone() {
        Decoded decoded = decode(NAMES
                + "192.0.2.1,192.0.2.2,7,2026-02-01 00:00:04,2026-02-01 00:01:04,ACCEPT\n".repeat(3));
        assertThat(values(Field.START)).containsOnly("1769904004").hasSize(3);
        assertThat(decoded.remarks()).containsExactly(Remark.of(Remark.Kind.READ_AS_UTC));
    }

    @Test
    void readsTimesWithASpaceInRowsWithoutNames() {
        Decoded decoded = decode(
                "2;123456789012;eni-0a1;192.0.2.1;192.0.2.2;1;2;6;3;4;2026-02-01 00:00:04Z;2026-02-01 00:01:04Z;ACCEPT;OK\n");
        assertThat(values(Field.START)).containsExactly("1769904004");
        assertThat(decoded.container()).isEqualTo(LogFormat.CSV);
    }

    @Test
    void saysWhatIsWrongInARowWithoutNames() {
        String right = "2,123456789012,eni-0a1,192.0.2.1,192.0.2.2,1,2,6,3,4,1769904004,1769904057,ACCEPT,OK\n";
        Decoded decoded = decode(right + right.replace("192.0.2.1", "192.0.2") + "2,1\n");
        assertThat(table.rowCount()).isOne();
        assertThat(decoded.issues().first()).extracting(Issue::line).containsExactly(2L, 3L);
        assertThat(decoded.issues().first()).extracting(Issue::field).containsExactly("srcaddr", "");
    }

    @Test
    void readsLinesWithTabsLikeLinesWithSpacesWhileNothingIsEmpty() {
        assertThat(decode("srcaddr\tdstaddr\taction\n192.0.2.1 192.0.2.2\tACCEPT\n").container())
                .isEqualTo(LogFormat.TEXT);
        assertThat(table.rowCount()).isOne();
    }

    @Test
    void aStrayQuotationMarkCostsItsOwnLineOnly() {
        String record = "2 123456789012 eni-0a1 192.0.2.%d 192.0.2.9 1 2 6 3 4 1769904004 1769904057 ACCEPT OK";
        Decoded anything = decode("host,text\nh," + record.formatted(1) + "\n\"h,lost\n" + "h,hello\n".repeat(20) + "h,"
                + record.formatted(2) + "\nh\",hello\n");
        assertThat(values(Field.SRCADDR)).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(anything.issues().count()).isEqualTo(22);
        String row = record.replace(' ', ',') + "\n";
        decode(row.formatted(1) + row.formatted(2).replace(",OK", ",\"OK") + row.formatted(3)
                + row.formatted(4).replace(",OK", ",OK\""));
        assertThat(values(Field.SRCADDR)).startsWith("192.0.2.1", "192.0.2.3");
    }

    @Test
    void readsTablesBehindAByteOrderMark() {
        String record = "2 123456789012 eni-0a1 192.0.2.1 192.0.2.9 1 2 6 3 4 1769904004 1769904057 ACCEPT OK";
        for (String table : List.of("\"" + record + "\"\n\"" + record + "\"\n", "\"_raw\"\n\"" + record + "\"\n",
                "# exported; today\nhost,text\nh," + record + "\n", "# exported\n" + NAMES
                        + "192.0.2.1,192.0.2.2,7,1769904004,1769904057,ACCEPT\n",
                "| srcaddr | dstaddr | action |\n|---|---|---|\n| 192.0.2.1 | 192.0.2.9 | ACCEPT |\n")) {
            Decoded plain = decode(table);
            List<String> sources = values(Field.SRCADDR);
            Decoded marked = decode("\uFEFF" + table);
            assertThat(values(Field.SRCADDR)).as(table).isEqualTo(sources).isNotEmpty();
            assertThat(marked.container()).as(table).isEqualTo(plain.container());
            assertThat(marked.commentLines()).as(table).isEqualTo(plain.commentLines());
            assertThat(marked.issues().count()).as(table).isZero();
        }
    }

    private Decoded decode(String text) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(Bytes.of(text), rows, Progress.NONE, new Cancel());
        table = rows.build();
        return decoded;
    }

    private List<String> values(Field field) {
        return table.column(FieldName.of(field))
                .map(column -> IntStream.range(0, table.rowCount()).mapToObj(column::text).toList())
                .orElse(List.of());
    }
}
