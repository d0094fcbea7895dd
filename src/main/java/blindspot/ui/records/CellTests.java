package blindspot.ui.records;

import blindspot.capture.Evidence;
import blindspot.capture.PictureTerms;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.SameValue;
import blindspot.query.Subject;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Optional;

/// The tests that keep the records with the value of a cell.
final class CellTests {
    private CellTests() {}

    /// Of a record's cell in a column; empty where the column has nothing to filter by.
    static Optional<Filter> of(RecordColumn column, Evidence evidence, int row) {
        FlowTable table = evidence.table();
        return switch (column) {
            case FieldColumn(FieldName field) -> SameValue.of(table, field, row);
            case StandardColumn standard -> switch (standard) {
                case NUMBER, DURATION, DIRECTION -> Optional.empty();
                case RELATION -> Optional.of(PictureTerms.ofLeg(evidence.leg(row)));
                case TIME -> value(table, Field.START, row);
                case RECORDED_AT -> value(table, Field.INTERFACE_ID, row);
                case SOURCE -> value(table, Field.SRCADDR, row);
                case DESTINATION -> value(table, Field.DSTADDR, row);
                case PORT -> port(evidence, row);
                case PROTOCOL -> value(table, Field.PROTOCOL, row);
                case PACKETS -> value(table, Field.PACKETS, row);
                case BYTES -> value(table, Field.BYTES, row);
                case ACTION -> value(table, Field.ACTION, row);
                case STATUS -> value(table, Field.LOG_STATUS, row);
            };
        };
    }

    /// The lower port of either end: the one that the column shows, or is likely to.
    private static Optional<Filter> port(Evidence evidence, int row) {
        FlowTable table = evidence.table();
        if (!table.present(Field.SRCPORT, row) || !table.present(Field.DSTPORT, row)) {
            return Optional.empty();
        }
        boolean known = evidence.leg(row) != 0;
        long source = table.number(Field.SRCPORT, row, 0);
        long destination = table.number(Field.DSTPORT, row, 0);
        long port = !known
                ? Math.min(source, destination)
                : switch (evidence.lane(row)) {
                    case REQUEST -> destination;
                    case RESPONSE -> source;
                };
        return Optional.of(new Filter.OneOf(Subject.PORT, false, List.of(new FilterValue.Numbers(port, port))));
    }

    private static Optional<Filter> value(FlowTable table, Field field, int row) {
        return SameValue.of(table, FieldName.of(field), row);
    }
}
