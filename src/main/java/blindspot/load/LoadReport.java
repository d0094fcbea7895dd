package blindspot.load;

import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was loaded, input by input.
///
/// @param given how many inputs were to be loaded, as far as they were known when it stopped; there are fewer files than
///     that when it was cancelled
/// @param seconds how long all of it took
/// @param problem why the loading stopped before the end, null when it did not, or was cancelled
public record LoadReport(
        List<FileReport> files, int given, double seconds, boolean cancelled, @Nullable Problem problem) {
    public static final LoadReport NOTHING = new LoadReport(List.of(), 0, 0, false, null);

    public LoadReport {
        files = List.copyOf(files);
    }

    /// Counts over all files.
    public Counts totals() {
        return files.stream().map(FileReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    /// Whether some of the records were made up by this program, as their files say.
    public boolean isSimulated() {
        return files.stream().anyMatch(FileReport::isSimulated);
    }

    /// The files whose content an earlier one has too, in order: all of their records are in the table twice.
    public List<Repeat> repeats() {
        Contents<FileReport> contents = new Contents<>();
        List<Repeat> repeats = new ArrayList<>();
        for (FileReport file : files) {
            contents.earlier(file.content(), file).ifPresent(earlier -> repeats.add(new Repeat(file, earlier)));
        }
        return repeats;
    }

    /// A file and an earlier one of the same content.
    public record Repeat(FileReport file, FileReport earlier) {}

    /// Malformed lines of all files.
    public long malformed() {
        return files.stream().mapToLong(file -> file.decoded().issues().count()).sum();
    }

    /// Whether something is wrong that the user should see without asking for it.
    public boolean hasTrouble() {
        return cancelled || problem != null || files.stream().anyMatch(FileReport::hasTrouble);
    }

    /// This report and that of what was loaded afterwards, as one.
    public LoadReport plus(LoadReport later) {
        return new LoadReport(
                Stream.concat(files.stream(), later.files.stream()).toList(),
                given + later.given,
                seconds + later.seconds,
                cancelled || later.cancelled,
                later.problem != null ? later.problem : problem);
    }
}
