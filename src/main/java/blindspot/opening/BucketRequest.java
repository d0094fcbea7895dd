package blindspot.opening;

import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Flow logs of a bucket that are to be read.
///
/// @param place where they are
/// @param listed the span that objects are picked for by their names, empty for all
/// @param kept the span that a record must overlap to be kept, empty for all
/// @param objects what is to be read; empty when it must be listed first
public record BucketRequest(
        S3Place place, Optional<TimeRange> listed, Optional<TimeRange> kept, Optional<List<S3Object>> objects)
        implements OpenRequest {
    @Override
    public BucketRequest within(TimeRange span) {
        return new BucketRequest(place, Optional.of(span), Optional.of(span), objects);
    }

    @Override
    public List<String> names() {
        return List.of(name());
    }

    @Override
    public Job<Opened> behind(
            LoadResult before, LoadOptions options, BiConsumer<FlowTable, Beside> glance) {
        return new BucketOpening(this, before, options, glance);
    }

    String name() {
        return place.address().toString();
    }
}
