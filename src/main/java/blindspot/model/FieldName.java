package blindspot.model;

import java.util.Optional;

/// The name of a field in a record format: one of AWS's, or one that Blindspot does not know and keeps as text.
public record FieldName(String text) {
    public static FieldName of(Field field) {
        return new FieldName(field.fieldName());
    }

    /// The documented field of this name; empty for a name that is not in [Field].
    public Optional<Field> field() {
        return Field.named(text);
    }

    /// The type of the documented field, text for an unknown one.
    public FieldType type() {
        return field().map(Field::type).orElse(FieldType.TEXT);
    }

    @Override
    public String toString() {
        return text;
    }
}
