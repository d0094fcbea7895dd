package blindspot.ui.open;

import blindspot.model.TimeRange;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import java.util.List;
import java.util.Optional;

/// Flow logs of a bucket that are to be read.
///
/// @param place where they are
/// @param listed the span that objects are picked for by their names, empty for all
/// @param kept the span that a record must overlap to be kept, empty for all
/// @param objects what is to be read; empty when it must be listed first
record BucketRequest(
        S3Place place, Optional<TimeRange> listed, Optional<TimeRange> kept, Optional<List<S3Object>> objects) {
    /// The same for records of another span.
    BucketRequest within(TimeRange span) {
        return new BucketRequest(place, Optional.of(span), Optional.of(span), objects);
    }

    String name() {
        return place.address().toString();
    }
}
