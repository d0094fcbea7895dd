package blindspot.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measurements;
import blindspot.i18n.Language;
import blindspot.load.LoadReport;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Session;
import java.time.ZoneId;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What the pane of a record says of the other side of PrivateLink.
final class MatchesOfSelectedTest {
    private static final String TIME = " 1700000000 1700000010 ACCEPT OK";

    private final Session session = new Session(
            FxJobs.onCallersThread(), OtherPath.privateLink(), Language.ENGLISH, ZoneId.of("UTC"));
    private final SimpleBooleanProperty playing = new SimpleBooleanProperty(false);
    private final InspectModel model = new InspectModel(
            session, FxJobs.onCallersThread(), new SimpleObjectProperty<>(LoadReport.NOTHING),
            new MeasuredPath(session, new SimpleObjectProperty<>(Measurements.NONE), (_, _) -> {}), playing);

    /// Two of seven at the other side are of about the same volume and time.
    private static FlowTable oneClient() {
        Records records = Records.of(OtherPath.FORMAT)
                .add("eni-0 172.20.0.10 172.20.0.11 4000 443 6 10 1000" + TIME)
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 10 1000" + TIME)
                .add("eni-3 172.16.0.20 172.16.0.30 5000 443 6 10 1000" + TIME)
                .add("eni-2 172.16.0.30 172.16.0.20 443 5000 6 10 1000" + TIME);
        for (int port = 5001; port < 5007; port++) {
            records = records
                    .add("eni-2 172.16.0.20 172.16.0.30 " + port + " 443 6 90 9000 1700000030 1700000031 ACCEPT OK");
        }
        return records.add("eni-2 172.16.0.20 172.16.0.30 6000 443 6 10 1000 1700009000 1700009010 ACCEPT OK").table();
    }

    @Test
    void namesTheLikestWithTheReasonsAndHowManyThereAreBesides() {
        show(oneClient());
        session.selection().select(0);
        MatchesDetail said = model.matches().said().get();
        assertThat(said.sentence()).startsWith("No field joins the two sides");
        assertThat(said.matches()).hasSize(5);
        assertThat(said.matches().getFirst().row()).as("once, at the end next to PrivateLink").isEqualTo(1);
        assertThat(said.matches().getFirst().name()).startsWith("[possible: record 2, leg 3, 22:13:20").endsWith("]");
        assertThat(said.matches().getFirst().reasons()).isEqualTo(
                "The times share 10 of 10 s. 1,000 bytes here, 1,000 there. Score 1,000 of 1,000.");
        assertThat(said.matches().get(1).reasons()).contains("20 s apart", "1,000 bytes here, 9,000 there");
        assertThat(said.matches()).extracting(MatchesDetail.Match::row).containsExactly(1, 4, 5, 6, 7);
        assertThat(said.more()).isEqualTo("and 2 more with a lower score");
    }

    @Test
    void saysItInTheLanguageOfNow() {
        show(oneClient());
        session.selection().select(0);
        session.speak(Language.JAPANESE);
        assertThat(model.matches().said().get().sentence()).startsWith("両側を結び付けるフィールドはありません");
        assertThat(model.matches().said().get().matches().getFirst().name()).startsWith("[可能性：レコード 2、区間 3");
    }

    @Test
    void looksTheOtherWayToo() {
        show(oneClient());
        session.selection().select(2);
        assertThat(model.matches().said().get().matches()).singleElement()
                .satisfies(match -> assertThat(match.row()).isZero());
        session.selection().select(3);
        assertThat(model.matches().said().get().sentence()).as("an answer, of which the client has none")
                .startsWith("None is named: of about that time");
    }

    @Test
    void namesNoneWhereSeveralClientsSent() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-0 172.20.0.10 172.20.0.11 4000 443 6 10 1000" + TIME)
                .add("eni-1 172.20.0.99 172.20.0.11 4000 443 6 10 1000" + TIME)
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 10 1000" + TIME)
                .table());
        session.selection().select(0);
        assertThat(model.matches().said().get().matches()).isEmpty();
        assertThat(model.matches().said().get().sentence()).contains("several clients");
        session.viewFrom(Viewpoint.VPC_A);
        assertThat(model.matches().said().get().sentence()).contains("this viewpoint");
    }

    @Test
    void namesNoneWhereTheLoadBalancerHasOtherTraffic() {
        show(Records.of(OtherPath.FORMAT)
                .add("eni-0 172.20.0.10 172.20.0.11 4000 443 6 10 1000" + TIME)
                .add("eni-2 172.16.0.99 172.16.0.20 4000 443 6 10 1000" + TIME)
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 10 1000" + TIME)
                .table());
        session.selection().select(0);
        assertThat(model.matches().said().get().sentence()).contains("another path too, or had other traffic");
    }

    @Test
    void saysNothingOfRecordsThatAreNotBesidePrivateLink() {
        show(OtherPath.records());
        session.selection().select(2);
        assertThat(model.matches().said().get()).isEqualTo(MatchesDetail.NOTHING);
        session.selection().select(0);
        assertThat(model.matches().said().get()).isNotEqualTo(MatchesDetail.NOTHING);
        playing.set(true);
        assertThat(model.matches().said().get()).as("while records go by").isEqualTo(MatchesDetail.NOTHING);
        playing.set(false);
        assertThat(model.matches().said().get()).isNotEqualTo(MatchesDetail.NOTHING);
        model.show(InspectModel.Page.LEG);
        assertThat(model.matches().said().get()).as("while nobody looks").isEqualTo(MatchesDetail.NOTHING);
    }

    /// What is seen, sums and rows are those of before: a match is told in the pane alone.
    @Test
    void aMatchChangesNothingOfThePicture() {
        show(oneClient());
        Object before = session.picture().get();
        session.selection().select(0);
        assertThat(model.matches().said().get().matches()).isNotEmpty();
        assertThat(session.picture().get()).isSameAs(before);
        assertThat(session.picture().get().legViews().get(1).records()).isZero();
    }

    @Test
    void eachCanBeGoneTo() {
        show(oneClient());
        session.selection().select(0);
        model.matches().goTo(model.matches().said().get().matches().getFirst());
        assertThat(session.selection().row().get()).isEqualTo(1);
        assertThat(session.selection().leg().get()).isEqualTo(3);
        session.narrowTo(new Focus.OnLeg(3));
        model.show(InspectModel.Page.RECORD);
        model.matches().goTo(model.matches().said().get().matches().getFirst());
        assertThat(session.focus().get()).as("it was not shown").isEqualTo(new Focus.Everything());
        assertThat(session.selection().row().get()).isZero();
        assertThat(session.selection().leg().get()).isEqualTo(1);
    }

    private void show(FlowTable table) {
        session.show(table, OtherPath.privateLink(), false);
    }
}
