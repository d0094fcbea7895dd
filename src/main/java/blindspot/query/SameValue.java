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

    /// Keeps the records that have all that tells conversations apart.
    static final Filter OF_A_CONVERSATION = new Filter.And(
            FLOW.stream()
                    .<Filter>map(field -> new Filter.OneOf(
                            Subject.of(field), true, List.of(new FilterValue.Missing())))
                    .toList());

    private SameValue() {}

    /// Keeps the records of the row's conversation: [Conversations]. Empty where the row is of none, or is none.
    static Optional<Filter> conversation(FlowTable table, int row) {
        if (row < 0 || row >= table.rowCount()) {
            return Optional.empty();
        }
        return flow(table, row).map(there -> {
            Filter back = new Filter.And(List.of(
                    turned(table, Field.SRCADDR, Field.DSTADDR, row), turned(table, Field.DSTADDR, Field.SRCADDR, row),
                    turned(table, Field.SRCPORT, Field.DSTPORT, row), turned(table, Field.DSTPORT, Field.SRCPORT, row),
                    of(table, FieldName.of(Field.PROTOCOL), row).orElseThrow()));
            List<Filter> tests = new ArrayList<>(List.of(new Filter.Or(List.of(there, back))));
            of(table, FieldName.of(Field.INTERFACE_ID), row).ifPresent(tests::addFirst);
            return new Filter.And(tests);
        });
    }

    /// Keeps the records whose `field` has the row's value of the other one, which is of the same kind.
    private static Filter turned(FlowTable table, Field field, Field other, int row) {
        return of(table, FieldName.of(other), row)
                .map(test -> test instanceof Filter.OneOf(_, boolean negated, List<FilterValue> values)
                        ? new Filter.OneOf(Subject.of(field), negated, values)
                        : test)
                .orElseThrow();
    }

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
