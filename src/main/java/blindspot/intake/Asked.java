package blindspot.intake;

import blindspot.model.TimeRange;
import blindspot.settings.TextSize;
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
/// @param textSize how large texts are to be, where that was said
public record Asked(
        List<Location> places, Optional<TimeRange> span, boolean keeps, Optional<TextSize> textSize) {
    /// The option of the command line for the size of texts.
    public static final String TEXT_SIZE = "--text-size";

    public Asked {
        places = List.copyOf(places);
    }

    /// Nothing said about the size of texts.
    public Asked(List<Location> places, Optional<TimeRange> span, boolean keeps) {
        this(places, span, keeps, Optional.empty());
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
        Optional<TextSize> textSize = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Optional<S3Option> option = S3Option.of(name);
            boolean isTextSize = name.equals(TEXT_SIZE);
            if (option.isEmpty() && !isTextSize && argument.startsWith("--")) {
                throw new ProblemException(new Problem("unknown-option", argument));
            } else if (option.isEmpty() && !isTextSize) {
                places.add(argument);
            } else if (option.filter(each -> !each.hasValue()).isPresent()) {
                options.put(option.get(), "");
            } else if (equals < 0 && i + 1 == arguments.size()) {
                throw new ProblemException(new Problem("option-without-value", argument));
            } else {
                String value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
                option.ifPresent(each -> options.put(each, value));
                textSize = isTextSize ? Optional.of(textSize(value)) : textSize;
            }
        }
        Asked asked = of(places, options);
        return new Asked(asked.places, asked.span, asked.keeps, textSize);
    }

    /// How large texts are to be, in percent.
    ///
    /// @throws ProblemException when it is no size that texts can have
    public static TextSize textSize(String text) {
        return TextSize.of(text).orElseThrow(() -> new ProblemException(new Problem("text-size", text)));
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
