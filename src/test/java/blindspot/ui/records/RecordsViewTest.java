package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import blindspot.i18n.Language;
import blindspot.load.LoadReport;
import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.query.Bound;
import blindspot.query.Filter;
import blindspot.query.Records;
import blindspot.query.Subject;
import blindspot.replay.Playback;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.fx.RowWindow;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Player;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(QuickHand.class)
final class RecordsViewTest {
    private static final int MANY = 700_000;

    @TempDir private Path folder = Path.of("");

    private Session session;
    private RecordsModel model;
    private RecordsView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = Loaded.sessionOf(Loaded.lesson().table());
        model = new RecordsModel(
                session,
                FxJobs.onCallersThread(),
                new SimpleObjectProperty<>(LoadReport.NOTHING),
                ColumnLayout.DEFAULT);
        view = new RecordsView(model, new Label("nothing loaded"), new SimpleObjectProperty<>(false),
                new RowActions(() -> {}, () -> {}, () -> {}, () -> {}));
        Scene scene = new Scene(view, 1280, 300);
        List.of("light", "window", "records").forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void showsTheRecords(FxRobot robot) {
        assertThat(cell(robot, 2, "source")).isEqualTo("10.1.0.45:42382");
        assertThat(cell(robot, 2, "recorded-at")).isEqualTo("[NLB or ALB] eni-0b5462ff97b19b4bf");
        assertThat(cell(robot, 4, "time")).isEqualTo("⚠ 20:37:50 – 20:31:18");
        assertThat(robot.lookup("#records-counted").queryLabeled().getText()).isEqualTo("6 records");
    }

    /// One of several colours is painted several times as slowly, and the replay scrolls.
    @Test
    void aRowHasOneColourAndWhatIsBehindItIsTheLineBelowIt(FxRobot robot) {
        Region behind = robot.lookup("#records-table .clipped-container").queryAs(Region.class);
        assertThat(behind.getBackground().getFills()).extracting(BackgroundFill::getFill)
                .containsExactly(Color.web("#C3CAD2"));
        assertThat(row(robot, 2).getBackground().getFills())
                .containsExactly(new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, new Insets(0, 0, 1, 0)));
        assertThat(row(robot, 3).getLayoutY()).isEqualTo(row(robot, 2).getLayoutY() + row(robot, 2).getHeight());
    }

    @Test
    void aTextThatIsPlacedAnewInItsCellLeavesTheTableAsItIsLaidOut(FxRobot robot) {
        Labeled cell = node(robot, 2, "source");
        robot.interact(() -> {
            Node text = cell.lookup(".text");
            text.setLayoutX(text.getLayoutX() + 1);
            assertThat(cell.isNeedsLayout()).isTrue();
            assertThat(((TableCell<?, ?>) cell).getTableRow().isNeedsLayout()).isFalse();
        });
    }

    @Test
    void sortsByAClickOnTheHeader(FxRobot robot) {
        clickOnHeader(robot, "source");
        assertThat(cell(robot, 0, "source")).isEqualTo("10.0.0.76:80");
        clickOnHeader(robot, "source");
        assertThat(cell(robot, 0, "source")).isEqualTo("10.1.0.136:80");
        clickOnHeader(robot, "source");
        assertThat(cell(robot, 0, "number")).isEqualTo("1");
        assertThat(table(robot).getSortOrder()).isEmpty();
    }

    @Test
    void showsAnOrderThatIsAskedForElsewhere(FxRobot robot) {
        robot.interact(() -> model.sortBy(StandardColumn.DESTINATION, true));

        assertThat(table(robot).getSortOrder()).extracting("id").containsExactly("destination");
        assertThat(cell(robot, 0, "destination")).isEqualTo("10.1.0.136:80");
    }

    @Test
    void selectsBothWays(FxRobot robot) {
        robot.clickOn(node(robot, 3, "source"));
        assertThat(session.selection().row().get()).isEqualTo(3);
        robot.type(KeyCode.DOWN);
        assertThat(session.selection().row().get()).isEqualTo(4);

        robot.interact(() -> session.selection().select(1));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.interact(() -> session.selection().select(Selection.NO_ROW));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(-1);
    }

    @Test
    void selectsSeveralRowsWithShift(FxRobot robot) {
        robot.clickOn(node(robot, 1, "source"));
        shiftClick(robot, 3);
        assertThat(span()).isEqualTo("1 to 4");
        assertThat(session.selection().row().get()).isEqualTo(3);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(span()).isEqualTo("1 to 5");
        shiftClick(robot, 0);
        assertThat(span()).isEqualTo("0 to 2");
        assertThat(robot.lookup(".table-row-cell")
                .queryAll()
                .stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("together")))
                .count())
                .isEqualTo(2);

        robot.clickOn(node(robot, 0, "source"));
        assertThat(span()).isEqualTo("0 to 0");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(span()).isEqualTo("0 to 2");
        robot.type(KeyCode.DOWN);
        assertThat(span()).isEqualTo("0 to 0");
        assertThat(session.selection().row().get()).isEqualTo(2);
    }

    /// The headless robot's clicks know nothing of keys that are held.
    private void shiftClick(FxRobot robot, int row) {
        shiftClick(node(robot, row, "source"), robot);
    }

    private static void shiftClick(Node cell, FxRobot robot) {
        Point2D at = cell.localToScene(5, 5);
        robot.interact(() -> {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(cell,
                        new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, true,
                                false, false, false,
                                true, false, false, false, false, true, null));
            }
        });
    }

    private String span() {
        return session.selection().span().get().first() + " to " + session.selection().span().get().end();
    }

    @Test
    void keepsTheSelectionWhileTheRowsChange(FxRobot robot) {
        robot.clickOn(node(robot, 3, "source"));

        clickOnHeader(robot, "number");
        clickOnHeader(robot, "number");

        assertThat(session.selection().row().get()).isEqualTo(3);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(3)));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(0);
        assertThat(session.selection().row().get()).isEqualTo(3);
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(4)));
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(-1);
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(3)));
        assertThat(session.selection().row().get()).isEqualTo(3);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(0);
    }

    @Test
    void changesTheLanguageWithoutLosingTheSelection(FxRobot robot) {
        robot.clickOn(node(robot, 2, "source"));

        robot.interact(() -> session.speak(Language.JAPANESE));
        QuickHand.settle();

        assertThat(session.selection().row().get()).isEqualTo(2);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
        assertThat(cell(robot, 2, "recorded-at")).isEqualTo("[NLB か ALB] eni-0b5462ff97b19b4bf");
        assertThat(header(robot, "time")).isEqualTo("時刻（JST）");
    }

    @Test
    void putsTheNoticeAcrossTheEmptyColumns(FxRobot robot) {
        show(
                robot,
                Loaded.lines(
                        folder,
                        "interface-id srcaddr dstaddr srcport dstport start end action log-status",
                        "eni-01979b3bf139569bb - - - - 1664883480 1664883539 - NODATA",
                        "eni-01979b3bf139569bb 10.1.0.136 10.1.0.127 1 80 1664883480 1664883539 ACCEPT OK")
                        .table());

        Label notice = robot.from(row(robot, 0)).lookup(".row-notice").query();
        assertThat(notice.getText()).isEqualTo("— no traffic on eni-01979b3bf139569bb 20:38:00–20:38:59 —");
        Offset<Double> roundedToPixels = within(1.0);
        assertThat(left(notice)).isCloseTo(left(node(robot, 1, "recorded-at")), roundedToPixels);
        assertThat(right(notice)).isCloseTo(left(node(robot, 1, "status")), roundedToPixels);
        assertThat(cell(robot, 0, "status")).isEqualTo("NODATA");
        assertThat(robot.from(row(robot, 1)).lookup(".row-notice").tryQuery()).isEmpty();
    }

    @Test
    void copiesTheLineOfTheSelectedRecord(FxRobot robot) throws TimeoutException {
        robot.clickOn(node(robot, 0, "source"));

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !model.copying().said().get().isEmpty());
        assertThat(clipboard(robot))
                .isEqualTo("eni-0dfc71062338593dc 10.0.0.76 10.0.0.146 80 34574 1664883467 1664883469 ACCEPT OK");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(clipboard(robot)).startsWith("start,end,interface-id,").contains("\r\n2022-10-04T20:37:47+09:00,");
    }

    @Test
    void filtersForTheValueOfACellAndCopiesIt(FxRobot robot) {
        robot.rightClickOn(node(robot, 2, "source"));
        robot.clickOn("#records-copy-value");
        assertThat(clipboard(robot)).isEqualTo("10.1.0.45:42382");
        assertThat(model.copying().said().get()).isEqualTo("Copied 10.1.0.45:42382");
        robot.rightClickOn(node(robot, 2, "recorded-at"));
        robot.clickOn("#records-copy-value");
        assertThat(clipboard(robot)).isEqualTo("eni-0b5462ff97b19b4bf");

        robot.rightClickOn(node(robot, 2, "source"));
        robot.clickOn("#records-filter-for");

        assertThat(session.filter().get().text()).isEqualTo("srcaddr = 10.1.0.45");
        assertThat(model.rows()).containsExactly(2);
        assertThat(robot.lookup("#records-counted").queryLabeled().getText())
                .isEqualTo("Showing 1 of 6 records: filter srcaddr = 10.1.0.45");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(robot.lookup("#records-counted").queryLabeled().getText())
                .isEqualTo("6 件中 1 件を表示：フィルター srcaddr = 10.1.0.45");
    }

    @Test
    void starsTheRowsThatAreMarked(FxRobot robot) {
        robot.interact(() -> session.toggleMark(3));
        assertThat(cell(robot, 2, "relation")).isEqualTo("→");
        assertThat(cell(robot, 3, "relation")).isEqualTo("★");
        robot.interact(() -> session.toggleMark(3));
        assertThat(cell(robot, 3, "relation")).isEqualTo("←");
    }

    @Test
    void narrowsToWhatIsInNoVpcOfTheDiagramAndBack(FxRobot robot) {
        assertThat(robot.lookup("#records-unplaced").query().isVisible()).isFalse();
        show(
                robot,
                Loaded.lines(
                        folder,
                        "interface-id srcaddr dstaddr srcport dstport start end",
                        "eni-01979b3bf139569bb 10.1.0.136 10.1.0.127 1 80 1664883480 1664883539",
                        "eni-09999999999999999 9.9.9.9 8.8.8.8 1 80 1664883480 1664883539")
                        .table());

        assertThat(robot.lookup("#records-unplaced").queryLabeled().getText())
                .isEqualTo("1 record in no VPC of the diagram");
        robot.clickOn("#records-unplaced");
        assertThat(model.rows()).containsExactly(1);
        robot.clickOn("#records-show-all");
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void offersAllRecordsWhereNoneMatches(FxRobot robot) {
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(2)));

        robot.clickOn("#records-nothing-show-all");

        assertThat(model.rows()).hasSize(6);
    }

    @Test
    void whereNoneMatchesItsRowsAreKeptAndNeitherSeenNorSelectedNorReadOut(FxRobot robot) {
        List<Integer> before = items(robot);
        robot.interact(() -> session.selection().select(3));
        robot.interact(() -> session.narrowTo(new Focus.OnLeg(2)));
        QuickHand.settle();

        Node flow = robot.lookup("#records-table > .virtual-flow").query();
        assertThat(flow.isVisible()).isFalse();
        assertThat(table(robot).lookupAll(".table-row-cell")).as("filled again they would have other styles")
                .extracting(row -> ((TableRow<?>) row).isEmpty())
                .contains(false);
        Node said = robot.lookup(".nothing-matches").query();
        Node headers = robot.lookup("#records-table > .column-header-background").query();
        assertThat(headers.localToScene(headers.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(said.localToScene(said.getLayoutBounds()).getMinY());
        assertThat(spoken(robot, AccessibleAttribute.ROW_COUNT)).isEqualTo(0);
        assertThat(spoken(robot, AccessibleAttribute.ROW_AT_INDEX, 0)).isNull();
        assertThat(spoken(robot, AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 0)).isNull();
        assertThat(((Parent) Objects.requireNonNull(spoken(robot, AccessibleAttribute.FOCUS_ITEM)))
                .lookupAll(".nothing-matches")).isNotEmpty();
        robot.interact(table(robot)::requestFocus);
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.END, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.SPACE)) {
            robot.press(key).release(key);
        }
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat((List<?>) spoken(robot, AccessibleAttribute.SELECTED_ITEMS)).isEmpty();

        robot.interact(model::showAll);
        QuickHand.settle();
        assertThat(flow.isVisible()).isTrue();
        assertThat(said.isVisible() && said.getParent().isVisible()).isFalse();
        assertThat(items(robot)).isEqualTo(before);
        assertThat(selectedInTable(robot)).isEqualTo(3);
        assertThat(spoken(robot, AccessibleAttribute.ROW_COUNT)).isEqualTo(6);
    }

    private @Nullable Object spoken(FxRobot robot, AccessibleAttribute attribute, Object... parameters) {
        return robot.lookup("#records-table").query().queryAccessibleAttribute(attribute, parameters);
    }

    @Test
    void choosesColumnsWithKeys(FxRobot robot) {
        MenuButton columns = robot.lookup("#records-columns").queryAs(MenuButton.class);
        assertThat(columns.isFocusTraversable()).isTrue();

        robot.interact(() -> {
            columns.show();
            CheckMenuItem duration = (CheckMenuItem) columns.getItems()
                    .stream()
                    .filter(item -> "show-duration".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            duration.setSelected(false);
            duration.fire();
            columns.hide();
        });

        assertThat(table(robot).getColumns()).extracting("id").doesNotContain("duration").contains("status");
        assertThat(model.layout().get().visible(StandardColumn.DURATION)).isFalse();
        robot.interact(() -> model.move(StandardColumn.STATUS, -1));
        assertThat(table(robot).getColumns()).extracting("id").endsWith("status", "action");
    }

    @Test
    void remembersWhatWasDragged(FxRobot robot) {
        robot.interact(() -> {
            table(robot).getColumns().getFirst().setPrefWidth(99);
            var moved = new ArrayList<>(table(robot).getColumns());
            moved.add(moved.removeFirst());
            table(robot).getColumns().setAll(moved);
        });

        assertThat(model.shownColumns().get().getLast()).isEqualTo(StandardColumn.NUMBER);
        assertThat(model.width(StandardColumn.NUMBER)).isEqualTo(99);
    }

    @Test
    void hasRoomForTheNumbersOfAllRowsUnlessTheUserChoseAWidth(FxRobot robot) {
        show(robot, Loaded.rows(MANY));
        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        assertThat(drawn(cellNodeOf(robot, MANY - 1, "number"))).isEqualTo("700000");
        assertThat(ColumnLayout.of(model.layout().get().columns()).width(StandardColumn.NUMBER))
                .isEqualTo(StandardColumn.NUMBER.width());

        FlowTable many = session.table();
        assertThat(StandardColumn.NUMBER.width(many) + StandardColumn.RECORDED_AT.width(many))
                .isEqualTo(StandardColumn.NUMBER.width() + StandardColumn.RECORDED_AT.width());

        robot.interact(() -> table(robot).getColumns().getFirst().setPrefWidth(50));
        show(robot, Loaded.rows(MANY + 1));
        assertThat(table(robot).getColumns().getFirst().getWidth()).isEqualTo(50);
        show(robot, Loaded.rows(5));
        assertThat(table(robot).getColumns().getFirst().getWidth()).isEqualTo(50);

        robot.interact(() -> model.resetColumns());
        assertThat(table(robot).getColumns().getFirst().getWidth())
                .isGreaterThanOrEqualTo(StandardColumn.NUMBER.width());
        show(robot, Loaded.rows(MANY));
        assertThat(table(robot).getColumns().getFirst().getWidth())
                .isGreaterThanOrEqualTo(StandardColumn.NUMBER.width(session.table()));
    }

    @Test
    void neverCutsAPort(FxRobot robot) {
        String longest = "2001:db8:1234:5600:a1b2:c3d4:e5f6:7788";
        show(robot, Loaded.lines(
                folder,
                "srcaddr dstaddr srcport dstport start end",
                longest + " 172.131.128.201 65535 27017 1664883467 1664883468").table());

        for (double width : new double[] {138, 90, 400}) {
            robot.interact(
                    () -> List.of(StandardColumn.SOURCE, StandardColumn.DESTINATION)
                            .forEach(column -> model.setWidth(column, width)));
            QuickHand.settle();
            assertThat(drawn(node(robot, 0, "source"))).startsWith("[").endsWith("]:65535").doesNotContain("...");
            assertThat(drawn(node(robot, 0, "destination"))).startsWith("1").endsWith(":27017").doesNotContain("...");
            assertThat(told(robot, 0, "source")).isEqualTo("[" + longest + "]:65535");
            assertThat(drawn(node(robot, 0, "port"))).isEqualTo("[27017]");
        }
        assertThat(node(robot, 0, "source").getText()).isEqualTo("[" + longest + "]:65535");
        robot.interact(() -> model.setWidth(StandardColumn.SOURCE, 139));
        Bounds narrow = robot.bounds(node(robot, 0, "source")).query();
        robot.interact(() -> model.setWidth(StandardColumn.SOURCE, 400));
        assertThat(robot.bounds(node(robot, 0, "source")).query().contains(narrow)).as("a pointer can rest on both")
                .isTrue();
        robot.moveTo(narrow.getCenterX(), narrow.getCenterY());
        assertThat(node(robot, 0, "source").getTooltip()).isNull();
        robot.interact(() -> model.setWidth(StandardColumn.SOURCE, 139));
        assertThat(node(robot, 0, "source").getTooltip().getText()).isEqualTo("[" + longest + "]:65535");
    }

    @Test
    void givesTheRoomThatIsThereToAddressesAndIds(FxRobot robot) {
        String address = "[2001:db8:1234:5600:a1b2:c3d4:e5f6:7788]:65535";
        show(robot, Loaded.lines(
                folder,
                "srcaddr dstaddr srcport dstport interface-id start end",
                "2001:db8:1234:5600:a1b2:c3d4:e5f6:7788 172.131.128.201 65535 65534 eni-0123456789abcdef0 1664883467"
                        + " 1664883468")
                .table());

        assertThat(drawn(node(robot, 0, "source"))).isEqualTo(address);
        assertThat(drawn(node(robot, 0, "recorded-at"))).isEqualTo("eni-0123456789abcdef0");
        assertThat(widths(robot)).isBetween(1200.0, 1280.0);
        assertThat(ColumnLayout.DEFAULT.width(StandardColumn.SOURCE))
                .isEqualTo(model.layout().get().width(StandardColumn.SOURCE));

        robot.interact(() -> view.getScene().getWindow().setWidth(900));
        QuickHand.settle();
        assertThat(drawn(node(robot, 0, "source"))).contains("…").endsWith("]:65535");
        assertThat(drawn(node(robot, 0, "recorded-at"))).isEqualTo("eni-0123…def0");
    }

    private double widths(FxRobot robot) {
        return table(robot).getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    /// What a reader of the screen says of a cell.
    private Object told(FxRobot robot, int row, String column) {
        return node(robot, row, column).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    /// What can be read of a text, which may be less than it is.
    private static String drawn(Labeled cell) {
        return ((Text) cell.lookup(".text")).getText();
    }

    @Test
    void scrollsThroughMillionsOfRows(FxRobot robot) throws TimeoutException {
        int rows = 5_000_000;
        robot.interact(() -> {
            model.rows().show(RowSet.all(rows));
            table(robot).setRowFactory(_ -> new TableRow<>());
            table(robot).getColumns().forEach(column -> column.setCellFactory(_ -> new TableCell<>()));
        });
        QuickHand.settle();
        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> items(robot).contains(rows - 1));

        assertThat(shown(robot)).hasSizeLessThan(60);
        assertThat(table(robot).getItems()).hasSize(RowWindow.MOST);
    }

    private static List<Integer> shown(FxRobot robot) {
        return robot.lookup(".table-row-cell")
                .queryAllAs(IndexedCell.class)
                .stream()
                .map(cell -> cell.getIndex())
                .toList();
    }

    @Test
    void bringsASelectionOutsideOfTheScreenIntoView(FxRobot robot) {
        show(robot, Loaded.rows(5_000));

        robot.interact(() -> session.selection().select(4_000));
        QuickHand.settle();

        assertThat(cell(robot, 4_000, "number")).isEqualTo("4001");
    }

    @Test
    void marksWhatIsPlayedWhereItIsAndTurnsToItSeldomUnlessTheReplayStandsStill(FxRobot robot) {
        int page = 500;
        Records records = Records.of("srcaddr dstaddr srcport dstport start end packets");
        for (int row = 0; row < 2_000; row++) {
            long start = 1_778_457_600L + row;
            records.add("10.0.0.146 10.0.0.76 40000 80 " + start + " " + start + " 5");
        }
        show(robot, records.table());
        Player player = new Player(FxJobs.onCallersThread(), session);
        robot.interact(() -> player.change(before -> before.withSpeed(1).seekEvent(page)));
        assertThat(items(robot)).startsWith(page);
        robot.interact(() -> {
            player.change(Playback::play);
            // The page that is turned now is there from now on.
            session.selection().pages().turned();
            play(player, 2);
        });
        assertThat(items(robot)).startsWith(page);
        assertThat(selectedInTable(robot)).isEqualTo(session.selection().lateRow().get()).isGreaterThan(page);

        robot.interact(() -> {
            player.change(before -> before.withSpeed(60));
            session.selection().pages().turned();
            play(player, 2);
        });
        int played = session.selection().row().get();
        assertThat(items(robot)).startsWith(page).doesNotContain(played);
        robot.interact(() -> play(player, 2));
        assertThat(items(robot).getFirst()).as("may be turned after three seconds").isGreaterThan(played);

        robot.interact(() -> {
            play(player, 1);
            player.change(Playback::pause);
        });
        assertThat(items(robot)).startsWith(session.selection().row().get());
    }

    private static void play(Player player, int seconds) {
        for (int frame = 0; frame < seconds * 50; frame++) {
            player.tick(20_000_000);
        }
    }

    @Test
    void hasABarForAllRowsOnlyWhereTheyAreMany(FxRobot robot) {
        assertThat(bar(robot).isVisible()).isFalse();
        show(robot, Loaded.rows(MANY));
        assertThat(bar(robot).isVisible()).isTrue();
        assertThat(bar(robot).getAccessibleText()).isEqualTo("Position among all records");
        ScrollBar own = ownBar(robot);
        assertThat(bounds(bar(robot))).isEqualTo(bounds(own));
        assertThat(own.getOpacity()).isZero();
        Region thumb = robot.from(bar(robot)).lookup(".thumb").query();
        assertThat(thumb.getHeight()).isBetween(24.0, 25.0);
        assertThat(bar(robot).getMax()).isCloseTo(MANY - own.getHeight() / table(robot).getFixedCellSize(),
                within(1e-6));

        robot.interact(() -> session.filterBy(ShownFilter.of(firstTen())));
        QuickHand.settle();

        assertThat(model.rows()).hasSize(10);
        assertThat(bar(robot).isVisible()).isFalse();
        assertThat(own.getOpacity()).isPositive();
        assertThat(cell(robot, 0, "number")).isEqualTo("1");
        robot.interact(() -> model.clearFilter());
        QuickHand.settle();
        assertThat(bar(robot).isVisible()).isTrue();

        robot.interact(() -> session.narrowTo(new Focus.OnLeg(2)));
        QuickHand.settle();
        assertThat(model.rows()).isEmpty();
        assertThat(bar(robot).isVisible()).as("there is nothing to scroll").isFalse();
        robot.interact(model::showAll);
        QuickHand.settle();
        assertThat(bar(robot).isVisible()).isTrue();
    }

    @Test
    void slidesUnderTheWheelInBothDirectionsWithoutAJump(FxRobot robot) {
        show(robot, Loaded.rows(MANY));
        double pixels = 3 * 26 + 7;

        for (int slides = 1; slides <= 2; slides++) {
            int before = table(robot).getItems().getFirst();
            int edge = before + RowWindow.MOST * 3 / 4;
            robot.interact(() -> bar(robot).setValue(edge - 10));
            for (int turn = 1; turn <= 6; turn++) {
                wheel(robot, -pixels);
                assertThat(top(robot)).isCloseTo(edge - 10 + turn * pixels / 26, within(1e-3));
                assertThat(bar(robot).getValue()).isCloseTo(top(robot), within(1e-3));
            }
            assertThat(table(robot).getItems().getFirst()).isBetween(edge - RowWindow.MOST / 2, edge);
        }
        for (int slides = 1; slides <= 2; slides++) {
            int before = table(robot).getItems().getFirst();
            int edge = before + RowWindow.MOST / 4;
            robot.interact(() -> bar(robot).setValue(edge + 10));
            for (int turn = 1; turn <= 6; turn++) {
                wheel(robot, pixels);
                assertThat(top(robot)).isCloseTo(edge + 10 - turn * pixels / 26, within(1e-3));
                assertThat(bar(robot).getValue()).isCloseTo(top(robot), within(1e-3));
            }
            assertThat(table(robot).getItems().getFirst()).isLessThan(before);
        }
        assertThat(table(robot).getItems().getFirst()).isZero();
    }

    @Test
    void theBarReachesEveryRow(FxRobot robot) {
        show(robot, Loaded.rows(MANY));

        for (int row : new int[] {500_000, 131_072, MANY - 400, 3, MANY / 2}) {
            robot.interact(() -> bar(robot).setValue(row));
            assertThat(top(robot)).isEqualTo(row);
            assertThat(cellOf(robot, row, "number")).isEqualTo(number(row));
        }
        robot.interact(() -> bar(robot).increment());
        assertThat(top(robot)).isEqualTo(MANY / 2 + 1);
        robot.interact(() -> bar(robot).adjustValue(1));
        assertThat(top(robot)).isCloseTo(MANY / 2 + 1 + bar(robot).getBlockIncrement(), within(0.5));
        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        assertThat(bar(robot).getValue()).isEqualTo(bar(robot).getMax());
        assertThat(cellOf(robot, MANY - 1, "number")).isEqualTo(number(MANY - 1));
        Point2D onBar = bar(robot).localToScene(2, 2);
        robot.interact(() -> bar(robot).fireEvent(wheelAt(onBar, 26 * 3)));
        assertThat(top(robot)).isCloseTo(bar(robot).getMax() - 3, within(1e-3));
    }

    @Test
    void keysWorkOnFromTheSelectedRowWhereverTheWindowIs(FxRobot robot) {
        show(robot, Loaded.rows(MANY));
        robot.clickOn(node(robot, 3, "number"));

        robot.type(KeyCode.END);
        assertThat(session.selection().row().get()).isEqualTo(MANY - 1);
        assertThat(selectedInTable(robot)).isEqualTo(MANY - 1);
        assertThat(cellOf(robot, MANY - 1, "number")).isEqualTo(number(MANY - 1));
        robot.type(KeyCode.UP);
        assertThat(session.selection().row().get()).isEqualTo(MANY - 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
        assertThat(span()).isEqualTo("0 to " + (MANY - 1));
        assertThat(together(robot)).hasSameSizeAs(shownRows(robot));
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.DOWN);
        assertThat(session.selection().row().get()).isEqualTo(1);
        assertThat(span()).isEqualTo("0 to 0");

        robot.interact(() -> bar(robot).setValue(450_000));
        assertThat(table(robot).getItems()).doesNotContain(1);
        assertThat(session.selection().row().get()).isEqualTo(1);
        assertThat(selectedInTable(robot)).isEqualTo(-1);
        robot.type(KeyCode.DOWN);
        assertThat(session.selection().row().get()).isEqualTo(2);
        assertThat(cellOf(robot, 2, "number")).isEqualTo("3");

        robot.interact(() -> bar(robot).setValue(450_000));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(session.selection().row().get()).isBetween(450_005, 450_010);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(session.selection().row().get()).isBetween(450_010, 450_020);
        assertThat(items(robot)).contains(session.selection().row().get());
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.PAGE_UP);
        assertThat(session.selection().row().get()).isBetween(450_000, 450_005);
    }

    @Test
    void showsASelectionFarAwayAndMarksInTheirPlaces(FxRobot robot) {
        show(robot, Loaded.rows(MANY));

        for (int row : new int[] {612_345, 7, 350_000}) {
            robot.interact(() -> session.selection().select(row));
            assertThat(cellOf(robot, row, "number")).isEqualTo(number(row));
            assertThat(selectedInTable(robot)).isEqualTo(row);
            assertThat(session.selection().row().get()).isEqualTo(row);
            robot.interact(() -> session.toggleMark(row));
            assertThat(cellOf(robot, row, "relation")).isEqualTo("★");
        }
        robot.clickOn(rowOf(robot, 350_002));
        assertThat(session.selection().row().get()).isEqualTo(350_002);
        shiftClick(robot.from(rowOf(robot, 350_005)).lookup(".table-cell.number").query(), robot);
        assertThat(span()).isEqualTo("350002 to 350006");
        assertThat(together(robot)).containsExactlyInAnyOrder(350_002, 350_003, 350_004, 350_005);

        robot.interact(() -> bar(robot).setValue(100_000));
        robot.interact(() -> bar(robot).setValue(350_000));
        assertThat(span()).isEqualTo("350002 to 350006");
        assertThat(session.selection().row().get()).isEqualTo(350_005);
        assertThat(selectedInTable(robot)).isEqualTo(350_005);
        assertThat(together(robot)).containsExactlyInAnyOrder(350_002, 350_003, 350_004, 350_005);
    }

    @Test
    void keepsAFarSelectionWhileManyRowsAreSortedAndFiltered(FxRobot robot) {
        show(robot, Loaded.rows(MANY));
        robot.interact(() -> session.selection().select(600_000));

        robot.interact(() -> model.sortBy(StandardColumn.NUMBER, true));
        QuickHand.settle();
        assertThat(selectedInTable(robot)).isEqualTo(600_000);
        assertThat(cellOf(robot, 600_000, "number")).isEqualTo(number(600_000));
        robot.interact(() -> session.filterBy(ShownFilter.of(firstTen())));
        assertThat(selectedInTable(robot)).isEqualTo(-1);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        robot.interact(() -> model.clearFilter());
        QuickHand.settle();
        assertThat(selectedInTable(robot)).isEqualTo(600_000);
        assertThat(cellOf(robot, 600_000, "number")).isEqualTo(number(600_000));
    }

    @Test
    void otherRowsInAsManyPlacesMoveNothingAndAreSaidOnce(FxRobot robot) {
        show(robot, Loaded.rows(MANY));
        List<TableRow<Integer>> before = shownRows(robot);
        List<Labeled> cells = robot.lookup(".records-table .table-cell").queryAllAs(Labeled.class).stream().toList();
        List<String> said = new ArrayList<>();
        robot.interact(() -> {
            cells.forEach(cell -> cell.textProperty().subscribe((_, text) -> said.add(text)));
            session.showTime(Optional.of(new TimeRange(1_664_883_467 + 1000, 1_664_883_467 + 600_000)));
        });

        assertThat(shownRows(robot)).isEqualTo(before);
        assertThat(items(robot)).startsWith(999, 1000, 1001);
        assertThat(cell(robot, 0, "number")).isEqualTo(number(999));
        assertThat(said).as("never nothing meanwhile").isNotEmpty().doesNotContain("");
        assertThat(said).as("a number and a time in each row").hasSizeLessThanOrEqualTo(2 * before.size());
        assertThat(said.stream().filter(number(1000)::equals)).hasSize(1);
    }

    @Test
    void whatDependsOnTheRowBeforeIsSaidAgainWhereThatIsAnother(FxRobot robot) {
        FlowTable days = Loaded.rows(200_000);
        show(robot, days);
        robot.interact(() -> model.rows().show(RowSet.of(new int[] {0, 150_000})));
        assertThat(cell(robot, 1, "time")).as("another day").startsWith("2022-10-06 ");
        robot.interact(() -> model.rows().show(RowSet.of(new int[] {149_999, 150_000})));
        assertThat(cell(robot, 1, "time")).isEqualTo("14:17:47 – :48");
    }

    private static String number(int row) {
        return String.valueOf(row + 1);
    }

    /// Keeps the first ten of [Loaded#rows].
    private static Filter firstTen() {
        return new Filter.Bounded(
                Subject.of(Field.START), Bound.BELOW, 1_664_883_467 + 10);
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup("#records-scroll").queryAs(ScrollBar.class);
    }

    private static ScrollBar ownBar(FxRobot robot) {
        return robot.lookup("#records-table .virtual-flow > .scroll-bar")
                .queryAllAs(ScrollBar.class)
                .stream()
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    /// Turns the wheel by this many pixels, down where negative.
    private void wheel(FxRobot robot, double pixels) {
        TableRow<Integer> row = shownRows(robot).getFirst();
        Point2D at = row.localToScene(9, 9);
        robot.interact(() -> row.fireEvent(wheelAt(at, pixels)));
        QuickHand.settle();
    }

    private static ScrollEvent wheelAt(Point2D at, double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false, false, false,
                false, 0, pixels, 0, pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    /// The rows of the table that show a record, from the top.
    private List<TableRow<Integer>> shownRows(FxRobot robot) {
        QuickHand.settle();
        return robot.lookup(".table-row-cell")
                .<TableRow<Integer>>queryAll()
                .stream()
                .filter(row -> !row.isEmpty() && row.isVisible())
                .sorted(Comparator.comparingInt(TableRow::getIndex))
                .toList();
    }

    /// How many rows are above the upper edge of what is shown, with the part of one that is cut off.
    private double top(FxRobot robot) {
        TableRow<Integer> first = shownRows(robot).getFirst();
        return first.getItem() - first.getLayoutY() / first.getHeight();
    }

    private List<Integer> items(FxRobot robot) {
        return shownRows(robot).stream().map(TableRow::getItem).toList();
    }

    private List<Integer> together(FxRobot robot) {
        return shownRows(robot)
                .stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("together")))
                .map(TableRow::getItem)
                .toList();
    }

    private TableRow<Integer> rowOf(FxRobot robot, int record) {
        return shownRows(robot).stream().filter(row -> row.getItem() == record).findFirst().orElseThrow();
    }

    private Labeled cellNodeOf(FxRobot robot, int record, String column) {
        return robot.from(rowOf(robot, record)).lookup(".table-cell." + column).query();
    }

    private String cellOf(FxRobot robot, int record, String column) {
        return cellNodeOf(robot, record, column).getText();
    }

    private int selectedInTable(FxRobot robot) {
        int index = table(robot).getSelectionModel().getSelectedIndex();
        return index < 0 ? index : table(robot).getItems().get(index);
    }

    /// A click as a desktop sends it. The headless platform calls every press a request for the context menu, which
    /// headers do not take for a click.
    private static void clickOnHeader(FxRobot robot, String column) {
        Node header = robot.lookup(".column-header")
                .queryAll()
                .stream()
                .filter(each -> column.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            header.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
            header.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false,
                true, null);
    }

    private void show(FxRobot robot, FlowTable table) {
        robot.interact(() -> session.show(table, session.topology(), false));
        QuickHand.settle();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private TableView<Integer> table(FxRobot robot) {
        return robot.lookup("#records-table").queryTableView();
    }

    private TableRow<?> row(FxRobot robot, int position) {
        QuickHand.settle();
        return robot.lookup(".table-row-cell")
                .<TableRow<?>>queryAll()
                .stream()
                .filter(row -> row.getIndex() == position)
                .findFirst()
                .orElseThrow();
    }

    private Labeled node(FxRobot robot, int position, String column) {
        return robot.from(row(robot, position)).lookup(".table-cell." + column).query();
    }

    private String cell(FxRobot robot, int position, String column) {
        return node(robot, position, column).getText();
    }

    private String header(FxRobot robot, String column) {
        return table(robot).getColumns()
                .stream()
                .filter(each -> each.getId().equals(column))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static double left(Node node) {
        return bounds(node).getMinX();
    }

    private static double right(Node node) {
        return bounds(node).getMaxX();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(RecordsViewTest.class.getResource("/blindspot/css/" + name + ".css"))
                .toExternalForm();
    }
}
