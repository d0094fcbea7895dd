package blindspot.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip: one member or several, one after the other.
///
/// Where the gzip is damaged or cut off this stream ends like any other and [#end] tells why, so that nothing that
/// could be read is lost. Zeros behind the last member are padding and no fault.
/// Source: <https://www.rfc-editor.org/rfc/rfc1952>
public final class GzipInput extends BlockStream {
    /// Why there are no more bytes.
    public enum End {
        /// There may be more.
        NONE,
        COMPLETE,
        /// The bytes stop in the middle of a member.
        TRUNCATED,
        /// A member is no gzip, or what came out of it is not what went in.
        DAMAGED,
        /// Behind the last member is something else.
        TRAILING
    }

    private static final int SMALLEST_BUFFER = 1 << 9;
    private static final int LARGEST_BUFFER = 1 << 16;

    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final byte[] buffer;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int at;
    private int limit;
    private boolean inMember;
    private boolean anyMember;
    private End end = End.NONE;

    /// @param size of all that is packed, in bytes, as far as it is known; else -1
    public GzipInput(InputStream packed, long size) {
        this.packed = packed;
        buffer = new byte[size < 0 ? LARGEST_BUFFER : Math.clamp(size, SMALLEST_BUFFER, LARGEST_BUFFER)];
    }

    public End end() {
        return end;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (end == End.NONE) {
            if (!inMember && !openMember()) {
                break;
            }
            int count;
            try {
                count = inflater.inflate(target, offset, length);
            } catch (DataFormatException _) {
                end = End.DAMAGED;
                break;
            }
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                closeMember();
            } else if (inflater.needsDictionary()) {
                end = End.DAMAGED;
            } else if (inflater.needsInput()) {
                if (fill()) {
                    inflater.setInput(buffer, at, limit - at);
                    at = limit;
                } else {
                    end = End.TRUNCATED;
                }
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    /// Reads the header of the next member; false when there is none, with the reason in [#end].
    private boolean openMember() throws IOException {
        int first = next();
        if (first < 0) {
            end = anyMember ? End.COMPLETE : End.TRUNCATED;
            return false;
        }
        if (first == 0 && anyMember) {
            end = onlyZerosLeft() ? End.COMPLETE : End.TRAILING;
            return false;
        }
        int second = next();
        if (first != 0x1F || (second >= 0 && second != 0x8B)) {
            end = anyMember ? End.TRAILING : End.DAMAGED;
            return false;
        }
        int method = next();
        int flags = next();
        skip(6);
        if (method >= 0 && (method != 8 || (flags >= 0 && (flags & 0xE0) != 0))) {
            end = End.DAMAGED;
            return false;
        }
        skipOptions(flags);
        if (limit < 0) {
            end = End.TRUNCATED;
            return false;
        }
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, at, limit - at);
        at = limit;
        inMember = true;
        anyMember = true;
        return true;
    }

    private void skipOptions(int flags) throws IOException {
        if (flags < 0) {
            return;
        }
        if ((flags & EXTRA) != 0) {
            int low = next();
            int high = next();
            skip(low < 0 || high < 0 ? 0 : low | high << 8);
        }
        for (int option : new int[] {NAME, COMMENT}) {
            if ((flags & option) != 0) {
                int value = next();
                while (value > 0) {
                    value = next();
                }
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    /// Compares what came out with the member's trailer.
    private void closeMember() throws IOException {
        at = limit - inflater.getRemaining();
        long expectedChecksum = fourBytes();
        long expectedSize = fourBytes();
        if (limit < 0) {
            end = End.TRUNCATED;
        } else if (expectedChecksum != checksum.getValue()
                || expectedSize != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            end = End.DAMAGED;
        }
        inMember = false;
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) (next() & 0xFF) << shift;
        }
        return value;
    }

    private boolean onlyZerosLeft() throws IOException {
        int value = 0;
        while (value == 0) {
            value = next();
        }
        return value < 0;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /// The next packed byte; -1 from the end on, where `limit` is -1 as well.
    private int next() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        if (limit >= 0) {
            at = 0;
            limit = packed.read(buffer, 0, buffer.length);
        }
        return limit > 0;
    }
}
