package blindspot.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/// A file that comes with the program. It never changes while the program runs.
public record BundledFile(String name, URL url) implements ByteSource {
    @Override
    public long size() {
        return -1;
    }

    @Override
    public InputStream open() throws IOException {
        return url.openStream();
    }

    @Override
    public String version() {
        return name;
    }
}
