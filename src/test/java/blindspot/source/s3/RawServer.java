package blindspot.source.s3;

import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Whatever answers on a port of loopback: writes bytes that a test makes up, for one request a connection, and keeps
/// what was asked.
public final class RawServer implements AutoCloseable {
    /// Writes the whole answer, head and all.
    public interface Answer {
        /// Answers a request.
        ///
        /// @param head everything before its body
        void write(String head, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final Answer answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    public RawServer(Answer answer) {
        this.answer = answer;
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /// An answer of a status with a body, and a header line for its type when that is not empty.
    static void send(OutputStream out, String status, String type, byte[] body, String... headers)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
    }

    static void send(OutputStream out, String status, String type, String body, String... headers)
            throws IOException {
        send(out, status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// A page of a listing.
    ///
    /// @param inner elements between the name of the bucket and the end
    static void page(OutputStream out, String inner) throws IOException {
        send(
                out, "200 OK", "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult"
                        + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>" + S3Server.BUCKET + "</Name>"
                        + inner + "</ListBucketResult>");
    }

    /// What a page says of an object.
    static String entry(String key, String size, String etag) {
        return "<Contents><Key>" + key + "</Key><LastModified>2024-03-10T00:00:00.000Z</LastModified><ETag>&quot;"
                + etag + "&quot;</ETag><Size>" + size + "</Size><StorageClass>STANDARD</StorageClass></Contents>";
    }

    /// The heads of all requests so far.
    List<String> heads() {
        return List.copyOf(heads);
    }

    public int port() {
        return listener.getLocalPort();
    }

    S3Access access() {
        return S3Access.DEFAULT.withEndpoint(Optional.of(URI.create("http://127.0.0.1:" + port())))
                .withPathStyle(true)
                .withAnonymous(true);
    }

    S3Place place(String prefix) {
        return place(prefix, S3Server.LIMITS);
    }

    S3Place place(String prefix, S3Limits limits) {
        return new S3Place(new Location.S3(new S3Address(S3Server.BUCKET, prefix), access()), limits);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (SocketException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (!head.isEmpty()) {
                heads.add(head);
                answer.write(head, client.getOutputStream());
                client.getOutputStream().flush();
            }
        } catch (IOException _) {
            // The client has gone away, as it may.
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        int b;
        while ((b = in.read()) >= 0) {
            head.write(b);
            last = last << 8 | b;
            if (last == 0x0D0A0D0A) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }
}
