package blindspot.decode.parquet;

import blindspot.task.Cancel;
import blindspot.task.Workers;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.RowGroupPredicate;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row group whose bytes are in memory and checked, and which Hardwood's threads have begun to decode, some batches
/// ahead of whoever takes them.
final class OpenGroup implements AutoCloseable {
    /// The most bytes of a row group in the file. Writers aim at 128 MiB or less; AWS's whole files are smaller.
    static final long LARGEST_PACKED = 256L << 20;

    /// The most rows of a row group.
    static final long MOST_ROWS = 1L << 28;

    /// Records that are decoded between two looks at whether to stop.
    private static final int BATCH = 1 << 13;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final FileBytes bytes;
    private final List<FileBytes.Part> parts;
    private final ColumnReaders readers;
    private final long rows;
    private long taken;

    private OpenGroup(FileBytes bytes, List<FileBytes.Part> parts, ColumnReaders readers, long rows) {
        this.bytes = bytes;
        this.parts = parts;
        this.readers = readers;
        this.rows = rows;
    }

    /// Reads and checks the bytes of the columns `columns` of a row group, and starts to decode them. Empty when
    /// cancelled.
    ///
    /// @param reused a buffer that nothing else is in any more
    /// @throws DamagedException when something does not fit
    /// @throws TooLargeException when something is larger than a limit
    static Optional<OpenGroup> of(
            ParquetFile file, RowGroup group, List<FlowColumn> columns, ByteBuffer reused, Cancel cancel)
            throws IOException {
        Ranges ranges = ranges(file, group);
        List<FileBytes.Part> parts = new ArrayList<>();
        FileBytes.Part pages = file.bytes().load(ranges.pages.start, ranges.pages.end, reused, cancel);
        parts.add(pages);
        FileBytes.Part index = new FileBytes.Part(0, NOTHING);
        if (!ranges.index.isEmpty()) {
            index = file.bytes().load(ranges.index.start, ranges.index.end, NOTHING, cancel);
            parts.add(index);
        }
        if (cancel.requested()) {
            return Optional.empty();
        }
        PageCheck check = new PageCheck(pages);
        for (FlowColumn column : columns) {
            ColumnChunk chunk = group.columns().get(column.place());
            check.check(chunk, group.numRows(), offsetIndex(chunk, index));
        }
        parts.forEach(file.bytes()::add);
        return Optional.of(new OpenGroup(file.bytes(), parts, readers(file, group, columns), group.numRows()));
    }

    private static ColumnReaders readers(ParquetFile file, RowGroup group, List<FlowColumn> columns) {
        long middle = middle(group);
        try {
            return file.reader()
                    .buildColumnReaders(projection(file, columns))
                    .filter(RowGroupPredicate.byteRange(middle, middle + 1))
                    .batchSize(BATCH)
                    .build();
        } catch (RuntimeException e) {
            throw new DamagedException("a row group that Hardwood does not take", e);
        }
    }

    /// The bytes that Hardwood tells row groups apart by.
    static long middle(RowGroup group) {
        return group.columns().getFirst().chunkStartOffset() + packed(group) / 2;
    }

    /// The bytes of a row group in the file.
    static long packed(RowGroup group) {
        return group.columns().stream().mapToLong(chunk -> chunk.metaData().totalCompressedSize()).sum();
    }

    /// Goes on to the next records; false when all have been there.
    ///
    /// @throws DamagedException when they cannot be decoded
    boolean nextBatch() {
        try {
            if (!readers.nextBatch()) {
                if (taken != rows) {
                    throw new DamagedException(taken + " of " + rows + " rows");
                }
                return false;
            }
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Hardwood and the codecs say in many ways that they cannot make sense of a page.
            throw new DamagedException("a page that cannot be decoded", e);
        }
        taken += readers.getRecordCount();
        if (taken > rows) {
            throw new DamagedException(taken + " of " + rows + " rows");
        }
        return true;
    }

    int batchLength() {
        return readers.getRecordCount();
    }

    /// The values of a column, counted as they were given to [#of].
    ColumnReader column(int index) {
        return readers.getColumnReader(index);
    }

    /// The buffer that holds the bytes of the pages until the group is closed.
    ByteBuffer buffer() {
        return parts.getFirst().bytes();
    }

    /// How many of the group's rows have been given out.
    long taken() {
        return taken;
    }

    @Override
    public void close() {
        if (taken < rows) {
            closeColumns();
        }
        readers.close();
        parts.forEach(bytes::remove);
    }

    /// Ends the decoding of all columns at once. Each waits for the pages that it is at; one behind the other the last would
    /// go on meanwhile.
    private void closeColumns() {
        try (Workers closing = Workers.of(readers.getColumnCount())) {
            List<Workers.Pending<Boolean>> closed = new ArrayList<>();
            for (int i = 0; i < readers.getColumnCount(); i++) {
                ColumnReader column = readers.getColumnReader(i);
                closed.add(closing.start(() -> {
                    column.close();
                    return true;
                }));
            }
            closed.forEach(Workers.Pending::get);
        }
    }

    private record Range(long start, long end) {
        boolean isEmpty() {
            return start >= end;
        }
    }

    /// Where the pages of all columns are, and their indexes.
    private record Ranges(Range pages, Range index) {}

    private static Ranges ranges(ParquetFile file, RowGroup group) {
        TooLargeException.check(group.numRows(), MOST_ROWS);
        if (group.numRows() < 0 || group.columns().size() != file.schema().getColumnCount()) {
            throw new DamagedException("columns that are not those of the schema");
        }
        long start = Long.MAX_VALUE;
        long end = 0;
        long indexStart = Long.MAX_VALUE;
        long indexEnd = 0;
        for (int i = 0; i < group.columns().size(); i++) {
            ColumnChunk chunk = group.columns().get(i);
            ColumnMetaData column = chunk.metaData();
            if (column == null || column.codec() == null || column.type() != file.schema().getColumn(i).type()) {
                throw new DamagedException("a column that is not as the schema says");
            }
            long from = chunk.chunkStartOffset();
            long to = from + column.totalCompressedSize();
            checkRange(file, from, to);
            start = Math.min(start, from);
            end = Math.max(end, to);
            Range offsets = indexRange(file, chunk.offsetIndexOffset(), chunk.offsetIndexLength());
            Range statistics = indexRange(file, chunk.columnIndexOffset(), chunk.columnIndexLength());
            indexStart = Math.min(indexStart, Math.min(offsets.start, statistics.start));
            indexEnd = Math.max(indexEnd, Math.max(offsets.end, statistics.end));
        }
        TooLargeException.check(end - start, LARGEST_PACKED);
        indexStart = Math.min(indexStart, indexEnd);
        TooLargeException.check(indexEnd - indexStart, LARGEST_PACKED);
        return new Ranges(new Range(start, end), new Range(indexStart, indexEnd));
    }

    /// Where an index is: no bytes at all when there is none.
    private static Range indexRange(ParquetFile file, @Nullable Long offset, @Nullable Integer length) {
        if (offset == null && length == null) {
            return new Range(Long.MAX_VALUE, 0);
        }
        if (offset == null || length == null) {
            throw new DamagedException("an index without a place");
        }
        checkRange(file, offset, offset + length);
        return new Range(offset, offset + length);
    }

    private static void checkRange(ParquetFile file, long from, long to) {
        if (from < 0 || to < from || to > file.footerStart()) {
            throw new DamagedException("bytes " + from + " to " + to);
        }
    }

    private static ByteBuffer offsetIndex(ColumnChunk chunk, FileBytes.Part index) {
        if (chunk.offsetIndexOffset() == null) {
            return NOTHING;
        }
        return index.bytes().slice((int) (chunk.offsetIndexOffset() - index.start()), chunk.offsetIndexLength());
    }

    private static ColumnProjection projection(ParquetFile file, List<FlowColumn> columns) {
        return columns.size() == file.schema().getColumnCount()
                ? ColumnProjection.all()
                : ColumnProjection.columns(columns.stream().map(FlowColumn::path).toArray(String[]::new));
    }
}
