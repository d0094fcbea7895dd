package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import blindspot.load.LoadReport;
import blindspot.query.Records;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class SummaryViewTest {
    private Session session;
    private RecordsModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = Loaded.sessionOf(
                Records.of("interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action")
                        .add("eni-1 10.0.0.1 10.0.0.2 40000 443 6 10 1000 1664883420 1664883480 ACCEPT")
                        .add("eni-1 10.0.0.2 10.0.0.1 443 40000 6 5 9000 1664883425 1664883485 ACCEPT")
                        .add("eni-1 10.0.0.3 10.0.0.2 40001 80 6 1 40 1664883430 1664883490 REJECT")
                        .table());
        model = new RecordsModel(
                session, FxJobs.onCallersThread(), new SimpleObjectProperty<>(LoadReport.NOTHING),
                ColumnLayout.DEFAULT);
        RecordsView view =
                new RecordsView(model, new Label("nothing"), new SimpleObjectProperty<>(false),
                        new RowActions(() -> {}, () -> {}, () -> {}, () -> {}));
        Scene scene = new Scene(view, 1280, 300);
        List.of("light", "window", "records")
                .forEach(sheet -> scene.getStylesheets()
                        .add(Objects.requireNonNull(getClass().getResource("/blindspot/css/" + sheet + ".css"))
                                .toString()));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aButtonShowsConversationsAndAnotherTheRecordsAgain(FxRobot robot) {
        robot.clickOn("#shape-conversations");
        assertThat(table(robot).isVisible()).isTrue();
        assertThat(robot.lookup(".long-table").query().isVisible()).isFalse();
        assertThat(table(robot).getItems()).hasSize(2);
        assertThat(robot.lookup("#records-summed").queryLabeled().getText())
                .isEqualTo("2 conversations, at each interface by itself");
        robot.clickOn("#shape-records");
        assertThat(robot.lookup(".long-table").query().isVisible()).isTrue();
    }

    @Test
    void allButActionAndPlaceOfAConversationIsWholeInAnOrdinaryWindow(FxRobot robot) {
        robot.interact(() -> {
            session.show(
                    Records.of("interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                            + " tcp-flags")
                            .add("eni-1 10.0.1.101 10.0.2.102 40000 5432 6 1200 1000345 1664883420 1664883480 ACCEPT 3")
                            .add("eni-1 10.0.2.102 10.0.1.101 5432 40000 6 1500 9000567 1664883425 1664883485 REJECT 19")
                            .table(),
                    session.topology(), false);
            model.summary().show(new TableShape.Conversations());
        });
        robot.interact(() -> {});
        assertThat(table(robot).getColumns().stream().mapToDouble(TableColumn::getWidth).sum())
                .isLessThanOrEqualTo(table(robot).getWidth());
        for (SummaryColumn column : SummaryColumn.values()) {
            if (column.ofConversations() && !column.givesWay()) {
                TableCell<?, ?> cell = (TableCell<?, ?>) cell(robot, 0, column);
                assertThat(((Text) cell.lookup(".text")).getText()).as(column.id()).isEqualTo(cell.getText());
            }
        }
    }

    @Test
    void columnsAreAsWideInOtherColours(FxRobot robot) {
        robot.interact(() -> {
            session.show(
                    Records.of("interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action")
                            .add("eni-1 10.110.111.101 10.110.111.102 40000 54321 6 1 10 1664883420 1664883480 ACCEPT")
                            .table(),
                    session.topology(), false);
            model.summary().show(new TableShape.Conversations());
        });
        QuickHand.settle();
        List<Double> widths = widths(robot);
        Scene scene = table(robot).getScene();
        robot.interact(() -> {
            List<String> sheets = List.copyOf(scene.getStylesheets());
            scene.getStylesheets().clear();
            scene.getRoot().applyCss();
            scene.getStylesheets().setAll(sheets);
            scene.getRoot().applyCss();
        });
        QuickHand.settle();
        assertThat(widths(robot)).isEqualTo(widths);
    }

    private List<Double> widths(FxRobot robot) {
        return table(robot).getColumns().stream().map(TableColumn::getWidth).toList();
    }

    @Test
    void saysWhatAConversationNeedsWhereNoRecordHasIt(FxRobot robot) {
        robot.interact(() -> {
            session.show(
                    Records.of("srcaddr dstaddr").add("10.0.0.1 10.0.0.2").table(), session.topology(), false);
            model.summary().show(new TableShape.Conversations());
        });
        assertThat(((Label) table(robot).getPlaceholder()).getText()).startsWith("A conversation needs");
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(2)));
        assertThat(((Label) table(robot).getPlaceholder()).getText()).isEqualTo("No records");
    }

    @Test
    void keysOpenALineOutCloseItAndShowItsRecords(FxRobot robot) {
        robot.interact(() -> model.summary().show(new TableShape.Conversations()));
        robot.clickOn(cell(robot, 0, SummaryColumn.CLIENT));
        assertThat(session.selection().row().get()).isZero();
        robot.type(KeyCode.RIGHT);
        assertThat(table(robot).getItems()).hasSize(4);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isZero();
        robot.type(KeyCode.LEFT);
        assertThat(table(robot).getItems()).hasSize(2);
        robot.type(KeyCode.ENTER);
        assertThat(session.picture().get().rows().toArray()).containsExactly(0, 1);
        assertThat(model.summary().shape().get()).isEqualTo(new TableShape.Records());
    }

    @Test
    void theSignOfALineOpensItOut(FxRobot robot) {
        robot.interact(() -> model.summary().show(new TableShape.Conversations()));
        Node first = cell(robot, 0, SummaryColumn.LINE);
        robot.clickOn(first.localToScreen(first.getBoundsInLocal()).getMinX() + 8,
                first.localToScreen(first.getBoundsInLocal()).getCenterY());
        assertThat(table(robot).getItems()).hasSize(4);
        assertThat(((TableCell<?, ?>) cell(robot, 0, SummaryColumn.LINE)).getText()).isEqualTo("▾ #1");
        assertThat(((TableCell<?, ?>) cell(robot, 2, SummaryColumn.LINE)).getText()).isEqualTo("← #2");
    }

    @Test
    void theMenuOfAHeaderGroupsByItsColumn(FxRobot robot) {
        robot.interact(() -> {
            ColumnsMenu menu = new ColumnsMenu(model);
            ContextMenu shown = menu.ofHeader();
            menu.pointAt(StandardColumn.SOURCE);
            shown.getOnShowing().handle(new WindowEvent(shown, WindowEvent.WINDOW_SHOWING));
            MenuItem first = shown.getItems().getFirst();
            assertThat(first.getText()).isEqualTo("Group by Source");
            menu.pointAt(StandardColumn.DURATION);
            assertThat(first.isDisable()).isTrue();
            menu.pointAt(StandardColumn.SOURCE);
            first.fire();
        });
        assertThat(model.summary().shape().get()).isEqualTo(new TableShape.Groups(List.of(StandardColumn.SOURCE)));
        assertThat(table(robot).getColumns()).extracting("id")
                .containsExactly("summary-line", "summary-records", "summary-packets", "summary-bytes",
                        "summary-share");
    }

    @Test
    void headersSort(FxRobot robot) {
        robot.interact(() -> model.summary().groupBy(StandardColumn.SOURCE));
        robot.interact(() -> table(robot).getSortOrder().setAll(List.of(table(robot).getColumns().get(3))));
        assertThat(model.summary().order().get()).isEqualTo(new SummaryOrder(SummaryColumn.BYTES, false));
        assertThat(((TableCell<?, ?>) cell(robot, 0, SummaryColumn.LINE)).getText()).isEqualTo("▸ 10.0.0.3");
        assertThat(((TableCell<?, ?>) cell(robot, 2, SummaryColumn.SHARE)).getText()).isEqualTo("90 %");
    }

    @Test
    void theMenuOfALineFiltersForIt(FxRobot robot) {
        robot.interact(() -> model.summary().groupBy(StandardColumn.SOURCE));
        robot.interact(() -> {
            table(robot).getSelectionModel().select(1);
            TableRow<?> row = ((TableCell<?, ?>) cell(robot, 1, SummaryColumn.RECORDS)).getTableRow();
            row.getContextMenu()
                    .getItems()
                    .stream()
                    .filter(item -> "summary-exclude".equals(item.getId()))
                    .forEach(MenuItem::fire);
        });
        assertThat(session.filter().get().text()).isEqualTo("not srcaddr = 10.0.0.2");
    }

    @SuppressWarnings("unchecked")
    private static TableView<SummaryLine> table(FxRobot robot) {
        return robot.lookup("#summary-table").queryAs(TableView.class);
    }

    private static Node cell(FxRobot robot, int row, SummaryColumn column) {
        return robot.lookup("#summary-table .table-cell")
                .<TableCell<?, ?>>match(cell -> cell.getIndex() == row && cell.getStyleClass().contains(column.id()))
                .<Node>query();
    }
}
