package blindspot.store;

import blindspot.model.FieldType;
import java.nio.charset.StandardCharsets;

/// One column while it grows.
final class ColumnBuilder {
    private final FieldType type;
    private final LongSequence numbers;
    private final LongSequence high;
    private final Validity validity;
    private final Dictionary dictionary;
    private boolean used;

    ColumnBuilder(FieldType type) {
        this.type = type;
        numbers = new LongSequence();
        high = new LongSequence();
        validity = new Validity();
        dictionary = new Dictionary();
    }

    /// Goes on where `column` ends.
    ColumnBuilder(FieldType type, Column column) {
        this.type = type;
        used = true;
        switch (column) {
            case NumberColumn from -> {
                numbers = from.values().snapshot();
                high = new LongSequence();
                validity = from.validity().snapshot();
                dictionary = new Dictionary();
            }
            case AddressColumn from -> {
                numbers = from.low().snapshot();
                high = from.high().snapshot();
                validity = from.validity().snapshot();
                dictionary = new Dictionary();
            }
            case CodeColumn from -> {
                numbers = from.codes().snapshot();
                high = new LongSequence();
                validity = new Validity();
                dictionary = new Dictionary(from.dictionary());
            }
        }
    }

    /// Whether some complete record has the field.
    boolean used() {
        return used;
    }

    void use() {
        used = true;
    }

    void addNumber(long value) {
        numbers.add(value);
        validity.add(true);
    }

    void addAddress(long highBits, long lowBits) {
        high.add(highBits);
        numbers.add(lowBits);
        validity.add(true);
    }

    void addText(byte[] bytes, int from, int to) {
        numbers.add(dictionary.code(bytes, from, to));
    }

    void addMissing() {
        numbers.add(0);
        switch (type) {
            case NUMBER, TIME -> validity.add(false);
            case ADDRESS -> {
                high.add(0);
                validity.add(false);
            }
            case TEXT -> {}
        }
    }

    /// Adds the values of a column of the same type, from the row `first` inclusive to `end` exclusive.
    void addAll(Column column, int first, int end) {
        switch (column) {
            case NumberColumn from -> {
                for (int row = first; row < end; row++) {
                    numbers.add(from.get(row));
                    validity.add(from.present(row));
                }
            }
            case AddressColumn from -> {
                for (int row = first; row < end; row++) {
                    high.add(from.high(row));
                    numbers.add(from.low(row));
                    validity.add(from.present(row));
                }
            }
            case CodeColumn from -> {
                int[] codes = new int[from.dictionary().size()];
                for (int row = first; row < end; row++) {
                    int code = from.code(row);
                    if (code != 0 && codes[code] == 0) {
                        byte[] bytes = from.dictionary().get(code).getBytes(StandardCharsets.UTF_8);
                        codes[code] = dictionary.code(bytes, 0, bytes.length);
                    }
                    numbers.add(codes[code]);
                }
            }
        }
    }

    void removeLast() {
        numbers.removeLast();
        if (type == FieldType.ADDRESS) {
            high.removeLast();
        }
        if (type != FieldType.TEXT) {
            validity.removeLast();
        }
    }

    /// Says of all rows up to `rows` that have no value yet that they have none.
    void padTo(int rows) {
        while (numbers.size() < rows) {
            addMissing();
        }
    }

    Column build(int rows) {
        padTo(rows);
        return switch (type) {
            case NUMBER, TIME -> new NumberColumn(numbers.snapshot(), validity.snapshot());
            case ADDRESS -> new AddressColumn(high.snapshot(), numbers.snapshot(), validity.snapshot());
            case TEXT -> new CodeColumn(numbers.snapshot(), dictionary.snapshot());
        };
    }
}
