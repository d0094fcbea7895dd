package blindspot.opening;

import blindspot.decode.InputKind;
import blindspot.intake.DefinedFormats;
import blindspot.load.FileReport;
import blindspot.load.FormatOrigin;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.load.Outcome;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.S3Object;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads logs as far as they can be read without asking anybody: what is replaced while it is read is read once more, and
/// what names no format in the one that a definition given with it supplies.
///
/// @param options how the logs are to be read; where these name a format, definitions are not asked
/// @param defined the formats that definitions supply
/// @param glance is given the table as it is so far, several times a second, on the caller's thread
public record LogReading(LoadOptions options, DefinedFormats defined, Consumer<FlowTable> glance) {
    /// All records there are then, and the report of those that were read; work for a job.
    ///
    /// @param before the records that stay, in front of the new ones
    /// @throws ProblemException when memory is not enough for what is to be done with the records of before
    public LoadResult read(Inputs inputs, FlowTable before, Progress progress, Cancel cancel) {
        try {
            LoadResult first = new LoadJob(inputs, before, options, glance).run(progress, cancel);
            LoadResult whole = again(first, LogReading::isReplaced, _ -> true, options, progress, cancel);
            Map<LoadOptions, List<FileReport>> nameless = whole.report()
                    .files()
                    .stream()
                    .filter(file -> supplied(file).isPresent())
                    .collect(
                            Collectors.groupingBy(
                                    file -> supplied(file).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
            for (Map.Entry<LoadOptions, List<FileReport>> some : nameless.entrySet()) {
                Set<String> names = some.getValue().stream().map(FileReport::name).collect(Collectors.toSet());
                whole = again(
                        whole, file -> names.contains(file.name()), Reports::isLog, some.getKey(), progress, cancel);
            }
            return whole;
        } catch (OutOfMemoryError e) {
            throw new ProblemException(new Problem("not-enough-memory"), e);
        }
    }

    /// Why a file that was read here waits for its format although definitions were given; empty where it does not.
    public Optional<Problem> ambiguity(FileReport file) {
        return file.needsFormat() && options.format() == null && defined.areAmbiguousFor(file.source())
                ? Optional.of(new Problem("definition-ambiguous", file.name()))
                : Optional.empty();
    }

    /// What told the format of a file that was read here; empty where there is none.
    public Optional<FormatOrigin> originOf(FileReport file) {
        boolean supplied = options.format() == null;
        return file.formatOrigin()
                .map(told -> supplied && told == FormatOrigin.GIVEN ? FormatOrigin.DEFINITION : told);
    }

    private static boolean isReplaced(FileReport file) {
        return file.outcome() == Outcome.REPLACED;
    }

    /// How a file is to be read that names no format where a definition does.
    private Optional<LoadOptions> supplied(FileReport file) {
        boolean unread = file.needsFormat() || file.decoded().kind() == InputKind.UNKNOWN;
        return unread && options.format() == null ? defined.of(file.source()).map(options::withFormat)
                : Optional.empty();
    }

    /// Reads some files once more, unless memory is full already; where it gets too small for that, all stays as it was,
    /// and the report says so.
    ///
    /// @param ofUse what of the second reading counts; a file of which it does not stays as it was
    private LoadResult again(
            LoadResult first,
            Predicate<FileReport> wanted,
            Predicate<FileReport> ofUse,
            LoadOptions how,
            Progress progress,
            Cancel cancel) {
        List<FileReport> files = first.report().files().stream().filter(wanted).toList();
        if (files.isEmpty() || cancel.requested() || first.report().problem() != null) {
            return first;
        }
        try {
            return reread(first, files, wanted, ofUse, how, progress, cancel);
        } catch (OutOfMemoryError _) {
            LoadReport report = first.report();
            return new LoadResult(
                    first.table(), new LoadReport(report.files(), report.given(), report.seconds(), report.cancelled(),
                            new Problem("not-enough-memory")));
        }
    }

    private LoadResult reread(
            LoadResult first,
            List<FileReport> files,
            Predicate<FileReport> wanted,
            Predicate<FileReport> ofUse,
            LoadOptions how,
            Progress progress,
            Cancel cancel) {
        FlowTable others = first.table().without(files.stream().map(FileReport::name).collect(Collectors.toSet()));
        LoadResult second;
        try (Downloads downloads = new Downloads(List.of(), cancel)) {
            List<ByteSource> sources = files.stream().map(file -> fetched(file.source(), downloads)).toList();
            second = new LoadJob(sources, others, how, glance).run(progress, cancel);
        }
        Map<String, FileReport> read = second.report()
                .files()
                .stream()
                .filter(ofUse)
                .collect(Collectors.toMap(FileReport::name, Function.identity(), (one, _) -> one));
        LoadReport report = first.report();
        return new LoadResult(
                second.table(),
                new LoadReport(
                        report.files()
                                .stream()
                                .map(file -> wanted.test(file) ? read.getOrDefault(file.name(), file) : file)
                                .filter(file -> !isGone(file, second.table()))
                                .toList(),
                        report.given(),
                        report.seconds() + second.report().seconds(),
                        report.cancelled() || second.report().cancelled(),
                        second.report().problem() == null ? report.problem() : second.report().problem()));
    }

    /// Whether the file had records that made way for a second reading which did not come to it.
    private static boolean isGone(FileReport file, FlowTable table) {
        return isReplaced(file) && file.counts().records() > 0
                && table.segments().stream().noneMatch(segment -> segment.input().equals(file.name()));
    }

    private static ByteSource fetched(ByteSource source, Downloads downloads) {
        return source instanceof S3Object object ? downloads.add(List.of(object)).getFirst() : source;
    }
}
