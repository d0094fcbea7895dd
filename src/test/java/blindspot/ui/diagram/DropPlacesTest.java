package blindspot.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.lesson.Lesson;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.Settled;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Player;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuickHand.class)
class DropPlacesTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");
    private static final List<Path> LOGS =
            List.of(CAPTURE.resolve("simulated-vpc-a.log"), CAPTURE.resolve("simulated-vpc-b.log"));

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(jobs, session, lesson, List.of());
    private final DiagramModel model = new DiagramModel(
            session, new Player(jobs, session), open.ownPath(),
            new MeasuredPath(session, open.measurements(), open::tell), new Pretending(session));
    private final DropPlaces places = new DropPlaces(new Region(), model, () -> Optional.of(placement()));

    @Test
    void oneThatIsDroppedOnANodeBelongsToIt() {
        open.open(LOGS, false);
        Member client = member(0);
        Box server = placement().parts().getLast().box();

        assertThat(places.hover(client, middle(server), server.y() + 3)).isTrue();
        assertThat(places.isVisible()).isTrue();
        assertThat(places.getLayoutX()).isEqualTo(server.x());
        assertThat(places.drop(client, middle(server), server.y() + 3)).isTrue();

        assertThat(places.isVisible()).isFalse();
        assertThat(settled().of(client).with()).contains(member(4));
        assertThat(session.topology().pathNodes().getLast().interfaces())
                .anyMatch(each -> each.interfaceId().equals(Optional.of(((Member.Interface) client).id())));
    }

    @Test
    void oneThatIsDroppedOnAVpcIsInIt() {
        open.open(LOGS, false);
        Member client = member(0);
        Box vpc = placement().vpcs().getLast().frame();

        assertThat(places.drop(client, vpc.x() + 2, vpc.y() + 2)).isTrue();

        assertThat(settled().of(client).home()).containsInstanceOf(Home.Of.class);
        assertThat(session.path().get().inferred().orElseThrow().refused()).isEmpty();
    }

    @Test
    void goesNowhereBetweenTheVpcsAndWhereAFileStatesThePath() {
        open.open(LOGS, false);
        Member client = member(0);
        Box first = placement().vpcs().getFirst().frame();
        assertThat(places.hover(client, first.right() + 3, first.y() + 2)).isFalse();
        assertThat(places.drop(client, first.right() + 3, first.y() + 2)).isFalse();

        open.open(List.of(CAPTURE.resolve("topology.json")), false);
        Box server = placement().parts().getLast().box();
        assertThat(places.drop(client, middle(server), server.y() + 3)).isFalse();
        assertThat(settled()).isEqualTo(Settled.NOTHING);
    }

    @Test
    void anAddressCannotBePutIntoAVpc() {
        open.open(LOGS, false);
        Member address = new Member.At(
                session.topology().pathNodes().getFirst().addresses().getFirst(), ((Member.Interface) member(1)).id());
        Box vpc = placement().vpcs().getLast().frame();

        assertThat(places.hover(address, vpc.x() + 2, vpc.y() + 2)).isFalse();
    }

    private Member member(int node) {
        return new Member.Interface(session.topology()
                .pathNodes()
                .get(node)
                .interfaces()
                .getFirst()
                .interfaceId()
                .orElseThrow());
    }

    private Settled settled() {
        return open.ownPath().settled().get();
    }

    private Placement placement() {
        return model.place(960, 300, 1);
    }

    private static double middle(Box box) {
        return box.x() + box.width() / 2;
    }
}
