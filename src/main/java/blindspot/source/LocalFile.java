package blindspot.source;

import java.io.IOException;
import java.io.InputStream;
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
    public String version() throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }
}
