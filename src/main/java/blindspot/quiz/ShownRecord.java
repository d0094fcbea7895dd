package blindspot.quiz;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Set;

/// A record that a question is about, with some of its values hidden.
///
/// @param row its row in the table it was taken from
public record ShownRecord(int row, List<Value> values) {
    public ShownRecord {
        values = List.copyOf(values);
    }

    /// What a field of it says, as the flow log has it; nothing where it is `hidden`.
    public record Value(FieldName field, String text, boolean hidden) {}

    /// The row of a table, with all its fields in the order of the table.
    static ShownRecord of(FlowTable table, int row, Set<Field> hidden) {
        return new ShownRecord(
                row,
                table.fields()
                        .stream()
                        .map(name -> {
                            boolean hides = name.field().filter(hidden::contains).isPresent();
                            return new Value(name, hides ? "" : text(table, name, row), hides);
                        })
                        .toList());
    }

    private static String text(FlowTable table, FieldName name, int row) {
        return table.column(name).map(column -> column.text(row)).orElse("-");
    }
}
