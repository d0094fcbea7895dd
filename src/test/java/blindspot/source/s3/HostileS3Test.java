package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.Outcome;
import blindspot.source.Bytes;
import blindspot.source.ReadProblem;
import blindspot.source.s3.RawServer.Answer;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Storages that lie, or are none: everything ends, is told, and what came is kept.
@Timeout(60)
final class HostileS3Test {
    private static final String PLACE = "s3://" + S3Server.BUCKET + "/";
    private static final int RECORDS = 1000;
    private static final byte[] LOG = Logs.text(Logs.DAY, RECORDS);
    private static final String ENTRY = RawServer.entry("a.log", Integer.toString(LOG.length), "e1");

    @Test
    void endsWhereTheSameContinuationTokenComesForEver() {
        S3Selection all = list((_, out) -> RawServer.page(out, more("again") + ENTRY));

        assertThat(all.objects()).hasSize(1);
        assertThat(all.complete()).isFalse();
        assertThat(all.problems()).contains(new Problem("s3-listing-endless", PLACE, "1"));
    }

    @Test
    void endsWhereTwoContinuationTokensComeInTurn() {
        AtomicInteger asked = new AtomicInteger();
        S3Selection all = list((_, out) -> RawServer.page(out, more("t" + asked.incrementAndGet() % 2) + ENTRY));

        assertThat(all.problems()).contains(new Problem("s3-listing-endless", PLACE, "1"));
    }

    @Test
    void readsAKeyOnceThatIsListedAThousandTimes() {
        S3Selection all = list((_, out) -> RawServer.page(out, ENTRY.repeat(1000)));

        assertThat(all.objects()).hasSize(1);
        assertThat(all.problems()).containsExactly(new Problem("s3-listing-odd", PLACE, "999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Contents><Key>k%d</Key><Size>3</Size></Contents>", "<Contents/>",
        "<CommonPrefixes><Prefix>p%d/</Prefix></CommonPrefixes>"})
    void endsWherePagesComeForEver(String inner) {
        AtomicInteger asked = new AtomicInteger();
        Answer answer = (_, out) -> {
            int number = asked.incrementAndGet();
            RawServer.page(out, more("t" + number) + inner.formatted(number));
        };

        S3Selection all = list(answer);

        assertThat(all.problems()).extracting(Problem::code).contains("s3-listing-endless");
        assertThat(asked).hasValue(S3Server.LIMITS.pages());
        asked.set(0);
        try (RawServer server = new RawServer(answer)) {
            assertThat(S3Folder.of(server.place(""), "", new Cancel()).complete()).isFalse();
        }
    }

    @Test
    void endsWhereEveryFolderHoldsAnother() {
        S3Selection all = list((head, out) -> {
            String prefix = head.replaceFirst("(?s).*[?&]prefix=([^& ]*).*", "$1").replace("%2F", "/");
            RawServer.page(out, "<CommonPrefixes><Prefix>" + prefix + "a/</Prefix></CommonPrefixes>");
        });

        assertThat(all.problems()).containsExactly(new Problem("s3-listing-endless", PLACE, "0"));
    }

    @Test
    void listsNoFolderAgainThatNamesItselfOrOneAbove() {
        AtomicInteger asked = new AtomicInteger();
        S3Selection all = list((_, out) -> {
            asked.incrementAndGet();
            RawServer.page(
                    out, "<CommonPrefixes><Prefix></Prefix></CommonPrefixes><CommonPrefixes><Prefix>x/</Prefix>"
                            + "</CommonPrefixes><CommonPrefixes/>" + ENTRY);
        });

        assertThat(asked).hasValue(2);
        assertThat(all.objects()).hasSize(1);
        assertThat(all.problems()).extracting(Problem::code).containsExactly("s3-listing-odd");
    }

    @Test
    void saysThatMoreIsThereThatCannotBeAskedFor() {
        S3Selection all = list((_, out) -> RawServer.page(out, "<IsTruncated>true</IsTruncated>" + ENTRY));

        assertThat(all.objects()).hasSize(1);
        assertThat(all.complete()).isFalse();
        assertThat(all.problems()).containsExactly(new Problem("s3-listing-cut", PLACE, "1"));
        try (RawServer server = new RawServer(
                (_, out) -> RawServer.page(out, "<IsTruncated>true</IsTruncated>" + ENTRY))) {
            assertThat(S3Folder.of(server.place(""), "", new Cancel()).complete()).isFalse();
        }
    }

    @Test
    void listsTheOtherFoldersToTheirEndWhereOneIsCut() {
        S3Selection all = list((head, out) -> {
            String entry = "<IsTruncated>true</IsTruncated>" + RawServer.entry("a/1.log", "5", "e");
            if (head.contains("continuation-token=second")) {
                entry = RawServer.entry("b/2.log", "5", "e");
            } else if (head.contains("prefix=b%2F")) {
                entry = more("second") + RawServer.entry("b/1.log", "5", "e");
            } else if (!head.contains("prefix=a%2F")) {
                entry = "<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes>"
                        + "<CommonPrefixes><Prefix>b/</Prefix></CommonPrefixes>";
            }
            RawServer.page(out, entry);
        });

        assertThat(all.objects()).extracting(S3Object::key).containsExactly("a/1.log", "b/1.log", "b/2.log");
        assertThat(all.complete()).isFalse();
        assertThat(all.problems()).containsExactly(new Problem("s3-listing-cut", PLACE, "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<Contents><Key>b.log</Key></Contents>", "<Contents><Key>b.log</Key><Size>-5</Size></Contents>",
        "<Contents><Size>5</Size></Contents>", "<Contents><Key></Key><Size>5</Size></Contents>", "<Contents/>"
    })
    void leavesOutWhatHasNoNameOrSizeAndKeepsTheRest(String entry) {
        S3Selection all = list((_, out) -> RawServer.page(out, entry + ENTRY));

        assertThat(all.objects()).extracting(S3Object::key).containsExactly("a.log");
        assertThat(all.problems()).containsExactly(new Problem("s3-listing-odd", PLACE, "1"));
    }

    @Test
    void leavesOutKeysThatAreNotUnderThePrefix() {
        try (RawServer server = new RawServer((_, out) -> RawServer.page(out, ENTRY))) {
            S3Selection all = S3Listing.of(server.place("b/"), Optional.empty(), _ -> {}, new Cancel());

            assertThat(all.objects()).isEmpty();
            assertThat(all.problems()).containsExactly(new Problem("s3-listing-odd", PLACE + "b/", "1"));
            assertThat(S3Folder.of(server.place(""), "b/", new Cancel()).objects()).isEmpty();
        }
    }

    @Test
    void takesSizesThatCannotBe() {
        S3Selection all = list(
                (_, out) -> RawServer.page(
                        out,
                        RawServer.entry("a.log", "4611686018427387904", "e")
                                + RawServer.entry("b.log", "9223372036854775807", "e")));

        assertThat(all.objects()).hasSize(2);
        assertThat(all.bytes()).isPositive();
        assertThat(all.estimatedRecords()).isPositive();
        assertThat(all.estimatedMemory()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 OK                | text/html        | <!DOCTYPE html><html><title>Console</title></html>
            200 OK                | text/html        | <html><body>Sign in</body></html>
            200 OK                | application/json | {"status": "ok"}
            200 OK                | text/plain       | hello
            200 OK                | application/xml  | <Error><Code>InternalError</Code></Error>
            200 OK                | application/xml  | <ListAllMyBucketsResult></ListAllMyBucketsResult>
            302 Found             | text/html        | <a href="/login">here</a>
            301 Moved Permanently | text/html        | moved
            404 Not Found         | text/html        | <h1>Not found</h1>
            403 Forbidden         | text/html        | <h1>Blocked by the proxy</h1>
            401 Unauthorized      | application/json | {"error": 1}
            400 Bad Request       | text/html        | plain HTTP request was sent to HTTPS port
            """)
    void saysWhatCameWhereThatIsNotS3(String status, String type, String body) {
        Problem problem = problem((_, out) -> RawServer.send(out, status, type + "; charset=utf-8", body));

        assertThat(problem.code()).isEqualTo("s3-not-s3");
        assertThat(problem.arguments().get(0)).isEqualTo(PLACE);
        assertThat(problem.arguments().subList(2, 4)).containsExactly(status.substring(0, 3), type);
        assertThat(problem.arguments().get(4)).startsWith(body.substring(0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "302 Found"})
    void saysThatNothingCame(String status) {
        assertThat(problem((_, out) -> RawServer.send(out, status, "", "")).code()).isEqualTo("s3-not-s3-empty");
    }

    @Test
    void tellsWhatCameOnOneLineWithoutWhatMayBeASecret() {
        String secret = S3Server.SECRET + " " + S3Server.ACCESS_KEY + " " + S3Server.SESSION_TOKEN;
        Problem problem = problem(
                (_, out) -> RawServer.send(
                        out, "200 OK", "text/\u001b[31m",
                        "a\u001b[31m\u0007\r\n\u202eb\u009b " + secret + " c".repeat(900)));

        assertThat(problem.arguments().get(3)).isEqualTo("?");
        assertThat(problem.arguments().get(4)).startsWith("a [31m b … … … c").hasSizeLessThan(100);
    }

    @Test
    void sendsNothingToWhereARedirectPoints() {
        try (RawServer other = new RawServer((_, out) -> RawServer.page(out, ENTRY))) {
            String there = "Location: http://127.0.0.1:" + other.port() + "/";
            for (String status : List.of("301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent")) {
                assertThat(problem((_, out) -> RawServer.send(out, status, "text/html", "moved", there)).code())
                        .isEqualTo("s3-not-s3");
            }
            assertThat(other.heads()).isEmpty();
        }
    }

    @Test
    void endsWhereEveryRegionNamesAnother() {
        AtomicInteger asked = new AtomicInteger();
        Problem problem = problem(
                (_, out) -> RawServer.send(
                        out, "301 Moved", "application/xml",
                        "<Error><Code>PermanentRedirect</Code><Message>m</Message></Error>",
                        "x-amz-bucket-region: eu-test-" + asked.incrementAndGet()));

        assertThat(problem.code()).isEqualTo("s3-wrong-region");
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 Slow Down   | <Error><Code>SlowDown</Code></Error>                          | s3-throttled
            503 Unavailable | <html>busy</html>                                             | s3-server-error
            500 Broken      | <Error><Code>InternalError</Code></Error>                     | s3-server-error
            403 Forbidden   | <Error><Code>RequestTimeTooSkewed</Code></Error>              | s3-clock-skew
            400 Bad Request | <Error><Code>ExpiredToken</Code></Error>                      | s3-credentials-expired
            403 Forbidden   | <Error><Code>InvalidAccessKeyId</Code></Error>                | s3-credentials-refused
            418 Teapot      | <Error><Code>Odd\u001b[31m</Code></Error>                     | s3-refused
            """)
    void saysWhatForEverGoesWrong(String status, String body, String code) {
        assertThat(problem((_, out) -> RawServer.send(out, status, "application/xml", body)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<Contents><Key>a.log</Key><Size>much</Size></Contents>",
        "<Contents><Key>a.log</Key><Size>99999999999999999999</Size></Contents>",
        "<Contents><Key>a.log</Key><LastModified>yesterday</LastModified><Size>5</Size></Contents>",
        "<Contents><Key>a.log</Key>", "</Nothing>", "<Contents>&undefined;</Contents>"
    })
    void saysThatAListingCannotBeUnderstood(String inner) {
        assertThat(problem((_, out) -> RawServer.page(out, inner)).code()).isEqualTo("s3-not-s3");
    }

    @Test
    void expandsNoEntitiesOfAListing() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        laughs.append("]><ListBucketResult><Name>&a29;</Name></ListBucketResult>");

        Answer answer = (_, out) -> RawServer.send(out, "200 OK", "application/xml", laughs.toString());

        assertThat(problem(answer).code()).isEqualTo("s3-not-s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "403 Forbidden"})
    void endsWhereAnAnswerHasNoEnd(String status) {
        Problem problem = problem((_, out) -> {
            out.write(ascii("HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n"));
            out.write(ascii("<ListBucketResult><Name>x</Name>"));
            byte[] entry = ascii(RawServer.entry("a.log", "5", "e").repeat(1000));
            while (true) {
                out.write(entry);
            }
        });

        assertThat(problem.code()).isEqualTo("s3-not-s3");
    }

    @Test
    void stopsAtTheListedSizeOfABodyWithoutEndAndSaysSo() {
        LoadResult result = load((_, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nETag: \"e1\"\r\nTransfer-Encoding: chunked\r\n\r\n"));
            chunk(out, LOG);
            while (true) {
                chunk(out, LOG);
            }
        });

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(problemOf(result))
                .isEqualTo(new Problem("s3-longer-than-listed", PLACE + "a.log", Integer.toString(LOG.length)));
    }

    @Test
    void stopsAtTheListedSizeOfABodyThatClaimsToBeLonger() {
        LoadResult result = load((_, out) -> RawServer.send(
                out, "200 OK", "", new String(LOG, StandardCharsets.UTF_8).repeat(3), "ETag: \"e1\""));

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(problemOf(result).code()).isEqualTo("s3-longer-than-listed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stopsAtTheListedSizeOfALongerBodyThatBreaksOff(boolean lengthTold) {
        byte[] longer = new String(LOG, StandardCharsets.UTF_8).repeat(3).getBytes(StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        LoadResult result = load((_, out) -> {
            boolean first = asked.incrementAndGet() == 1;
            byte[] sent = first ? Arrays.copyOf(longer, 80000) : Arrays.copyOfRange(longer, 80000, longer.length);
            out.write(ascii("HTTP/1.1 " + (first ? "200 OK" : "206 Partial") + "\r\nConnection: close\r\n"));
            out.write(ascii("ETag: \"e1\"\r\n"));
            if (!first) {
                out.write(ascii("Content-Range: bytes 80000-" + (longer.length - 1) + "/" + longer.length + "\r\n"));
            }
            if (first || lengthTold) {
                out.write(ascii("Content-Length: " + (first ? longer.length : sent.length) + "\r\n"));
            }
            out.write(ascii("\r\n"));
            out.write(sent);
        });

        assertThat(asked).hasValue(2);
        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(problemOf(result))
                .isEqualTo(new Problem("s3-longer-than-listed", PLACE + "a.log", Integer.toString(LOG.length)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysThatABodyIsShorterThanListed(boolean chunked) {
        byte[] start = Arrays.copyOf(LOG, LOG.length * 5 / 6);
        LoadResult result = load((_, out) -> {
            if (chunked) {
                out.write(ascii("HTTP/1.1 200 OK\r\nETag: \"e1\"\r\nTransfer-Encoding: chunked\r\n\r\n"));
                chunk(out, start);
                out.write(ascii("0\r\n\r\n"));
            } else {
                RawServer.send(out, "200 OK", "", start, "ETag: \"e1\"");
            }
        });

        assertThat(result.table().rowCount()).isPositive();
        assertThat(problemOf(result)).isEqualTo(
                new Problem("s3-shorter-than-listed", PLACE + "a.log", Integer.toString(LOG.length),
                        Integer.toString(start.length)));
    }

    @Test
    void keepsTheRecordsOfASmallBodyThatIsNotAsListed() {
        byte[] small = Logs.text(Logs.DAY, 5);
        LoadResult longer = load(
                RawServer.entry("a.log", Integer.toString(small.length), "e1"),
                (_, out) -> RawServer.send(
                        out, "200 OK", "", new String(small, StandardCharsets.UTF_8).repeat(2), "ETag: \"e1\""));
        byte[] packed = Bytes.gzip(small);
        LoadResult changed = load(
                RawServer.entry("a.log.gz", Integer.toString(packed.length), "e1"),
                (_, out) -> RawServer.send(out, "200 OK", "", packed, "ETag: \"e2\""));

        assertThat(longer.table().rowCount()).isEqualTo(5);
        assertThat(problemOf(longer).code()).isEqualTo("s3-longer-than-listed");
        assertThat(changed.table().rowCount()).isEqualTo(5);
        assertThat(problemOf(changed).code()).isEqualTo("s3-object-changed");
    }

    @Test
    void saysThatAnotherObjectCameThanWasListedAndKeepsIt() {
        LoadResult result = load((_, out) -> RawServer.send(out, "200 OK", "", LOG, "ETag: \"e2\""));

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(problemOf(result)).isEqualTo(new Problem("s3-object-changed", PLACE + "a.log"));
        assertThat(result.report().files().getFirst().outcome()).isEqualTo(Outcome.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: \"e1\"", "ETag: e1", "ETag: W/\"e1\"", "X-None: 1"})
    void takesAnEtagForTheSameHoweverItIsWritten(String header) {
        LoadResult result = load((_, out) -> RawServer.send(out, "200 OK", "", LOG, header));

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(result.report().hasTrouble()).isFalse();
    }

    @Test
    void readsWhatIsStoredPackedAndSaysSoInItsHead() {
        byte[] packed = Bytes.gzip(LOG);
        LoadResult result = load(
                RawServer.entry("a.log.gz", Integer.toString(packed.length), "e1"),
                (_, out) -> RawServer.send(out, "200 OK", "", packed, "ETag: \"e1\"", "Content-Encoding: gzip"));

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(result.report().hasTrouble()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            206 Partial | bytes 10-19/1000 | e2 | s3-object-changed
            206 Partial | bytes 10-19/5000 | e1 | s3-object-changed
            206 Partial | bytes 0-9/1000   | e1 | s3-read-stopped
            """)
    void takesNoPartOfAnotherObjectOrPlace(String status, String range, String etag, String code) {
        try (RawServer server = new RawServer(
                (_, out) -> RawServer.send(
                        out, status, "", new byte[10], "ETag: \"" + etag + "\"", "Content-Range: " + range))) {
            S3Object object = new S3Object(server.place(""), "a.parquet", 1000, "\"e1\"");

            ReadProblem told = catchThrowableOfType(
                    ReadProblem.class, () -> object.read(10, ByteBuffer.allocate(10)));

            assertThat(Objects.requireNonNull(told).problem().code()).isEqualTo(code);
        }
    }

    @Test
    void takesNoMoreOfAPartThanItAskedForAndAsksAgainForWhatIsMissing() throws IOException {
        byte[] whole = Arrays.copyOf(Logs.text(Logs.DAY, 20), 1000);
        try (RawServer server = new RawServer((head, out) -> {
            int from = Integer.parseInt(head.replaceFirst("(?s).*Range: bytes=(\\d+)-.*", "$1"));
            boolean short0 = from == 10;
            byte[] part = Arrays.copyOfRange(whole, from, short0 ? from + 3 : 900);
            RawServer.send(
                    out, "206 Partial", "", part, "ETag: \"e1\"",
                    "Content-Range: bytes " + from + "-" + (from + part.length - 1) + "/1000");
        })) {
            ByteBuffer read = ByteBuffer.allocate(10);

            assertThat(new S3Object(server.place(""), "a.parquet", 1000, "\"e1\"").read(10, read)).isEqualTo(10);
            assertThat(read.array()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        }
    }

    @Test
    void readsAPartOfAnObjectWithoutEndThatIsSentWhole() throws IOException {
        try (RawServer server = new RawServer((_, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nETag: \"e1\"\r\nTransfer-Encoding: chunked\r\n\r\n"));
            while (true) {
                chunk(out, new byte[1000]);
            }
        })) {
            assertThat(new S3Object(server.place(""), "a.parquet", 1000, "\"e1\"").read(500, ByteBuffer.allocate(100)))
                    .isEqualTo(100);
        }
    }

    @Test
    void goesOnWithNoOtherObjectWhereABodyBreaksOff() {
        AtomicInteger asked = new AtomicInteger();
        LoadResult result = load((_, out) -> {
            boolean first = asked.incrementAndGet() == 1;
            out.write(ascii("HTTP/1.1 " + (first ? "200 OK" : "206 Partial") + "\r\nConnection: close\r\nETag: \"e"
                    + asked + "\"\r\n"));
            if (!first) {
                out.write(ascii("Content-Range: bytes 80000-" + (LOG.length - 1) + "/" + LOG.length + "\r\n"));
            }
            out.write(ascii("Content-Length: " + (first ? LOG.length : LOG.length - 80000) + "\r\n\r\n"));
            out.write(first ? Arrays.copyOf(LOG, 80000) : new byte[LOG.length - 80000]);
        });

        assertThat(problemOf(result).code()).isEqualTo("s3-object-changed");
        assertThat(result.table().rowCount()).isPositive();
    }

    @Test
    void keepsWhatCameBeforeTheCredentialsExpired() {
        AtomicInteger asked = new AtomicInteger();
        LoadResult result = load(ENTRY + RawServer.entry("b.log", Integer.toString(LOG.length), "e1"), (head, out) -> {
            if (head.contains("/a.log")) {
                RawServer.send(out, "200 OK", "", LOG, "ETag: \"e1\"");
            } else {
                asked.incrementAndGet();
                RawServer.send(out, "400 Bad Request", "application/xml", "<Error><Code>ExpiredToken</Code></Error>");
            }
        });

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(result.report().files().getLast().decoded().problem())
                .isEqualTo(new Problem("s3-credentials-expired", "default"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../up.log", "a/../../b.log", "/lead.log", "a//b.log", ".", "..", "folder/", "a b+c%20d&e.log",
                "?x=1#y", "\u65e5\u672c\u8a9e.log"})
    void asksForEveryKeyAsItIsListed(String key) {
        String encoded = key.replace("&", "&amp;");
        AtomicInteger asked = new AtomicInteger();
        LoadResult result = load(RawServer.entry(encoded, Integer.toString(LOG.length), "e1"), (head, out) -> {
            asked.incrementAndGet();
            String target = head.split(" ", 3)[1];
            String path = java.net.URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean right = path.equals("/" + S3Server.BUCKET + "/" + key) && target.indexOf('?') < 0;
            RawServer.send(out, right ? "200 OK" : "404 Not Found", "", right ? LOG : new byte[0], "ETag: \"e1\"");
        });

        assertThat(asked).hasValueGreaterThan(0);
        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(result.report().hasTrouble()).isFalse();
    }

    @Test
    void readsAKeyAsLongAsCanBeWithControlsInIt() {
        String key = "\u001b[31m\u0007\n\u009b\u202e" + "k".repeat(1024 - 11);
        String encoded = java.net.URLEncoder.encode(key, StandardCharsets.UTF_8);
        LoadResult result = load(
                "<EncodingType>url</EncodingType>" + RawServer.entry(encoded, Integer.toString(LOG.length), "e1"),
                (_, out) -> RawServer.send(out, "200 OK", "", LOG, "ETag: \"e1\""));

        assertThat(result.table().rowCount()).isEqualTo(RECORDS);
        assertThat(result.report().files().getFirst().name()).isEqualTo(PLACE + key);
    }

    @Test
    void takesKeysInAnyOrder() {
        S3Selection all = list(
                (_, out) -> RawServer.page(
                        out, RawServer.entry("z", "5", "e") + RawServer.entry("a", "5", "e")
                                + RawServer.entry("m", "5", "e")));

        assertThat(all.objects()).extracting(S3Object::key).containsExactlyInAnyOrder("a", "m", "z");
        assertThat(all.problems()).isEmpty();
    }

    @Test
    void readsAFolderThatHasBytesAndLeavesOutOneThatHasNone() {
        S3Selection all = list(
                (_, out) -> RawServer.page(out,
                        RawServer.entry("full/", "5", "e") + RawServer.entry("empty/", "0", "e")));

        assertThat(all.objects()).extracting(S3Object::key).containsExactly("full/");
    }

    @Test
    void endsWhereAListingComesByteByByte() {
        S3Limits aSecondForACall = new S3Limits(
                Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(1), 6, Duration.ofMillis(10), 100,
                Duration.ofSeconds(5));
        Problem problem = problem(aSecondForACall, (_, out) -> {
            out.write(ascii(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n<ListBucketResult>"));
            while (true) {
                out.write(' ');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        });

        assertThat(problem.code()).isIn("s3-timeout", "s3-not-s3");
    }

    @Test
    void saysThatSomethingOtherThanHttpAnswers() {
        assertThat(problem((_, out) -> out.write(ascii("SSH-2.0-Test\r\n"))).code())
                .isIn("s3-no-answer", "s3-unreachable");
        assertThat(problem((_, out) -> out.write(new byte[] {0x15, 3, 1, 0, 2, 2, 40})).code())
                .isIn("s3-no-answer", "s3-unreachable");
    }

    private static String more(String token) {
        return "<IsTruncated>true</IsTruncated><NextContinuationToken>" + token + "</NextContinuationToken>";
    }

    private static S3Selection list(Answer answer) {
        return list(S3Server.LIMITS, answer);
    }

    private static S3Selection list(S3Limits limits, Answer answer) {
        try (RawServer server = new RawServer(answer)) {
            return S3Listing.of(server.place("", limits), Optional.empty(), _ -> {}, new Cancel());
        }
    }

    private static Problem problem(Answer answer) {
        return problem(S3Server.LIMITS, answer);
    }

    private static Problem problem(S3Limits limits, Answer answer) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> list(limits, answer)))
                .problem();
    }

    /// Reads an object that is listed as it should be.
    private static LoadResult load(Answer object) {
        return load(ENTRY, object);
    }

    private static LoadResult load(String entries, Answer object) {
        try (RawServer server = new RawServer((head, out) -> {
            if (head.contains("list-type=2")) {
                RawServer.page(out, entries);
            } else {
                object.write(head, out);
            }
        })) {
            Cancel cancel = new Cancel();
            List<S3Object> objects = S3Listing.of(server.place(""), Optional.empty(), _ -> {}, cancel).objects();
            try (Downloads downloads = new Downloads(objects, cancel)) {
                return new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                        .run(Progress.NONE, cancel);
            }
        }
    }

    private static Problem problemOf(LoadResult result) {
        return Objects.requireNonNull(result.report().files().getFirst().decoded().problem());
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write(ascii(Integer.toHexString(bytes.length) + "\r\n"));
        out.write(bytes);
        out.write(ascii("\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
