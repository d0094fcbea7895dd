package blindspot.intake;

import blindspot.model.TimeRange;
import blindspot.source.Location;
import blindspot.source.NamedPath;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the program was started with: places, and the span of the records that are wanted from them.
///
/// @param keeps whether objects that are read are kept for the next time
public record Asked(List<Location> places, Optional<TimeRange> span, boolean keeps) {
    public Asked {
        places = List.copyOf(places);
    }

    /// The files and folders.
    public List<Path> paths() {
        return places.stream()
                .filter(Location.Local.class::isInstance)
                .map(place -> ((Location.Local) place).path())
                .toList();
    }

    /// The buckets.
    public List<Location.S3> buckets() {
        return places.stream().filter(Location.S3.class::isInstance).map(Location.S3.class::cast).toList();
    }

    /// From arguments without a verb: places, with options for S3 anywhere between them.
    ///
    /// @throws ProblemException when an argument makes no sense
    public static Asked of(List<String> arguments) {
        List<String> places = new ArrayList<>();
        Map<S3Option, String> options = new EnumMap<>(S3Option.class);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            Optional<S3Option> option = S3Option.of(equals < 0 ? argument : argument.substring(0, equals));
            if (option.isEmpty() && argument.startsWith("--")) {
                throw new ProblemException(new Problem("unknown-option", argument));
            } else if (option.isEmpty()) {
                places.add(argument);
            } else if (!option.get().hasValue()) {
                options.put(option.get(), "");
            } else if (equals >= 0) {
                options.put(option.get(), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                options.put(option.get(), arguments.get(++i));
            } else {
                throw new ProblemException(new Problem("option-without-value", argument));
            }
        }
        return of(places, options);
    }

    /// From places and options that are told apart already.
    ///
    /// @throws ProblemException when one of them makes no sense
    public static Asked of(List<String> places, Map<S3Option, String> options) {
        S3Access access = S3Option.access(options);
        return new Asked(
                places.stream().map(place -> location(place, access)).toList(),
                S3Option.span(options, Instant.now()),
                options.containsKey(S3Option.CACHE));
    }

    /// What a text points at.
    ///
    /// @throws ProblemException when it is neither a path nor an address
    public static Location location(String text, S3Access access) {
        if (S3Address.looksLike(text)) {
            return S3Address.parse(text)
                    .map(address -> new Location.S3(address, access))
                    .orElseThrow(() -> new ProblemException(new Problem("s3-bad-address", text)));
        }
        if (text.isBlank()) {
            throw new ProblemException(new Problem("path-empty"));
        }
        return new Location.Local(NamedPath.of(text));
    }
}
