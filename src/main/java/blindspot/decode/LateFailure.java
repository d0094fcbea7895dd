package blindspot.decode;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Bytes whose reading may fail: what came before the failure is given first, also where many are asked for at once.
final class LateFailure extends BlockStream {
    private final InputStream source;
    private @Nullable IOException failure;

    LateFailure(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        check();
        return source.read(target, offset, length);
    }

    @Override
    public int readNBytes(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        try {
            int read = 0;
            while (read >= 0 && count < length) {
                count += read;
                read = read(target, offset + count, length - count);
            }
        } catch (IOException e) {
            if (count == 0) {
                throw e;
            }
            failure = e;
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        check();
        return source.skip(count);
    }

    private void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
