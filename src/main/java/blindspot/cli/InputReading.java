package blindspot.cli;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.MetricFile;
import blindspot.decode.InputKind;
import blindspot.decode.RecordFormat;
import blindspot.i18n.Messages;
import blindspot.intake.DefinedFormats;
import blindspot.intake.Given;
import blindspot.intake.GivenMetrics;
import blindspot.intake.Intake;
import blindspot.intake.Inventories;
import blindspot.intake.OwnFiles;
import blindspot.intake.S3Option;
import blindspot.load.FileReport;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.opening.LogReading;
import blindspot.settings.StateFolders;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.NamedPath;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.archive.KeptArchives;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Limits;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads the files, folders and buckets that the arguments of a verb name, an input at a time.
final class InputReading {
    private static final String FORMAT = "--format";
    private static final String PATH = "PATH";

    private final List<String> places;
    private final Map<S3Option, String> s3;
    private final S3Access access;
    private final Optional<TimeRange> span;
    private final LoadOptions options;
    private final Intake intake;
    private final Inventories inventories;
    private final Measurements measured;
    private final S3Limits limits;

    private InputReading(ParseResult arguments, Messages messages, int bytesPerRecord, S3Limits limits) {
        this.limits = limits;
        RecordFormat format = format(arguments, messages);
        s3 = S3Options.of(arguments);
        access = S3Options.read(arguments, messages, () -> S3Option.access(s3));
        span = S3Options.read(arguments, messages, () -> S3Option.span(s3, Instant.now()));
        options = LoadOptions.DEFAULT.withFormat(format).withRange(span.orElse(null)).withPerRecord(bytesPerRecord);
        places = places(arguments);
        if (places.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.problem(new Problem("path-empty")));
        }
        intake = places.stream()
                .filter(place -> !S3Address.looksLike(place))
                .map(path -> take(path, format))
                .reduce(Intake.NOTHING, Intake::plus)
                .withDefined(new Cancel());
        inventories = Inventories.of(intake, new Cancel());
        measured = GivenMetrics.of(intake, new Cancel());
    }

    /// Looks at what the arguments name, and at the inventories among it.
    ///
    /// @param bytesPerRecord what is needed of memory for each record beside the table
    static InputReading of(ParseResult arguments, Messages messages, int bytesPerRecord, S3Limits limits) {
        return new InputReading(arguments, messages, bytesPerRecord, limits);
    }

    /// What the arguments name.
    static List<String> places(ParseResult arguments) {
        return arguments.matchedPositionals()
                .stream()
                .filter(each -> each.paramLabel().equals(PATH))
                .findFirst()
                .map(each -> List.copyOf(each.<List<String>>getValue()))
                .orElse(List.of());
    }

    static void addFormatTo(CommandSpec spec, Messages messages) {
        spec.addOption(
                OptionSpec.builder(FORMAT)
                        .paramLabel("FIELDS")
                        .type(String.class)
                        .description(messages.text("cli.check.format"))
                        .build());
    }

    /// The options of buckets, and the places themselves.
    ///
    /// @param before how many arguments of another kind stand before them
    static void addPlacesTo(CommandSpec spec, Messages messages, int before) {
        S3Options.addTo(spec, messages);
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel(PATH)
                        .index(before + "..*")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(messages.text("cli.check.path"))
                        .build());
    }

    Intake intake() {
        return intake;
    }

    Inventories inventories() {
        return inventories;
    }

    Measurements measured() {
        return measured;
    }

    /// Reads them, so that no more than the records of one are in memory.
    ///
    /// @param glance is given the records of an input that is no object, as they are so far
    /// @param each is given what was read of each, and says what is reported of it
    /// @param report is given that
    /// @param skipped is given what is of no known kind
    void run(
            Consumer<FlowTable> glance, Function<LoadedInput, InputReport> each, Consumer<InputReport> report,
            Consumer<String> skipped) {
        DefinedFormats defined = DefinedFormats.of(intake.definitions());
        LogReading files = new LogReading(options, defined, glance);
        LogReading objects = new LogReading(options, defined, _ -> {});
        try (KeptArchives archives = new KeptArchives()) {
            intake.given().forEach(given -> {
                if (given instanceof Given.Recognised(ByteSource file, InputKind _)) {
                    archives.keep(file);
                }
                report.accept(each.apply(load(given, files)));
            });
            BucketCheck buckets = new BucketCheck(
                    source -> each.apply(read(source, objects).ofBucket()), report, skipped,
                    s3.containsKey(S3Option.CACHE) ? cache() : null, limits);
            places.stream().filter(S3Address::looksLike).forEach(place -> buckets.run(place, access, span));
        }
    }

    private LoadedInput load(Given given, LogReading reading) {
        return switch (given) {
            case Given.Unreadable(String path, Problem problem) ->
                LoadedInput.without(InputReport.ofProblem(path, problem));
            case Given.Recognised recognised -> load(recognised.file(), recognised.kind(), reading);
        };
    }

    private LoadedInput load(ByteSource file, InputKind kind, LogReading reading) {
        return switch (kind) {
            case FLOW_LOG, TRANSIT_GATEWAY_FLOW_LOG, UNKNOWN -> read(file, reading);
            case INVENTORY, METRICS, FLOW_LOG_DEFINITION, TOPOLOGY, DECK, LESSON, WORKSPACE -> {
                Optional<Problem> problem = OwnFiles.problemIn(file, kind);
                Optional<StatedNetwork> stated = StatedNetwork.in(file, inventories);
                Optional<MetricFile> values = measured.files()
                        .stream()
                        .filter(each -> each.name().equals(file.name()))
                        .findFirst();
                Problem first = problem.or(() -> stated.flatMap(StatedNetwork::problem))
                        .or(() -> values.flatMap(each -> each.problems().stream().findFirst()))
                        .orElse(null);
                InputReport report = InputReport.ofOwn(file.name(), kind, first);
                InputReport drawn = OwnFiles.topologyIn(file, kind).map(report::with).orElse(report);
                InputReport read = OwnFiles.deckIn(file, kind).map(drawn::with).orElse(drawn);
                InputReport counted = values.map(read::with).orElse(read);
                yield LoadedInput.without(stated.map(counted::with).orElse(counted));
            }
        };
    }

    /// What keeps one input from being read is told of it, and the others are read all the same.
    private static LoadedInput read(ByteSource source, LogReading reading) {
        try {
            return reportOf(reading, reading.read(
                    Inputs.of(List.of(source)), FlowTable.empty(), Progress.NONE, new Cancel()));
        } catch (ProblemException e) {
            return LoadedInput.without(InputReport.ofProblem(source.name(), e.problem()));
        }
    }

    private static LoadedInput reportOf(LogReading reading, LoadResult result) {
        FileReport file = result.report().files().getFirst();
        Problem problem = Stream.of(
                Optional.ofNullable(result.report().problem()),
                reading.ambiguity(file),
                Optional.ofNullable(file.decoded().problem()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new LoadedInput(
                InputReport.of(file, reading.originOf(file), problem), result.table(), file.content(), false);
    }

    private static Intake take(String path, @Nullable RecordFormat format) {
        try {
            return Intake.of(List.of(NamedPath.of(path)), format, new Cancel());
        } catch (ProblemException e) {
            return new Intake(List.of(new Given.Unreadable(path, e.problem())), List.of(), List.of());
        }
    }

    private static @Nullable RecordFormat format(ParseResult arguments, Messages messages) {
        String text = arguments.matchedOptionValue(FORMAT, "");
        try {
            return arguments.hasMatchedOption(FORMAT) ? RecordFormat.parse(text) : null;
        } catch (ProblemException e) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    messages.problem(e.problem()) + " " + messages.remedy(e.problem()),
                    e);
        }
    }

    private static ReadCache cache() {
        return new ReadCache(
                StateFolders.of(System.getProperties()).cache(), ReadCache.GIBIBYTE, InstantSource.system());
    }
}
