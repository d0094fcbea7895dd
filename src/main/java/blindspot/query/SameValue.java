package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tests that keep the records with the values of one.
public final class SameValue {
    private static final List<Field> FLOW =
            List.of(Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL);

    private SameValue() {}

    /// Keeps the records with the row's value in a field, those without one where the row has none; empty when no format
    /// has the field.
    public static Optional<Filter> of(FlowTable table, FieldName field, int row) {
        return table.column(field).map(column -> {
            FilterValue value = !column.present(row)
                    ? new FilterValue.Missing()
                    : switch (column) {
                        case NumberColumn numbers -> new FilterValue.Numbers(numbers.get(row), numbers.get(row));
                        case AddressColumn addresses -> new FilterValue.Block(addresses.get(row));
                        case CodeColumn codes -> new FilterValue.Text(codes.text(row));
                    };
            return new Filter.OneOf(Subject.of(field), false, List.of(value));
        });
    }

    /// Keeps the records of the row's flow: the same addresses, ports and protocol, in the same direction. Empty when the
    /// row does not have all five.
    public static Optional<Filter> flow(FlowTable table, int row) {
        List<Filter> tests = new ArrayList<>();
        for (Field field : FLOW) {
            if (table.present(field, row)) {
                of(table, FieldName.of(field), row).ifPresent(tests::add);
            }
        }
        return tests.size() == FLOW.size() ? Optional.of(new Filter.And(tests)) : Optional.empty();
    }
}
