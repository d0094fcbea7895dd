package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.PictureTerms;
import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.ui.session.Selection;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordTextsTest {
    private static final String V5 = "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets"
            + " bytes start end action log-status flow-direction pkt-note";

    @TempDir private Path folder = Path.of("");

    @Test
    void showsOnlyTheEndOfAnEndInTheSameMinute() {
        assertThat(cell(lesson(), StandardColumn.TIME, 1, 0)).isEqualTo("20:37:47 – :49");
    }

    @Test
    void showsTheDateWhereItChanges() {
        RecordTexts texts = of(
                "5 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1664883467 1664883469 ACCEPT OK ingress x",
                "5 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1664883520 1664883600 ACCEPT OK ingress x",
                "5 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1664895599 1664895601 ACCEPT OK ingress x");

        assertThat(texts.cell(StandardColumn.TIME, 0, Selection.NO_ROW)).isEqualTo("2022-10-04 20:37:47");
        assertThat(texts.cell(StandardColumn.TIME, 1, 0)).isEqualTo("20:38:40 – 20:40:00");
        assertThat(texts.cell(StandardColumn.TIME, 2, 1)).isEqualTo("23:59:59 – 2022-10-05 00:00:01");
        assertThat(texts.cell(StandardColumn.TIME, 0, 2)).isEqualTo("20:37:47 – :49");
    }

    @Test
    void marksARecordThatEndsBeforeItStarts() {
        RecordTexts texts = lesson();

        assertThat(texts.cell(StandardColumn.TIME, 4, 3)).isEqualTo("⚠ 20:37:50 – 20:31:18");
        assertThat(texts.cell(StandardColumn.DURATION, 4, 3)).isEqualTo("-392 s");
        assertThat(texts.hint(StandardColumn.TIME, 4))
                .startsWith(
                        "2022-10-04 20:37:50 JST – 2022-10-04 20:31:18 JST: ends before it starts, so its duration is")
                .isEqualTo(texts.hint(StandardColumn.DURATION, 4));
    }

    @Test
    void namesTheZoneAboveTheTimes() {
        assertThat(lesson().header(StandardColumn.TIME)).isEqualTo("Time (JST)");
    }

    @Test
    void bracketsTheRecorderThatMayBeOneOfTwo() {
        RecordTexts texts = lesson();

        assertThat(texts.cell(StandardColumn.RECORDED_AT, 0, Selection.NO_ROW)).isEqualTo("EC2 …93dc");
        assertThat(texts.cell(StandardColumn.RECORDED_AT, 2, 1)).isEqualTo("[NLB or ALB] …b4bf");
        assertThat(texts.hint(StandardColumn.RECORDED_AT, 2))
                .isEqualTo(
                        "eni-0b5462ff97b19b4bf: [NLB in VPC B or ALB in VPC B]. The record does not say which.");
    }

    @Test
    void shortensAnInterfaceInNoVpcOfTheDiagram() {
        RecordTexts texts =
                of("5 1 eni-0aaaabbbbccccdddd 9.9.9.9 8.8.8.8 50000 443 6 1 1 1664883467 1664883469 ACCEPT OK - x");

        assertThat(texts.cell(StandardColumn.RECORDED_AT, 0, Selection.NO_ROW)).isEqualTo("eni-0aaa…dddd");
        assertThat(texts.cell(StandardColumn.RELATION, 0, Selection.NO_ROW)).isEmpty();
        assertThat(texts.cell(StandardColumn.DIRECTION, 0, Selection.NO_ROW)).isEmpty();
        assertThat(texts.cell(StandardColumn.PORT, 0, Selection.NO_ROW)).isEqualTo("[443]");
    }

    @Test
    void guessesAPortOnlyWhereAServiceIsKnownByIt() {
        assertThat(portOf("27017 1024")).as("not the lower one").isEqualTo("[27017]");
        assertThat(portOf("50000 40000")).isEmpty();
        assertThat(portOf("- 443")).isEmpty();
    }

    private String portOf(String ports) {
        return of("5 1 eni-0aaaabbbbccccdddd 9.9.9.9 8.8.8.8 " + ports
                + " 6 1 1 1664883467 1664883469 ACCEPT OK - x").cell(StandardColumn.PORT, 0, Selection.NO_ROW);
    }

    @Test
    void tellsWhatTheRecordSaysFromWhatIsDerived() {
        RecordTexts texts = lesson();
        RecordTexts said =
                of("5 1 eni-0dfc71062338593dc 10.0.0.146 10.0.0.76 34574 80 6 1 1 1664883467 1664883469"
                        + " ACCEPT OK egress x");

        assertThat(said.cell(StandardColumn.DIRECTION, 0, Selection.NO_ROW)).isEqualTo("out");
        assertThat(texts.cell(StandardColumn.DIRECTION, 0, Selection.NO_ROW)).isEqualTo("[in]");
        assertThat(texts.cell(StandardColumn.DIRECTION, 1, 0)).isEqualTo("[out]");
        assertThat(texts.cell(StandardColumn.DIRECTION, 2, 1)).isEqualTo("[in/out]");
    }

    @Test
    void showsTheServicePortOfBothDirections() {
        RecordTexts texts = lesson();

        assertThat(texts.cell(StandardColumn.PORT, 2, 1)).isEqualTo("80");
        assertThat(texts.cell(StandardColumn.PORT, 3, 2)).isEqualTo("80");
        assertThat(texts.cell(StandardColumn.RELATION, 2, 1)).isEqualTo("→");
        assertThat(texts.cell(StandardColumn.RELATION, 3, 2)).isEqualTo("←");
        assertThat(texts.cell(StandardColumn.SOURCE, 2, 1)).isEqualTo("10.1.0.45:42382");
        assertThat(texts.hint(StandardColumn.RELATION, 3)).isEqualTo("response on leg 3");
    }

    @Test
    void showsTheMarkOverTheRelation() {
        RecordTexts texts = new RecordTexts(
                terms(Loaded.lesson().table()).withMarked(BitSet.valueOf(new long[] {0b1000})),
                Messages.in(Language.ENGLISH),
                new Formats(Language.ENGLISH, Loaded.TOKYO));

        assertThat(texts.cell(StandardColumn.RELATION, 2, 1)).isEqualTo("→");
        assertThat(texts.cell(StandardColumn.RELATION, 3, 2)).isEqualTo("★");
        assertThat(texts.hint(StandardColumn.RELATION, 3)).isEqualTo("marked, response on leg 3");
        assertThat(texts.plain(StandardColumn.RELATION, 3)).isEqualTo("marked, response on leg 3");
    }

    @Test
    void groupsNumbersAndMarksARejection() {
        RecordTexts texts =
                of("5 1 eni-1 10.1.0.200 2001:db8::1 51514 22 6 1234567 89012345 1664883467 1664883467"
                        + " REJECT OK ingress x");

        assertThat(texts.cell(StandardColumn.PACKETS, 0, Selection.NO_ROW)).isEqualTo("1,234,567");
        assertThat(texts.cell(StandardColumn.BYTES, 0, Selection.NO_ROW)).isEqualTo("89,012,345");
        assertThat(texts.cell(StandardColumn.ACTION, 0, Selection.NO_ROW)).isEqualTo("✕ REJECT");
        assertThat(texts.cell(StandardColumn.RELATION, 0, Selection.NO_ROW)).isEqualTo("✕");
        assertThat(texts.cell(StandardColumn.PROTOCOL, 0, Selection.NO_ROW)).isEqualTo("TCP");
        assertThat(texts.cell(StandardColumn.DURATION, 0, Selection.NO_ROW)).isEqualTo("≤ 1 s");
        assertThat(texts.cell(StandardColumn.DESTINATION, 0, Selection.NO_ROW)).isEqualTo("[2001:db8::1]:22");
        assertThat(texts.cell(new FieldColumn(new FieldName("pkt-note")), 0, Selection.NO_ROW)).isEqualTo("x");
    }

    @Test
    void putsANoticeInThePlaceOfTrafficThatIsNotThere() {
        RecordTexts texts = of(
                "5 1 eni-1 - - - - - - - 1664883480 1664883539 - NODATA - x",
                "5 1 eni-1 - - - - - - - 1664883480 1664883539 - SKIPDATA - x");

        assertThat(texts.notice(0)).isEqualTo("— no traffic on eni-1 20:38:00–20:38:59 —");
        assertThat(texts.notice(1))
                .isEqualTo("— records skipped on eni-1 20:38:00–20:38:59: counts are minimums —");
        assertThat(texts.cell(StandardColumn.SOURCE, 0, Selection.NO_ROW)).isEmpty();
        assertThat(texts.cell(StandardColumn.STATUS, 0, Selection.NO_ROW)).isEqualTo("NODATA");
    }

    @Test
    void showsATimeThatNoCalendarHasAsItsNumber() {
        FlowTableBuilder builder = new FlowTableBuilder();
        builder.begin("odd", List.of(FieldName.of(Field.START), FieldName.of(Field.END)));
        builder.number(900_000_000_000L);
        builder.missing();
        builder.endRow(0);
        RecordTexts texts = texts(builder.build(), Language.ENGLISH);

        assertThat(texts.cell(StandardColumn.TIME, 0, Selection.NO_ROW)).isEqualTo("900000000000 – -");
        assertThat(texts.cell(StandardColumn.DURATION, 0, Selection.NO_ROW)).isEmpty();
    }

    @Test
    void speaksJapanese() {
        RecordTexts texts = texts(Loaded.lesson().table(), Language.JAPANESE);

        assertThat(texts.header(StandardColumn.TIME)).isEqualTo("時刻（JST）");
        assertThat(texts.cell(StandardColumn.RECORDED_AT, 2, 1)).isEqualTo("[NLB か ALB] …b4bf");
        assertThat(texts.cell(StandardColumn.TIME, 0, Selection.NO_ROW)).isEqualTo("2022/10/04 20:37:47");
    }

    private static String cell(RecordTexts texts, RecordColumn column, int row, int before) {
        return texts.cell(column, row, before);
    }

    private static RecordTexts lesson() {
        return texts(Loaded.lesson().table(), Language.ENGLISH);
    }

    private RecordTexts of(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = V5;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return texts(Loaded.lines(folder, all).table(), Language.ENGLISH);
    }

    private static RecordTexts texts(FlowTable table, Language language) {
        return new RecordTexts(
                terms(table), Messages.in(language), new Formats(language, Loaded.TOKYO));
    }

    private static PictureTerms terms(FlowTable table) {
        return new PictureTerms(Evidence.of(table, Loaded.lessonTopology()), new BitSet(), new BitSet());
    }
}
