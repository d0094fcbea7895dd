package blindspot.decode;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Bytes whose reading may fail: what came before the failure is given first, also where many are asked for at once.
final class LateFailure extends FilterInputStream {
    private @Nullable IOException failure;

    LateFailure(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        return in.read(target, offset, length);
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
}
