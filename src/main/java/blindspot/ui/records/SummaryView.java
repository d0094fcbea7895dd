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

    /// The column of values is made no wider than this many times what it has at least: a row has to be read across.
    private static final double WIDEST = 2;

    private final SummaryModel model;
    private final TableView<SummaryLine> table = new TableView<>();
    private final Typefaces typefaces = new Typefaces();
    private final SummaryMenu menu;
    private boolean following;

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
        table.widthProperty().subscribe(_ -> {
            if (model.shape().get() instanceof TableShape.Groups && !table.getColumns().isEmpty()) {
                table.getColumns().getFirst().setPrefWidth(widthOfValues());
            }
        });
        model.texts().subscribe(texts -> {
            table.getColumns().forEach(column -> column.setText(texts.header(of(column), model.shape().get())));
            table.refresh();
        });
        model.summary().subscribe(this::showLines);
        model.order().subscribe(_ -> {
            showOrder();
            table.refresh();
        });
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
    }

    private void showColumns(TableShape shape) {
        boolean groups = shape instanceof TableShape.Groups;
        List<SummaryColumn> wanted = Arrays.stream(SummaryColumn.values())
                .filter(column -> groups ? column.ofGroups() : column.ofConversations())
                .toList();
        quietly(() -> table.getColumns().setAll(wanted.stream().map(column -> column(column, shape)).toList()));
        showOrder();
    }

    private TableColumn<SummaryLine, SummaryLine> column(SummaryColumn column, TableShape shape) {
        boolean groups = shape instanceof TableShape.Groups;
        TableColumn<SummaryLine, SummaryLine> shown = new TableColumn<>(model.texts().get().header(column, shape));
        shown.setUserData(column);
        shown.setId("summary-" + column.id());
        shown.setPrefWidth(
                groups && column == SummaryColumn.LINE ? widthOfValues() : column.width() * typefaces.factor());
        shown.setSortable(column.sortable(groups));
        shown.setReorderable(false);
        shown.getStyleClass().addAll(column.numeric() ? List.of("numeric") : List.of());
        shown.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        shown.setCellFactory(_ -> new SummaryCell(model, column));
        return shown;
    }

    /// What the other columns of groups leave, so that names are not cut beside an empty place.
    private double widthOfValues() {
        double others = Arrays.stream(SummaryColumn.values())
                .filter(column -> column.ofGroups() && column != SummaryColumn.LINE)
                .mapToDouble(SummaryColumn::width)
                .sum();
        double factor = typefaces.factor();
        return Math.clamp(
                table.getWidth() - others * factor - SCROLL_BAR, SummaryColumn.WIDTH_OF_VALUES * factor,
                WIDEST * SummaryColumn.WIDTH_OF_VALUES * factor);
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
