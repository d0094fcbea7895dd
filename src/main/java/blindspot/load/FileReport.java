package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.decode.RecordFormat;
import blindspot.decode.Remark;
import blindspot.decode.guess.FormatGuess;
import blindspot.source.ByteSource;
import blindspot.task.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was loaded from one input.
///
/// @param source what it was read from and can be read from again
/// @param version [ByteSource#version] when it was read; empty when that could not be told
/// @param options how it was to be read
/// @param outcome how the reading ended
/// @param decoded what it was
/// @param counts of its records
/// @param outside how many records were left out because they are outside the time range that was wanted
/// @param fingerprint of its bytes, null when it was not read to its end
/// @param seconds how long the reading took
public record FileReport(
        ByteSource source,
        String version,
        LoadOptions options,
        Outcome outcome,
        Decoded decoded,
        Counts counts,
        long outside,
        @Nullable Fingerprint fingerprint,
        double seconds) {
    public String name() {
        return source.name();
    }

    /// Whether it says that this program made its records up.
    public boolean isSimulated() {
        return decoded.remarks().contains(Remark.of(Remark.Kind.SIMULATED));
    }

    /// What the values told for certain; it has an order. Empty when a header or somebody named the format.
    public Optional<FormatGuess> recognised() {
        return Optional.ofNullable(decoded.guess()).filter(FormatGuess::certain);
    }

    /// What its records come from, where two inputs can be compared by it: it was read to its end, and gave records.
    public Optional<Content> content() {
        return fingerprint == null || decoded.cancelled() || counts.records() == 0
                ? Optional.empty()
                : Optional.of(new Content(fingerprint, decoded.format(), options.range()));
    }

    /// What told the format; empty where there is none. Of a format that a definition supplied it says `GIVEN`: the
    /// reader does not know by whom.
    public Optional<FormatOrigin> formatOrigin() {
        FormatGuess guess = decoded.guess();
        RecordFormat supplied = options.format();
        if (decoded.format().isEmpty()) {
            return Optional.empty();
        }
        if (guess != null) {
            return Optional.of(
                    guess.proposal().equals(RecordFormat.DEFAULT) ? FormatOrigin.DEFAULT : FormatOrigin.INFERRED);
        }
        boolean given = decoded.headerLines() == 0 && supplied != null && supplied.fields().equals(decoded.format());
        return Optional.of(given ? FormatOrigin.GIVEN : FormatOrigin.HEADER);
    }

    /// Whether all of its records are there.
    public boolean whole() {
        return outcome != Outcome.NEEDS_FORMAT && !decoded.cancelled() && outside == 0;
    }

    /// Whether its records wait for somebody to say what their format is.
    public boolean needsFormat() {
        return outcome == Outcome.NEEDS_FORMAT;
    }

    /// Whether something is wrong that the user should see without asking for it.
    public boolean hasTrouble() {
        return decoded.problem() != null || decoded.issues().count() > 0;
    }

    /// What its records cannot be used for, in words that name it.
    public List<Problem> lacks() {
        return counts.lacking().problems(name());
    }
}
