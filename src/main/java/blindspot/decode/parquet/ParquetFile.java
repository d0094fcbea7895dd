package blindspot.decode.parquet;

import blindspot.source.ByteSource;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.FileSchema;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A Parquet file whose footer has been read. The footer stands at the end and says where everything else is, so of a
/// file that is cut off nothing can be read.
/// Source: <https://parquet.apache.org/docs/file-format/>
final class ParquetFile implements AutoCloseable {
    /// The longest footer that is read, in bytes. AWS's are of a few thousand.
    static final int LONGEST_FOOTER = 16 << 20;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /// The length of the footer and the magic behind it.
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    /// Bytes at the end that are read at once, in the hope that the footer is among them.
    private static final int FIRST_LOOK = 1 << 16;

    private static final Set<CompressionCodec> CODECS = EnumSet.of(CompressionCodec.UNCOMPRESSED,
            CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    /// Hardwood tells the console which codecs it chose. Held here, because the JDK forgets a logger that nobody holds.
    private static final Logger HARDWOOD = Logger.getLogger("dev.hardwood");

    static {
        HARDWOOD.setLevel(Level.WARNING);
    }

    private final FileBytes bytes;
    private final ParquetFileReader reader;
    private final HardwoodContext context;
    private final long footerStart;

    private ParquetFile(FileBytes bytes, ParquetFileReader reader, HardwoodContext context, long footerStart) {
        this.bytes = bytes;
        this.reader = reader;
        this.context = context;
        this.footerStart = footerStart;
    }

    /// Reads the footer.
    ///
    /// @throws IOException from the source
    /// @throws ProblemException when there is no footer that can be read
    static ParquetFile open(ByteSource source) throws IOException {
        FileBytes bytes = new FileBytes(source);
        long footerStart = loadFooter(source, bytes);
        // A pool for this file alone: its threads keep buffers, and those must not hold what is in another file.
        HardwoodContext context = HardwoodContext.create();
        try {
            ParquetFileReader reader = ParquetFileReader.open(bytes, context);
            return new ParquetFile(bytes, reader, context, footerStart);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Hardwood says in many ways that it cannot make sense of a footer.
            context.close();
            throw new ProblemException(new Problem("parquet-footer-damaged", source.name()), e);
        }
    }

    FileBytes bytes() {
        return bytes;
    }

    ParquetFileReader reader() {
        return reader;
    }

    FileSchema schema() {
        return reader.getFileSchema();
    }

    List<RowGroup> rowGroups() {
        return reader.getFileMetaData().rowGroups();
    }

    /// Where the pages must have ended.
    long footerStart() {
        return footerStart;
    }

    /// @throws ProblemException when some column is compressed in a way that is not read here
    void checkCodecs() {
        for (RowGroup group : rowGroups()) {
            group.columns()
                    .stream()
                    .map(chunk -> chunk.metaData() == null ? null : chunk.metaData().codec())
                    .filter(codec -> codec != null && !CODECS.contains(codec))
                    .findFirst()
                    .ifPresent(codec -> {
                        throw new ProblemException(new Problem("parquet-codec", bytes.name(), codec.name()));
                    });
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        context.close();
    }

    private static long loadFooter(ByteSource source, FileBytes bytes) throws IOException {
        long size = source.size();
        Problem cut = new Problem("parquet-cut-off", source.name());
        if (size < MAGIC.length + TAIL) {
            throw new ProblemException(cut);
        }
        try {
            FileBytes.Part tail = load(bytes, Math.max(0, size - FIRST_LOOK), size);
            int tailLength = tail.bytes().limit();
            for (int i = 0; i < MAGIC.length; i++) {
                if (tail.bytes().get(tailLength - MAGIC.length + i) != MAGIC[i]) {
                    throw new ProblemException(cut);
                }
            }
            long length = Integer.toUnsignedLong(
                    tail.bytes().order(ByteOrder.LITTLE_ENDIAN).getInt(tailLength - TAIL));
            long start = size - TAIL - length;
            if (start < MAGIC.length) {
                throw new DamagedException("a footer longer than the file");
            }
            if (length > LONGEST_FOOTER) {
                throw new ProblemException(new Problem("parquet-too-large", source.name(),
                        Long.toString(length), Integer.toString(LONGEST_FOOTER)));
            }
            FileBytes.Part footer = start >= tail.start() ? tail : load(bytes, start, size);
            int from = (int) (start - footer.start());
            new ThriftReader(footer.bytes(), from, from + (int) length).skipStruct();
            bytes.add(load(bytes, 0, MAGIC.length));
            bytes.add(footer);
            return start;
        } catch (EOFException e) {
            throw new ProblemException(cut, e);
        } catch (DamagedException e) {
            throw new ProblemException(new Problem("parquet-footer-damaged", source.name()), e);
        }
    }

    private static FileBytes.Part load(FileBytes bytes, long start, long end) throws IOException {
        return bytes.load(start, end, ByteBuffer.allocate(0), new Cancel());
    }
}
