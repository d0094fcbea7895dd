package blindspot.decode.json;

import blindspot.decode.text.NamedValues;
import blindspot.decode.text.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON value that has begun and not ended.
final class JsonFrame {
    enum Kind {
        OBJECT,
        /// A list of messages or records.
        LIST,
        /// A list of which nothing is known, in which there may be records.
        OTHER_LIST,
        /// A row of a query's results: a list of cells.
        ROW,
        /// `{"field": …, "value": …}`.
        CELL
    }

    /// The most entries without a record that wait for one with a record.
    private static final int MOST_NOTHING = 1000;

    private final Kind kind;
    private final @Nullable JsonFrame outer;
    private final String property;
    private final Position start;
    private final NamedValues values = new NamedValues();
    private final JsonEntry entry;
    private List<Nothing> nothing = List.of();
    private boolean used;
    private boolean control;

    /// An entry of a list in which there is no record, and its text.
    record Nothing(Position at, String text) {}

    /// @param entry what it is part of
    /// @param property the property of another object that it is the value of, or in the list of; empty when of none
    JsonFrame(Kind kind, @Nullable JsonFrame outer, JsonEntry entry, String property, Position start) {
        this.entry = entry;
        this.kind = kind;
        this.outer = outer;
        this.property = property;
        this.start = start;
        control = outer != null && outer.control;
    }

    Kind kind() {
        return kind;
    }

    boolean isList() {
        return kind == Kind.LIST || kind == Kind.OTHER_LIST;
    }

    /// What it is part of.
    JsonEntry entry() {
        return entry;
    }

    /// Whether it is an entry itself, and no part of a larger one.
    boolean isEntry() {
        return outer == null || outer.entry != entry;
    }

    /// Whether what it is in is a list of which nothing is known.
    boolean isInOtherList() {
        return outer != null && outer.kind == Kind.OTHER_LIST;
    }

    /// Whether it is an event of CloudWatch Logs.
    boolean isEvent() {
        return outer != null && outer.kind == Kind.LIST && (property.equals("logEvents") || property.equals("events"));
    }

    /// The names that lead to a value of it, with points between them; those of a list's entries are the list's.
    String path(String name) {
        List<String> names = new ArrayList<>();
        if (!name.isEmpty()) {
            names.add(name);
        }
        for (JsonFrame frame = this; frame != null; frame = frame.outer) {
            if (!frame.property.isEmpty() && (frame.outer == null || !frame.outer.isList())) {
                names.addFirst(frame.property);
            }
        }
        return String.join(".", names);
    }

    /// Notes an entry of this list in which there is no record. When there are records in others of the list, that is
    /// wrong with it.
    void addNothing(Position at, String text) {
        if (nothing.isEmpty()) {
            nothing = new ArrayList<>();
        }
        if (nothing.size() < MOST_NOTHING) {
            nothing.add(new Nothing(at, text));
        }
    }

    /// Takes the entries that have been noted.
    List<Nothing> takeNothing() {
        List<Nothing> taken = nothing;
        nothing = List.of();
        return taken;
    }

    String property() {
        return property;
    }

    Position start() {
        return start;
    }

    /// Its single values: those of an object, or the cells of a row.
    NamedValues values() {
        return values;
    }

    /// Something in it has been read, so that it is no record of named values itself.
    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }

    /// What is in it is from AWS for the receiver, and no log event.
    void makeControl() {
        control = true;
    }

    boolean isControl() {
        return control;
    }

    /// Gives a cell to its row.
    void addCell() {
        int name = values.indexOf("field");
        int value = values.indexOf("value");
        if (name >= 0 && outer != null) {
            String field = values.textOf(name);
            if (value < 0) {
                outer.values.addMissing(field, start);
            } else if (values.isNumber(value)) {
                outer.values.add(field, values.number(value), values.position(value));
            } else {
                outer.values.add(
                        field, values.bytes(), values.start(value), values.end(value), values.position(value));
            }
        }
    }
}
