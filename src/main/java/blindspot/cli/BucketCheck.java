package blindspot.cli;

import blindspot.model.TimeRange;
import blindspot.source.ByteSource;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.ListedObjects;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Selection;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks what is in a bucket, object by object while the listing goes on.
///
/// @param check one object
/// @param report is given what was found, in the order of the keys
/// @param skipped is given addresses of other logs that were left out
/// @param cache what is read is kept in and taken from, null for none
/// @param limits of the waiting
record BucketCheck(
        Function<ByteSource, InputReport> check,
        Consumer<InputReport> report,
        Consumer<String> skipped,
        @Nullable ReadCache cache,
        S3Limits limits) {
    /// A text that is no address, and a bucket that cannot be listed, are a report like any other.
    void run(String place, S3Access access, Optional<TimeRange> span) {
        S3Address.parse(place)
                .ifPresentOrElse(
                        address -> run(new Location.S3(address, access), span),
                        () -> report.accept(InputReport.ofProblem(place, new Problem("s3-bad-address", place))));
    }

    private void run(Location.S3 location, Optional<TimeRange> span) {
        String name = location.address().toString();
        try (ListedObjects listed = new ListedObjects(
                new S3Place(location, limits, cache), span, new Cancel())) {
            for (List<S3Object> page = listed.next(); !page.isEmpty(); page = listed.next()) {
                check(page);
            }
            S3Selection all = listed.selection().orElseThrow();
            all.leftOut().forEach(skipped);
            all.problems().forEach(problem -> report.accept(InputReport.ofProblem(name, problem)));
            if (all.objects().isEmpty() && all.problems().isEmpty()) {
                report.accept(InputReport.ofProblem(name, new Problem("s3-nothing-found", name)));
            }
        } catch (ProblemException e) {
            report.accept(InputReport.ofProblem(name, e.problem()));
        }
    }

    private void check(List<S3Object> page) {
        try (Downloads downloads = new Downloads(page, new Cancel())) {
            downloads.sources().forEach(source -> report.accept(check.apply(source)));
        }
    }
}
