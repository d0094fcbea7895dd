package blindspot.ui.records;

import blindspot.answer.Keys;
import blindspot.capture.Evidence;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.ServicePort;
import blindspot.query.Bound;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.GroupKey;
import blindspot.query.Groups;
import blindspot.query.Subject;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Optional;

/// What records are grouped by: the values of a column of the table.
final class GroupKeys {
    private static final long NO_PORT = -1;

    private GroupKeys() {}

    /// Whether there can be groups by a column: it has values that several records share.
    static boolean canBe(RecordColumn column) {
        return switch (column) {
            case FieldColumn _ -> true;
            case StandardColumn standard -> switch (standard) {
                case NUMBER, DURATION, DIRECTION -> false;
                case RELATION, TIME, RECORDED_AT, SOURCE, DESTINATION, PORT, PROTOCOL, PACKETS, BYTES, ACTION, STATUS ->
                    true;
            };
        };
    }

    /// Whether both ends of a way record the same in it, so that what both recorded can count once.
    static boolean isOfFlow(RecordColumn column) {
        return switch (column) {
            case FieldColumn(FieldName field) -> Keys.isOfFlow(field);
            case StandardColumn standard ->
                standard == StandardColumn.RELATION
                        || (canBe(standard) && standard.fields().stream().allMatch(Keys::isOfFlow));
        };
    }

    static GroupKey key(RecordColumn column, Evidence evidence) {
        FlowTable table = evidence.table();
        GroupKey nothing = GroupKey.of(table, List.of());
        if (column == StandardColumn.RELATION) {
            return nothing.and(evidence::leg);
        }
        return column == StandardColumn.PORT
                ? nothing.and(row -> port(table, row))
                : GroupKey.of(table, field(column).stream().toList());
    }

    /// How the values of two records stand to each other; none have a place before all values.
    static Groups.RowOrder order(RecordColumn column, Evidence evidence) {
        FlowTable table = evidence.table();
        if (column == StandardColumn.RELATION) {
            return (row, other) -> Integer.compare(evidence.leg(row), evidence.leg(other));
        }
        if (column == StandardColumn.PORT) {
            return (row, other) -> Long.compare(port(table, row), port(table, other));
        }
        Optional<Column> values = field(column).flatMap(table::column);
        return (row, other) -> values.map(each -> each.compare(row, other)).orElse(0);
    }

    /// Keeps the records that are in one group with this one.
    static Filter test(RecordColumn column, Evidence evidence, int row) {
        if (column == StandardColumn.PORT) {
            return portTest(port(evidence.table(), row));
        }
        return CellTests.of(column, evidence, row).orElse(Filter.ALL);
    }

    /// The one of both ports that is the service's, as far as ports tell ([ServicePort#serves]); [#NO_PORT] where one is
    /// missing.
    static long port(FlowTable table, int row) {
        if (!table.present(Field.SRCPORT, row) || !table.present(Field.DSTPORT, row)) {
            return NO_PORT;
        }
        long source = table.number(Field.SRCPORT, row, 0);
        long destination = table.number(Field.DSTPORT, row, 0);
        return ServicePort.serves(source, destination) ? source : destination;
    }

    private static Filter portTest(long port) {
        Subject source = Subject.of(Field.SRCPORT);
        Subject destination = Subject.of(Field.DSTPORT);
        if (port == NO_PORT) {
            FilterValue none = new FilterValue.Missing();
            return new Filter.Or(List.of(
                    new Filter.OneOf(source, false, List.of(none)),
                    new Filter.OneOf(destination, false, List.of(none))));
        }
        return new Filter.Or(List.of(serves(source, destination, port), serves(destination, source, port)));
    }

    /// The other may be a known service's only where this one is too; else it is one where this one is, or is not lower.
    private static Filter serves(Subject one, Subject other, long port) {
        Filter notLower = new Filter.Bounded(other, Bound.AT_LEAST, port);
        Filter unknown = new Filter.OneOf(
                other, true,
                ServicePort.numbers().stream().<FilterValue>map(each -> new FilterValue.Numbers(each, each)).toList());
        return new Filter.And(List.of(
                new Filter.OneOf(one, false, List.of(new FilterValue.Numbers(port, port))),
                ServicePort.isKnown(port)
                        ? new Filter.Or(List.of(notLower, unknown))
                        : new Filter.And(List.of(notLower, unknown))));
    }

    private static Optional<FieldName> field(RecordColumn column) {
        return switch (column) {
            case FieldColumn(FieldName field) -> Optional.of(field);
            case StandardColumn standard -> standard.fields().stream().findFirst();
        };
    }
}
