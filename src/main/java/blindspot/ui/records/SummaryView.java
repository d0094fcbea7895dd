package blindspot.ui.records;

import blindspot.ui.control.Typefaces;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The table of conversations or groups.
final class SummaryView extends StackPane {
    private static final double SCROLL_BAR = 20;

    /// What is around a text in a cell, in pixels, as in `records.css`.
    private static final double AROUND_TEXT = 9;

    /// What stands in so many of the first lines is wanted whole.
    private static final int MEASURED = 100;

    /// What a sorted column's header has beside its words, in pixels.
    private static final double ARROW = 20;

    /// A bar is long enough to be compared, in pixels.
    private static final double BAR = 320;

    private final SummaryModel model;
    private final TableView<SummaryLine> table = new TableView<>();
    private final Typefaces typefaces = new Typefaces();
    private final CellWidth cellWidth = new CellWidth(typefaces, AROUND_TEXT);
    private final SummaryMenu menu;
    private boolean following;
    /// Columns keep their widths from when the user makes one wider until there are other columns.
    private boolean dragged;

    SummaryView(SummaryModel model) {
        this.model = model;
        menu = new SummaryMenu(model, table.getSelectionModel()::getSelectedItem);
        Words words = model.session().words();
        table.setId("summary-table");
        table.getStyleClass().addAll("records-table", "summary-table");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(words.text("records.summary.table"));
        Label none = new Label();
        Wrapping.wrap(none);
        none.textProperty().bind(model.why());
        table.setPlaceholder(none);
        table.setRowFactory(_ -> row());
        table.setSortPolicy(_ -> following || sortAsHeadersSay());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !following) {
                model.select(line);
            }
        });
        getChildren().setAll(table, typefaces);
        typefaces.whenChanged(() -> showColumns(model.shape().get()));
        model.shape().subscribe(this::showColumns);
        table.widthProperty().subscribe(_ -> showWidths());
        model.texts().subscribe(texts -> {
            table.getColumns().forEach(column -> column.setText(texts.header(of(column), model.shape().get())));
            showWidths();
            table.refresh();
        });
        model.summary().subscribe(this::showLines);
        model.order().subscribe(_ -> {
            showOrder();
            showWidths();
            table.refresh();
        });
    }

    /// The keys are for the lines.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private TableRow<SummaryLine> row() {
        TableRow<SummaryLine> row = new TableRow<>();
        row.setContextMenu(menu);
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                model.showRows(row.getItem());
            }
        });
        return row;
    }

    /// What was selected stays selected where it is still there.
    private void showLines(Summary summary) {
        SummaryLine selected = table.getSelectionModel().getSelectedItem();
        quietly(() -> {
            table.getItems().setAll(summary.lines());
            int at = selected == null ? -1 : summary.lines().indexOf(selected);
            if (at >= 0) {
                table.getSelectionModel().clearAndSelect(at);
            }
        });
        showWidths();
    }

    private void showColumns(TableShape shape) {
        boolean groups = shape instanceof TableShape.Groups;
        List<SummaryColumn> wanted = Arrays.stream(SummaryColumn.values())
                .filter(column -> groups ? column.ofGroups() : column.ofConversations())
                .toList();
        dragged = false;
        quietly(() -> table.getColumns().setAll(wanted.stream().map(column -> column(column, shape)).toList()));
        showWidths();
        showOrder();
    }

    private TableColumn<SummaryLine, SummaryLine> column(SummaryColumn column, TableShape shape) {
        boolean groups = shape instanceof TableShape.Groups;
        TableColumn<SummaryLine, SummaryLine> shown = new TableColumn<>(model.texts().get().header(column, shape));
        shown.setUserData(column);
        shown.setId("summary-" + column.id());
        shown.setPrefWidth(column.width() * typefaces.factor());
        shown.widthProperty().subscribe((_, _) -> dragged |= !following);
        shown.setSortable(column.sortable(groups));
        shown.setReorderable(false);
        shown.getStyleClass().addAll(column.numeric() ? List.of("numeric") : List.of());
        shown.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        shown.setCellFactory(_ -> new SummaryCell(model, column));
        return shown;
    }

    /// Columns share the room there is by what stands in them.
    private void showWidths() {
        if (dragged || table.getWidth() <= 0) {
            return;
        }
        List<SummaryLine> lines = table.getItems().subList(0, Math.min(MEASURED, table.getItems().size()));
        List<Double> widths = ColumnShare.of(
                table.getWidth() - SCROLL_BAR * typefaces.factor(),
                table.getColumns().stream().map(column -> share(of(column), column.getText(), lines)).toList());
        quietly(() -> {
            for (int i = 0; i < widths.size(); i++) {
                TableColumn<SummaryLine, ?> column = table.getColumns().get(i);
                table.resizeColumn(column, widths.get(i) - column.getWidth());
            }
        });
    }

    private ColumnShare share(SummaryColumn column, String header, List<SummaryLine> lines) {
        double least = column.width() * typefaces.factor();
        if (column == SummaryColumn.SHARE) {
            return new ColumnShare(least, BAR * typefaces.factor(), true);
        }
        SummaryTexts texts = model.texts().get();
        String longest = "";
        int depth = 0;
        for (SummaryLine line : lines) {
            String text = column == SummaryColumn.LINE
                    ? SummaryCell.sign(line, model.isOpen(line)) + texts.cell(column, line)
                    : texts.cell(column, line);
            longest = text.length() > longest.length() ? text : longest;
            depth = column == SummaryColumn.LINE ? Math.max(depth, line.depth()) : 0;
        }
        double arrow = model.order().get().column() == column ? ARROW * typefaces.factor() : 0;
        double wanted = Math.max(
                cellWidth.of(longest, column.mono()) + depth * SummaryCell.STEP, cellWidth.ofHeader(header) + arrow);
        double whole = Math.min(wanted, SummaryColumn.MOST * typefaces.factor());
        return new ColumnShare(column.givesWay() ? least : Math.max(least, whole), Math.max(least, wanted), true);
    }

    private static SummaryColumn of(TableColumn<SummaryLine, ?> column) {
        return (SummaryColumn) column.getUserData();
    }

    private boolean sortAsHeadersSay() {
        List<TableColumn<SummaryLine, ?>> by = table.getSortOrder();
        if (by.size() > 1) {
            return false;
        }
        model.sortBy(by.isEmpty()
                ? new SummaryOrder(SummaryColumn.LINE, false)
                : new SummaryOrder(of(by.getFirst()), by.getFirst().getSortType() == SortType.DESCENDING));
        return true;
    }

    private void showOrder() {
        SummaryOrder order = model.order().get();
        quietly(() -> {
            List<TableColumn<SummaryLine, ?>> sorted = table.getColumns()
                    .stream()
                    .<TableColumn<SummaryLine, ?>>map(column -> column)
                    .filter(column -> of(column) == order.column())
                    .toList();
            sorted.forEach(
                    column -> column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING));
            table.getSortOrder().setAll(sorted);
        });
    }

    private void pressed(KeyEvent event) {
        SummaryLine line = table.getSelectionModel().getSelectedItem();
        if (line == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.ENTER) {
            model.showRows(line);
            event.consume();
        } else if (key == (model.isOpen(line) ? KeyCode.LEFT : KeyCode.RIGHT)) {
            model.toggle(line);
            event.consume();
        }
    }

    /// Runs what changes the table to show the model, so that it is not taken for a wish of the user.
    private void quietly(Runnable change) {
        boolean before = following;
        following = true;
        change.run();
        following = before;
    }
}
