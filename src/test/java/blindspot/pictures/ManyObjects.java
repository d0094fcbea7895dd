package blindspot.pictures;

import blindspot.source.s3.Logs;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A storage that lists more and larger objects than a test can make, a thousand to the page. It has none of them.
final class ManyObjects implements AutoCloseable {
    private static final int ON_A_PAGE = 1000;
    private static final Pattern TOKEN = Pattern.compile("continuation-token=(\\d+)");

    private final HttpServer server;
    private final int pages;
    private final long size;

    /// @param pages there are
    /// @param size of each object in bytes
    ManyObjects(int pages, long size) throws IOException {
        this.pages = pages;
        this.size = size;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher token = TOKEN.matcher(exchange.getRequestURI().getRawQuery());
        int page = token.find() ? Integer.parseInt(token.group(1)) : 0;
        boolean more = page + 1 < pages;
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult>")
                .append("<IsTruncated>")
                .append(more)
                .append("</IsTruncated>");
        if (more) {
            xml.append("<NextContinuationToken>").append(page + 1).append("</NextContinuationToken>");
        }
        for (int i = 0; i < ON_A_PAGE; i++) {
            long number = (long) page * ON_A_PAGE + i;
            xml.append("<Contents><Key>")
                    .append(Logs.key(Logs.DAY + 300 * number, "7fe2e5f0"))
                    .append("</Key><ETag>\"7fe2e5f0\"</ETag><Size>")
                    .append(size)
                    .append("</Size></Contents>");
        }
        byte[] body = xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
