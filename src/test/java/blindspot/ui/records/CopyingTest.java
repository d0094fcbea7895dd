package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyingTest {
    private static final String HEADER =
            "version interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
    private static final String FIRST =
            "2 eni-0123456789abcdef0 10.0.0.1 2001:db8::12 40000 443 6 12345 6789012 1664883467 1664883469 ACCEPT OK";
    private static final String SILENT = "2 eni-0123456789abcdef0 - - - - - - - 1664883470 1664883480 - NODATA";

    @TempDir private Path folder = Path.of("");

    private final SimpleObjectProperty<LoadReport> report = new SimpleObjectProperty<>(LoadReport.NOTHING);
    private final List<String> clipboard = new ArrayList<>();

    @Test
    void copiesFieldsUnderTheNamesOfAwsWithWholeIdsPlainNumbersAndTimesWithTheirZone() {
        RecordsModel model = model(Loaded.sessionOf(Loaded.lines(folder, HEADER, FIRST, SILENT).table()));

        model.copyTable(clipboard::add);

        assertThat(clipboard).containsExactly("""
                start,end,interface-id,srcaddr,srcport,dstaddr,dstport,protocol,packets,bytes,action,log-status
                2022-10-04T20:37:47+09:00,2022-10-04T20:37:49+09:00,eni-0123456789abcdef0,10.0.0.1,40000,\
                2001:db8::12,443,6,12345,6789012,ACCEPT,OK
                2022-10-04T20:37:50+09:00,2022-10-04T20:38:00+09:00,eni-0123456789abcdef0,-,-,-,-,-,-,-,-,NODATA
                """.replace("\n", "\r\n"));
        assertThat(model.copying().said().get()).isEqualTo("Copied 2 records as CSV");
    }

    @Test
    void copiesWhatIsReadAsTheSameRecords() {
        FlowTable before = Loaded.lines(folder, HEADER, FIRST, SILENT).table();
        model(Loaded.sessionOf(before)).copyTable(clipboard::add);

        LoadResult again = Loaded.lines(folder, clipboard.getFirst().split("\r\n", -1));

        assertThat(again.table().rowCount()).isEqualTo(2);
        for (String field : HEADER.replace("version ", "").split(" ", -1)) {
            for (int row = 0; row < 2; row++) {
                assertThat(text(again.table(), field, row)).as(field).isEqualTo(text(before, field, row));
            }
        }
    }

    @Test
    void copiesTheFieldsOfTheShownColumnsOfTheShownRecords() {
        Session session = Loaded.sessionOf(Loaded.lesson().table());
        RecordsModel model = model(session);
        session.narrowTo(new Focus.OnLeg(3));
        show(model, StandardColumn.NUMBER, StandardColumn.SOURCE, StandardColumn.PORT);

        model.copyTable(clipboard::add);

        assertThat(clipboard)
                .containsExactly("srcaddr,srcport,dstport\r\n10.1.0.45,42382,80\r\n10.1.0.136,80,42382\r\n");
    }

    @Test
    void copiesThoseThatAreSelectedTogether() {
        Session session = Loaded.sessionOf(Loaded.lesson().table());
        RecordsModel model = model(session);
        show(model, StandardColumn.STATUS);
        model.selectAt(1);
        model.extendTo(3);

        model.copyTable(clipboard::add);

        assertThat(clipboard).containsExactly("log-status\r\nOK\r\nOK\r\nOK\r\n");
        assertThat(model.copying().said().get()).isEqualTo("Copied 3 records as CSV");
    }

    /// What starts like a formula is one to a spreadsheet, which may run programs.
    @Test
    void copiesNoFormulas() {
        RecordsModel model = model(Loaded.sessionOf(Loaded.lines(
                folder, HEADER + " tag", record("=cmd|'/C", "x"), record("+1+1", "-5"), record("-1-1", "-"),
                record("@SUM(1)", "+2.5"), record("＝1", "a=1")).table()));
        show(model, new FieldColumn(FieldName.read("interface-id")), new FieldColumn(FieldName.read("tag")));

        model.copyTable(clipboard::add);

        assertThat(clipboard)
                .containsExactly("""
                        interface-id,tag
                        '=cmd|'/C,x
                        '+1+1,-5
                        '-1-1,-
                        '@SUM(1),+2.5
                        '＝1,a=1
                        """.replace("\n", "\r\n"));
    }

    private static String record(String interfaceId, String tag) {
        return "2 " + interfaceId + " 10.0.0.1 10.0.0.2 1 2 6 1 1 1664883467 1664883469 ACCEPT OK " + tag;
    }

    @Test
    void saysFirstAndLastThatThereIsALimit() {
        Session session = Loaded.sessionOf(Loaded.rows(CsvRecords.MOST_ROWS + 1));
        List<Runnable> waiting = new ArrayList<>();
        RecordsModel model = new RecordsModel(session, FxJobs.on(waiting::add), report, ColumnLayout.DEFAULT);

        model.copyTable(clipboard::add);
        assertThat(model.copying().said().get())
                .isEqualTo("Copying the first 100,000 of 100,001 records, the most at once …");
        waiting.removeFirst().run();

        assertThat(clipboard.getFirst().lines()).hasSize(100_001).first().isEqualTo("start,end");
        assertThat(model.copying().said().get())
                .isEqualTo(
                        "Copied the first 100,000 of 100,001 records as CSV, the most at once: filter for the others");
        session.speak(Language.JAPANESE);
        model.copyTable(clipboard::add);
        waiting.removeFirst().run();
        assertThat(model.copying().said().get()).startsWith("100,001 件のうち最初の 100,000 件を CSV としてコピーしました（");
    }

    @Test
    void saysHowFarALongCopyingIsAndCanBeCancelled() {
        RecordsModel model = model(Loaded.sessionOf(Loaded.rows(12_000)));
        Copying copying = model.copying();
        List<Double> done = new ArrayList<>();
        copying.done().subscribe(share -> {
            done.add(share.doubleValue());
            if (share.doubleValue() > 0.5) {
                copying.cancel();
            }
        });

        model.copyTable(clipboard::add);

        assertThat(done).containsExactly(Copying.NOTHING, 5_000 / 12_000.0, 10_000 / 12_000.0, Copying.NOTHING);
        assertThat(clipboard).isEmpty();
        assertThat(copying.said().get()).isEqualTo("Copying was cancelled: the clipboard is as it was");
    }

    @Test
    void copiesNoMoreCharactersThanTheClipboardShouldHold() {
        int length = 1_000_000;
        String line = "x".repeat(length) + " 1664883467 1664883468";
        String[] lines = new String[30];
        Arrays.fill(lines, line);
        RecordsModel model = model(
                Loaded.sessionOf(
                        Loaded.lines(folder, Stream.concat(Stream.of("long start end"), Stream.of(lines))
                                .toArray(String[]::new))
                                .table()));
        show(model, new FieldColumn(FieldName.read("long")));

        model.copyTable(clipboard::add);

        assertThat(clipboard.getFirst().length())
                .isBetween(CsvRecords.MOST_CHARACTERS, CsvRecords.MOST_CHARACTERS + length + 2);
        assertThat(clipboard.getFirst()).endsWith("x\r\n");
        assertThat(model.copying().said().get()).startsWith("Copied the first 17 of 30 records as CSV");
    }

    private static String text(FlowTable table, String field, int row) {
        return table.column(FieldName.read(field)).orElseThrow().text(row);
    }

    private static void show(RecordsModel model, RecordColumn... columns) {
        model.columns().get().forEach(column -> model.setVisible(column, List.of(columns).contains(column)));
    }

    private RecordsModel model(Session session) {
        return new RecordsModel(session, FxJobs.onCallersThread(), report, ColumnLayout.DEFAULT);
    }
}
