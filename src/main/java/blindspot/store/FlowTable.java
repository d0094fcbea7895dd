package blindspot.store;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.LogStatus;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Flow log records in columns, in the order they were read. Immutable; rows are numbered from 0.
///
/// Records of different formats stand in one table: a record has no value in a column that its format lacks, and its
/// [Segment] tells the two kinds of nothing apart.
public final class FlowTable {
    private static final FlowTable EMPTY = new FlowTableBuilder().build();

    private final int rowCount;
    private final Map<FieldName, Column> columns;
    private final Map<Field, Column> byField = new EnumMap<>(Field.class);
    private final List<Segment> segments;
    private final LongSequence offsets;
    /// Asked of every row by all that is made of the records.
    private final @Nullable CodeColumn statuses;
    private final int noData;
    private final int skipData;
    private final @Nullable CodeColumn actions;
    private final int reject;

    FlowTable(int rowCount, Map<FieldName, Column> columns, List<Segment> segments, LongSequence offsets) {
        this.rowCount = rowCount;
        this.columns = new LinkedHashMap<>(columns);
        this.segments = List.copyOf(segments);
        this.offsets = offsets;
        columns.forEach((name, column) -> name.field().ifPresent(field -> byField.put(field, column)));
        statuses = byField.get(Field.LOG_STATUS) instanceof CodeColumn column ? column : null;
        noData = statuses == null ? -1 : statuses.codeOf("NODATA");
        skipData = statuses == null ? -1 : statuses.codeOf("SKIPDATA");
        actions = byField.get(Field.ACTION) instanceof CodeColumn column ? column : null;
        reject = actions == null ? -1 : actions.codeOf("REJECT");
    }

    public static FlowTable empty() {
        return EMPTY;
    }

    /// This without the records of some inputs.
    public FlowTable without(Set<String> inputs) {
        if (segments.stream().noneMatch(segment -> inputs.contains(segment.input()))) {
            return this;
        }
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.addAll(this, segment -> !inputs.contains(segment.input()));
        return rows.build();
    }

    public int rowCount() {
        return rowCount;
    }

    public boolean isEmpty() {
        return rowCount == 0;
    }

    /// The size of all this in memory, roughly.
    public long bytes() {
        return offsets.bytes() + columns.values().stream().mapToLong(Column::bytes).sum();
    }

    /// The fields of all formats, in the order they were first met.
    public List<FieldName> fields() {
        return List.copyOf(columns.keySet());
    }

    /// The column of a field; empty when no format has it.
    public Optional<Column> column(FieldName name) {
        return Optional.ofNullable(columns.get(name));
    }

    /// The column of a documented field, null when no format has it: for loops over rows.
    public @Nullable Column column(Field field) {
        return byField.get(field);
    }

    /// Runs of rows of one input and format, in row order.
    public List<Segment> segments() {
        return segments;
    }

    /// Whether the rows of `before` are the first rows here, as far as inputs, formats and places tell: a row number of
    /// then means the same record now. False of an empty table.
    public boolean continues(FlowTable before) {
        int last = before.segments.size() - 1;
        if (last < 0 || last >= segments.size()
                || !before.segments.subList(0, last).equals(segments.subList(0, last))) {
            return false;
        }
        Segment was = before.segments.get(last);
        Segment is = segments.get(last);
        return is.end() >= was.end() && new Segment(is.first(), was.end(), is.input(), is.format()).equals(was);
    }

    public Segment segmentOf(int row) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).first() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }

    /// Where the record starts in the decompressed bytes of its input.
    public long offset(int row) {
        return offsets.get(row);
    }

    LongSequence offsets() {
        return offsets;
    }

    public boolean present(Field field, int row) {
        Column column = column(field);
        return column != null && column.present(row);
    }

    /// The value as AWS writes it, `-` where there is none.
    public String text(Field field, int row) {
        Column column = column(field);
        return column == null ? "-" : column.text(row);
    }

    /// The number in a field of numbers or times; `otherwise` where there is none.
    public long number(Field field, int row, long otherwise) {
        return column(field) instanceof NumberColumn numbers && numbers.present(row) ? numbers.get(row) : otherwise;
    }

    /// The address in a field of addresses, null where there is none.
    public @Nullable Address address(Field field, int row) {
        return column(field) instanceof AddressColumn addresses && addresses.present(row) ? addresses.get(row) : null;
    }

    /// What the record says of its completeness; [LogStatus#OK] where it says nothing, as a record of a flow does.
    public LogStatus logStatus(int row) {
        return logStatusOf(statuses == null ? 0 : statuses.code(row));
    }

    /// The same of a code in the field of it.
    public LogStatus logStatusOf(long status) {
        return status == 0 ? LogStatus.OK
                : status == noData ? LogStatus.NODATA : status == skipData ? LogStatus.SKIPDATA : LogStatus.OK;
    }

    /// Whether the record rejects its traffic.
    public boolean rejected(int row) {
        return actions != null && rejects(actions.code(row));
    }

    /// The same of a code in the field of it.
    public boolean rejects(long action) {
        return action == reject;
    }

    /// Whether the record ends before it starts. Its numbers are kept; it is placed at its start and marked.
    public boolean endsBeforeItStarts(int row) {
        return present(Field.START, row)
                && present(Field.END, row)
                && number(Field.END, row, 0) < number(Field.START, row, 0);
    }
}
