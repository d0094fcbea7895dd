package blindspot.ui.bucket;

import blindspot.i18n.ShownTimes;
import blindspot.model.TimeRange;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The fields of the dialog for buckets, as they are written.
final class BucketForm {
    private static final long DAY = 86_400;

    private final StringProperty address = new SimpleStringProperty("s3://");
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final BooleanProperty requesterPays = new SimpleBooleanProperty();
    private final BooleanProperty anonymous = new SimpleBooleanProperty();
    private final BooleanProperty pathStyle = new SimpleBooleanProperty();
    private boolean plainHttp;

    /// @param changed is called after every change of a field
    BucketForm(Runnable changed) {
        Stream.<Property<?>>of(address, profile, region, endpoint, from, to, requesterPays, anonymous, pathStyle)
                .forEach(property -> property.subscribe((_, _) -> changed.run()));
    }

    StringProperty address() {
        return address;
    }

    /// Empty for the usual chain of credentials.
    StringProperty profile() {
        return profile;
    }

    /// Empty for whatever the profile or the bucket says.
    StringProperty region() {
        return region;
    }

    /// Of a storage that is not AWS's; empty for AWS.
    StringProperty endpoint() {
        return endpoint;
    }

    /// In the zone of the times shown; empty for no limit.
    StringProperty from() {
        return from;
    }

    StringProperty to() {
        return to;
    }

    BooleanProperty requesterPays() {
        return requesterPays;
    }

    BooleanProperty anonymous() {
        return anonymous;
    }

    BooleanProperty pathStyle() {
        return pathStyle;
    }

    /// Fills the fields. Where the access is the default one, they stay as they were.
    void fill(Location.S3 location, Optional<TimeRange> span, ShownTimes times) {
        S3Access access = location.access();
        if (!access.equals(S3Access.DEFAULT)) {
            profile.set(access.profile().orElse(""));
            region.set(access.region().orElse(""));
            endpoint.set(access.endpoint().map(URI::toString).orElse(""));
            requesterPays.set(access.requesterPays());
            anonymous.set(access.anonymous());
            pathStyle.set(access.pathStyle());
            plainHttp = access.plainHttp();
        }
        from.set(span.map(range -> times.text(range.start())).orElse(""));
        to.set(span.map(range -> times.text(range.end())).orElse(""));
        address.set(location.address().toString());
    }

    /// The bucket and prefix; also where they are written without `s3://` or as an ARN, as AWS's console shows them.
    Optional<S3Address> here() {
        String bare = address.get().strip().replaceFirst("^arn:aws[a-z-]*:s3:::", "");
        return S3Address.parse(S3Address.looksLike(bare) ? bare : "s3://" + bare);
    }

    /// What the fields point at.
    ///
    /// @throws ProblemException when the address or endpoint is none
    Location.S3 location() {
        S3Address wanted = here()
                .orElseThrow(() -> new ProblemException(new Problem("s3-bad-address", address.get())));
        S3Access access = new S3Access(
                written(profile), written(region), written(endpoint).map(BucketForm::uri), pathStyle.get(),
                requesterPays.get(), anonymous.get(), plainHttp);
        return new Location.S3(wanted, access);
    }

    /// The span that is asked for, empty for all time.
    ///
    /// @throws ProblemException when a time is none, or the end is before the start
    Optional<TimeRange> span(ShownTimes times) {
        if (written(from).isEmpty() && written(to).isEmpty()) {
            return Optional.empty();
        }
        long start = written(from).map(times::second).orElse(0L);
        long tomorrow = Instant.now().getEpochSecond() + DAY;
        long end = written(to).map(times::second).orElse(Math.max(start, tomorrow));
        if (end < start) {
            throw new ProblemException(new Problem("times-swapped", from.get(), to.get()));
        }
        return Optional.of(new TimeRange(start, end));
    }

    private static Optional<String> written(StringProperty property) {
        String text = property.get() == null ? "" : property.get().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new ProblemException(new Problem("s3-bad-endpoint", ""));
        }
    }
}
