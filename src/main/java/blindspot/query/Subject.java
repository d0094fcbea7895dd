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

    /// When the record was, from its start to its end, as [RecordTimes] reads them: a test of it is true when it is for
    /// some second of the record, a negated one when the record has a time and it is true for none.
    public static final Subject TIME =
            new Subject("time", List.of(FieldName.of(Field.START), FieldName.of(Field.END)));

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

    /// Whether AWS documents the fields.
    boolean isDocumented() {
        return fields.stream().allMatch(name -> name.field().isPresent());
    }

    /// Whether this is, or one of these is, that field.
    boolean isOf(Field field) {
        return fields.contains(FieldName.of(field));
    }
}
