package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.settings.Settings;
import blindspot.sketch.Mark;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.LitPlaces;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A record of the lesson is selected, and then not shown.
@ExtendWith(QuickHand.class)
final class HiddenSelectionTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.workbench().open().openLesson();
    }

    @Test
    void isNotShownAsIfItWereThereAndComesBack(FxRobot robot) {
        robot.interact(() -> {
            List<Mark> nothing = marksFrom(Viewpoint.VPC_B);
            session().viewFrom(Viewpoint.BOTH);
            session().selection().select(0);
            assertThat(session().selection().leg().get()).isEqualTo(1);
            assertThat(marksFrom(Viewpoint.VPC_B)).isEqualTo(nothing);
            assertThat(session().selection().row().get()).isEqualTo(Selection.NO_ROW);
            assertThat(session().selection().leg().get()).isZero();
            assertThat(app.workbench().inspect().record().get()).isEmpty();
            session().viewFrom(Viewpoint.BOTH);
            assertThat(session().selection().row().get()).isZero();
            assertThat(session().selection().leg().get()).isEqualTo(1);
        });
    }

    @Test
    void staysWhereTheViewpointHasIt(FxRobot robot) {
        robot.interact(() -> {
            session().selection().select(0);
            session().viewFrom(Viewpoint.VPC_A);
            assertThat(session().selection().row().get()).isZero();
        });
    }

    @Test
    void ofALegDoesNotMixWithTheResultsOfAQuestion(FxRobot robot) {
        robot.interact(() -> {
            List<Mark> nothing = revealed();
            app.workbench().quiz().tryAgain();
            session().use(Mode.EXPLORE);
            session().viewFrom(Viewpoint.BOTH);
            session().selection().select(4);
            assertThat(session().selection().leg().get()).isEqualTo(4);
            assertThat(revealed()).isEqualTo(nothing);
        });
    }

    @Test
    void severalLegsAreLitTogetherUntilAnotherRecordIsSelected(FxRobot robot) {
        robot.interact(() -> {
            session().selection().select(0);
            List<Mark> one = marksFrom(Viewpoint.BOTH);
            RowSet all = RowSet.all(session().table().rowCount());
            session().selection().light(LitPlaces.of(session().picture().get().evidence(), all, new Cancel()));
            assertThat(session().selection().row().get()).isZero();
            assertThat(session().selection().lit().get().legs()).hasSizeGreaterThan(1);
            assertThat(marksFrom(Viewpoint.BOTH)).isNotEqualTo(one);
            session().selection().select(0);
            assertThat(marksFrom(Viewpoint.BOTH)).isEqualTo(one);
        });
    }

    @Test
    void aQuestionSaysNothingOfWhatIsLoadedOfAnInterface(FxRobot robot) {
        robot.interact(() -> {
            session().viewFrom(Viewpoint.BOTH);
            assertThat(said()).contains("are loaded");
            session().use(Mode.QUIZ);
        });
        assertThat(said()).isNotEmpty().doesNotContain("loaded");
    }

    /// What a screen reader says of the nodes, with their network interfaces.
    private String said() {
        return app.diagram()
                .lookupAll(".node-box")
                .stream()
                .map(Node::getAccessibleText)
                .collect(Collectors.joining("\n"));
    }

    private List<Mark> revealed() {
        session().use(Mode.QUIZ);
        app.workbench().quiz().toggle(3);
        app.workbench().quiz().lockIn();
        app.workbench().quiz().reveal();
        return app.diagram().sketch().marks();
    }

    private List<Mark> marksFrom(Viewpoint viewpoint) {
        session().viewFrom(viewpoint);
        return app.diagram().sketch().marks();
    }

    private Session session() {
        return app.session();
    }
}
