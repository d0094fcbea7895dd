package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.AddressColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

/// What rows of a table are put together by: the values of fields, and numbers that somebody tells of each row. Immutable.
public final class GroupKey {
    private final List<KeyPart> parts;

    private GroupKey(List<KeyPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /// By these fields, of which those that no format has are left out. No value is equal to no value.
    public static GroupKey of(FlowTable table, List<FieldName> fields) {
        return new GroupKey(fields.stream()
                .flatMap(name -> table.column(name).stream())
                .flatMap(column -> KeyPart.telling(column).stream())
                .toList());
    }

    /// By nothing: all rows belong together.
    public static GroupKey nothing() {
        return new GroupKey(List.of());
    }

    /// And by the values of a column of the table.
    public GroupKey and(Column column) {
        return new GroupKey(Stream.concat(parts.stream(), KeyPart.telling(column).stream()).toList());
    }

    /// And by a number of each row. It is asked by several threads at once, and twice of each row.
    public GroupKey and(IntToLongFunction number) {
        return andUpTo(Long.MAX_VALUE, number);
    }

    /// And by a number of each row that is from 0 to `most`. It is asked by several threads at once, and once of each row.
    public GroupKey andUpTo(long most, IntToLongFunction number) {
        return new GroupKey(Stream.concat(parts.stream(), Stream.of(new KeyPart.Told(number, most))).toList());
    }

    List<KeyPart> parts() {
        return parts;
    }

    /// One end of a flow and the other: the parts of address and port that tell ends apart, as many of both. Empty where
    /// a field of them is in no format.
    static List<List<KeyPart>> ends(FlowTable table) {
        if (!(table.column(Field.SRCADDR) instanceof AddressColumn source)
                || !(table.column(Field.DSTADDR) instanceof AddressColumn destination)) {
            return List.of();
        }
        if (table.column(Field.SRCPORT) == null || table.column(Field.DSTPORT) == null) {
            return List.of();
        }
        boolean high = !source.sameHigh() || !destination.sameHigh();
        return List.of(end(table, source, Field.SRCPORT, high), end(table, destination, Field.DSTPORT, high));
    }

    private static List<KeyPart> end(FlowTable table, AddressColumn address, Field port, boolean high) {
        List<KeyPart> parts = new ArrayList<>();
        parts.add(new KeyPart.Low(address));
        if (high) {
            parts.add(new KeyPart.High(address));
        }
        if (table.column(port) instanceof NumberColumn ports) {
            parts.add(new KeyPart.Numbers(ports));
        }
        return parts;
    }

    /// What belongs to a flow beside its ends.
    static List<KeyPart> protocol(FlowTable table) {
        return table.column(Field.PROTOCOL) instanceof NumberColumn column
                ? List.of(new KeyPart.Numbers(column))
                : List.of();
    }
}
