package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.ui.filter.FilterModel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.inspect.InspectModel;
import blindspot.ui.inspect.RecordDetail;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Interfaces are called what an opened inventory calls them, everywhere at once.
final class NamedInterfacesTest {
    private static final Path SHIPPED = Path.of("src", "test", "resources", "inventory");
    private static final Path ACCOUNT_A = SHIPPED.resolve("account-a.json").toAbsolutePath();
    private static final Path ACCOUNT_B = SHIPPED.resolve("account-b.json").toAbsolutePath();

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession model = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final FilterModel filter = new FilterModel(session, FxJobs.onCallersThread(), List.of(), () -> false);
    private final InspectModel inspect = new InspectModel(
            session, FxJobs.onCallersThread(), model.report(),
            new MeasuredPath(session, model.measurements(), model::tell), new SimpleBooleanProperty(false));
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.listeners().onTrouble(() -> heard.add("trouble"));
    }

    @Test
    void namesInterfacesOfLogsThatItIsOpenedWith() throws IOException {
        model.open(List.of(log(), ACCOUNT_A, ACCOUNT_B), false);

        assertThat(recordedAt()).containsExactly(
                "till 1 …c11e", "shop …e01a", "shop-nlb …0b1a", "web 1 …07a1", "eni-0fff…0001");
        assertThat(heard).isEmpty();
    }

    @Test
    void namesInterfacesWhetherItComesBeforeTheLogsOrBehindThem() throws IOException {
        model.open(List.of(ACCOUNT_B), false);
        model.open(List.of(log()), false);
        assertThat(recordedAt()).contains("shop-nlb …0b1a", "[Clients or Endpoint] …c11e");

        model.open(List.of(ACCOUNT_A), false);
        assertThat(recordedAt()).contains("shop-nlb …0b1a", "till 1 …c11e");
        assertThat(heard).isEmpty();
    }

    @Test
    void isKeptWhenTheLessonMakesWayForTheLogsItBelongsTo() throws IOException {
        model.openLesson();
        model.open(List.of(ACCOUNT_B), false);
        assertThat(session.lessonRecords().get()).isTrue();

        model.open(List.of(log()), false);
        assertThat(recordedAt()).contains("shop-nlb …0b1a");
    }

    @Test
    void namesTheFirstRecordsToo() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(log()));
        String row = text.substring(text.indexOf("eni-0b000000000000b1a"), text.indexOf("eni-0b0000000000007a1"));
        Path many = write("many.log", text.append(row.repeat(200_000)).toString());
        List<String> seen = new ArrayList<>();
        session.picture().subscribe(picture -> {
            if (picture.table().rowCount() > 2) {
                seen.add(texts().cell(StandardColumn.RECORDED_AT, 2, Selection.NO_ROW));
            }
        });

        model.open(List.of(many, ACCOUNT_B), false);
        assertThat(seen).isNotEmpty().allMatch("shop-nlb …0b1a"::equals);
    }

    @Test
    void goesWithWhatIsClosedOrReplaced() throws IOException {
        model.open(List.of(log(), ACCOUNT_B), false);
        model.open(List.of(Files.copy(log(), folder.resolve("other.log"))), true);
        assertThat(recordedAt()).contains("eni-0b00…0b1a");
        assertThat(model.notes().get().closed()).contains(ACCOUNT_B.toString());

        model.open(List.of(ACCOUNT_B), false);
        assertThat(recordedAt()).contains("shop-nlb …0b1a");
        model.closeAll();
        model.open(List.of(log()), false);
        assertThat(recordedAt()).contains("eni-0b00…0b1a");
    }

    @Test
    void filtersByNameAndRole() throws IOException {
        model.open(List.of(log(), ACCOUNT_A, ACCOUNT_B), false);

        assertThat(kept("name = shop-nlb")).containsExactly(2);
        assertThat(kept("name = \"TILL 1\"")).containsExactly(0);
        assertThat(kept("name = i-0a00000000000c11e")).containsExactly(0);
        assertThat(kept("role = nlb")).containsExactly(2);
        assertThat(kept("role in (ec2, vpc-endpoint)")).containsExactly(0, 1, 3);
        assertThat(kept("role = other")).isEmpty();
        assertThat(kept("name = -")).containsExactly(4);
        assertThat(kept("role != nlb")).containsExactly(0, 1, 3);
    }

    @Test
    void offersNamesAndRolesWhileAFilterIsWritten() throws IOException {
        model.open(List.of(log(), ACCOUNT_A), false);

        filter.text().set("name = ti");
        assertThat(filter.completions(9)).extracting(each -> each.text()).startsWith("\"till 1\"");
        filter.text().set("role = ");
        assertThat(filter.completions(7))
                .extracting(each -> each.text())
                .startsWith("ec2", "nlb", "alb", "vpc-endpoint", "other")
                .contains("nat-gateway", "-");
    }

    @Test
    void saysInTheDetailPaneWhichInventoryStatesIt() throws IOException {
        model.open(List.of(log(), ACCOUNT_B), false);
        session.selection().select(2);

        RecordDetail detail = inspect.record().getValue().orElseThrow();
        assertThat(detail.sentence()).startsWith("An interface of the shop-nlb in VPC B recorded ");
        RecordDetail.Line first = detail.groups().getFirst().lines().getFirst();
        assertThat(first.value()).isEqualTo("shop-nlb");
        assertThat(first.note()).isEqualTo("The inventory account-b.json states: shop-nlb, Network Load Balancer, "
                + "vpc-0b, subnet-0b1. Stated to be behind it: shop-alb.");
        assertThat(texts().hint(StandardColumn.RECORDED_AT, 2)).isEqualTo("eni-0b000000000000b1a: shop-nlb "
                + "in VPC B · shop-nlb, Network Load Balancer (inventory account-b.json)");

        session.speak(Language.JAPANESE);
        assertThat(inspect.record().getValue().orElseThrow().sentence())
                .startsWith("VPC B の shop-nlb のインターフェイスが");
    }

    @Test
    void saysWhereAnEndpointLeadsAndWhatIsStatedToBeBehindIt() throws IOException {
        model.open(List.of(log(), ACCOUNT_A, ACCOUNT_B), false);
        session.selection().select(1);

        assertThat(inspect.record().getValue().orElseThrow().groups().getFirst().lines().getFirst().note())
                .isEqualTo("The inventory account-a.json states: shop, VPC endpoint, vpc-0a, subnet-0a1, xxt1-az2. It "
                        + "leads to com.amazonaws.vpce.xx-test-1.vpce-svc-0b000000000000501 (account-a.json). Stated to "
                        + "be behind it: shop-nlb.");
    }

    @Test
    void callsAnInterfaceWithoutANameByItsRole() throws IOException {
        model.open(List.of(log(), write("rds.json", """
                [{"NetworkInterfaceId":"eni-0fff0000000000001","RequesterId":"amazon-rds"}]""")), false);

        session.selection().select(4);

        assertThat(recordedAt()).contains("RDS database …0001");
        assertThat(inspect.record().getValue().orElseThrow().sentence())
                .startsWith("An interface (RDS database, eni-0fff0000000000001) recorded ");
    }

    @Test
    void showsNoNameFromOutsideAsItIs() throws IOException {
        model.open(
                List.of(log(),
                        write("bad.json",
                                """
                [{"NetworkInterfaceId":"eni-0fff0000000000001","TagSet":[{"Key":"Name","Value":"a\\u202e\\u0007b"}]}]""")),
                false);
        session.selection().select(4);

        assertThat(recordedAt()).contains("a\uFFFD\uFFFDb …0001");
        assertThat(inspect.record().getValue().orElseThrow().sentence()).contains("a\uFFFD\uFFFDb");
        assertThat(kept("name = \"a\uFFFD\uFFFDb\"")).containsExactly(4);
    }

    @Test
    void saysWhatIsWrongWithAnInventoryAndUsesTheRest() throws IOException {
        model.open(List.of(log(), write("half.json", """
                [{"NetworkInterfaceId":"eni-0fff0000000000001","Description":"spare"},{"NetworkInterfaceId":""")),
                false);

        assertThat(recordedAt()).contains("spare …0001");
        assertThat(heard).containsExactly("trouble");
        assertThat(model.notes().get().problems()).extracting(each -> each.code())
                .containsExactly("json-texts-cut-off");
        assertThat(model.notes().get().inventories()).containsExactly(folder.resolve("half.json").toString());
    }

    private List<Integer> kept(String text) {
        filter.text().set(text);
        filter.apply();
        assertThat(session.filter().get().text()).isEqualTo(text);
        return IntStream.range(0, session.picture().get().rows().size())
                .map(at -> session.picture().get().rows().row(at))
                .boxed()
                .toList();
    }

    private List<String> recordedAt() {
        return IntStream.range(0, session.table().rowCount())
                .mapToObj(row -> texts().cell(StandardColumn.RECORDED_AT, row, Selection.NO_ROW))
                .toList();
    }

    private RecordTexts texts() {
        return new RecordTexts(
                session.picture().get().terms(), session.messages().get(), session.formats().get());
    }

    private Path log() throws IOException {
        return write("some.log", """
                interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
                eni-0a00000000000c11e 10.7.0.10 10.7.0.20 40000 80 6 1 40 1700000000 1700000060 ACCEPT OK
                eni-0a00000000000e01a 10.7.0.10 10.7.0.20 40000 80 6 1 40 1700000000 1700000060 ACCEPT OK
                eni-0b000000000000b1a 10.7.0.5 10.7.0.6 50000 80 6 1 40 1700000000 1700000060 ACCEPT OK
                eni-0b0000000000007a1 10.7.0.6 10.7.0.7 60000 8080 6 1 40 1700000000 1700000060 ACCEPT OK
                eni-0fff0000000000001 10.7.0.99 10.7.0.98 1 2 6 1 40 1700000000 1700000060 ACCEPT OK
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
