package blindspot.source;

import java.io.IOException;
import java.io.InputStream;

/// Bytes with a name that can be read from their start any number of times.
public interface ByteSource {
    /// What the user calls it: the path as given; for a file of a folder the given folder joined with the rest.
    String name();

    /// Size in bytes, -1 while it is unknown.
    long size();

    /// The bytes from the first one on. The caller closes the stream.
    InputStream open() throws IOException;

    /// A text that is another one after the bytes have changed, as far as the place can tell.
    String version() throws IOException;
}
