package blindspot.intake;

import blindspot.decode.Decoder;
import blindspot.decode.Glimpse;
import blindspot.decode.InputKind;
import blindspot.decode.RecordFormat;
import blindspot.source.Failure;
import blindspot.source.Listing;
import blindspot.source.LocalFile;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
public record Intake(List<Given> given, List<String> skipped) {
    public static final Intake NOTHING = new Intake(List.of(), List.of());

    /// What a file of ours says of itself near its start.
    private static final Pattern OWN_KIND = Pattern.compile("\"kind\"\\s*:\\s*\"blindspot-(topology|deck)\"");

    public Intake {
        given = List.copyOf(given);
        skipped = List.copyOf(skipped);
    }

    /// Looks at the start of each file; work for a job. When cancelled, what was looked at until then.
    ///
    /// @param supplied the format of records that no header names, null when there is none
    public static Intake of(List<Path> paths, @Nullable RecordFormat supplied, Cancel cancel) {
        Decoder decoder = new Decoder(supplied);
        List<Given> given = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Path path : paths) {
            Listing listing = Listing.of(path, cancel);
            for (Problem problem : listing.problems()) {
                given.add(new Given.Unreadable(path.toString(), problem));
            }
            for (LocalFile file : listing.files()) {
                if (cancel.requested()) {
                    return new Intake(given, skipped);
                }
                Given one = recognise(file, decoder, cancel);
                boolean unknown = one instanceof Given.Recognised(_, InputKind kind) && kind == InputKind.UNKNOWN;
                if (unknown && listing.folder()) {
                    skipped.add(file.name());
                } else {
                    given.add(one);
                }
            }
        }
        return new Intake(given, skipped);
    }

    /// This and what was given afterwards.
    public Intake plus(Intake later) {
        return new Intake(
                Stream.concat(given.stream(), later.given.stream()).toList(),
                Stream.concat(skipped.stream(), later.skipped.stream()).toList());
    }

    /// What is to be loaded as flow logs: these, and what turns out to be none and was named itself, so that the report
    /// says what it is.
    public List<LocalFile> logs() {
        return files(Set.of(InputKind.FLOW_LOG, InputKind.TRANSIT_GATEWAY_FLOW_LOG, InputKind.UNKNOWN));
    }

    public List<LocalFile> topologies() {
        return files(Set.of(InputKind.TOPOLOGY));
    }

    public List<LocalFile> decks() {
        return files(Set.of(InputKind.DECK));
    }

    /// Files that were named themselves and are of no known kind; they are among the [#logs] too.
    public List<LocalFile> unknown() {
        return files(Set.of(InputKind.UNKNOWN));
    }

    /// Why paths could not be read.
    public List<Problem> problems() {
        return given.stream()
                .filter(Given.Unreadable.class::isInstance)
                .map(one -> ((Given.Unreadable) one).problem())
                .toList();
    }

    private List<LocalFile> files(Set<InputKind> kinds) {
        List<LocalFile> files = new ArrayList<>();
        for (Given one : given) {
            if (one instanceof Given.Recognised(LocalFile file, InputKind kind) && kinds.contains(kind)) {
                files.add(file);
            }
        }
        return files;
    }

    /// A log that is cut off, or whose format nothing names, counts as a log: it is not left out without a word.
    private static Given recognise(LocalFile file, Decoder decoder, Cancel cancel) {
        try {
            Glimpse glimpse = decoder.glimpse(file, cancel);
            InputKind kind = glimpse.kind() == InputKind.UNKNOWN ? ownKind(glimpse.start()) : glimpse.kind();
            return new Given.Recognised(file, glimpse.reportable() ? InputKind.FLOW_LOG : kind);
        } catch (IOException e) {
            return new Given.Unreadable(file.name(), Failure.toRead(file.name(), e));
        }
    }

    private static InputKind ownKind(String start) {
        Matcher marker = OWN_KIND.matcher(start);
        if (!start.replace("\uFEFF", "").stripLeading().startsWith("{") || !marker.find()) {
            return InputKind.UNKNOWN;
        }
        return marker.group(1).equals("deck") ? InputKind.DECK : InputKind.TOPOLOGY;
    }
}
