package blindspot.ui.matrix;

import blindspot.description.MatrixColumn;
import blindspot.description.MatrixLine;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CitationBox;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Typefaces;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.fx.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The table of who sees what, the bar above it, and beside it what the chosen cell says.
final class MatrixView extends BorderPane {
    private static final double HEAD = 190;
    private static final double CELL = 92;

    /// Where larger texts have to be scrolled anyway.
    private static final double ROOMY_CELL = 106;

    private static final double WIDEST = 150;
    private static final double SCROLL_BAR = 18;

    /// That of the table in a window of 1280 pixels.
    private static final double WIDTH = 960;

    private final MatrixModel model;
    private final Words words;
    private final TableView<MatrixLine> table = new TableView<>();
    private final VBox said = new VBox();
    private final Button records;
    private final Typefaces typefaces = new Typefaces();
    private List<MatrixColumn> columns = List.of();
    private boolean following;

    MatrixView(MatrixModel model) {
        this.model = model;
        words = model.session().words();
        getStyleClass().add("matrix");
        records = Buttons.whole("matrix-records", words.text("matrix.show-records"), model::showRecords);
        records.getStyleClass().add("small");
        buildTable();
        said.getStyleClass().add("matrix-said");
        ReadingPane pane = new ReadingPane(said, words.text("matrix.says"));
        pane.getStyleClass().add("matrix-detail");
        pane.prefWidthProperty().bind(widthProperty().multiply(0.25));
        setTop(new MatrixBar(model));
        setCenter(table);
        setRight(pane);
        getChildren().add(typefaces);
        typefaces.setManaged(false);
        typefaces.whenChanged(() -> columns = List.of());
        typefaces.whenChanged(() -> show(model.table().get()));
        model.table().subscribe(this::show);
        model.chosen().subscribe(_ -> say());
    }

    void focusTable() {
        table.requestFocus();
    }

    private void buildTable() {
        table.setId("matrix-table");
        table.getStyleClass().addAll("records-table", "matrix-table");
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.accessibleTextProperty().bind(words.text("matrix.caption"));
        table.accessibleHelpProperty().bind(words.text("matrix.help"));
        Label none = Labels.wrapped("matrix-none");
        none.textProperty().bind(words.text("matrix.working"));
        table.setPlaceholder(none);
        table.setSortPolicy(_ -> false);
        table.widthProperty().subscribe(_ -> share());
        UsesKeys.mark(table, KeyCode.SPACE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().getSelectedCells().subscribe(this::selected);
    }

    private void selected() {
        if (!following) {
            chosen().ifPresent(model::choose);
        }
    }

    private Optional<MatrixCell> chosen() {
        return table.getSelectionModel()
                .getSelectedCells()
                .stream()
                .filter(at -> at.getRow() >= 0 && at.getRow() < table.getItems().size()
                        && at.getTableColumn() != null)
                .filter(at -> at.getTableColumn().getUserData() instanceof MatrixColumn)
                .map(at -> new MatrixCell(
                        table.getItems().get(at.getRow()), (MatrixColumn) at.getTableColumn().getUserData()))
                .findFirst();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<MatrixCell> cell = chosen();
        int row = table.getFocusModel().getFocusedIndex();
        Optional<MatrixLine> line =
                row < 0 || row >= table.getItems().size() ? Optional.empty() : Optional.of(table.getItems().get(row));
        switch (event.getCode()) {
            case ENTER -> {
                cell.filter(model::hasRecords).ifPresent(_ -> model.showRecords());
                event.consume();
            }
            case SPACE -> {
                line.ifPresent(model::toggle);
                event.consume();
            }
            default -> {
                // The arrows are the table's.
            }
        }
    }

    private void show(Optional<MatrixModel.Table> shown) {
        following = true;
        if (shown.isEmpty()) {
            table.getItems().clear();
        }
        shown.ifPresent(now -> {
            List<MatrixColumn> wanted = now.words().columns();
            if (!wanted.equals(columns)) {
                columns = wanted;
                table.getColumns().setAll(columns(now));
                share();
            }
            headers(now);
            TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
            if (!table.getItems().equals(now.lines())) {
                MatrixLine at = table.getSelectionModel().getSelectedItem();
                table.getItems().setAll(now.lines());
                int again = at == null ? -1 : now.lines().indexOf(at);
                if (again >= 0 && focused.getColumn() >= 0) {
                    table.getSelectionModel().clearAndSelect(again, table.getVisibleLeafColumn(focused.getColumn()));
                }
            }
            table.refresh();
        });
        following = false;
        say();
    }

    private List<TableColumn<MatrixLine, MatrixLine>> columns(MatrixModel.Table now) {
        List<TableColumn<MatrixLine, MatrixLine>> all = new ArrayList<>();
        TableColumn<MatrixLine, MatrixLine> head = column();
        head.setId("matrix-who");
        head.setCellFactory(_ -> new MatrixHeadCell(model));
        all.add(head);
        for (MatrixColumn each : now.words().columns()) {
            TableColumn<MatrixLine, MatrixLine> lane = column();
            lane.setId("matrix-" + each.leg().number() + "-" + each.lane().code());
            lane.setUserData(each);
            lane.setCellFactory(_ -> new MatrixValueCell(model, each));
            if (all.getLast().getUserData() instanceof Integer number && number == each.leg().number()) {
                all.getLast().getColumns().add(lane);
            } else {
                TableColumn<MatrixLine, MatrixLine> leg = new TableColumn<>();
                leg.setUserData(each.leg().number());
                leg.setSortable(false);
                leg.setReorderable(false);
                leg.getColumns().add(lane);
                all.add(leg);
            }
        }
        return all;
    }

    /// The columns share the room that there is, as far as they can use it.
    private void share() {
        double factor = typefaces.factor();
        double head = HEAD * factor * Math.clamp(table.getWidth() / (WIDTH * factor), 1, 1.4);
        double least = factor > 1 ? ROOMY_CELL : CELL;
        double each = (table.getWidth() - head - SCROLL_BAR) / Math.max(1, columns.size());
        for (TableColumn<MatrixLine, ?> column : table.getVisibleLeafColumns()) {
            column.setPrefWidth(
                    column.getUserData() == null ? head : Math.clamp(each, least * factor, WIDEST * factor));
        }
    }

    private static TableColumn<MatrixLine, MatrixLine> column() {
        TableColumn<MatrixLine, MatrixLine> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        return column;
    }

    private void headers(MatrixModel.Table now) {
        for (TableColumn<MatrixLine, ?> column : table.getColumns()) {
            if (column.getColumns().isEmpty()) {
                column.setText(now.words().messages().text("matrix.who"));
                continue;
            }
            for (TableColumn<MatrixLine, ?> lane : column.getColumns()) {
                if (lane.getUserData() instanceof MatrixColumn each) {
                    lane.setText(now.words().lane(each.lane()));
                    name(column, now.words().leg(each.leg()));
                }
            }
        }
    }

    /// What has no room in the header is in its tooltip.
    private static void name(TableColumn<MatrixLine, ?> column, String name) {
        column.setText("");
        Label label = column.getGraphic() instanceof Label before ? before : new Label();
        label.setText(name);
        label.setTooltip(new Tooltip(name));
        column.setGraphic(label);
    }

    private void say() {
        List<String> sentences = model.table()
                .get()
                .flatMap(now -> model.chosen().get().map(now::said))
                .orElseGet(List::of);
        said.getChildren().clear();
        Optional<URI> page = model.chosen().get().flatMap(model::citation);
        // The page is the last that is said.
        List<String> lines = sentences.isEmpty() ? List.of(words.now().text("matrix.hint"))
                : page.isEmpty() ? sentences : sentences.subList(0, sentences.size() - 1);
        for (String sentence : lines) {
            String style = said.getChildren().isEmpty() ? "matrix-title" : "matrix-sentence";
            said.getChildren().add(Labels.wrapped(style, sentence));
        }
        page.ifPresent(
                address -> said.getChildren().add(new CitationBox(words, words.text("inspect.citation"), address)));
        if (model.chosen().get().filter(model::hasRecords).isPresent()) {
            said.getChildren().add(records);
        }
    }
}
