package blindspot.quiz;

import blindspot.model.Field;
import blindspot.store.RowSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Shows a record without the value of a field and asks for it. The record itself tells.
///
/// @param record a filter; the first record that it keeps is shown
public record FieldQuestion(Wording wording, String record, Field field) implements Question {
    static final String TYPE = "fill-field";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return true;
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        OptionalInt row = ground.firstRow(record);
        if (row.isEmpty() || ground.table().column(field) == null) {
            return Optional.empty();
        }
        return Optional.of(new Posed(
                this, new Form.Entry(ground.table().text(field, row.getAsInt()), false), Optional.empty(),
                Optional.of(ShownRecord.of(ground.table(), row.getAsInt(), Set.of(field)))));
    }

    @Override
    public RowSet found(Ground ground) {
        return ground.kept(record).first(1);
    }
}
