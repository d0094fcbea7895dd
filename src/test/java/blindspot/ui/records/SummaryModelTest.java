package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Bound;
import blindspot.query.Filter;
import blindspot.query.Order;
import blindspot.query.Records;
import blindspot.query.Subject;
import blindspot.store.FlowTable;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SummaryModelTest {
    private static final String FORMAT =
            "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags";

    private final Session session = Loaded.sessionOf(Records.of(FORMAT)
            .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 10 1000 1664883420 1664883480 ACCEPT OK 2")
            .add("eni-1 10.0.0.2 10.0.0.1 443 40000 6 5 9000 1664883425 1664883485 ACCEPT OK 18")
            .add("eni-1 10.0.0.3 10.0.0.2 40001 80 6 1 40 1664883430 1664883490 REJECT OK 2")
            .add("eni-1 - - - - - - - 1664883420 1664883480 - NODATA -")
            .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 2 80 1664883480 1664883540 ACCEPT OK 1")
            .add("eni-2 10.0.0.9 10.0.0.2 500 500 17 7 700 1664883440 1664883440 ACCEPT OK -")
            .table());
    private final SummaryModel model = new SummaryModel(session, FxJobs.onCallersThread());

    @Test
    void isOfRecordsAtFirst() {
        assertThat(model.shape().get()).isEqualTo(new TableShape.Records());
        assertThat(model.said().getValue()).isEmpty();
        assertThat(model.summary().get()).isEqualTo(Summary.NOTHING);
    }

    @Test
    void whereTheMemoryIsTooSmallTheRecordsAreShownAndThatIsSaid() {
        SummaryModel small = new SummaryModel(session, FxJobs.onCallersThread(), (_, _, _, _, _, _) -> {
            throw new OutOfMemoryError();
        });
        small.show(new TableShape.Conversations());

        assertThat(session.problem().get().map(Problem::code)).contains("memory-short");
        assertThat(small.shape().get()).isEqualTo(new TableShape.Records());
        assertThat(small.summary().get()).isEqualTo(Summary.NOTHING);
    }

    @Test
    void aLineIsAConversationWithBothDirections() {
        model.show(new TableShape.Conversations());

        assertThat(lines(SummaryColumn.LINE, SummaryColumn.CLIENT, SummaryColumn.SERVER, SummaryColumn.RECORDS,
                SummaryColumn.BYTES, SummaryColumn.BYTES_THERE, SummaryColumn.BYTES_BACK, SummaryColumn.DURATION,
                SummaryColumn.FLAGS, SummaryColumn.ACTION)).containsExactly(
                        "#1|10.0.0.1:40000|10.0.0.2:443|3|10,080|1,080|9,000|120 s|→ FIN-SYN  ← SYN-ACK|ACCEPT",
                        "#3|10.0.0.3:40001|10.0.0.2:80|1|40|40||60 s|→ SYN|→ ✕ REJECT",
                        "#6|[?] 10.0.0.9:500|[?] 10.0.0.2:500|1|700|700||≤ 1 s||→ ACCEPT");
        assertThat(model.said().getValue())
                .isEqualTo("3 conversations, at each interface by itself · 1 record is of no conversation");
    }

    @Test
    void whoIsTheClientStandsInBracketsWhereItIsOnlyInferred() {
        session.show(
                Records.of("srcaddr dstaddr srcport dstport protocol").add("10.0.0.1 10.0.0.2 40000 443 6").table(),
                session.topology(), false);
        model.show(new TableShape.Conversations());

        assertThat(lines(SummaryColumn.CLIENT, SummaryColumn.SERVER, SummaryColumn.BYTES, SummaryColumn.FLAGS))
                .containsExactly("[10.0.0.1:40000]|[10.0.0.2:443]||");
        assertThat(model.texts().get().hint(SummaryColumn.CLIENT, line(0))).startsWith("Inferred");
    }

    @Test
    void aConversationOpensOutIntoItsRecordsAndCloses() {
        model.show(new TableShape.Conversations());
        model.toggle(line(0));

        assertThat(lines(SummaryColumn.LINE, SummaryColumn.BYTES_THERE, SummaryColumn.BYTES_BACK))
                .startsWith("#1|1,080|9,000", "#1|1,000|", "#2||9,000", "#5|80|", "#3|40|");
        assertThat(model.isOpen(line(0))).isTrue();
        model.toggle(line(0));
        assertThat(model.summary().get().lines()).hasSize(3);
    }

    @Test
    void groupsAreATreeByTheColumnsInTheirOrder() {
        model.groupBy(StandardColumn.DESTINATION);
        model.groupBy(new FieldColumn(FieldName.of(Field.DSTPORT)));

        assertThat(lines(SummaryColumn.LINE, SummaryColumn.RECORDS, SummaryColumn.PACKETS, SummaryColumn.BYTES))
                .containsExactly("10.0.0.2|4|20|1,820", "10.0.0.1|1|5|9,000", "No value|1|-|-");
        model.toggle(line(0));
        assertThat(lines(SummaryColumn.LINE, SummaryColumn.RECORDS))
                .startsWith("10.0.0.2|4", "443|2", "80|1", "500|1", "10.0.0.1|1");
        model.toggle(line(1));
        assertThat(lines(SummaryColumn.LINE)).startsWith(
                "10.0.0.2", "443", "#1  20:37:00  10.0.0.1:40000 → 10.0.0.2:443",
                "#5  20:38:00  10.0.0.1:40000 → 10.0.0.2:443", "80");
        assertThat(model.texts().get().header(SummaryColumn.LINE, model.shape().get()))
                .isEqualTo("Destination ▸ dstport");
        assertThat(model.said().getValue()).isEqualTo("3 groups, packets and bytes once");
    }

    /// The second record is the first one at the other end.
    @Test
    void sumsOfGroupsCountOnceOrAtBothEndsAsIsSaid() {
        session.show(
                Records.of(FORMAT + " flow-direction")
                        .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 10 1000 1664883420 1664883480 ACCEPT OK 2 egress")
                        .add("eni-2 10.0.0.1 10.0.0.2 40000 443 6 9 900 1664883425 1664883485 ACCEPT OK 2 ingress")
                        .table(),
                session.topology(), false);
        model.groupBy(StandardColumn.DESTINATION);
        assertThat(lines(SummaryColumn.LINE, SummaryColumn.RECORDS, SummaryColumn.PACKETS, SummaryColumn.BYTES))
                .containsExactly("10.0.0.2|2|10|1,000");
        assertThat(model.said().getValue()).isEqualTo("1 group, packets and bytes once");
        session.counting().turn();
        assertThat(lines(SummaryColumn.RECORDS, SummaryColumn.PACKETS, SummaryColumn.BYTES))
                .containsExactly("2|19|1,900");
        assertThat(model.said().getValue()).isEqualTo("1 group, sums over both ends");
        assertThat(model.basis().getValue()).contains("twice");
        session.counting().turn();
        model.show(new TableShape.Groups(List.of(StandardColumn.RECORDED_AT)));
        assertThat(lines(SummaryColumn.PACKETS)).as("only one end says it").containsExactly("10", "9");
        assertThat(model.said().getValue()).isEqualTo("2 groups, sums over both ends");
    }

    @Test
    void everyNumberLeadsToItsRows() {
        for (RecordColumn column : Stream.concat(
                Stream.of(StandardColumn.values()),
                session.table().fields().stream().map(FieldColumn::new)).filter(GroupKeys::canBe).toList()) {
            model.show(new TableShape.Groups(List.of(column)));
            for (SummaryLine each : model.summary().get().lines()) {
                SummaryLine.OfGroup group = (SummaryLine.OfGroup) each;
                model.showRows(group);
                assertThat(model.shape().get()).isEqualTo(new TableShape.Records());
                assertThat((long) session.picture().get().rows().size())
                        .as("%s: %s", column.id(), group.test())
                        .isEqualTo(group.group().records());
                session.filterBy(ShownFilter.NONE);
            }
        }
        model.show(new TableShape.Conversations());
        model.showRows(line(0));
        assertThat(session.picture().get().rows().toArray()).containsExactly(0, 1, 4);
        assertThat(session.filter().get().text()).isEqualTo("conversation = #1");
    }

    @Test
    void sortsByCountsAndByValues() {
        model.groupBy(StandardColumn.SOURCE);
        model.sortBy(new SummaryOrder(SummaryColumn.BYTES, true));
        assertThat(lines(SummaryColumn.LINE)).containsExactly("10.0.0.2", "10.0.0.1", "10.0.0.9", "10.0.0.3",
                "No value");
        model.sortBy(new SummaryOrder(SummaryColumn.LINE, false));
        assertThat(lines(SummaryColumn.LINE)).containsExactly("No value", "10.0.0.1", "10.0.0.2", "10.0.0.3",
                "10.0.0.9");
        model.show(new TableShape.Conversations());
        model.sortBy(new SummaryOrder(SummaryColumn.DURATION, true));
        assertThat(lines(SummaryColumn.LINE)).containsExactly("#1", "#3", "#6");
    }

    @Test
    void followsTheFilterAndKeepsWhatIsOpenedOut() {
        model.groupBy(StandardColumn.SOURCE);
        model.toggle(line(0));
        session.filterBy(new ShownFilter("bytes > 90", filter(90)));

        assertThat(lines(SummaryColumn.LINE, SummaryColumn.RECORDS))
                .containsExactly(
                        "10.0.0.1|1", "#1  20:37:00  10.0.0.1:40000 → 10.0.0.2:443|", "10.0.0.2|1", "10.0.0.9|1");
    }

    @Test
    void filtersForALineExcludesItAndAddsIt() {
        model.groupBy(StandardColumn.SOURCE);
        SummaryLine.OfRecords first = (SummaryLine.OfRecords) line(0);
        SummaryLine.OfRecords second = (SummaryLine.OfRecords) line(1);

        model.filterBy(first, false);
        assertThat(session.filter().get().text()).isEqualTo("srcaddr = 10.0.0.1");
        model.orThis(second);
        assertThat(session.filter().get().text()).isEqualTo("srcaddr in (10.0.0.1, 10.0.0.2)");
        model.filterBy(second, true);
        assertThat(session.filter().get().text()).endsWith("and not srcaddr = 10.0.0.2");
    }

    @Test
    void otherRecordsWithoutTheFieldAreGroupedByWhatTheyHave() {
        model.groupBy(StandardColumn.PROTOCOL);
        FlowTable other = Records.of("srcaddr dstaddr").add("10.0.0.1 10.0.0.2").table();
        session.show(other, session.topology(), false);

        assertThat(model.shape().get()).isEqualTo(new TableShape.Records());
    }

    @Test
    void aMarkAndAnotherOrderOfTheRecordsMakeNothingAgain() {
        model.show(new TableShape.Conversations());
        Summary before = model.summary().get();
        session.toggleMark(1);
        session.sortBy(Order.ascending(FieldName.of(Field.BYTES)));
        assertThat(model.summary().get()).isSameAs(before);
        session.filterBy(new ShownFilter("marked", new Filter.Says("marked", false, List.of())));
        assertThat(model.summary().get().size()).isEqualTo(1);
    }

    @Test
    void speaksTheLanguage() {
        model.show(new TableShape.Conversations());
        session.speak(Language.JAPANESE);
        assertThat(model.said().getValue()).startsWith("会話 3 件");
    }

    @Test
    void selectsTheFirstRecordOfALine() {
        model.show(new TableShape.Conversations());
        model.select(line(1));
        assertThat(session.selection().row().get()).isEqualTo(2);
    }

    private static Filter filter(long bytes) {
        return new Filter.Bounded(
                Subject.of(Field.BYTES), Bound.ABOVE, bytes);
    }

    private SummaryLine line(int index) {
        return model.summary().get().lines().get(index);
    }

    private List<String> lines(SummaryColumn... columns) {
        SummaryTexts texts = model.texts().get();
        return model.summary()
                .get()
                .lines()
                .stream()
                .map(line -> String.join("|", Stream.of(columns).map(column -> texts.cell(column, line)).toList()))
                .toList();
    }
}
