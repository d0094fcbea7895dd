package blindspot.decode.json;

import blindspot.decode.text.NamedValues;
import blindspot.decode.text.Position;
import org.jspecify.annotations.Nullable;

/// A JSON value that has begun and not ended.
final class JsonFrame {
    enum Kind {
        OBJECT,
        /// A list of messages or records.
        LIST,
        /// A row of a query's results: a list of cells.
        ROW,
        /// `{"field": …, "value": …}`.
        CELL
    }

    private final Kind kind;
    private final @Nullable JsonFrame outer;
    private final String property;
    private final Position start;
    private final NamedValues values = new NamedValues();
    private boolean used;
    private boolean control;

    /// @param property the property of another object that it is the value of, or in the list of; empty when of none
    JsonFrame(Kind kind, @Nullable JsonFrame outer, String property, Position start) {
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
        return kind == Kind.LIST;
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
