package blindspot.decode;

import blindspot.decode.guess.FormatGuess;
import blindspot.decode.guess.FormatGuess.Certainty;
import blindspot.decode.parquet.ParquetDecoder;
import blindspot.decode.text.TextResult;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import blindspot.task.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one input, whatever it is, into rows, and says what it was. Never throws because of what the bytes are.
///
/// Records of a format that nothing names are read by the supplied one; without it by the one that their values tell
/// for certain. Anything else is refused with a proposal rather than guessed at.
public final class Decoder {
    /// Decompressed bytes that are searched for a record before a glimpse gives up.
    private static final int GLIMPSE = 1 << 20;

    /// The largest Parquet file, in bytes, that is read although it is packed into something else.
    private static final int LARGEST_HELD = 256 << 20;

    private final @Nullable RecordFormat supplied;
    private final Workers workers;

    /// @param supplied the format of records that no header names, null when there is none
    public Decoder(@Nullable RecordFormat supplied) {
        this(supplied, Workers.onCallersThread());
    }

    /// @param workers who decode blocks of a large input side by side
    public Decoder(@Nullable RecordFormat supplied, Workers workers) {
        this.supplied = supplied;
        this.workers = workers;
    }

    /// Adds the records of the input to `rows`. Progress is in bytes taken from the source and is reported between two
    /// records, so that the listener may look at `rows`. When cancelled, what was read until then.
    public Decoded decode(ByteSource source, FlowTableBuilder rows, Progress progress, Cancel cancel) {
        int firstRow = rows.rowCount();
        try (OpenInput input = OpenInput.of(source)) {
            if (input.format() == LogFormat.PARQUET) {
                return decodeParquet(source, input, rows, progress, cancel);
            }
            Optional<Likeness> other = refused(input);
            if (other.isPresent()) {
                return Decoded.nothing(other.get().kind(), other.get().container(input.format()), input.compression(),
                        firstRow,
                        new Problem(other.get().problemCode(), source.name()));
            }
            return decodeRecords(source, input, rows, progress, cancel);
        } catch (IOException e) {
            return cancel.requested()
                    ? Decoded.cancelled(firstRow)
                    : Decoded.nothing(
                            InputKind.UNKNOWN, null, Compression.NONE, firstRow, Failure.toRead(source.name(), e));
        }
    }

    /// What the input starts with. Reads no further than to the first record or header.
    public Glimpse glimpse(ByteSource source, Cancel cancel) throws IOException {
        return glimpse(source, _ -> false, cancel);
    }

    /// The same; what is told by its start alone is of unknown kind, and not searched for records.
    ///
    /// @param told whether the [Glimpse#start] says all that there is to know
    public Glimpse glimpse(ByteSource source, Predicate<String> told, Cancel cancel) throws IOException {
        try (OpenInput input = OpenInput.of(source)) {
            String start = new String(
                    input.head(), 0, Math.min(input.headLength(), Glimpse.START), StandardCharsets.UTF_8);
            if (input.format() == LogFormat.PARQUET) {
                return glimpseOfParquet(source, input, start);
            }
            Optional<Likeness> other = refused(input);
            if (other.isPresent()) {
                return new Glimpse(other.get().kind(), false, other, start, input.compression());
            }
            if (told.test(start)) {
                return new Glimpse(InputKind.UNKNOWN, false, Optional.empty(), start, input.compression());
            }
            InputReader reader = InputReader.of(
                    input, source.name(), supplied, new FlowTableBuilder(), Workers.onCallersThread());
            long seen = 0;
            boolean more = true;
            while (more && !reader.recognised() && seen < GLIMPSE && !cancel.requested()) {
                more = reader.decodeSome(input);
                seen = reader.position();
            }
            TextResult found = more ? reader.abandon() : reader.finish(input.whole());
            InputKind kind = kind(reader, found, input.whole());
            boolean reportable = kind == InputKind.UNKNOWN
                    && (!input.whole() || reader.holdsRecords() || reader.likeness() == Likeness.DESCRIBE_TEXT);
            return new Glimpse(kind, reportable, Optional.empty(), start, input.compression());
        }
    }

    private static Glimpse glimpseOfParquet(ByteSource source, OpenInput input, String start) throws IOException {
        if (!isReadInRanges(source, input)) {
            return new Glimpse(InputKind.UNKNOWN, true, Optional.empty(), start, input.compression());
        }
        Optional<InputKind> kind = ParquetDecoder.kind(source);
        return new Glimpse(
                kind.orElse(InputKind.UNKNOWN), kind.isEmpty(), Optional.empty(), start, input.compression());
    }

    /// Parquet is read in ranges. What is packed, or of unknown size, is first unpacked into memory.
    private static Decoded decodeParquet(
            ByteSource source, OpenInput input, FlowTableBuilder rows, Progress progress, Cancel cancel)
            throws IOException {
        if (isReadInRanges(source, input)) {
            return new ParquetDecoder(source, Compression.NONE, rows, progress, cancel).decode();
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] step = new byte[1 << 20];
        int count = 0;
        while (count >= 0 && unpacked.size() <= LARGEST_HELD && !cancel.requested()) {
            unpacked.write(step, 0, count);
            count = input.read(step, 0, step.length);
            progress.report(input.taken(), source.size(), source.name());
        }
        if (cancel.requested()) {
            return Decoded.cancelled(rows.rowCount());
        }
        if (unpacked.size() > LARGEST_HELD) {
            return Decoded.nothing(InputKind.UNKNOWN, LogFormat.PARQUET, input.compression(), rows.rowCount(),
                    new Problem("parquet-packed-too-large", source.name(), Integer.toString(LARGEST_HELD)));
        }
        ByteSource held = new HeldBytes(source.name(), unpacked.toByteArray());
        Progress packed = (_, _, _) -> progress.report(input.taken(), source.size(), source.name());
        return new ParquetDecoder(held, input.compression(), rows, packed, cancel).decode();
    }

    private Decoded decodeRecords(
            ByteSource source, OpenInput input, FlowTableBuilder rows, Progress progress, Cancel cancel) {
        int firstRow = rows.rowCount();
        InputReader reader = InputReader.of(input, source.name(), supplied, rows, workers);
        boolean more = true;
        Optional<Problem> failure = Optional.empty();
        while (more && !cancel.requested()) {
            try {
                more = reader.decodeSome(input);
            } catch (IOException e) {
                if (!cancel.requested()) {
                    failure = Optional.of(Failure.whileReading(source.name(), input.taken(), e));
                    more = false;
                }
            }
            progress.report(input.taken(), source.size(), source.name());
        }
        boolean whole = failure.isEmpty() && input.whole();
        TextResult found = more ? reader.abandon() : reader.finish(whole);
        InputKind kind = more && !reader.recognised() ? InputKind.FLOW_LOG : kind(reader, found, whole);
        Optional<Problem> problem = failure.or(input::sizeProblem).or(input::compressionProblem);
        return new Decoded(
                kind,
                kind == InputKind.UNKNOWN
                        ? reader.likeness().container(input.format())
                        : input.format(),
                input.compression(),
                fields(kind, found),
                told(kind, found, reader).orElse(null),
                found.lines(),
                found.headerLines(),
                found.commentLines(),
                found.blankLines(),
                firstRow,
                rows.rowCount(),
                kind == InputKind.FLOW_LOG ? found.issues() : Issues.NONE,
                kind == InputKind.FLOW_LOG ? found.remarks() : List.of(),
                switch (kind) {
                    case FLOW_LOG -> problem.or(() -> reader.damage(source.name()))
                            .or(() -> foreignPart(source, found))
                            .orElse(null);
                    case TRANSIT_GATEWAY_FLOW_LOG -> new Problem("transit-gateway-log", source.name());
                    default -> problem.orElseGet(() -> unknown(source, reader, found));
                },
                more);
    }

    /// What the values of the records that were read told, or what is proposed for those that were not.
    private static Optional<FormatGuess> told(InputKind kind, TextResult found, InputReader reader) {
        return switch (kind) {
            case FLOW_LOG -> reader.guess()
                    .filter(guess -> guess.certain() && guess.proposal().equals(found.format()));
            case UNKNOWN -> reader.holdsRecords() ? reader.proposal() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isReadInRanges(ByteSource source, OpenInput input) {
        return input.compression() == Compression.NONE && source.size() >= 0 && source.readInRanges();
    }

    /// What an input is refused as before a line of it is read.
    private static Optional<Likeness> refused(OpenInput input) {
        Optional<Likeness> magic = LikenessDetector.byMagic(input.head(), input.headLength());
        return magic.isPresent()
                ? magic
                : switch (input.format()) {
                    case JSON -> Optional.of(LikenessDetector.ofJson(input.head(), input.headLength()))
                            .filter(likeness -> likeness.kind() != InputKind.UNKNOWN);
                    case TEXT, CSV -> LikenessDetector.isDefinition(input.head(), input.headLength())
                            ? Optional.of(Likeness.FLOW_LOG_DEFINITION)
                            : Optional.empty();
                    case PARQUET -> Optional.empty();
                };
    }

    /// An input with neither a header nor a record is unknown, unless there is nothing in it.
    private static InputKind kind(InputReader reader, TextResult found, boolean whole) {
        if (found.firstForeignLine() > 0 && found.records() == 0) {
            return InputKind.TRANSIT_GATEWAY_FLOW_LOG;
        }
        boolean log = found.records() > 0
                || reader.recognised()
                || (whole && found.issues().count() == 0 && reader.isEnvelope());
        return log ? InputKind.FLOW_LOG : InputKind.UNKNOWN;
    }

    private static List<FieldName> fields(InputKind kind, TextResult found) {
        RecordFormat format = kind == InputKind.UNKNOWN ? null : found.format();
        return format == null ? List.of() : format.fields();
    }

    private static Optional<Problem> foreignPart(ByteSource source, TextResult found) {
        return found.foreignLines() == 0
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "transit-gateway-part",
                                source.name(),
                                Long.toString(found.firstForeignLine()),
                                Long.toString(found.foreignLines())));
    }

    private Problem unknown(ByteSource source, InputReader reader, TextResult found) {
        if (!reader.holdsRecords()) {
            Likeness likeness = reader.likeness();
            boolean unnamed = likeness == Likeness.BINARY || likeness == Likeness.PROSE;
            boolean beside = unnamed && source.name().endsWith(".csv.metadata");
            return new Problem((beside ? Likeness.ATHENA_METADATA : likeness).problemCode(), source.name());
        }
        String lines = Long.toString(found.issues().count());
        Optional<FormatGuess> doubtful = reader.guess().filter(guess -> guess.certainty() == Certainty.DOUBTFUL);
        if (doubtful.isPresent()) {
            String fields = doubtful.get()
                    .proposal()
                    .fields()
                    .stream()
                    .map(FieldName::text)
                    .collect(Collectors.joining(" "));
            return new Problem("format-doubtful", source.name(), lines, fields);
        }
        return supplied == null
                ? new Problem("format-needed", source.name(), lines)
                : new Problem("format-does-not-fit", source.name(), lines);
    }
}
