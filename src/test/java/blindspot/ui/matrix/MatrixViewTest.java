package blindspot.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import blindspot.capture.Lane;
import blindspot.i18n.Language;
import blindspot.query.Records;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class MatrixViewTest {
    private static final Topology ZONES = TopologyFile.read(Path.of("src/test/resources/pictures/two-zones.json"));

    private Session session;
    private MatrixFeature feature;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(FxJobs.onCallersThread(), ZONES, Language.ENGLISH, ZoneOffset.UTC);
        session.show(Records.of("interface-id srcaddr dstaddr").table(), ZONES, false);
        feature = new MatrixFeature(session, FxJobs.onCallersThread(), new StackPane(new Button("records")));
        stage.setScene(new Scene(feature.view(), 1280, 400));
        stage.show();
    }

    @Test
    void keysGoFromCellToCellTellInterfacesApartAndGoBackToTheRecords(FxRobot robot) {
        robot.interact(feature::show);
        TableView<?> table = robot.lookup("#matrix-table").queryTableView();
        assertThat(table.isVisible()).isTrue();
        int lines = table.getItems().size();
        robot.interact(() -> choose(table, 4, 1));
        assertThat(session.focus().get()).isEqualTo(new Focus.OnSight(1, Lane.REQUEST, 1, Optional.empty()));
        robot.interact(table::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(session.focus().get()).isEqualTo(new Focus.OnSight(1, Lane.RESPONSE, 1, Optional.empty()));
        assertThat(session.selection().leg().get()).isEqualTo(1);
        robot.type(KeyCode.SPACE);
        assertThat(table.getItems()).hasSizeGreaterThan(lines);
        robot.type(KeyCode.SPACE);
        assertThat(table.getItems()).hasSize(lines);
        robot.clickOn("#matrix-back");
        assertThat(feature.model().shown().get()).isFalse();
        assertThat(robot.lookup("records").queryButton().isVisible()).isTrue();
    }

    @Test
    void leavesTheKeysWhereTheyAreWhenItIsClosedFromElsewhere(FxRobot robot) {
        robot.interact(() -> {
            Button elsewhere = new Button("elsewhere");
            robot.window(0).getScene().setRoot(new VBox(elsewhere, feature.view()));
            feature.show();
            elsewhere.requestFocus();
            feature.model().open().set(false);
            assertThat(elsewhere.isFocused()).isTrue();
        });
    }

    @Test
    void theBarSaysThatTheCellsAreBeingCounted(FxRobot robot) {
        Deque<Runnable> waiting = new ArrayDeque<>();
        robot.interact(() -> {
            MatrixFeature busy = new MatrixFeature(session, FxJobs.on(waiting::add), new StackPane());
            robot.window(0).getScene().setRoot(busy.view());
            busy.show();
        });
        assertThat(robot.lookup("#matrix-working").queryLabeled().isVisible()).isTrue();
        robot.interact(() -> waiting.remove().run());
        assertThat(robot.lookup("#matrix-working").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void everyCellAndColumnHasWordsForWhoHearsThem(FxRobot robot) {
        robot.interact(feature::show);
        TableView<?> table = robot.lookup("#matrix-table").queryTableView();
        assertThat(table.getVisibleLeafColumns()).extracting(TableColumn::getText)
                .startsWith("Who", "Requests →", "← Responses");
        assertThat(robot.lookup(".matrix-value").queryAllAs(TableCell.class))
                .filteredOn(cell -> "never".equals(cell.getText()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.getAccessibleText()).contains("flow-logs-limitations.html"));
        assertThat(robot.lookup(".matrix-said .label").queryAllAs(Label.class)).isNotEmpty();
    }

    private static <T> void choose(TableView<T> table, int row, int column) {
        table.getSelectionModel().clearAndSelect(row, table.getVisibleLeafColumn(column));
        table.getFocusModel().focus(row, table.getVisibleLeafColumn(column));
    }
}
