package blindspot.ui.records;

import blindspot.capture.PictureTerms;
import blindspot.i18n.Messages;
import blindspot.load.LoadReport;
import blindspot.load.RawLines;
import blindspot.query.Filter;
import blindspot.query.Order;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LazyRows;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.SelectedSpan;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The rows of the session's picture as a table: columns, order, selection, and what can be copied.
public final class RecordsModel {
    /// What the table has to say instead of rows.
    public enum Emptiness {
        /// There are rows.
        NONE,
        /// No records are loaded.
        NOTHING_LOADED,
        /// Records are loaded, but none of them is to be shown.
        NOTHING_MATCHES
    }

    private final Session session;
    private final ObservableValue<LoadReport> report;
    private final Copying copying;
    private final SummaryModel summary;
    private final LazyRows rows = new LazyRows();
    private final ReadOnlyObjectWrapper<PictureTerms> terms;
    private final ObjectBinding<RecordTexts> texts;
    private final ObjectBinding<ShownReason> reason;
    private final ReadOnlyObjectWrapper<ColumnLayout> layout;
    private final ReadOnlyObjectWrapper<List<RecordColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RecordColumn>> shownColumns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Emptiness> emptiness =
            new ReadOnlyObjectWrapper<>(Emptiness.NOTHING_LOADED);

    /// @param report of what is loaded: where the lines of records are read again
    /// @param layout the columns as they were left
    public RecordsModel(Session session, FxJobs jobs, ObservableValue<LoadReport> report, ColumnLayout layout) {
        this.session = session;
        this.report = report;
        this.layout = new ReadOnlyObjectWrapper<>(layout);
        copying = new Copying(session, jobs);
        summary = new SummaryModel(session, jobs);
        terms = new ReadOnlyObjectWrapper<>(picture().terms());
        texts = Bindings.createObjectBinding(
                () -> new RecordTexts(terms.get(), messages(), session.formats().get()), terms, session.messages(),
                session.formats());
        reason = Bindings.createObjectBinding(
                () -> new ShownReason(picture(), messages(), session.formats().get()), session.picture(),
                session.messages(), session.formats());
        session.picture().addListener(_ -> show());
        session.selection().row().addListener(_ -> copying.forget());
        show();
    }

    /// The rows in the order of the table.
    public LazyRows rows() {
        return rows;
    }

    /// What stands in the cells; another value whenever language, zone, records, their path or their marks change.
    public ObjectBinding<RecordTexts> texts() {
        return texts;
    }

    /// All columns that there can be, in the order of the layout.
    public ReadOnlyObjectProperty<List<RecordColumn>> columns() {
        return columns.getReadOnlyProperty();
    }

    /// The columns that are shown, in order. A column whose field is in no loaded format is not.
    public ReadOnlyObjectProperty<List<RecordColumn>> shownColumns() {
        return shownColumns.getReadOnlyProperty();
    }

    /// What is to be remembered of the columns.
    public ReadOnlyObjectProperty<ColumnLayout> layout() {
        return layout.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Emptiness> emptiness() {
        return emptiness.getReadOnlyProperty();
    }

    /// What is copied, and was copied last until something else is selected.
    public Copying copying() {
        return copying;
    }

    /// The same records as conversations or groups.
    public SummaryModel summary() {
        return summary;
    }

    /// How many records are shown, and why these.
    public ObservableValue<String> counted() {
        return reason.map(ShownReason::counted);
    }

    /// Why there is nothing to be shown.
    public ObservableValue<String> whyNothing() {
        return reason.map(ShownReason::nothing);
    }

    /// Whether records are left out that [#showAll] brings back.
    public ObservableValue<Boolean> narrowed() {
        return reason.map(ShownReason::narrowed);
    }

    /// Whether it is the filter that leaves nothing to be shown.
    public ObservableValue<Boolean> filterHidesAll() {
        return reason.map(ShownReason::filterHidesAll);
    }

    /// The test that keeps the records with the selected record's value in a column.
    Optional<Filter> test(RecordColumn column) {
        int row = selectedRow().get();
        return row == Selection.NO_ROW ? Optional.empty() : CellTests.of(column, picture().evidence(), row);
    }

    /// Those of all shown columns, each once.
    List<Filter> tests() {
        return shownColumns.get().stream().flatMap(column -> test(column).stream()).distinct().toList();
    }

    public void clearFilter() {
        session.filterBy(ShownFilter.NONE);
    }

    /// Whether a record is selected that is on no leg of the path that is drawn.
    ObservableValue<Boolean> isSelectedOffPath() {
        return Bindings.createBooleanBinding(() -> {
            int row = selectedRow().get();
            return row >= 0 && row < table().rowCount() && picture().evidence().leg(row) == 0;
        }, selectedRow(), session.picture());
    }

    /// How many records are in no VPC that is drawn; 0 where nothing is drawn.
    public ObservableValue<Long> unplaced() {
        return Bindings.createObjectBinding(
                () -> session.path().get().noPath().isPresent() ? 0 : picture().evidence().unplaced(),
                session.picture(), session.path());
    }

    public ReadOnlyObjectProperty<Order> order() {
        return session.order();
    }

    public ReadOnlyIntegerProperty selectedRow() {
        return session.selection().row();
    }

    /// The position of the selected row, -1 when it is not shown.
    public int selectedPosition() {
        return rows.rows().positionOf(selectedRow().get());
    }

    public Session session() {
        return session;
    }

    /// Selects the row at a position.
    public void selectAt(int position) {
        select(rows.rows().row(position));
    }

    /// The selected row alone stays selected.
    void selectAlone() {
        if (session.selection().span().get().size() > 0) {
            session.selection().select(selectedRow().get());
        }
    }

    /// Selects all rows from the one that was selected alone last to the one at a position.
    void extendTo(int position) {
        SelectedSpan before = session.selection().span().get();
        int from = before.size() == 0
                ? selectedPosition()
                : selectedPosition() == before.first() ? before.end() - 1 : before.first();
        if (from < 0) {
            selectAt(position);
        } else {
            session.selection()
                    .select(
                            rows.rows().row(position),
                            new SelectedSpan(rows.rows(), Math.min(from, position), Math.max(from, position) + 1));
        }
    }

    private void select(int row) {
        if (row != selectedRow().get()) {
            session.selection().select(row);
        }
    }

    public void showAll() {
        session.showEverything();
    }

    /// Narrows the table to the records that are in no VPC that is drawn.
    public void showUnplaced() {
        session.narrowTo(new Focus.Unplaced());
    }

    public void sortBy(RecordColumn column, boolean descending) {
        column.ascending().ifPresent(ascending -> sortBy(descending ? ascending.reversed() : ascending));
    }

    public void sortAsRead() {
        sortBy(Order.FILE);
    }

    public boolean visible(RecordColumn column) {
        return layout.get().visible(column);
    }

    /// What the user made it, in pixels; where that is nothing, what the loaded records need.
    public double width(RecordColumn column) {
        double kept = layout.get().width(column);
        return kept == column.width() ? column.width(table()) : kept;
    }

    /// Whether the user left the width of a column to the program.
    boolean sharesRoom(RecordColumn column) {
        return column != StandardColumn.RELATION && layout.get().width(column) == column.width();
    }

    /// Whether the loaded records can have anything in the column.
    public boolean applies(RecordColumn column) {
        return column.appliesTo(table());
    }

    public void setVisible(RecordColumn column, boolean visible) {
        arrange(layout.get().withVisible(column, visible));
    }

    public void setWidth(RecordColumn column, double width) {
        layout.set(layout.get().withWidth(column, width));
    }

    /// Puts the shown columns in this order.
    public void setOrder(List<RecordColumn> wanted) {
        arrange(layout.get().withOrder(wanted));
    }

    /// Moves a shown column to the right by `places`, to the left where negative.
    public void move(RecordColumn column, int places) {
        List<RecordColumn> moved = new ArrayList<>(shownColumns.get());
        int from = moved.indexOf(column);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < moved.size()) {
            moved.remove(from);
            moved.add(to, column);
            setOrder(moved);
        }
    }

    /// All columns as they were at first.
    public void resetColumns() {
        arrange(ColumnLayout.DEFAULT);
    }

    /// Gives the line that the selected record was read from to `clipboard`, and says so.
    public void copyLine(Consumer<String> clipboard) {
        FlowTable from = table();
        int row = selectedRow().get();
        if (row != Selection.NO_ROW) {
            RawLines lines = new RawLines(report.getValue());
            copying.start("", (_, cancel) -> Copied.line(lines, from, row, cancel), clipboard);
        }
    }

    /// Gives the fields of the shown columns as CSV to `clipboard`: of the records that are selected together, else of all
    /// that are shown. At most [CsvRecords#MOST_ROWS] records and [CsvRecords#MOST_CHARACTERS]; says first and last how
    /// many.
    public void copyTable(Consumer<String> clipboard) {
        CsvRecords csv = CsvRecords.of(table(), session.formats().get(), shownColumns.get());
        SelectedSpan together = session.selection().span().get();
        SelectedSpan from = together.size() > 1 ? together : new SelectedSpan(rows.rows(), 0, rows.size());
        String announced = from.size() > CsvRecords.MOST_ROWS
                ? messages().text("records.copying.first-rows", CsvRecords.MOST_ROWS, from.size())
                : messages().text("records.copying.rows", from.size());
        copying.start(announced, (progress, cancel) -> csv.write(from, progress, cancel), clipboard);
    }

    /// What can be copied of the selected record's cell in a column; empty when it is empty or nothing is selected.
    Optional<String> value(RecordColumn column) {
        int row = selectedRow().get();
        return row == Selection.NO_ROW
                ? Optional.empty()
                : Optional.of(texts.get().value(column, row)).filter(value -> !value.isEmpty());
    }

    /// Gives the value to `clipboard`, and says so.
    void copyValue(String value, Consumer<String> clipboard) {
        copying.value(value, clipboard);
    }

    private void sortBy(Order wanted) {
        if (!wanted.equals(session.order().get())) {
            session.sortBy(wanted);
        }
    }

    private void show() {
        terms.set(picture().terms());
        rows.show(picture().rows());
        arrange(layout.get());
        emptiness.set(
                !rows.isEmpty()
                        ? Emptiness.NONE
                        : table().isEmpty() ? Emptiness.NOTHING_LOADED : Emptiness.NOTHING_MATCHES);
    }

    private void arrange(ColumnLayout wanted) {
        List<RecordColumn> all = new ArrayList<>(List.of(StandardColumn.values()));
        table().fields().forEach(field -> all.add(new FieldColumn(field)));
        ColumnLayout complete = wanted.with(all);
        layout.set(complete);
        columns.set(complete.arranged(all));
        shownColumns.set(
                columns.get()
                        .stream()
                        .filter(column -> complete.visible(column) && column.appliesTo(table()))
                        .toList());
    }

    private Picture picture() {
        return session.picture().get();
    }

    private FlowTable table() {
        return session.table();
    }

    private Messages messages() {
        return session.messages().get();
    }
}
