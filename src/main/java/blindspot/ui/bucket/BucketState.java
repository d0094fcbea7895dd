package blindspot.ui.bucket;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.source.s3.S3Selection;
import blindspot.task.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the dialog for buckets is doing, or has found out.
sealed interface BucketState {
    /// Nothing, since something that is asked for was changed.
    record Idle() implements BucketState {}

    /// A folder is listed.
    record Listing() implements BucketState {}

    /// Objects are counted: so many until now.
    record Counting(long objects) implements BucketState {}

    /// What there is to be read.
    ///
    /// @param heap the most bytes that the program may use
    record Counted(S3Selection selection, long heap) implements BucketState {
        /// Whether the records may be too many for the memory.
        boolean large() {
            return selection.estimatedMemory() > heap / 2;
        }
    }

    record Failed(Problem problem) implements BucketState {}

    default boolean busy() {
        return this instanceof Listing || this instanceof Counting;
    }

    /// Whether there is something that can be read.
    default boolean readable() {
        return switch (this) {
            case Counting(long objects) -> objects > 0;
            case Counted(S3Selection selection, _) -> !selection.objects().isEmpty();
            case Idle _,Listing _,Failed _ -> false;
        };
    }

    /// In words; empty when there is nothing to say.
    default String text(Messages messages, Formats formats) {
        return switch (this) {
            case Idle _ -> messages.text("open.bucket.idle");
            case Listing _ -> messages.text("open.bucket.listing");
            case Counting(long objects) -> messages.text("open.bucket.counting", objects);
            case Counted counted -> found(counted.selection(), messages, formats);
            case Failed(Problem problem) -> messages.problem(problem);
        };
    }

    /// What to do about it, or to look out for; empty when there is nothing.
    default String advice(Messages messages, Formats formats) {
        return switch (this) {
            case Idle _,Listing _ -> "";
            case Counting _ -> readable() ? messages.text("open.bucket.at-once") : "";
            case Counted counted -> {
                String memory = formats.bytes(counted.selection().estimatedMemory());
                String limit = counted.selection()
                        .problems()
                        .stream()
                        .map(messages::problem)
                        .collect(Collectors.joining(" "));
                yield counted.large()
                        ? messages.text("open.bucket.large", memory, formats.bytes(counted.heap())) + " " + limit
                        : limit;
            }
            case Failed(Problem problem) -> messages.remedy(problem);
        };
    }

    /// Lines that the advice speaks of, to be copied.
    default List<String> toCopy(Messages messages) {
        return this instanceof Failed(Problem problem) ? messages.toCopy(problem) : List.of();
    }

    private static String found(S3Selection selection, Messages messages, Formats formats) {
        if (selection.objects().isEmpty()) {
            return messages.text("open.bucket.nothing", selection.outside(), selection.foreign());
        }
        Optional<String> span = selection.span()
                .map(range -> messages.text(
                        "open.bucket.span", formats.dateTime(range.start()), formats.dateTime(range.end())));
        String what = messages.text(
                "open.bucket.found",
                selection.objects().size(),
                formats.bytes(selection.bytes()),
                selection.estimatedRecords(),
                formats.bytes(selection.estimatedMemory()));
        String others = messages.text("open.bucket.others", selection.outside(), selection.foreign());
        List<String> flowLogs = selection.flowLogs();
        String logs = flowLogs.isEmpty() ? "" : "\n" + BucketWords.flowLogs(flowLogs, messages);
        return what + span.map(text -> "\n" + text).orElse("") + logs + "\n" + others;
    }
}
