package blindspot.decode;

import blindspot.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What was unpacked into memory, under the name of what it was packed in. The bytes are not copied.
final class HeldBytes implements ByteSource {
    private final String name;
    private final byte[] bytes;

    HeldBytes(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public int read(long position, ByteBuffer target) {
        int count = (int) Math.clamp(bytes.length - position, 0L, target.remaining());
        if (count > 0) {
            target.put(bytes, (int) position, count);
        }
        return count;
    }

    @Override
    public String version() {
        return Integer.toString(Arrays.hashCode(bytes));
    }
}
