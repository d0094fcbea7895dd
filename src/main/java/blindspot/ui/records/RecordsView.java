package blindspot.ui.records;

import blindspot.model.FieldName;
import blindspot.query.Order;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Typefaces;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.RowWindow;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of records with the bar above it.
public final class RecordsView extends VBox {
    static final KeyCombination COPY_LINE = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY_TABLE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /// What is around a text in a cell, in pixels, as in `records.css`.
    private static final double AROUND_TEXT = 13;

    private final RecordsModel model;
    private final Words words;
    private final RowWindow rows;
    private final TableView<Integer> table;
    private final LongTable longTable;
    private final SummaryView summary;
    private final ContextMenu headerMenu;
    private final RowMenu rowMenu;
    private final Typefaces typefaces = new Typefaces();
    private final CellWidth cellWidth = new CellWidth(typefaces, AROUND_TEXT);
    private final Map<RecordColumn, String> longest = new HashMap<>();
    private @Nullable RecordTexts measured;
    private boolean following;
    private boolean dragging;

    /// Whether the key or button that was pressed last extends the selection.
    private boolean extending;

    /// @param whenNothingIsLoaded takes the place of the rows while there are no records
    /// @param loading whether there may be some soon
    public RecordsView(
            RecordsModel model, Node whenNothingIsLoaded, ObservableValue<Boolean> loading, RowActions actions) {
        this.model = model;
        words = model.session().words();
        rows = new RowWindow(model.rows());
        NoRows noRows = new NoRows(model, whenNothingIsLoaded, loading);
        table = new RecordsTable(rows, noRows);
        longTable = new LongTable(table, rows, noRows, words.text("records.scroll"));
        ColumnsMenu columnsMenu = new ColumnsMenu(model);
        headerMenu = columnsMenu.ofHeader();
        rowMenu = new RowMenu(
                model, CopyBox::copy, this::copyLine, this::copyTable, actions);
        table.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> ColumnsMenu.header(event).ifPresent(columnsMenu::pointAt));
        getStyleClass().add("records");
        summary = new SummaryView(model.summary());
        BooleanBinding summed = Bindings.createBooleanBinding(
                () -> !(model.summary().shape().get() instanceof TableShape.Records)
                        && model.emptiness().get() == RecordsModel.Emptiness.NONE,
                model.summary().shape(), model.emptiness());
        Shown.when(longTable, summed.not());
        VBox.setVgrow(summary, Priority.ALWAYS);
        getChildren().setAll(new RecordsBar(model, columnsMenu, actions), longTable, typefaces);
        Shown.firstWhen(this, summary, summed);
        typefaces.whenChanged(this::showWidths);
        VBox.setVgrow(longTable, Priority.ALWAYS);
        buildTable();
        model.shownColumns().subscribe(this::showColumns);
        model.texts().subscribe(this::showTexts);
        model.layout().subscribe((_, _) -> showWidths());
        model.order().subscribe(this::showOrder);
        followSelection();
    }

    /// The keys are for the rows that are to be seen.
    @Override
    public void requestFocus() {
        if (longTable.isVisible()) {
            table.requestFocus();
        } else {
            summary.requestFocus();
        }
    }

    /// Shows what can be done with the selected record's value in a field, below a node.
    public void showMenu(FieldName field, Node below) {
        rowMenu.pointAt(new FieldColumn(field));
        rowMenu.show(below, Side.BOTTOM, 0, 0);
    }

    private void buildTable() {
        table.setId("records-table");
        table.getStyleClass().add("records-table");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(words.text("records.table"));
        table.setRowFactory(_ -> new RecordRow(model, rows, rowMenu));
        table.setSortPolicy(_ -> following || sortAsHeadersSay());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            extending = event.isShiftDown();
            holdGoal(event.getCode());
        });
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            extending = event.isShiftDown();
            if (!extending && event.getButton() == MouseButton.PRIMARY) {
                model.selectAlone();
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof TableColumnHeader header) {
                explain(header);
            }
        });
        table.getColumns().subscribe(this::columnsMoved);
        table.widthProperty().subscribe((_, _) -> showWidths());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> showWidths());
    }

    /// A header says what its column means as soon as the pointer comes there for the first time.
    private void explain(TableColumnHeader header) {
        if (header.getTableColumn() instanceof TableColumn<?, ?> column
                && column.getUserData() instanceof RecordColumn shown && !Explained.isMarked(header)) {
            Tooltip tooltip = new Tooltip();
            tooltip.getStyleClass().add("wide");
            tooltip.textProperty().bind(model.texts().map(texts -> texts.meaning(shown)));
            Tooltip.install(header, tooltip);
            Explained.mark(header, () -> new Subject(Topic.COLUMN, said(shown), Optional.empty()));
        }
    }

    private String said(RecordColumn column) {
        RecordTexts texts = model.texts().get();
        return words.now().text("records.column.said", texts.name(column), texts.meaning(column));
    }

    private void showColumns(List<RecordColumn> wanted) {
        if (!wanted.equals(columnsInTable())) {
            quietly(() -> table.getColumns().setAll(wanted.stream().map(this::column).toList()));
            showWidths();
            showOrder(model.order().get());
        }
    }

    /// Columns share the room there is, but while the user makes one wider: the others stay where they are then.
    private void showWidths() {
        if (!dragging) {
            List<ColumnShare> asked = columnsInTable().stream().map(this::share).toList();
            List<Double> widths = ColumnShare.of(longTable.room(), asked);
            quietly(() -> {
                for (int i = 0; i < widths.size(); i++) {
                    TableColumn<Integer, ?> column = table.getColumns().get(i);
                    double more = widths.get(i) - column.getWidth();
                    if (more != 0) {
                        table.resizeColumn(column, more);
                    }
                }
            });
        }
    }

    private ColumnShare share(RecordColumn column) {
        double least = model.width(column) * typefaces.factor();
        boolean shares = model.sharesRoom(column);
        return new ColumnShare(least, shares && column.grows() ? wanted(column) : least, shares);
    }

    private double wanted(RecordColumn column) {
        RecordTexts texts = model.texts().get();
        if (measured == null || !texts.saysAs(measured)) {
            measured = texts;
            longest.clear();
        }
        return cellWidth.of(longest.computeIfAbsent(column, texts::longest), column.mono());
    }

    private TableColumn<Integer, Integer> column(RecordColumn column) {
        TableColumn<Integer, Integer> shown = new TableColumn<>(model.texts().get().header(column));
        shown.setUserData(column);
        shown.setId(column.id());
        // Exactly 80 is JavaFX's own default: it would fit such a column to what is in it.
        shown.setPrefWidth(Math.nextUp(model.width(column) * typefaces.factor()));
        shown.setSortable(column.ascending().isPresent());
        shown.setContextMenu(headerMenu);
        shown.getStyleClass().addAll(column.numeric() ? List.of("numeric") : List.of());
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        shown.setCellFactory(_ -> new RecordCell(model, rows, column));
        shown.widthProperty().subscribe((_, width) -> {
            if (!following) {
                dragging = true;
                model.setWidth(column, width.doubleValue() / typefaces.factor());
                dragging = false;
            }
        });
        return shown;
    }

    private void showTexts(RecordTexts texts) {
        table.getColumns().forEach(column -> column.setText(texts.header(of(column))));
        showWidths();
    }

    /// The columns in the order that the user dragged them to.
    private void columnsMoved() {
        if (!following) {
            model.setOrder(columnsInTable());
        }
    }

    private List<RecordColumn> columnsInTable() {
        List<RecordColumn> columns = new ArrayList<>();
        table.getColumns().forEach(column -> columns.add(of(column)));
        return columns;
    }

    static RecordColumn of(TableColumn<Integer, ?> column) {
        return (RecordColumn) column.getUserData();
    }

    /// The store sorts by one column; a second one is declined, which makes the table take it back.
    private boolean sortAsHeadersSay() {
        List<TableColumn<Integer, ?>> by = table.getSortOrder();
        switch (by.size()) {
            case 0 -> model.sortAsRead();
            case 1 -> model.sortBy(of(by.getFirst()), by.getFirst().getSortType() == SortType.DESCENDING);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void showOrder(Order order) {
        Optional<TableColumn<Integer, ?>> sorted = order.equals(Order.FILE)
                ? Optional.empty()
                : table.getColumns()
                        .stream()
                        .filter(column -> sortsBy(of(column), order))
                        .findFirst();
        quietly(() -> {
            sorted.ifPresent(
                    column -> column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING));
            table.getSortOrder().setAll(sorted.stream().toList());
        });
    }

    private static boolean sortsBy(RecordColumn column, Order order) {
        return column.ascending().map(Order::field).filter(order.field()::equals).isPresent();
    }

    private void followSelection() {
        table.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> {
            if (!following && !rows.isChanging() && !rows.vacant().get() && index.intValue() >= 0) {
                int position = rows.positionOf(index.intValue());
                if (extending) {
                    model.extendTo(position);
                } else {
                    model.selectAt(position);
                }
            }
        });
        Selection selection = model.session().selection();
        selection.lateRow().subscribe(_ -> followSelected());
        selection.pages().allowed().subscribe(this::followSelected);
        model.rows().subscribe(this::showSelection);
        rows.addListener((ListChangeListener<Integer>) _ -> selectInTable(model.selectedPosition()));
    }

    /// While the replay selects, a row that is not on the screen is not brought there before what is there can have been
    /// read. One that is there is marked always.
    private void followSelected() {
        if (model.session().selection().pages().allowed().get()) {
            showSelection();
        } else {
            selectInTable(model.selectedPosition());
        }
    }

    private void showSelection() {
        int position = model.selectedPosition();
        boolean elsewhere = position >= 0 && !longTable.onScreen(position);
        if (elsewhere) {
            longTable.hold(position);
        }
        selectInTable(position);
        if (elsewhere) {
            longTable.scrollTo(position);
            model.session().selection().pages().turned();
        }
    }

    private void selectInTable(int position) {
        int index = rows.indexAt(position);
        quietly(() -> {
            if (index < 0) {
                table.getSelectionModel().clearSelection();
            } else if (index != table.getSelectionModel().getSelectedIndex()) {
                table.getSelectionModel().clearAndSelect(index);
                table.getFocusModel().focus(index);
            }
        });
    }

    /// Before a key moves the selection: the table must have the row that it starts from, or that it leads to.
    private void holdGoal(KeyCode key) {
        if (rows.isPartial()) {
            switch (key) {
                case HOME -> longTable.hold(0);
                case END -> longTable.hold(rows.all() - 1);
                case UP, DOWN, KP_UP, KP_DOWN -> longTable.hold(Math.max(0, model.selectedPosition()));
                case PAGE_UP, PAGE_DOWN -> selectOutsideOfTheScreen();
                default -> {}
            }
        }
    }

    /// In a table without a selected row, keys that move by pages do nothing. While the selected row is outside of the
    /// window they start from the nearest one inside, which is not on the screen either.
    private void selectOutsideOfTheScreen() {
        int position = model.selectedPosition();
        if (position >= 0 && !rows.holds(position)) {
            int nearest = position < rows.positionOf(0) ? 0 : rows.size() - 1;
            quietly(() -> table.getSelectionModel().clearAndSelect(nearest));
        }
    }

    /// Runs what changes the table to show the model, so that it is not taken for a wish of the user.
    private void quietly(Runnable change) {
        boolean before = following;
        following = true;
        change.run();
        following = before;
    }

    private void pressed(KeyEvent event) {
        if (COPY_LINE.match(event)) {
            copyLine();
            event.consume();
        } else if (COPY_TABLE.match(event)) {
            copyTable();
            event.consume();
        }
    }

    private void copyLine() {
        model.copyLine(CopyBox::copy);
    }

    private void copyTable() {
        model.copyTable(CopyBox::copy);
    }
}
