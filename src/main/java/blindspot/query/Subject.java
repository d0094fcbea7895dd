package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import java.util.List;

/// What a test of a filter looks at: one field, or the two of which either may match. All are of one type.
public record Subject(String name, List<FieldName> fields) {
    /// Either end's address.
    public static final Subject ADDR =
            new Subject("addr", List.of(FieldName.of(Field.SRCADDR), FieldName.of(Field.DSTADDR)));

    /// Either end's port.
    public static final Subject PORT =
            new Subject("port", List.of(FieldName.of(Field.SRCPORT), FieldName.of(Field.DSTPORT)));

    public Subject {
        fields = List.copyOf(fields);
    }

    public static Subject of(FieldName field) {
        return new Subject(field.text(), List.of(field));
    }

    public static Subject of(Field field) {
        return of(FieldName.of(field));
    }

    public FieldType type() {
        return fields.getFirst().type();
    }

    /// Whether this is, or one of these is, that field.
    boolean isOf(Field field) {
        return fields.contains(FieldName.of(field));
    }
}
