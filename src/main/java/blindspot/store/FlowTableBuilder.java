package blindspot.store;

import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects records, one value after the other, into a [FlowTable]. Not safe for use by several threads.
///
/// Call [#begin] before the first record and whenever the input or the format changes; then for each record one of
/// [#number], [#address], [#text], [#missing] for each field of the format, in order, and [#endRow]; or [#dropRow] when
/// the record turns out to be none.
public final class FlowTableBuilder {
    /// The most different fields that one table can have.
    public static final int MOST_FIELDS = 1000;

    /// Room in the open chunks when memory is short.
    private static final int FEW_PLACES = 64;

    private final Map<FieldName, ColumnBuilder> columns = new LinkedHashMap<>();
    private final SegmentsBuilder segments = new SegmentsBuilder();
    private final KnownCodes codesElsewhere = new KnownCodes();
    private LongSequenceBuilder offsets = new LongSequenceBuilder();
    private ColumnBuilder[] current = new ColumnBuilder[0];
    private int filled;
    private int rows;
    private final WantedTimes times;
    private final MemoryLimit memory;
    private long counted;
    private long leftOut;

    // The open chunks of the current columns, one array each, and the place in them of the row that is being filled:
    // a value costs one store.
    private long[][] numbers = {};
    private long[][] high = {};
    private int at;
    private int capacity;
    private int expected;
    private int opened;

    /// One that keeps all records.
    public FlowTableBuilder() {
        this(null, MemoryLimit.none());
    }

    /// @param range the time that a record must overlap, from its start to its end, to be kept; null when all are kept.
    ///        A record without times is kept: nothing says that it is outside
    /// @param memory counts what the records need
    public FlowTableBuilder(@Nullable TimeRange range, MemoryLimit memory) {
        times = new WantedTimes(range);
        this.memory = memory;
    }

    /// An empty one that keeps the same records, with room for so many. To be released when it is not used any more.
    public FlowTableBuilder another(int records) {
        FlowTableBuilder another = new FlowTableBuilder(times.range(), memory);
        another.expected = records;
        return another;
    }

    /// Nothing is added any more, nor taken from here: its memory counts no longer.
    public void release() {
        columns.values().forEach(column -> column.dictionary().release());
        memory.add(-counted);
        counted = 0;
    }

    /// What counts the memory that records need, and what is needed with them.
    public MemoryLimit memory() {
        return memory;
    }

    /// The number of complete records.
    public int rowCount() {
        return rows;
    }

    /// How many records, behind `more` others, are best taken over at once: whole chunks need not be copied then.
    public int roomInChunk(int more) {
        return LongSequence.CHUNK - (rows + more & LongSequence.CHUNK - 1);
    }

    /// The number of complete records that are outside the time range and were not kept.
    public long leftOut() {
        return leftOut;
    }

    /// The number of complete records, be they kept or not.
    public long seenCount() {
        return rows + leftOut;
    }

    /// Whether the table can have these fields beside those that it has.
    public boolean hasRoomFor(List<FieldName> fields) {
        return columns.size() + fields.stream().filter(name -> !columns.containsKey(name)).count() <= MOST_FIELDS;
    }

    /// Whether it can have the records of another one too.
    public boolean hasRoomFor(FlowTableBuilder other) {
        return hasRoomFor(List.copyOf(other.columns.keySet()));
    }

    /// The records that follow come from `inputName` and have these fields in this order, each at most once. Nothing
    /// changes when that is so already.
    public void begin(String inputName, List<FieldName> fields) {
        if (current.length > 0 && segments.isOpen(inputName, fields)) {
            return;
        }
        closeSegment();
        segments.open(inputName, fields);
        current = new ColumnBuilder[fields.size()];
        numbers = new long[fields.size()][];
        high = new long[fields.size()][];
        for (int i = 0; i < current.length; i++) {
            current[i] = columns.computeIfAbsent(fields.get(i), name -> new ColumnBuilder(name.type(), memory));
            current[i].padTo(rows);
        }
        times.begin(fields);
        reserve(at + 1);
    }

    /// The next value of the record, a number or time.
    public void number(long value) {
        numbers[filled++][at] = value;
    }

    /// The next value of the record, an address as in [blindspot.model.Address].
    public void address(long highBits, long lowBits) {
        high[filled][at] = highBits;
        numbers[filled++][at] = lowBits;
    }

    /// The next value of the record, the UTF-8 bytes from `from` inclusive to `to` exclusive.
    public void text(byte[] bytes, int from, int to) {
        numbers[filled][at] = current[filled].code(bytes, from, to, rows);
        filled++;
    }

    public void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text(bytes, 0, bytes.length);
    }

    /// The next value of the record is none.
    public void missing() {
        current[filled++].miss(at);
    }

    /// The record is complete; `offset` is where it starts in the decompressed bytes of its input.
    public void endRow(long offset) {
        if (filled != current.length) {
            throw new IllegalStateException(filled + " of " + current.length + " values");
        }
        if (times.countOutside(current, numbers, at, 1) > 0) {
            leftOut++;
            dropRow();
            return;
        }
        offsets.open()[at] = offset;
        filled = 0;
        advance(1);
    }

    /// Forgets the values added since the last complete record.
    public void dropRow() {
        while (filled > 0) {
            current[--filled].forget(rows, at);
        }
    }

    /// Opens records that are to be filled one column after the other, so many at the most: how many it opened. Each of
    /// their values must be set, in [#values] and [#upperHalves] or by [#miss], and then [#offsets]; then call
    /// [#close] or [#drop].
    public int open(int records) {
        int count = Math.min(records, LongSequence.CHUNK - at);
        if (at + count > capacity) {
            reserve(at + count);
        }
        for (ColumnBuilder column : current) {
            column.mark();
        }
        opened = count;
        return count;
    }

    /// Where the first opened record stands in the arrays of the columns.
    public int place() {
        return at;
    }

    /// Where the values of a column go: numbers, codes, or the lower 64 bits of addresses.
    public long[] values(int field) {
        return numbers[field];
    }

    /// Where the upper 64 bits of a column of addresses go.
    public long[] upperHalves(int field) {
        return high[field];
    }

    /// Where the offsets of the records go: where each starts in the decompressed bytes of its input.
    public long[] offsets() {
        return offsets.open();
    }

    /// What gives the texts of a column their codes.
    public Dictionary texts(int field) {
        return current[field].dictionary();
    }

    /// The opened record of this number has no value.
    public void miss(int field, int record) {
        current[field].miss(at + record);
    }

    /// The opened records are complete. False, and nothing is done, when some of them are to be kept and others not.
    public boolean close() {
        int outside = times.countOutside(current, numbers, at, opened);
        if (outside == 0) {
            advance(opened);
        } else if (outside == opened) {
            leftOut += opened;
            drop();
        }
        return outside == 0 || outside == opened;
    }

    /// Forgets the opened records.
    public void drop() {
        for (ColumnBuilder column : current) {
            column.forgetMarked(at, opened);
        }
    }

    /// Adds all records of `table` behind those that are here. Call [#begin] before the next record.
    public void addAll(FlowTable table) {
        if (columns.isEmpty()) {
            adopt(table);
        } else {
            addAll(table, _ -> true);
        }
    }

    /// Moves all records of another one, and the number of those that were left out, behind those that are here. The
    /// other one has none then and may be used again, from [#begin] on; that is cheaper than a new one.
    public void take(FlowTableBuilder other) {
        memory.add(-other.counted);
        other.counted = 0;
        addAll(other.finish(), _ -> true, other.codesElsewhere);
        leftOut += other.leftOut;
        other.clear();
        count();
    }

    /// Forgets all records, but not which texts there were unless there are unusually many columns or texts.
    private void clear() {
        segments.clear();
        long texts = columns.values().stream().mapToLong(column -> column.dictionary().bytes()).sum();
        if (columns.size() > MOST_FIELDS / 16 || texts > memory.textsKept()) {
            columns.values().forEach(column -> column.dictionary().release());
            columns.clear();
            codesElsewhere.clear();
        }
        columns.values().forEach(ColumnBuilder::clear);
        offsets.clear();
        current = new ColumnBuilder[0];
        filled = 0;
        rows = 0;
        leftOut = 0;
        at = 0;
        count();
    }

    /// Adds the records of those inputs of `table` that are wanted.
    void addAll(FlowTable table, Predicate<Segment> wanted) {
        addAll(table, wanted, new KnownCodes());
    }

    private void addAll(FlowTable table, Predicate<Segment> wanted, KnownCodes codes) {
        for (Segment segment : table.segments().stream().filter(wanted).toList()) {
            begin(segment.input(), segment.format());
            CopiedColumns from = new CopiedColumns(table, segment, codes);
            int row = segment.first();
            while (row < segment.end()) {
                int behindChunk = (row | LongSequence.CHUNK - 1) + 1;
                int count = Math.min(Math.min(segment.end(), behindChunk) - row, LongSequence.CHUNK - at);
                if (count == LongSequence.CHUNK) {
                    from.addChunk(row, current);
                    offsets.add(table.offsets(), row >>> LongSequence.SHIFT);
                    rows += count;
                    count();
                } else {
                    reserve(at + count);
                    from.copy(row, count, current, at);
                    table.offsets().copy(row, count, offsets.open(), at);
                    advance(count);
                }
                row += count;
            }
        }
    }

    /// The complete records so far. The builder may go on.
    public FlowTable build() {
        return build(offsets.build(rows), ColumnBuilder::build);
    }

    /// All records. Nothing may be added any more, so nothing is copied.
    public FlowTable finish() {
        return build(offsets.finish(rows), ColumnBuilder::finish);
    }

    private FlowTable build(LongSequence builtOffsets, BiFunction<ColumnBuilder, Integer, Column> build) {
        for (ColumnBuilder column : current) {
            column.filledTo(rows);
        }
        Map<FieldName, Column> built = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column.used() || segments.uses(name, rows)) {
                column.padTo(rows);
                built.put(name, build.apply(column, rows));
            }
        });
        return new FlowTable(rows, built, segments.build(rows), builtOffsets);
    }

    /// Counts what was not counted yet: called when something has grown.
    private void count() {
        long bytes = offsets.bytes() + segments.bytes() + codesElsewhere.bytes() + memory.beside(rows)
                + columns.values().stream().mapToLong(ColumnBuilder::bytes).sum();
        memory.add(bytes - counted);
        counted = bytes;
    }

    /// Takes the records of `table` over without copying those of full chunks.
    private void adopt(FlowTable table) {
        rows = table.rowCount();
        for (FieldName name : table.fields()) {
            columns.put(name, new ColumnBuilder(name.type(), table.column(name).orElseThrow(), rows, memory));
            columns.get(name).dictionary().count();
        }
        offsets = new LongSequenceBuilder(table.offsets());
        segments.adopt(table.segments(), rows);
        at = rows & LongSequence.CHUNK - 1;
        count();
    }

    /// `count` more records are complete.
    private void advance(int count) {
        at += count;
        rows += count;
        if (at == LongSequence.CHUNK) {
            at = 0;
            offsets.close();
            for (ColumnBuilder column : current) {
                column.close();
            }
            count();
        }
        if (at == capacity) {
            reserve(at + 1);
        }
    }

    /// Makes room for so many rows in the open chunks, and for more where memory allows it.
    private void reserve(int places) {
        int room = offsets.open().length;
        int more = places <= room ? room : Math.clamp(Math.max(room * 4L, expected), places, LongSequence.CHUNK);
        long bytes = offsets.bytesToReserve(more)
                + Arrays.stream(current).mapToLong(column -> column.bytesToReserve(more)).sum();
        capacity = bytes == 0 || memory.allows(bytes) ? more : Math.min(places + FEW_PLACES, LongSequence.CHUNK);
        offsets.reserve(capacity);
        for (int i = 0; i < current.length; i++) {
            current[i].reserve(capacity);
            numbers[i] = current[i].numbers();
            high[i] = current[i].high();
        }
        if (bytes > 0) {
            count();
        }
    }

    private void closeSegment() {
        if (filled != 0) {
            throw new IllegalStateException("a record is open");
        }
        boolean any = segments.close(rows);
        for (ColumnBuilder column : current) {
            column.filledTo(rows);
            column.use(any);
        }
    }
}
