package blindspot.intake;

import blindspot.decode.Compression;
import blindspot.decode.Decoder;
import blindspot.decode.Glimpse;
import blindspot.decode.InputKind;
import blindspot.decode.Likeness;
import blindspot.decode.RecordFormat;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.source.Listing;
import blindspot.source.LocalFile;
import blindspot.source.archive.Archive;
import blindspot.source.archive.ArchivedFile;
import blindspot.source.archive.Contents;
import blindspot.source.archive.TarArchive;
import blindspot.source.archive.ZipArchive;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the user gave, in the order given; the files of a folder in the order of their names.
///
/// A file of no known kind is `unknown` when it was named itself; in a folder it is `skipped` and no problem.
///
/// @param given everything but what is skipped
/// @param skipped paths of files in folders that are of no known kind
/// @param text those of them that are text and may be logs whose records look like none
public record Intake(List<Given> given, List<String> skipped, List<ByteSource> text) {
    public static final Intake NOTHING = new Intake(List.of(), List.of(), List.of());

    /// What a file of ours says of itself near its start.
    private static final Pattern OWN_KIND = Pattern.compile("\"kind\"\\s*:\\s*\"blindspot-(topology|deck|lesson)\"");

    public Intake {
        given = List.copyOf(given);
        skipped = List.copyOf(skipped);
        text = List.copyOf(text);
    }

    /// Looks at the start of each file; work for a job. When cancelled, what was looked at until then.
    ///
    /// @param supplied the format of records that no header names, null when there is none
    public static Intake of(List<Path> paths, @Nullable RecordFormat supplied, Cancel cancel) {
        Decoder decoder = new Decoder(supplied);
        List<Given> given = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<ByteSource> text = new ArrayList<>();
        for (Path path : paths) {
            Listing listing = Listing.of(path, cancel);
            for (Problem problem : listing.problems()) {
                given.add(new Given.Unreadable(path.toString(), problem));
            }
            for (LocalFile file : listing.files()) {
                if (cancel.requested()) {
                    return new Intake(given, skipped, text);
                }
                Taken taken = take(file, listing.folder(), decoder, cancel);
                given.addAll(taken.given());
                skipped.addAll(taken.skipped());
                text.addAll(taken.text());
            }
        }
        return new Intake(given, skipped, text);
    }

    /// This and what was given afterwards.
    public Intake plus(Intake later) {
        return new Intake(
                Stream.concat(given.stream(), later.given.stream()).toList(),
                Stream.concat(skipped.stream(), later.skipped.stream()).toList(),
                Stream.concat(text.stream(), later.text.stream()).toList());
    }

    /// The same, where files whose lines are records of a format that one of the given definitions supplies are given and
    /// not skipped, although they do not look like records. Looks at the start of each; work for a job.
    public Intake withDefined(Cancel cancel) {
        if (definitions().isEmpty() || text.isEmpty()) {
            return this;
        }
        DefinedFormats defined = DefinedFormats.of(definitions());
        List<Given> all = new ArrayList<>(given);
        Set<String> taken = new HashSet<>();
        for (ByteSource file : text) {
            if (!cancel.requested() && defined.of(file).filter(format -> isOf(format, file, cancel)).isPresent()) {
                all.add(new Given.Recognised(file, InputKind.UNKNOWN));
                taken.add(file.name());
            }
        }
        return new Intake(
                all, skipped.stream().filter(name -> !taken.contains(name)).toList(), List.of());
    }

    /// Whether most of the first lines have as many values as the format has fields, and one of them is a record of it.
    private static boolean isOf(RecordFormat format, ByteSource file, Cancel cancel) {
        try {
            Glimpse glimpse = new Decoder(format).glimpse(file, cancel);
            String start = glimpse.start();
            String whole = start.contains("\n") ? start.substring(0, start.lastIndexOf('\n')) : start;
            List<String> lines = whole.lines().filter(line -> !line.isBlank()).toList();
            long fitting = lines.stream()
                    .filter(line -> line.strip().split("\\s+").length == format.fields().size())
                    .count();
            return glimpse.kind() == InputKind.FLOW_LOG && fitting * 2 > lines.size();
        } catch (IOException _) {
            // It could be read a moment ago. Whoever opens it alone is told what is wrong with it.
            return false;
        }
    }

    /// What is to be loaded as flow logs: these, and what turns out to be none and was named itself, so that the report
    /// says what it is.
    public List<ByteSource> logs() {
        return files(Set.of(InputKind.FLOW_LOG, InputKind.TRANSIT_GATEWAY_FLOW_LOG, InputKind.UNKNOWN));
    }

    public List<LocalFile> topologies() {
        return localFiles(InputKind.TOPOLOGY);
    }

    public List<LocalFile> decks() {
        return localFiles(InputKind.DECK);
    }

    public List<LocalFile> lessons() {
        return localFiles(InputKind.LESSON);
    }

    /// What says of flow logs what their format is; an inventory may.
    public List<ByteSource> definitions() {
        return files(Set.of(InputKind.FLOW_LOG_DEFINITION, InputKind.INVENTORY));
    }

    /// What CloudWatch measured.
    public List<ByteSource> metrics() {
        return files(Set.of(InputKind.METRICS));
    }

    /// Files that were named themselves and are of no known kind; they are among the [#logs] too.
    public List<ByteSource> unknown() {
        return files(Set.of(InputKind.UNKNOWN));
    }

    /// Why paths could not be read.
    public List<Problem> problems() {
        return given.stream()
                .filter(Given.Unreadable.class::isInstance)
                .map(one -> ((Given.Unreadable) one).problem())
                .toList();
    }

    private List<ByteSource> files(Set<InputKind> kinds) {
        List<ByteSource> files = new ArrayList<>();
        for (Given one : given) {
            if (one instanceof Given.Recognised(ByteSource file, InputKind kind) && kinds.contains(kind)) {
                files.add(file);
            }
        }
        return files;
    }

    private List<LocalFile> localFiles(InputKind kind) {
        return files(Set.of(kind)).stream()
                .filter(LocalFile.class::isInstance)
                .map(LocalFile.class::cast)
                .toList();
    }

    /// What becomes of one file: itself, or what is in it when it is an archive.
    private record Taken(List<Given> given, List<String> skipped, List<ByteSource> text) {
        Taken(List<Given> given, List<String> skipped) {
            this(given, skipped, List.of());
        }
    }

    private static boolean isText(Glimpse glimpse) {
        return !glimpse.start().isBlank() && glimpse.start().chars().noneMatch(c -> c == 0 || c == 0xFFFD);
    }

    private static Taken take(LocalFile file, boolean inFolder, Decoder decoder, Cancel cancel) {
        try {
            Glimpse glimpse = decoder.glimpse(file, Intake::isOwn, cancel);
            if (glimpse.is(Likeness.TAR)) {
                boolean packed = glimpse.compression() != Compression.NONE;
                return takeArchive(new TarArchive(file, packed), inFolder, decoder, cancel);
            }
            if (glimpse.is(Likeness.ZIP) && glimpse.compression() == Compression.NONE) {
                return takeArchive(new ZipArchive(file), inFolder, decoder, cancel);
            }
            InputKind kind = kind(glimpse);
            return kind == InputKind.UNKNOWN && inFolder
                    ? new Taken(List.of(), List.of(file.name()), isText(glimpse) ? List.of(file) : List.of())
                    : new Taken(List.of(new Given.Recognised(file, kind)), List.of());
        } catch (IOException e) {
            return new Taken(
                    List.of(new Given.Unreadable(file.name(), Failure.toRead(file.name(), e))), List.of());
        }
    }

    /// Files of an archive are like those of a folder; one without any log is one file of no known kind itself.
    private static Taken takeArchive(Archive archive, boolean inFolder, Decoder decoder, Cancel cancel) {
        String name = archive.file().name();
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Closeable _ = archive.keepOpen()) {
            Contents contents = archive.contents(cancel);
            contents.problems().forEach(problem -> taken.given.add(new Given.Unreadable(name, problem)));
            taken.skipped.addAll(contents.leftOut());
            for (ArchivedFile file : contents.files()) {
                if (cancel.requested()) {
                    return taken;
                }
                takeArchived(file, taken, decoder, cancel);
            }
        } catch (IOException e) {
            List<Problem> told = archive.contents(cancel).problems();
            (told.isEmpty() ? List.of(Failure.toRead(name, e)) : told)
                    .forEach(problem -> taken.given.add(new Given.Unreadable(name, problem)));
        }
        if (!taken.given.isEmpty() || cancel.requested()) {
            return taken;
        }
        return inFolder
                ? new Taken(List.of(), List.of(name))
                : new Taken(
                        List.of(new Given.Unreadable(name, new Problem("archive-without-logs", name))), List.of());
    }

    private static void takeArchived(ArchivedFile file, Taken taken, Decoder decoder, Cancel cancel) {
        try {
            Glimpse glimpse = decoder.glimpse(file, Intake::isOwn, cancel);
            InputKind kind = kind(glimpse);
            switch (kind) {
                case FLOW_LOG, TRANSIT_GATEWAY_FLOW_LOG, FLOW_LOG_DEFINITION, INVENTORY, METRICS ->
                    taken.given.add(new Given.Recognised(file, kind));
                case TOPOLOGY, DECK, LESSON, WORKSPACE -> taken.skipped.add(file.name());
                case UNKNOWN -> {
                    if (glimpse.archive()) {
                        taken.given.add(new Given.Unreadable(
                                file.name(), new Problem("archive-in-archive", file.name())));
                    } else {
                        taken.skipped.add(file.name());
                        if (isText(glimpse)) {
                            taken.text.add(file);
                        }
                    }
                }
            }
        } catch (IOException e) {
            taken.given.add(new Given.Unreadable(file.name(), Failure.toRead(file.name(), e)));
        }
    }

    /// What says that it is a file of this program is one, whatever its texts speak of. A log that is cut off, or whose
    /// format nothing names, counts as a log: it is not left out without a word.
    private static InputKind kind(Glimpse glimpse) {
        InputKind own = ownKind(glimpse.start());
        if (own != InputKind.UNKNOWN) {
            return own;
        }
        return glimpse.reportable() ? InputKind.FLOW_LOG : glimpse.kind();
    }

    private static boolean isOwn(String start) {
        return ownKind(start) != InputKind.UNKNOWN;
    }

    private static InputKind ownKind(String start) {
        Matcher marker = OWN_KIND.matcher(start);
        if (!start.replace("\uFEFF", "").stripLeading().startsWith("{") || !marker.find()) {
            return InputKind.UNKNOWN;
        }
        return switch (marker.group(1)) {
            case "deck" -> InputKind.DECK;
            case "lesson" -> InputKind.LESSON;
            default -> InputKind.TOPOLOGY;
        };
    }
}
