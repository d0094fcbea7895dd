package blindspot.pictures;

import blindspot.intake.Asked;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import blindspot.ui.App;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;

/// What is to be seen while flow logs are read from S3: every state of the dialog, and everything that can be wrong
/// there and in the report. Asks servers that run as long as this is open.
final class BucketViews implements AutoCloseable {
    private static final String MARCH = "AWSLogs/111122223333/vpcflowlogs/eu-west-1/2024/03/";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final int LAST_PAGE = 101;

    private final S3Server server;
    private final List<ManyObjects> many = new ArrayList<>();
    private final List<FaultProxy> faulty = new ArrayList<>();
    private final List<View> views = new ArrayList<>();

    BucketViews() throws IOException {
        server = new S3Server(Files.createTempDirectory("pictures"));
        for (int i = 0; i < 40; i++) {
            String key = Logs.key(Logs.DAY + 300L * i, "7fe2e5f" + i % 10);
            server.put(key, Logs.text(Logs.DAY + 300L * i, 50));
            server.put(key.replace("fl-0a1b2c3d4e5f60718", "fl-0f9e8d7c6b5a43210"), Logs.text(Logs.DAY + 300L * i, 9));
        }
        addStates();
        addWhatIsTyped();
        addWhatIsAnswered();
        addWhatIsNotReached();
        addWhatTheReportSays();
    }

    List<View> all() {
        return List.copyOf(views);
    }

    @Override
    public void close() {
        many.forEach(ManyObjects::close);
        faulty.forEach(FaultProxy::close);
        server.close();
    }

    private void addStates() {
        add("empty", app -> app.commands().named("open-bucket").call());
        views.add(new View("s3-listing", app -> list(app, MARCH), View.Moment.LISTING));
        add("browsing", app -> list(app, MARCH));
        add("browsing-objects", app -> list(app, MARCH + "10/"));
        add("browsing-nothing", app -> list(app, "elsewhere/"));
        views.add(new View("s3-counting", app -> app.open(bucket("AWSLogs/")), View.Moment.COUNTING));
        add("counted", app -> app.open(bucket("AWSLogs/")));
        add("counted-large", app -> app.open(at(many(3, 60 << 20), MARCH)));
        add("counted-too-many", app -> app.open(at(many(LAST_PAGE, 4 << 10), MARCH)));
        add("counted-nothing", app -> app.open(bucket("elsewhere/")));
        views.add(new View("s3-loading", app -> app.workbench().openAtOnce(bucket("AWSLogs/")), View.Moment.LOADING));
    }

    private void addWhatIsTyped() {
        add("error-bad-address", app -> count(app, Map.of("bucket-address", "s3://my bucket/AWSLogs")));
        add("error-bad-endpoint", app -> count(app, Map.of(
                "bucket-address", "s3://flow-logs-test", "bucket-endpoint", "https://me:secret@my storage")));
        add("error-plain-http", app -> app.open(at(URI.create("http://storage.example"), "AWSLogs/")));
        add("error-no-such-profile", app -> app.open(bucket("nobody", "AWSLogs/")));
        add("error-not-a-time", app -> count(app, Map.of(
                "bucket-address", "s3://flow-logs-test", "bucket-from", "yesterday")));
        add("error-times-swapped", app -> count(app, Map.of(
                "bucket-address", "s3://flow-logs-test",
                "bucket-from", "2024-03-10 12:00", "bucket-to", "2024-03-10 11:00")));
    }

    private void addWhatIsAnswered() {
        add("error-no-credentials", app -> app.open(bucket("empty", "AWSLogs/")));
        add("error-sso-expired", app -> app.open(bucket("signs-in", "AWSLogs/")));
        add("error-credentials-refused", app -> app.open(bucket("wrong", "AWSLogs/")));
        add("error-list-denied", app -> app.open(refusing(403, "AccessDenied", "No")));
        add("error-list-denied-anonymous", app -> app.open(changed(
                bucket("AWSLogs/"), access -> access.withAnonymous(true))));
        add("error-no-such-bucket", app -> app.open(refusing(404, "NoSuchBucket", "No")));
        add("error-wrong-region", app -> app.open(refusing(301, "PermanentRedirect", "No", "eu-north-1")));
        add("error-redirected", app -> app.open(refusing(301, "PermanentRedirect", "No")));
        add("error-credentials-expired", app -> app.open(refusing(400, "ExpiredToken", "No")));
        add("error-clock-skew", app -> app.open(refusing(403, "RequestTimeTooSkewed", "No")));
        add("error-requester-pays",
                app -> app.open(refusing(403, "AccessDenied", "Bucket is requester pays bucket")));
        add("error-throttled", app -> app.open(refusing(503, "SlowDown", "No")));
        add("error-server-error", app -> app.open(refusing(500, "InternalError", "No")));
        add("error-refused", app -> app.open(refusing(405, "MethodNotAllowed", "No")));
    }

    private void addWhatIsNotReached() {
        add("error-unreachable", app -> app.open(at(URI.create("http://127.0.0.1:1"), "AWSLogs/")));
        add("error-unknown-host", app -> app.open(at(URI.create("https://nowhere.invalid"), "AWSLogs/")));
        add("error-tls", app -> app.open(
                at(URI.create(server.endpoint().toString().replace("http:", "https:")), "AWSLogs/")));
        add("error-no-answer", app -> app.open(at(faulty(_ -> new Fault.Truncate(20)), "AWSLogs/")));
        add("error-timeout", app -> app.open(at(faulty(_ -> new Fault.Stall(-1)), "AWSLogs/")));
    }

    private void addWhatTheReportSays() {
        add("report-read", app -> {
            app.workbench().openAtOnce(bucket("AWSLogs/"));
            ((Hyperlink) app.scene().lookup(".status-line .hyperlink")).fire();
        });
        add("report-get-denied", app -> app.workbench().openAtOnce(broken(403, "AccessDenied", "No")));
        add("report-kms-denied", app -> app.workbench().openAtOnce(broken(403, "AccessDenied", "kms:Decrypt")));
        add("report-kms-denied-key",
                app -> app.workbench()
                        .openAtOnce(broken(403, "AccessDenied", "perform: kms:Decrypt on resource: " + KEY)));
        add("report-archived", app -> app.workbench().openAtOnce(broken(403, "InvalidObjectState", "No")));
        add("report-no-such-key", app -> app.workbench().openAtOnce(broken(404, "NoSuchKey", "No")));
        add("report-credentials-expired", app -> app.workbench().openAtOnce(broken(400, "ExpiredToken", "No")));
        add("report-read-stopped", app -> app.workbench()
                .openAtOnce(at(faulty(
                        request -> request.isList() ? FaultProxy.NONE : new Fault.Reset(0)),
                        MARCH + "10/" + oneKey())));
        add("report-nothing-found", app -> app.workbench().openAtOnce(bucket("elsewhere/")));
        views.add(new View("s3-told-list-denied",
                app -> app.workbench().openAtOnce(refusing(403, "AccessDenied", "No")), View.Moment.AFTER));
        views.add(new View("s3-told-sso-expired",
                app -> app.workbench().openAtOnce(bucket("signs-in", "AWSLogs/")), View.Moment.AFTER));
    }

    private void add(String name, View.Arranging arrange) {
        views.add(new View("s3-" + name, arrange, View.Moment.AFTER_ONCE));
    }

    private static String oneKey() {
        String key = Logs.key(Logs.DAY, "7fe2e5f0");
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private URI many(int pages, long size) throws IOException {
        ManyObjects objects = new ManyObjects(pages, size);
        many.add(objects);
        return objects.endpoint();
    }

    private Asked bucket(String prefix) {
        return at(server.endpoint(), prefix);
    }

    private Asked bucket(String profile, String prefix) {
        return changed(bucket(prefix), access -> access.withProfile(Optional.of(profile)));
    }

    /// A storage that answers every request with an error.
    private Asked refusing(int status, String code, String message) {
        return at(faulty(_ -> new Fault.Answer(status, code, message, Map.of())), "AWSLogs/");
    }

    /// The same, and names the region of the bucket.
    private Asked refusing(int status, String code, String message, String region) {
        return at(
                faulty(_ -> new Fault.Answer(status, code, message, Map.of("x-amz-bucket-region", region))),
                "AWSLogs/");
    }

    /// A storage that lists all, and answers every request for an object with an error.
    private Asked broken(int status, String code, String message) {
        Fault answer = new Fault.Answer(status, code, message, Map.of());
        return at(faulty(request -> request.isList() ? FaultProxy.NONE : answer), "AWSLogs/");
    }

    private URI faulty(Function<FaultProxy.Request, Fault> plan) {
        FaultProxy proxy = new FaultProxy(server.port(), plan);
        faulty.add(proxy);
        return URI.create("http://127.0.0.1:" + proxy.port());
    }

    private static Asked at(URI endpoint, String prefix) {
        S3Access access = S3Access.DEFAULT.withEndpoint(Optional.of(endpoint))
                .withPathStyle(true)
                .withRegion(Optional.of("eu-west-1"));
        return new Asked(List.of(new Location.S3(new S3Address(S3Server.BUCKET, prefix), access)), Optional.empty(),
                false);
    }

    private static Asked changed(Asked asked, Function<S3Access, S3Access> change) {
        Location.S3 place = asked.buckets().getFirst();
        return new Asked(
                List.of(new Location.S3(place.address(), change.apply(place.access()))), asked.span(), asked.keeps());
    }

    private void list(App app, String prefix) {
        app.open(bucket(prefix));
        app.workbench().bucket().list();
    }

    /// Fills fields of the dialog as somebody types, and counts.
    private static void count(App app, Map<String, String> fields) {
        app.commands().named("open-bucket").call();
        app.scene().getRoot().applyCss();
        fields.forEach((id, text) -> ((TextField) app.scene().lookup("#" + id)).setText(text));
        ((Button) app.scene().lookup("#bucket-count")).fire();
    }
}
