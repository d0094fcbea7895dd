package blindspot.source.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Stands between a client and a server on loopback and does to answers what bad networks and busy storages do.
public final class FaultProxy implements AutoCloseable {
    /// What happens to a request.
    public sealed interface Fault {
        /// It is answered as the server answers.
        record None() implements Fault {}

        /// It is answered with this error, and the server never hears of it.
        record Answer(int status, String code, String message, Map<String, String> headers) implements Fault {}

        /// The connection is reset after so many bytes of the body; before any answer when negative.
        record Reset(int after) implements Fault {}

        /// The connection ends in order after so many bytes of the body, though the header promised more.
        record Truncate(int after) implements Fault {}

        /// Nothing comes any more after so many bytes of the body; nothing at all when negative.
        ///
        /// @param stalled is run when nothing comes any more
        /// @param left is run when the client has closed the connection
        record Stall(int after, Runnable stalled, Runnable left) implements Fault {
            public Stall(int after) {
                this(after, () -> {}, () -> {});
            }
        }
    }

    /// A request as it came.
    ///
    /// @param number of the request of all that came, from 1
    /// @param target path and query
    /// @param head everything before the body
    public record Request(int number, String method, String target, String head) {
        public boolean isList() {
            return target.contains("list-type=2");
        }

        public boolean isRanged() {
            return head.contains("\r\nRange:");
        }
    }

    public static final Fault NONE = new Fault.None();

    private final ServerSocket listener;
    private final int upstream;
    private final Function<Request, Fault> plan;
    private final AtomicInteger requests = new AtomicInteger();

    /// @param upstream the server's port
    public FaultProxy(int upstream, Function<Request, Fault> plan) {
        this.upstream = upstream;
        this.plan = plan;
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    static Fault answer(int status, String code) {
        return new Fault.Answer(status, code, "Said by the test", Map.of());
    }

    public int port() {
        return listener.getLocalPort();
    }

    public int requests() {
        return requests.get();
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

    /// One request for each connection.
    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            String[] line = head.split(" ", 3);
            Request request = new Request(requests.incrementAndGet(), line[0], line[1], head);
            switch (plan.apply(request)) {
                case Fault.None _ -> forward(head, client, Integer.MAX_VALUE);
                case Fault.Answer answer -> answer(client, answer);
                case Fault.Reset(int after) -> {
                    if (after >= 0) {
                        forward(head, client, after);
                    }
                    client.setSoLinger(true, 0);
                }
                case Fault.Truncate(int after) -> forward(head, client, after);
                case Fault.Stall(int after, Runnable stalled, Runnable left) -> {
                    if (after >= 0) {
                        forward(head, client, after);
                    }
                    stalled.run();
                    try {
                        client.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } finally {
                        left.run();
                    }
                }
            }
        } catch (IOException _) {
            // The client has gone away, as it may.
            return;
        }
    }

    private static void answer(Socket client, Fault.Answer answer) throws IOException {
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + answer.code() + "</Code><Message>"
                + answer.message() + "</Message><RequestId>1</RequestId></Error>";
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Fault\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/xml\r\nConnection: close\r\nContent-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        client.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private void forward(String head, Socket client, int most) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            String once =
                    head.replaceAll("(?i)\r\nConnection: [^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
            server.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().flush();
            InputStream answer = server.getInputStream();
            OutputStream out = client.getOutputStream();
            out.write(head(answer).getBytes(StandardCharsets.ISO_8859_1));
            byte[] buffer = new byte[8192];
            int left = most;
            while (left > 0) {
                int count = answer.read(buffer, 0, Math.min(left, buffer.length));
                if (count < 0) {
                    break;
                }
                out.write(buffer, 0, count);
                left -= count;
            }
            out.flush();
        }
    }

    /// Up to and with the empty line; empty when nothing comes.
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
