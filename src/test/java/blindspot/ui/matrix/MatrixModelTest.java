package blindspot.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Lane;
import blindspot.capture.Matrix;
import blindspot.capture.Sight;
import blindspot.capture.Viewpoint;
import blindspot.description.LegWords;
import blindspot.description.MatrixColumn;
import blindspot.description.MatrixLine;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.query.Basis;
import blindspot.query.Filter;
import blindspot.query.FilterParser;
import blindspot.query.Measure;
import blindspot.query.ParsedFilter;
import blindspot.query.Records;
import blindspot.query.Vocabulary;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MatrixModelTest {
    private static final Path SECOND = Path.of("src/test/resources/assets/lessons/second/topology.json");
    private static final Topology KNOWN = TopologyFile.read(SECOND);
    private static final String WAY = " 172.20.1.10 172.20.2.20 ";

    private final Session session =
            new Session(FxJobs.onCallersThread(), KNOWN, Language.ENGLISH, ZoneOffset.UTC);
    private final MatrixModel model = new MatrixModel(session, FxJobs.onCallersThread());

    MatrixModelTest() {
        session.show(
                Records.of("interface-id srcaddr dstaddr packets bytes action log-status")
                        .add("eni-0c11e11700000001a" + WAY + "100 9000 ACCEPT OK")
                        .add("eni-0d00700000000002a" + WAY + "90 8000 ACCEPT OK")
                        .add("eni-0d00700000000002a" + WAY + "4 400 REJECT OK")
                        .add("eni-0d00700000000002a 172.20.2.20 172.20.1.10 50 70000 ACCEPT OK")
                        .table(),
                KNOWN, false);
    }

    @Test
    void isMadeOnlyWhileSomebodyLooks() {
        assertThat(model.table().get()).isEmpty();
        model.open().set(true);
        assertThat(model.table().get()).isPresent();
        session.use(Mode.QUIZ);
        assertThat(model.shown().get()).isFalse();
    }

    @Test
    void nothingIsHeldOfAnotherPictureWhileNobodyLooks() {
        model.open().set(true);
        model.choose(cell(1, 1, Lane.REQUEST));
        model.open().set(false);
        assertThat(model.table().get()).as("of the picture that is shown").isPresent();
        session.filterBy(ShownFilter.of(rejected()));
        assertThat(model.table().get()).isEmpty();
        assertThat(model.chosen().get()).isPresent();
        session.show(session.table(), OtherPath.privateLink(), false);
        assertThat(model.chosen().get()).as("of a path that is not drawn").isEmpty();
        model.open().set(true);
        assertThat(model.table().get()).isPresent();
    }

    @Test
    void nothingIsShownOfAPathThatIsNotDrawnAnyMore() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        MatrixModel busy = new MatrixModel(session, FxJobs.on(waiting::add));
        busy.open().set(true);
        waiting.remove().run();
        MatrixModel.Table before = busy.table().get().orElseThrow();
        busy.choose(new MatrixCell(before.lines().getFirst(), before.words().columns().getFirst()));
        session.show(session.table(), OtherPath.privateLink(), false);
        assertThat(busy.table().get()).as("until it is made").isEmpty();
        assertThat(busy.chosen().get()).isEmpty();
        waiting.forEach(Runnable::run);
        assertThat(busy.table().get().orElseThrow().words().matrix().evidence())
                .isEqualTo(session.picture().get().evidence());
    }

    /// What is left of other records is never without a sign of it.
    @Test
    void whileItIsMadeOfOtherRecordsThatIsSaid() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        MatrixModel busy = new MatrixModel(session, FxJobs.on(waiting::add));
        assertThat(busy.working().get()).isFalse();
        busy.open().set(true);
        assertThat(busy.working().get()).isTrue();
        waiting.remove().run();
        assertThat(busy.working().get()).isFalse();
        session.filterBy(ShownFilter.of(rejected()));
        assertThat(busy.working().get()).isTrue();
        assertThat(busy.table().get().orElseThrow().narrowed()).as("still of the records before").isFalse();
        busy.open().set(false);
        assertThat(busy.working().get()).as("nobody looks").isFalse();
        busy.open().set(true);
        waiting.forEach(Runnable::run);
        assertThat(busy.working().get()).isFalse();
        assertThat(busy.table().get().orElseThrow().narrowed()).isTrue();
    }

    @Test
    void aCellShowsExactlyItsRecordsAndLightsUpItsLeg() {
        model.open().set(true);
        for (MatrixLine line : now().lines()) {
            for (MatrixColumn column : now().words().columns()) {
                long wanted = now().words()
                        .sight(line, column)
                        .filter(Sight.Recorded.class::isInstance)
                        .map(Sight.Recorded.class::cast)
                        .map(Sight.Recorded::records)
                        .orElse(0L);
                model.choose(new MatrixCell(line, column));
                if (line instanceof MatrixLine.OfNode && session.focus().get() instanceof Focus.OnSight focus
                        && now().words().sight(line, column).isPresent()) {
                    assertThat(session.picture().get().rows().size()).isEqualTo((int) wanted);
                    assertThat(focus.leg()).isEqualTo(column.leg().number());
                    assertThat(session.selection().leg().get()).isEqualTo(column.leg().number());
                }
            }
        }
        model.choose(cell(1, 1, Lane.REQUEST));
        assertThat(session.picture().get().rows().toArray()).containsExactly(1, 2);
    }

    @Test
    void aFilterLeavesOtherRecordsOutOfTheCellsAndANarrowedTableDoesNot() {
        model.open().set(true);
        session.filterBy(ShownFilter.of(rejected()));
        assertThat(text(cell(1, 1, Lane.REQUEST))).isEqualTo("1, ✕ 1");
        session.showEverything();
        model.choose(cell(0, 1, Lane.REQUEST));
        assertThat(text(cell(1, 1, Lane.REQUEST))).isEqualTo("2, ✕ 1");
    }

    @Test
    void sumsFollowTheChoiceOfTheWholeWindow() {
        model.open().set(true);
        model.measure().set(Measure.PACKETS);
        MatrixLine together = new MatrixLine.Together();
        assertThat(now().words().head(together)).isEqualTo("Together, counted once");
        assertThat(text(new MatrixCell(together, column(1, Lane.REQUEST)))).isEqualTo("100");
        session.counting().use(Basis.BOTH_ENDS);
        assertThat(now().words().head(together)).isEqualTo("Together, at both ends");
        assertThat(text(new MatrixCell(together, column(1, Lane.REQUEST)))).isEqualTo("194");
        assertThat(text(new MatrixCell(new MatrixLine.Rejected(), column(1, Lane.REQUEST)))).isEqualTo("4");
        assertThat(text(new MatrixCell(new MatrixLine.Difference(), column(1, Lane.REQUEST)))).isEqualTo("6 %");
        assertThat(text(new MatrixCell(new MatrixLine.Difference(), column(1, Lane.RESPONSE)))).isEqualTo("–");
        assertThat(now().said(new MatrixCell(together, column(1, Lane.REQUEST))))
                .anyMatch(each -> each.startsWith("The observers differ by 6 %"));
    }

    @Test
    void whatIsNeverLoggedHasItsRuleAndPage() {
        model.open().set(true);
        assertThat(text(cell(1, 2, Lane.REQUEST))).isEqualTo("never");
        assertThat(now().said(cell(1, 2, Lane.REQUEST))).anyMatch(each -> each.contains("flow-logs-limitations.html"));
        assertThat(text(cell(3, 3, Lane.REQUEST))).isEqualTo("not loaded");
        assertThat(text(cell(0, 1, Lane.RESPONSE))).isEqualTo("no record");
    }

    @Test
    void whatIsNeverLoggedOnlyIfItIsPrivateLinkStandsInBracketsAndIsSaidSo() {
        session.show(OtherPath.records(), OtherPath.inferredPrivateLink(), false);
        model.open().set(true);
        MatrixCell cell = new MatrixCell(now().lines().get(3 + 1), now().words().columns().get(2));
        assertThat(cell.column().leg().number()).isEqualTo(2);
        assertThat(text(cell)).isEqualTo("[never]");
        assertThat(now().said(cell)).anyMatch(each -> each.startsWith("If this is PrivateLink: No VPC’s flow log"));
    }

    @Test
    void theSumsOfALegSayTheSame() {
        assertThat(counts(Basis.ONCE)).contains(
                "150 packets, counted once", "1 record rejected, at either end: 4 packets",
                "Requests: the observers differ by 6 %");
        assertThat(counts(Basis.BOTH_ENDS)).contains("244 packets, counted at both ends")
                .noneMatch(each -> each.startsWith("Responses: the observers differ"));
    }

    private List<String> counts(Basis basis) {
        return new LegWords(KNOWN, Viewpoint.BOTH, basis, Messages.in(Language.ENGLISH))
                .of(session.picture().get().legViews().getFirst())
                .counts();
    }

    @Test
    void skippedRecordsAndAFilterAreSaidBesideADifference() {
        session.show(
                Records.of("interface-id srcaddr dstaddr packets bytes action log-status")
                        .add("eni-0c11e11700000001a" + WAY + "100 9000 ACCEPT OK")
                        .add("eni-0d00700000000002a" + WAY + "90 8000 ACCEPT OK")
                        .add("eni-0d00700000000002a - - - - - SKIPDATA")
                        .table(),
                KNOWN, false);
        model.open().set(true);
        MatrixCell difference = new MatrixCell(new MatrixLine.Difference(), column(1, Lane.REQUEST));
        assertThat(text(difference)).isEqualTo("10 %");
        assertThat(now().said(difference)).anyMatch(each -> each.contains("SKIPDATA"))
                .noneMatch(each -> each.startsWith("The filter"));
        session.filterBy(ShownFilter.of(new Filter.Not(rejected())));
        assertThat(now().said(difference)).anyMatch(each -> each.startsWith("The filter"));
    }

    @Test
    void isCopiedAsTextAndAsCsv() {
        model.open().set(true);
        assertThat(model.text().lines().toList()).hasSize(2 + now().lines().size());
        List<String> csv = model.csv().lines().toList();
        assertThat(csv.getFirst()).startsWith("leg,lane,node,interface-id,state");
        assertThat(csv).anyMatch(each -> each.endsWith(",recorded,1,90,8000,1,4,400,0"))
                .anyMatch(each -> each.endsWith(",never,,,,,,,"));
    }

    @Test
    void interfacesOfANodeAreToldApartWhenAskedForAndNotMoreThanThereIsRoomFor() throws IOException {
        int all = Matrix.MOST_INTERFACES + 20;
        Topology crowd = crowd(all);
        session.show(
                Records.of("interface-id srcaddr dstaddr packets bytes action log-status")
                        .add("eni-1 172.20.16.1 172.20.2.20 7 700 ACCEPT OK")
                        .add("eni-" + all + " 172.20." + (16 + all / 250) + "." + all % 250
                                + " 172.20.2.20 2 200 ACCEPT OK")
                        .table(),
                crowd, false);
        model.open().set(true);
        MatrixLine first = now().lines().get(3);
        assertThat(now().lines()).as("sums first: they are to be seen without scrolling")
                .hasSize(5 + 3)
                .startsWith(
                        new MatrixLine.Together(), new MatrixLine.Rejected(), new MatrixLine.Difference());
        assertThat(now().words().head(first)).isEqualTo("Shop ×" + all);
        model.toggle(first);
        assertThat(now().lines()).hasSize(5 + 3 + Matrix.MOST_INTERFACES + 1);
        MatrixLine more = now().lines().get(3 + Matrix.MOST_INTERFACES + 1);
        assertThat(now().words().head(more)).isEqualTo("20 more interfaces");
        MatrixColumn requests = new MatrixColumn(crowd.legs().getFirst(), Lane.REQUEST);
        assertThat(now().words().cell(first, requests)).isEqualTo("2");
        assertThat(now().words().cell(now().lines().get(3 + 1), requests)).isEqualTo("1");
        model.toggle(first);
        assertThat(now().lines()).hasSize(5 + 3);
    }

    /// The path with so many interfaces of its first node.
    private static Topology crowd(int interfaces) throws IOException {
        String one = "{\"interfaceId\": \"eni-0c11e11700000001a\", \"addresses\": [\"172.20.1.10\"]}";
        String many = IntStream.rangeClosed(1, interfaces)
                .mapToObj(i -> "{\"interfaceId\": \"eni-" + i + "\", \"addresses\": [\"172.20." + (16 + i / 250) + "."
                        + i % 250
                        + "\"]}")
                .collect(Collectors.joining(","));
        String text = Files.readString(SECOND);
        assertThat(text).contains(one);
        return TopologyFile.read(
                text.replace(one, many).replace("172.20.1.0/24", "172.20.16.0/20").getBytes(StandardCharsets.UTF_8),
                "crowd.json");
    }

    private Filter rejected() {
        return switch (new FilterParser(new Vocabulary(session.table().fields(), List.of(), ZoneOffset.UTC))
                .parse("action = REJECT")) {
            case ParsedFilter.Right(Filter filter) -> filter;
            case ParsedFilter.Wrong wrong -> throw new AssertionError(wrong.toString());
        };
    }

    private MatrixModel.Table now() {
        return model.table().get().orElseThrow();
    }

    private MatrixCell cell(int node, int leg, Lane lane) {
        return new MatrixCell(
                new MatrixLine.OfNode(now().words().matrix().nodes().get(node)), column(leg, lane));
    }

    private MatrixColumn column(int leg, Lane lane) {
        return new MatrixColumn(KNOWN.legs().get(leg - 1), lane);
    }

    private String text(MatrixCell cell) {
        return now().words().cell(cell.line(), cell.column());
    }
}
