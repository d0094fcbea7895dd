package blindspot.decode.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Walks over the pages of a row group, of which only the headers are looked at, and checks that they fit into each
/// other, into the bytes that there are and into the limits. Hardwood takes the sizes in a header at their word; after
/// this walk no buffer is larger than [#LARGEST_PAGE], no loop over values longer than [#MOST_VALUES], and every page
/// lies where the offset index says.
/// Source: <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>
final class PageCheck {
    /// The largest page, unpacked, in bytes. Writers make pages of about a million.
    static final int LARGEST_PAGE = 64 << 20;

    /// The most values of a page.
    static final int MOST_VALUES = 1 << 23;

    /// The most bytes of a row group, unpacked.
    static final long LARGEST_GROUP = 1L << 30;

    private static final int DATA_PAGE = 0;
    private static final int INDEX_PAGE = 1;
    private static final int DICTIONARY_PAGE = 2;
    private static final int DATA_PAGE_V2 = 3;

    private final FileBytes.Part pages;
    private long unpacked;

    PageCheck(FileBytes.Part pages) {
        this.pages = pages;
    }

    /// What a header says; -1 where it says nothing.
    private static final class Header {
        private int type = -1;
        private int unpacked = -1;
        private int packed = -1;
        private int values = -1;
        private int entries = -1;
        private int valuesOfV2 = -1;
        private int levels;
    }

    /// Checks the pages of one column.
    ///
    /// @param offsetIndex where the pages are said to be, null when nothing says it
    /// @throws DamagedException when something does not fit
    /// @throws TooLargeException when something is larger than a limit
    void check(ColumnChunk chunk, long rows, ByteBuffer offsetIndex) {
        ColumnMetaData column = chunk.metaData();
        int at = (int) (chunk.chunkStartOffset() - pages.start());
        int end = at + (int) column.totalCompressedSize();
        long values = 0;
        List<long[]> found = new ArrayList<>();
        boolean first = true;
        while (at < end && values < rows) {
            ThriftReader reader = new ThriftReader(pages.bytes(), at, end);
            Header header = header(reader);
            check(header, column.codec(), end - reader.position());
            int behind = reader.position() + header.packed;
            if (header.type == DICTIONARY_PAGE && !first) {
                throw new DamagedException("a dictionary behind its column's data");
            }
            if (header.type == DATA_PAGE || header.type == DATA_PAGE_V2) {
                values += header.type == DATA_PAGE ? header.values : header.valuesOfV2;
                found.add(new long[] {pages.start() + at, behind - at});
            }
            first = false;
            at = behind;
        }
        if (values != rows || column.numValues() != rows) {
            throw new DamagedException(values + " values for " + rows + " rows");
        }
        if (offsetIndex.hasRemaining()) {
            checkIndex(offsetIndex, found);
        }
    }

    private void check(Header header, CompressionCodec codec, int left) {
        boolean plain = codec == CompressionCodec.UNCOMPRESSED;
        if (header.packed < 0 || header.packed > left || header.unpacked < 0
                || (plain && header.packed != header.unpacked)) {
            throw new DamagedException("a page of " + header.packed + " bytes where there are " + left);
        }
        int values = switch (header.type) {
            case DATA_PAGE -> header.values;
            case DATA_PAGE_V2 -> header.levels > Math.min(header.packed, header.unpacked) ? -1 : header.valuesOfV2;
            case DICTIONARY_PAGE -> header.entries > header.unpacked ? -1 : header.entries;
            case INDEX_PAGE -> 0;
            default -> -1;
        };
        if (values < 0) {
            throw new DamagedException("a page of type " + header.type + " with a wrong number of values");
        }
        unpacked += header.unpacked;
        TooLargeException.check(header.unpacked, LARGEST_PAGE);
        TooLargeException.check(values, MOST_VALUES);
        TooLargeException.check(unpacked, LARGEST_GROUP);
    }

    private static Header header(ThriftReader reader) {
        Header header = new Header();
        for (int id = 0; reader.nextField(id);) {
            id = reader.field();
            if (id <= 3 && reader.type() == ThriftReader.I32) {
                int value = reader.i32();
                switch (id) {
                    case 1 -> header.type = value;
                    case 2 -> header.unpacked = value;
                    case 3 -> header.packed = value;
                    default -> throw new DamagedException("field " + id);
                }
            } else if ((id == 5 || id == 7 || id == 8) && reader.type() == ThriftReader.STRUCT) {
                readPart(reader, id, header);
            } else {
                reader.skip();
            }
        }
        return header;
    }

    private static void readPart(ThriftReader reader, int part, Header header) {
        int levels = 0;
        for (int id = 0; reader.nextField(id);) {
            id = reader.field();
            boolean number = reader.type() == ThriftReader.I32;
            if (number && id == 1) {
                int values = reader.i32();
                switch (part) {
                    case 5 -> header.values = values;
                    case 7 -> header.entries = values;
                    default -> header.valuesOfV2 = values;
                }
            } else if (number && part == 8 && (id == 5 || id == 6)) {
                int length = reader.i32();
                levels = length < 0 || length > LARGEST_PAGE ? LARGEST_PAGE + 1 : levels + length;
            } else {
                reader.skip();
            }
        }
        header.levels = Math.max(header.levels, levels);
    }

    /// Where there is an offset index Hardwood goes by it alone.
    private static void checkIndex(ByteBuffer index, List<long[]> found) {
        ThriftReader reader = new ThriftReader(index, 0, index.limit());
        int place = 0;
        for (int id = 0; reader.nextField(id);) {
            id = reader.field();
            if (id == 1 && reader.type() == ThriftReader.LIST) {
                int size = reader.list(ThriftReader.STRUCT);
                for (int i = 0; i < size; i++) {
                    checkLocation(reader, place < found.size() ? found.get(place) : new long[] {-1, -1});
                    place++;
                }
            } else {
                reader.skip();
            }
        }
        if (place != found.size()) {
            throw new DamagedException("an offset index of " + place + " pages");
        }
    }

    private static void checkLocation(ThriftReader reader, long[] page) {
        int right = 0;
        for (int id = 0; reader.nextField(id);) {
            id = reader.field();
            if (id == 1 && reader.type() == ThriftReader.I64) {
                right += reader.i64() == page[0] ? 1 : -2;
            } else if (id == 2 && reader.type() == ThriftReader.I32) {
                right += reader.i32() == page[1] ? 1 : -2;
            } else {
                reader.skip();
            }
        }
        if (right != 2) {
            throw new DamagedException("an offset index that points to no page");
        }
    }
}
