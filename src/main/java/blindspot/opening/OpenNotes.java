package blindspot.opening;

import blindspot.cloudwatch.MetricFile;
import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import blindspot.task.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to say of what was opened, beside the reports of the logs.
///
/// @param problems why paths, topology files or decks could not be used
/// @param pictures topology files in use
/// @param inventories inventories in use
/// @param metrics files of measured values in use
/// @param decks quiz files in use
/// @param again logs that were open already and not read a second time
/// @param skipped files in folders that are of no known kind
/// @param closed logs that made way for these
/// @param leftOut files that were taken away again because an earlier one has the same content
public record OpenNotes(
        List<Problem> problems,
        List<String> pictures,
        List<String> inventories,
        List<String> metrics,
        List<String> decks,
        List<String> again,
        List<String> skipped,
        List<String> closed,
        List<LoadReport.Repeat> leftOut) {
    public static final OpenNotes NONE =
            new OpenNotes(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public OpenNotes {
        problems = List.copyOf(problems);
        pictures = List.copyOf(pictures);
        inventories = List.copyOf(inventories);
        metrics = List.copyOf(metrics);
        decks = List.copyOf(decks);
        again = List.copyOf(again);
        skipped = List.copyOf(skipped);
        closed = List.copyOf(closed);
        leftOut = List.copyOf(leftOut);
    }

    OpenNotes withClosed(List<String> names) {
        return new OpenNotes(
                problems, pictures, inventories, metrics, decks, again, skipped, join(closed, names), leftOut);
    }

    /// The same where there was no room for some files of measured values.
    OpenNotes withoutRoomFor(List<MetricFile> files) {
        List<String> names = files.stream().map(MetricFile::name).toList();
        List<Problem> more = files.stream().flatMap(file -> file.problems().stream()).toList();
        return new OpenNotes(
                join(problems, more), pictures, inventories,
                metrics.stream().filter(name -> !names.contains(name)).toList(), decks, again, skipped, closed,
                leftOut);
    }

    OpenNotes withLeftOut(List<LoadReport.Repeat> repeats) {
        return new OpenNotes(problems, pictures, inventories, metrics, decks, again, skipped, closed, repeats);
    }

    /// These, said after those of before. What was left out as a repetition stays said as long as what it repeats is there,
    /// and it is not there itself.
    ///
    /// @param now what is there
    OpenNotes after(OpenNotes before, LoadReport now) {
        Set<String> open = now.files().stream().map(FileReport::name).collect(Collectors.toSet());
        return withLeftOut(
                join(before.leftOut, leftOut).stream()
                        .distinct()
                        .filter(repeat -> open.contains(repeat.earlier().name())
                                && !open.contains(repeat.file().name()))
                        .toList());
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
