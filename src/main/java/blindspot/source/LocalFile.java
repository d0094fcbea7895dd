package blindspot.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of this machine. `size` is what it was when it was listed.
public record LocalFile(Path path, long size) implements ByteSource {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        int count = 0;
        try (FileChannel file = FileChannel.open(path)) {
            int read = 0;
            while (read >= 0 && target.hasRemaining()) {
                read = file.read(target, position + count);
                count += Math.max(read, 0);
            }
        }
        return count;
    }

    @Override
    public String version() throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }
}
