package blindspot.store;

import blindspot.model.FieldType;
import java.nio.charset.StandardCharsets;

/// One column while it grows. The values of rows in the open chunk are written into [#numbers] and [#high] by the
/// [FlowTableBuilder]; a row is told by its place in that chunk.
final class ColumnBuilder {
    private final FieldType type;
    private final LongSequenceBuilder numbers;
    private final LongSequenceBuilder high;
    private final ValidityBuilder validity;
    private final Dictionary dictionary;
    private int filled;
    private int newestRow = -1;
    private int marked;
    private boolean used;

    ColumnBuilder(FieldType type, MemoryLimit memory) {
        this.type = type;
        numbers = new LongSequenceBuilder();
        high = new LongSequenceBuilder();
        validity = new ValidityBuilder();
        dictionary = new Dictionary(memory);
    }

    /// Goes on where `column` of `rows` rows ends.
    ColumnBuilder(FieldType type, Column column, int rows, MemoryLimit memory) {
        this.type = type;
        used = true;
        filled = rows;
        switch (column) {
            case NumberColumn from -> {
                numbers = new LongSequenceBuilder(from.values());
                high = new LongSequenceBuilder();
                validity = new ValidityBuilder(from.validity(), rows);
                dictionary = new Dictionary(memory);
            }
            case AddressColumn from -> {
                numbers = new LongSequenceBuilder(from.low());
                high = new LongSequenceBuilder(from.high());
                validity = new ValidityBuilder(from.validity(), rows);
                dictionary = new Dictionary(memory);
            }
            case CodeColumn from -> {
                numbers = new LongSequenceBuilder(from.codes());
                high = new LongSequenceBuilder();
                validity = new ValidityBuilder();
                dictionary = new Dictionary(from.dictionary(), memory);
            }
        }
    }

    /// Whether some complete record has the field.
    boolean used() {
        return used;
    }

    /// @param record whether another complete record has the field
    void use(boolean record) {
        used |= record;
    }

    /// The open chunk: numbers, codes, or the lower 64 bits of addresses.
    long[] numbers() {
        return numbers.open();
    }

    /// The open chunk: the upper 64 bits of addresses. Of no use for other types.
    long[] high() {
        return high.open();
    }

    /// The code of a text in `row`.
    int code(byte[] bytes, int from, int to, int row) {
        int known = dictionary.size();
        int code = dictionary.code(bytes, from, to);
        if (code == known) {
            newestRow = row;
        }
        return code;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /// Remembers which texts there are.
    void mark() {
        marked = dictionary.size();
    }

    /// Forgets what was said of `count` rows that stand at `at`, and the texts since [#mark].
    void forgetMarked(int at, int count) {
        while (dictionary.size() > marked) {
            dictionary.removeNewest();
        }
        for (int i = at; type != FieldType.TEXT && i < at + count; i++) {
            validity.forget(i);
        }
    }

    void miss(int at) {
        numbers.open()[at] = 0;
        switch (type) {
            case NUMBER, TIME -> validity.miss(at);
            case ADDRESS -> {
                high.open()[at] = 0;
                validity.miss(at);
            }
            case TEXT -> {}
        }
    }

    /// Whether the row at this place of a column of numbers or addresses was not said to have no value.
    boolean present(int at) {
        return validity.present(at);
    }

    /// Forgets what was said of `row`, which stands at `at`.
    void forget(int row, int at) {
        if (type == FieldType.TEXT) {
            if (newestRow == row) {
                dictionary.removeNewest();
                newestRow = -1;
            }
        } else {
            validity.forget(at);
        }
    }

    /// Copies `count` rows of a column of the same type, from `row` on, which lie in one chunk, to the place `at`.
    ///
    /// @param codes the code here of each code there, 0 where it is not known yet; of a text column only
    void copy(Column column, int row, int at, int count, int[] codes) {
        switch (column) {
            case NumberColumn from -> {
                from.values().copy(row, count, numbers.open(), at);
                validity.copy(from.validity(), row, at, count);
            }
            case AddressColumn from -> {
                from.low().copy(row, count, numbers.open(), at);
                from.high().copy(row, count, high.open(), at);
                validity.copy(from.validity(), row, at, count);
            }
            case CodeColumn from -> {
                long[] target = numbers.open();
                from.codes().copy(row, count, target, at);
                for (int i = at; i < at + count; i++) {
                    int code = (int) target[i];
                    if (code != 0 && codes[code] == 0) {
                        byte[] bytes = from.dictionary().get(code).getBytes(StandardCharsets.UTF_8);
                        codes[code] = dictionary.code(bytes, 0, bytes.length);
                    }
                    target[i] = codes[code];
                }
            }
        }
    }

    /// Adds the full chunk of a column of the same type that starts with `row`, when none is open. Numbers are not
    /// copied.
    ///
    /// @param codes as for [#copy]
    void addChunk(Column column, int row, int[] codes) {
        int chunk = row >>> LongSequence.SHIFT;
        switch (column) {
            case NumberColumn from -> {
                numbers.add(from.values(), chunk);
                validity.add(from.validity(), chunk);
            }
            case AddressColumn from -> {
                numbers.add(from.low(), chunk);
                high.add(from.high(), chunk);
                validity.add(from.validity(), chunk);
            }
            case CodeColumn _ -> {
                reserve(LongSequence.CHUNK);
                copy(column, row, 0, LongSequence.CHUNK, codes);
                numbers.close();
            }
        }
    }

    /// Forgets all rows. Texts keep their codes.
    void clear() {
        numbers.clear();
        high.clear();
        validity.clear();
        filled = 0;
        newestRow = -1;
        used = false;
    }

    void reserve(int capacity) {
        numbers.reserve(capacity);
        if (type == FieldType.ADDRESS) {
            high.reserve(capacity);
        }
    }

    /// How many bytes more the open chunk would have with so much room.
    long bytesToReserve(int capacity) {
        return numbers.bytesToReserve(capacity) + (type == FieldType.ADDRESS ? high.bytesToReserve(capacity) : 0);
    }

    /// The open chunk is full.
    void close() {
        numbers.close();
        if (type == FieldType.ADDRESS) {
            high.close();
        }
        if (type != FieldType.TEXT) {
            validity.close();
        }
    }

    /// All rows up to this one have been told of.
    void filledTo(int rows) {
        filled = rows;
    }

    /// Says of all rows up to `rows` that were not told of that they have no value.
    void padTo(int rows) {
        while (filled < rows) {
            int at = filled & LongSequence.CHUNK - 1;
            int count = Math.min(rows - filled, LongSequence.CHUNK - at);
            reserve(at + count);
            for (int i = at; i < at + count; i++) {
                miss(i);
            }
            filled += count;
            if (at + count == LongSequence.CHUNK) {
                close();
            }
        }
    }

    Column build(int rows) {
        return switch (type) {
            case NUMBER, TIME -> new NumberColumn(numbers.build(rows), validity.build());
            case ADDRESS -> new AddressColumn(high.build(rows), numbers.build(rows), validity.build());
            case TEXT -> new CodeColumn(numbers.build(rows), dictionary.values());
        };
    }

    /// The column, when nothing is added any more.
    Column finish(int rows) {
        return switch (type) {
            case NUMBER, TIME -> new NumberColumn(numbers.finish(rows), validity.finish());
            case ADDRESS -> new AddressColumn(high.finish(rows), numbers.finish(rows), validity.finish());
            case TEXT -> new CodeColumn(numbers.finish(rows), dictionary.values());
        };
    }

    /// The size of all this in memory, without the texts, which count themselves.
    long bytes() {
        return numbers.bytes() + high.bytes() + validity.bytes();
    }
}
