package blindspot.ui.records;

import blindspot.settings.TableColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which columns the user wants, in which order and how wide: what is remembered of the table.
///
/// Holds columns of fields that are not loaded at the moment as well, so that they come back with their records.
public record ColumnLayout(List<TableColumn> columns) {
    /// The standard columns as they are at first.
    public static final ColumnLayout DEFAULT = new ColumnLayout(List.of()).with(List.of(StandardColumn.values()));

    private static final double NARROWEST = 24;
    private static final double WIDEST = 2000;

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    /// What was remembered, completed by the standard columns that it does not know.
    public static ColumnLayout of(List<TableColumn> remembered) {
        return remembered.isEmpty()
                ? DEFAULT
                : new ColumnLayout(remembered).with(List.of(StandardColumn.values()));
    }

    /// This with those of the given columns behind it that it does not know yet.
    ColumnLayout with(Collection<? extends RecordColumn> available) {
        List<TableColumn> all = new ArrayList<>(columns);
        for (RecordColumn column : available) {
            if (entry(column.id()).isEmpty()) {
                all.add(new TableColumn(column.id(), column.shownAtFirst(), column.width()));
            }
        }
        return new ColumnLayout(all);
    }

    boolean visible(RecordColumn column) {
        return entry(column.id()).map(TableColumn::visible).orElse(column.shownAtFirst());
    }

    double width(RecordColumn column) {
        return entry(column.id()).map(TableColumn::width).orElse(column.width());
    }

    ColumnLayout withVisible(RecordColumn column, boolean visible) {
        return replaced(column, was -> new TableColumn(was.name(), visible, was.width()));
    }

    ColumnLayout withWidth(RecordColumn column, double width) {
        double kept = Math.clamp(width, NARROWEST, WIDEST);
        return replaced(column, was -> new TableColumn(was.name(), was.visible(), kept));
    }

    /// The given columns in this order; the others keep their places.
    ColumnLayout withOrder(List<? extends RecordColumn> wanted) {
        List<String> names = wanted.stream().map(RecordColumn::id).toList();
        List<TableColumn> moved = new ArrayList<>();
        int next = 0;
        for (TableColumn column : columns) {
            moved.add(
                    names.contains(column.name())
                            ? entry(names.get(next++)).orElseThrow()
                            : column);
        }
        return new ColumnLayout(moved);
    }

    /// The given columns in the order of this layout; those that it does not know come last.
    List<RecordColumn> arranged(Collection<RecordColumn> available) {
        Stream<RecordColumn> known = columns.stream()
                .flatMap(entry -> available.stream().filter(column -> column.id().equals(entry.name())));
        Stream<RecordColumn> unknown = available.stream().filter(column -> entry(column.id()).isEmpty());
        return Stream.concat(known, unknown).toList();
    }

    private ColumnLayout replaced(
            RecordColumn column, UnaryOperator<TableColumn> change) {
        return new ColumnLayout(
                with(List.of(column)).columns.stream()
                        .map(entry -> entry.name().equals(column.id()) ? change.apply(entry) : entry)
                        .toList());
    }

    private Optional<TableColumn> entry(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
