package blindspot.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measurements;
import blindspot.description.LegDetail;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import blindspot.query.Records;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.TopologyFile;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.SelectedSpan;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectModelTest {
    private final Session session = new Session(
            FxJobs.onCallersThread(), OtherPath.privateLink(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final SimpleObjectProperty<LoadReport> report = new SimpleObjectProperty<>(LoadReport.NOTHING);
    private final InspectModel model = new InspectModel(session, FxJobs.onCallersThread(), report,
            new MeasuredPath(session, new SimpleObjectProperty<>(Measurements.NONE), (_, _) -> {}),
            new SimpleBooleanProperty(false));

    @TempDir private Path folder = Path.of("");

    @Test
    void saysARecordInOneSentence() {
        show(OtherPath.records());
        session.selection().select(0);
        says(
                "An interface of the Entry in Shop VPC recorded 12 packets (4,812 bytes) going out to the Router,"
                        + " 07:13:20 – 07:13:22 JST, accepted.",
                "店の VPC の Entry のインターフェイスが、Router へ出ていく 12 パケット（4,812 バイト）を記録しました"
                        + "（07:13:20～07:13:22 JST、許可）。");
        session.selection().select(1);
        says(
                "An interface of the Router in Shop VPC recorded 12 packets (4,812 bytes) coming in from the Entry,"
                        + " 07:13:20 – 07:13:22 JST, accepted.",
                "店の VPC の Router のインターフェイスが、Entry から入ってくる 12 パケット（4,812 バイト）を記録しました"
                        + "（07:13:20～07:13:22 JST、許可）。");
        session.selection().select(2);
        says(
                "An interface of the Shop in Shop VPC recorded 1 packet (40 bytes) going out to the Router,"
                        + " 07:13:21 – 07:13:22 JST, accepted.",
                "店の VPC の Shop のインターフェイスが、Router へ出ていく 1 パケット（40 バイト）を記録しました"
                        + "（07:13:21～07:13:22 JST、許可）。");
    }

    @Test
    void saysThatTheRecorderIsOneOfTwoAndThatTheEndComesFirst() {
        Lesson lesson = Lesson.open(Lesson.FIRST);
        session.show(lesson.evidence().table(), lesson.topology(), true);
        session.selection().select(2);
        says(
                "One of two interfaces in VPC B, that of the NLB or that of the ALB, recorded traffic from NLB to ALB,"
                        + " 20:37:49 – 20:37:51 JST, accepted.",
                "VPC B にある 2 つのインターフェイス（NLB または ALB）のどちらかが、NLB から ALB への通信を記録しました"
                        + "（20:37:49～20:37:51 JST、許可）。");
        session.selection().select(4);
        says(
                "One of two interfaces in VPC B, that of the ALB or that of the EC2, recorded traffic from ALB to EC2,"
                        + " starting 20:37:50 JST, accepted.",
                "VPC B にある 2 つのインターフェイス（ALB または EC2）のどちらかが、ALB から EC2 への通信を記録しました"
                        + "（20:37:50 JST 開始、許可）。");
        notes(
                List.of(
                        "It ends (20:31:18 JST) before it starts (20:37:50 JST), so its duration is"
                                + " negative. Both are kept as they were logged; most likely one was written down wrongly."
                                + " The record is placed at its start."),
                List.of("終了（20:31:18 JST）が開始（20:37:50 JST）より前のため、長さが負になっています。どちらもログのまま残し、"
                        + "開始時刻の位置に置いています。おそらく、どちらかが書き誤られたものです。"));
    }

    @Test
    void saysWhenThereIsNoDataAndWhenRecordsWereSkipped() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-3 - - - - - - - 1700000000 1700000060 - NODATA")
                .add("eni-3 - - - - - - - 1700000000 1700000060 - SKIPDATA")
                .table());
        session.selection().select(0);
        says(
                "An interface of the Router in Shop VPC had no traffic to record, 07:13:20 – 07:14:20 JST (NODATA).",
                "店の VPC の Router のインターフェイスには、記録する通信がありませんでした（07:13:20～07:14:20 JST、NODATA）。");
        assertThat(record().groups().getLast().lines().getLast().value()).isEqualTo("NODATA");
        assertThat(line("srcaddr").value()).isEqualTo("-");
        assertThat(line("srcaddr").note()).isEqualTo("a record of this status carries no such data");
        session.selection().select(1);
        says(
                "An interface of the Router in Shop VPC skipped records, 07:13:20 – 07:14:20 JST (SKIPDATA). One such record"
                        + " can stand for many flows: every count that it touches is a minimum.",
                "店の VPC の Router のインターフェイスで、記録の一部がスキップされました（07:13:20～07:14:20 JST、SKIPDATA）。"
                        + "このレコード 1 件が多数のフローを表すこともあるため、関係する件数や量はすべて最小値です。");
    }

    @Test
    void saysThatARejectDoesNotNameItsCause() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-4 172.16.0.30 172.16.0.40 1 22 6 3 180 1700000000 1700000000 REJECT OK")
                .table());
        session.selection().select(0);
        says(
                "An interface of the Shop in Shop VPC recorded 3 packets (180 bytes) coming in from the Router,"
                        + " 07:13:20 – 07:13:20 JST, rejected.",
                "店の VPC の Shop のインターフェイスが、Router から入ってくる 3 パケット（180 バイト）を記録しました"
                        + "（07:13:20～07:13:20 JST、拒否）。");
        assertThat(record().notes()).singleElement().asString().contains("may be VPC Block Public Access");
    }

    @Test
    void saysOfARejectWhatRefusedItAndNothingMoreWhereTheRecordNamesIt() {
        show(Records.of("interface-id srcaddr dstaddr action reject-reason log-status")
                .add("eni-4 172.16.0.30 172.16.0.40 REJECT BPA OK")
                .add("eni-4 172.16.0.30 172.16.0.40 REJECT EC OK")
                .add("eni-4 172.16.0.30 172.16.0.40 REJECT - OK")
                .table());
        session.selection().select(0);
        notes(
                List.of("The reason of the reject: VPC Block Public Access."),
                List.of("拒否の理由：VPC ブロックパブリックアクセス"));
        session.selection().select(1);
        notes(
                List.of("The reason of the reject: a VPC endpoint rejected it because of VPC Encryption Controls."),
                List.of("拒否の理由：VPC 暗号化コントロールにより VPC エンドポイントが拒否"));
        session.selection().select(2);
        assertThat(record().notes())
                .singleElement()
                .asString()
                .contains("a security group, a network ACL, and packets that came after")
                .doesNotContain("Block Public Access");
    }

    @Test
    void saysWhatIsInNoVpcOfTheDiagram() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-x 192.0.2.1 192.0.2.2 1 2 17 1 40 1700000000 1700000001 ACCEPT OK")
                .add("eni-4 172.16.0.40 192.0.2.2 1 2 17 1 40 1700000000 1700000001 ACCEPT OK")
                .table());
        session.selection().select(0);
        says(
                "An interface in no VPC of the diagram (eni-x) recorded 1 packet (40 bytes) from 192.0.2.1:1 to"
                        + " 192.0.2.2:2, 07:13:20 – 07:13:21 JST, accepted.",
                "図のどの VPC にもないインターフェイス（eni-x）が、192.0.2.1:1 から 192.0.2.2:2 への 1 パケット（40 バイト）を"
                        + "記録しました（07:13:20～07:13:21 JST、許可）。");
        assertThat(record().notes())
                .containsExactly(
                        "Its interface is in no VPC of the diagram. Press D to draw the path that this record is on,"
                                + " or open a topology file that names the interface.");
        session.selection().select(1);
        assertThat(record().notes())
                .containsExactly("It belongs to no leg that is drawn here. Press D to draw the path that it is on.");
    }

    @Test
    void saysWhatIsElsewhereInAVpcOfThePicture() {
        FlowTable table = Records.of("vpc-id interface-id log-status")
                .add("vpc-0bbb000000000000b eni-0zz NODATA")
                .table();
        session.show(table, TopologyFile.read(Path.of("src/test/resources/topology/two-zones.json")), false);
        session.selection().select(0);
        assertThat(record().sentence()).startsWith("An interface elsewhere in Orders (eni-0zz)");
        assertThat(record().notes()).contains(
                "Its interface is in Orders, but not on the path that is drawn. Press D to draw the path that this record is on.");
    }

    @Test
    void saysOnlyWhatTheRecordSays() {
        show(Records.of("interface-id dstaddr bytes end").add("- 192.0.2.2 1 1700000001").table());
        session.selection().select(0);
        says(
                "An interface that the record does not name recorded 1 byte from an address that it does not say to"
                        + " 192.0.2.2, until 07:13:21 JST.",
                "レコードに ID の記載がないインターフェイスが、不明なアドレス から 192.0.2.2 への 1 バイトを記録しました（07:13:21 JST まで）。");
    }

    @Test
    void listsTheFieldsOfTheFormatInGroups() {
        show(OtherPath.records());
        session.selection().select(2);
        assertThat(record().groups())
                .extracting(RecordDetail.Group::title)
                .containsExactly("Who recorded", "From / to", "Volume", "Time", "Decision");
        assertThat(line("recorded at").value()).isEqualTo("Shop");
        assertThat(line("recorded at").note()).contains("stated by ");
        assertThat(line("protocol")).isEqualTo(new RecordDetail.Line(
                FieldName.of(Field.PROTOCOL), "protocol", "6", "TCP", "IANA protocol number", ""));
        assertThat(line("start"))
                .isEqualTo(new RecordDetail.Line(FieldName.of(Field.START), "start", "1700000001",
                        "2023-11-15 07:13:21 JST",
                        "When the first packet of the interval was sent or received, up to 60 seconds off", ""));
        assertThat(record().source()).isEqualTo("test, record 3");
    }

    @Test
    void goesToTheNeighboursInTheFlow() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 1 40 1700000300 1700000302 ACCEPT OK")
                .add("eni-2 172.16.0.30 172.16.0.20 443 5000 6 1 40 1700000000 1700000002 ACCEPT OK")
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 1 40 1700000000 1700000002 ACCEPT OK")
                .add("eni-3 172.16.0.20 172.16.0.30 5000 443 6 1 40 1700000200 1700000202 REJECT OK")
                .add("eni-3 - - - - - - - 1700000200 1700000202 - NODATA")
                .table());
        session.selection().select(2);
        assertThat(record().flow()).isEqualTo("Record 1 of 3 of this flow (addresses, ports, protocol), by start");
        assertThat(model.anyInFlow(-1).getValue()).isFalse();
        model.flowStep(-1);
        assertThat(session.selection().row().get()).isEqualTo(2);

        model.flowStep(1);
        assertThat(session.selection().row().get()).isEqualTo(3);
        model.flowStep(1);
        assertThat(session.selection().row().get()).isEqualTo(0);
        assertThat(record().flow()).startsWith("Record 3 of 3");
        assertThat(model.anyInFlow(1).getValue()).isFalse();
        model.flowStep(-1);
        assertThat(session.selection().row().get()).isEqualTo(3);
        session.selection().select(4);
        assertThat(record().flow()).isEmpty();
        assertThat(model.anyInFlow(1).getValue()).isFalse();
    }

    @Test
    void comparesWithAPinnedRecord() {
        show(OtherPath.records());
        session.selection().select(0);
        model.togglePin();
        assertThat(record().pin()).isEqualTo("This record is pinned. Select another to see how it differs.");
        assertThat(line("interface-id").other()).isEmpty();

        session.selection().select(1);
        assertThat(record().pin()).isEqualTo("Compared with the pinned record #1: 1 field differs, marked ≠.");
        assertThat(line("interface-id").other()).isEqualTo("pinned: eni-2");
        assertThat(line("srcaddr").other()).isEmpty();
        session.speak(Language.JAPANESE);
        assertThat(line("interface-id").other()).isEqualTo("固定側：eni-2");
        session.speak(Language.ENGLISH);

        show(Records.of("srcaddr az-id").add("10.0.0.1 use1-az1").table());
        assertThat(session.selection().pinned().get()).isEqualTo(Selection.NO_ROW);
    }

    @Test
    void comparesRecordsOfDifferentFormats() {
        show(Records.of("srcaddr bytes action")
                .add("10.0.0.1 5 ACCEPT")
                .then("srcaddr az-id bytes")
                .add("10.0.0.1 use1-az1 6")
                .table());
        session.selection().select(0);
        session.selection().togglePin();
        session.selection().select(1);
        assertThat(record().pin())
                .isEqualTo("Compared with the pinned record #1: 3 fields differ, marked ≠."
                        + " Only the pinned record has: action");
        assertThat(line("az-id").other()).isEqualTo("pinned: no such field");
        assertThat(line("bytes").other()).isEqualTo("pinned: 5");
        session.selection().togglePin();
        assertThat(record().pin()).isEmpty();
        assertThat(line("bytes").other()).isEmpty();
    }

    @Test
    void addsUpTheRecordsThatAreSelectedTogether() {
        show(OtherPath.records());
        session.selection().select(0);
        assertThat(model.together().getValue()).isEmpty();
        session.selection().select(1, new SelectedSpan(session.picture().get().rows(), 0, 2));
        assertThat(model.together().getValue())
                .isEqualTo("2 records selected: 12 packets, 4.7 KiB, counted once on each leg.");
        session.counting().use(Basis.BOTH_ENDS);
        assertThat(model.together().getValue())
                .isEqualTo("2 records selected: 24 packets, 9.4 KiB. A flow that both ends recorded counts twice.");
        session.selection().select(2);
        assertThat(model.together().getValue()).isEmpty();
    }

    @Test
    void showsTheLineAndWhereItStands() throws IOException {
        String line = "eni-4 172.16.0.40   172.16.0.30 1 2 6 3 180 1700000000 1700000000 ACCEPT OK";
        open("# what follows is invented", OtherPath.FORMAT, "", line);

        session.selection().select(0);

        assertThat(record().lineTitle()).isEqualTo("The line that was read");
        assertThat(record().line()).isEqualTo(line);
        assertThat(record().source()).isEqualTo(file() + ", line 4");
        session.speak(Language.JAPANESE);
        assertThat(record().source()).isEqualTo(file() + "、4 行目");
    }

    @Test
    void saysThatALineIsRebuiltWhereItsFileIsAnotherOneNow() throws IOException {
        String line = "eni-4 172.16.0.40 172.16.0.30 1 2 6 3 180 1700000000 1700000000 ACCEPT OK";
        open(OtherPath.FORMAT, line.replace(" 1 ", "   1 "));
        Files.writeString(file(), "something else");

        session.selection().select(0);

        assertThat(record().lineTitle()).isEqualTo("The line, [rebuilt] from its values");
        assertThat(record().line()).isEqualTo(line);
        assertThat(record().source()).isEqualTo(file() + ", record 1");
    }

    @Test
    void readsTheLineOnceItIsKnownWhereFrom() throws IOException {
        String line = "eni-4 172.16.0.40 172.16.0.30 1 2 6 3 180 1700000000 1700000000 ACCEPT OK";
        open(OtherPath.FORMAT, line, line);
        LoadReport known = report.get();
        report.set(LoadReport.NOTHING);
        session.selection().select(1);
        assertThat(record().source()).isEqualTo(file() + ", record 2");

        report.set(known);

        assertThat(record().source()).isEqualTo(file() + ", line 3");
        session.selection().select(0);
        assertThat(record().source()).isEqualTo(file() + ", line 2");
    }

    @Test
    void showsOnlyTheStartOfAVeryLongLine() throws IOException {
        open("srcaddr az-id", "10.0.0.1 " + "x".repeat(100_000));

        session.selection().select(0);

        assertThat(record().line()).startsWith("10.0.0.1 xxx")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(SelectedRecord.MOST_SHOWN);
    }

    @Test
    void saysTheStateOfALegAndWhoMayRecordIt() {
        show(OtherPath.records());
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(model.page().get()).isEqualTo(InspectModel.Page.LEG);
        LegDetail leg = leg();
        assertThat(leg.title()).isEqualTo("Leg 3: Entry to Router, and back");
        assertThat(leg.state()).isEqualTo("Recorded");
        assertThat(leg.why()).isEqualTo("2 records of this leg in the flow logs of either VPC.");
        assertThat(leg.whoMayRecord())
                .isEqualTo("Interfaces that may record it: of the Entry in Shop VPC and of the Router in Shop VPC.");
        assertThat(leg.counts())
                .containsExactly(
                        "Requests, recorded at the Entry: 1",
                        "Requests, recorded at the Router: 1",
                        "12 packets, counted once");
        session.counting().use(Basis.BOTH_ENDS);
        assertThat(leg().counts()).last().isEqualTo("24 packets, counted at both ends");
        assertThat(leg.known()).hasSize(3);
        assertThat(leg.known().getFirst()).startsWith("Inside one VPC: stated by ");
        assertThat(leg.known().get(1)).startsWith("Entry – Network Load Balancer: stated by ");
    }

    @Test
    void saysOfEveryHalfOfALegWithoutRecordsWhyNothingMayBeThere() {
        show(OtherPath.records());
        assertThat(model.why().get()).isEmpty();
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(model.why().get()).singleElement().satisfies(said -> {
            assertThat(said.halves()).containsExactly("Responses at the Router", "Responses at the Entry");
            assertThat(said.reasons()).hasSize(8)
                    .startsWith("Never logged by design: no")
                    .endsWith("There was no traffic: cannot be told");
        });
        model.show(InspectModel.Page.RECORD);
        assertThat(model.why().get()).isEmpty();
    }

    @Test
    void doesNotSayThatFlowLogsHaveNoRecordOfALegWhereOnlyNoneIsShown() {
        show(OtherPath.records());
        session.showTime(Optional.of(new TimeRange(1_600_000_000, 1_600_000_060)));
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(leg().why()).isEqualTo(
                "The flow logs of either VPC have records of this leg, but none of them is among those that are shown.");
        session.speak(Language.JAPANESE);
        assertThat(leg().why())
                .isEqualTo("どちらかの VPC のフローログにはこの区間のレコードがありますが、いま表示しているレコードの中にはありません。");
    }

    @Test
    void saysHowManyRecordsOfALegAreHiddenAndShowsThem() {
        show(OtherPath.records());
        session.viewFrom(Viewpoint.VPC_A);
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(model.why().get())
                .filteredOn(said -> said.hidden() > 0)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.hidden()).isEqualTo(2);
                    assertThat(said.halves()).containsExactly("Requests at the Entry", "Requests at the Router");
                    assertThat(said.reasons())
                            .contains("Hidden by the filter, the time or the viewpoint: yes, 2 records");
                });
        model.showHidden();
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        assertThat(session.selection().leg().get()).isEqualTo(3);
        assertThat(leg().counts()).isNotEmpty();
        assertThat(model.why().get()).allSatisfy(said -> assertThat(said.hidden()).isZero());
    }

    @Test
    void saysOfANodeWhyThereIsNothingOnEitherOfItsLegs() {
        show(OtherPath.records());
        model.askWhy(new Focus.OnNode(3));
        assertThat(model.page().get()).isEqualTo(InspectModel.Page.LEG);
        assertThat(model.leg().getValue()).isEmpty();
        assertThat(model.why().get().stream().flatMap(said -> said.halves().stream()))
                .containsExactlyInAnyOrder(
                        "Responses at the Router, leg 3", "Requests at the Router, leg 4",
                        "Responses at the Router, leg 4");
        session.viewFrom(Viewpoint.VPC_A);
        model.showHidden();
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        assertThat(session.focus().get()).isEqualTo(new Focus.OnNode(3));
    }

    @Test
    void saysOfPrivateLinkWhatIsLikelyToKeepOneSideSilent() {
        Records records = Records.of(OtherPath.FORMAT)
                .add("eni-1 172.20.0.10 172.20.0.11 5000 443 6 1 40 1700000000 1700000002 ACCEPT OK");
        for (int check = 0; check < 6; check++) {
            int at = 1_700_000_000 + 30 * check;
            records.add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 5 300 " + at + " " + (at + 2) + " ACCEPT OK");
        }
        show(records.table());
        session.narrowTo(new Focus.OnLeg(2));
        assertThat(model.why().get()).hasSizeGreaterThan(1).first().satisfies(said -> {
            assertThat(said.halves()).singleElement()
                    .asString()
                    .startsWith("Requests reached the endpoint and none was");
            assertThat(said.reasons().getFirst()).startsWith("Likely, and not observed: a security group");
            assertThat(said.reasons().getLast()).endsWith("/load-balancer-security-groups.html");
        });
        session.narrowTo(new Focus.OnLeg(1));
        assertThat(model.why().get()).allSatisfy(said -> assertThat(said.reasons()).hasSize(8));
    }

    @Test
    void whereOnlyRecordsSayThatItIsPrivateLinkItIsNeverLoggedIfItIs() {
        session.show(OtherPath.records(), OtherPath.inferredPrivateLink(), false);
        session.narrowTo(new Focus.OnLeg(2));
        assertThat(leg().state()).isEqualTo("If this is PrivateLink: Never logged by flow logs");
        assertThat(leg().stateCode()).isEqualTo("never-logged");
        assertThat(leg().whoMayRecord())
                .isEqualTo("If this is PrivateLink: No network interface records it, in any VPC.");
        assertThat(model.why().get()).allSatisfy(said -> assertThat(said.reasons()).first()
                .asString()
                .startsWith("If this is PrivateLink: Never logged by design"));
    }

    @Test
    void saysWhyALegIsNeverLoggedOrNotInView() {
        show(OtherPath.records());
        session.narrowTo(new Focus.OnLeg(2));
        assertThat(leg().state()).isEqualTo("Never logged by flow logs");
        assertThat(leg().whoMayRecord()).isEqualTo("No network interface records it, in any VPC.");
        assertThat(leg().citation()).hasValueSatisfying(
                address -> assertThat(address.toString()).endsWith("/flow-logs-limitations.html"));
        session.viewFrom(Viewpoint.VPC_A);
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(leg().why()).contains("Web");
        assertThat(leg().citation()).isPresent();
        session.speak(Language.JAPANESE);
        assertThat(leg().title()).isEqualTo("区間 3：Entry ↔ Router（往復）");
        assertThat(leg().why()).contains("ウェブ");
    }

    @Test
    void countsRecordsOfEitherEndOnce() {
        Lesson lesson = Lesson.open(Lesson.FIRST);
        session.show(lesson.evidence().table(), lesson.topology(), true);
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(leg().counts())
                .containsExactly(
                        "Requests, recorded at the NLB or the ALB, nobody can tell which: 1",
                        "Responses, recorded at the NLB or the ALB, nobody can tell which: 1",
                        "These records do not say how many packets there were.");
    }

    @Test
    void bringsWhatIsSelectedToTheFront() {
        show(OtherPath.records());
        assertThat(model.record().getValue()).isEmpty();
        assertThat(model.leg().getValue()).isEmpty();
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(model.page().get()).isEqualTo(InspectModel.Page.LEG);
        session.selection().select(1);
        assertThat(model.page().get()).isEqualTo(InspectModel.Page.RECORD);
        model.show(InspectModel.Page.LEG);
        assertThat(model.page().get()).isEqualTo(InspectModel.Page.LEG);
    }

    private void show(FlowTable table) {
        session.show(table, OtherPath.privateLink(), false);
    }

    private void open(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        LoadResult loaded = new LoadJob(
                List.of(new LocalFile(file(), Files.size(file()))), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel());
        show(loaded.table());
        report.set(loaded.report());
    }

    private Path file() {
        return folder.resolve("some.log");
    }

    private RecordDetail record() {
        return model.record().getValue().orElseThrow();
    }

    private LegDetail leg() {
        return model.leg().getValue().orElseThrow();
    }

    private RecordDetail.Line line(String name) {
        return record().groups()
                .stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void says(String english, String japanese) {
        assertThat(record().sentence()).isEqualTo(english);
        session.speak(Language.JAPANESE);
        assertThat(record().sentence()).isEqualTo(japanese);
        session.speak(Language.ENGLISH);
    }

    private void notes(List<String> english, List<String> japanese) {
        assertThat(record().notes()).isEqualTo(english);
        session.speak(Language.JAPANESE);
        assertThat(record().notes()).isEqualTo(japanese);
        session.speak(Language.ENGLISH);
    }
}
