package blindspot.cli;

import blindspot.decode.InputKind;
import blindspot.decode.RecordFormat;
import blindspot.i18n.Messages;
import blindspot.intake.DefinedFormats;
import blindspot.intake.Given;
import blindspot.intake.Intake;
import blindspot.intake.Inventories;
import blindspot.intake.OwnFiles;
import blindspot.intake.S3Option;
import blindspot.load.Content;
import blindspot.load.Contents;
import blindspot.load.FileReport;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.opening.LogReading;
import blindspot.query.FilterError;
import blindspot.query.FilterWords;
import blindspot.settings.StateFolders;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.NamedPath;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.archive.KeptArchives;
import blindspot.source.s3.ReadCache;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.PathWords;
import blindspot.topology.inventory.Inventory;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `check`: says what was recognised in files, folders and buckets, or prints their records.
final class CheckCommand implements Command {
    private static final String JSON = "--json";
    private static final String RECORDS = "--records";
    private static final String FORMAT = "--format";
    private static final String FILTER = "--filter";
    private static final String SKIP_REPEATS = "--skip-repeats";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.check.description"));
        spec.addOption(
                OptionSpec.builder(JSON)
                        .description(messages.text("cli.check.json"))
                        .build());
        spec.addOption(
                OptionSpec.builder(RECORDS)
                        .description(messages.text("cli.check.records"))
                        .build());
        spec.addOption(
                OptionSpec.builder(FORMAT)
                        .paramLabel("FIELDS")
                        .type(String.class)
                        .description(messages.text("cli.check.format"))
                        .build());
        spec.addOption(
                OptionSpec.builder(FILTER)
                        .paramLabel("EXPR")
                        .type(String.class)
                        .description(messages.text("cli.check.filter"))
                        .build());
        spec.addOption(
                OptionSpec.builder(SKIP_REPEATS)
                        .description(messages.text("cli.check.skip-repeats"))
                        .build());
        PathOptions.addTo(spec, messages);
        S3Options.addTo(spec, messages);
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("PATH")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(messages.text("cli.check.path"))
                        .build());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        RecordFormat format = format(arguments, messages);
        Map<S3Option, String> s3 = S3Options.of(arguments);
        S3Access access = S3Options.read(arguments, messages, () -> S3Option.access(s3));
        Optional<TimeRange> span = S3Options.read(arguments, messages, () -> S3Option.span(s3, Instant.now()));
        LoadOptions options = LoadOptions.DEFAULT.withFormat(format)
                .withRange(span.orElse(null))
                .withPerRecord(arguments.hasMatchedOption(FILTER) ? RecordFilter.BYTES_PER_RECORD : 0);
        List<String> places = arguments.matchedPositionalValue(0, List.of());
        if (places.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.problem(new Problem("path-empty")));
        }
        if (arguments.hasMatchedOption(JSON) && arguments.hasMatchedOption(RECORDS)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text("cli.check.json-or-records"));
        }
        Intake intake = places.stream()
                .filter(place -> !S3Address.looksLike(place))
                .map(path -> take(path, format))
                .reduce(Intake.NOTHING, Intake::plus)
                .withDefined(new Cancel());
        Inventories inventories = Inventories.of(intake, new Cancel());
        int number = PathOptions.number(arguments, messages);
        Optional<DrawnPath> stated = PathOptions.topology(arguments, messages)
                .or(() -> OwnFiles.topologyIn(intake.topologies()))
                .map(topology -> DrawnPath.of(topology, number));
        boolean asksOfPath = arguments.hasMatchedOption(FILTER) && stated.isEmpty()
                && RecordFilter.asksOfPath(arguments.matchedOptionValue(FILTER, ""));
        RecordFilter filter = asksOfPath
                ? null
                : filter(arguments, messages, stated.flatMap(DrawnPath::topology), inventories);
        DefinedFormats defined = DefinedFormats.of(intake.definitions());
        boolean records = arguments.hasMatchedOption(RECORDS);
        boolean skipRepeats = arguments.hasMatchedOption(SKIP_REPEATS);
        boolean whileReading = records && !skipRepeats && filter == null && !asksOfPath;
        KeptRecords kept = new KeptRecords(!records || asksOfPath);
        List<InputReport> inputs = new ArrayList<>();
        List<String> skipped = new ArrayList<>(intake.skipped());
        CheckReport all;
        try (KeptArchives archives = new KeptArchives(); RecordsOutput output = new RecordsOutput(out)) {
            LogReading files = new LogReading(options, defined, whileReading ? output::printMore : _ -> {});
            LogReading objects = new LogReading(options, defined, _ -> {});
            Contents<InputReport> contents = new Contents<>();
            ListedIssues issues = new ListedIssues();
            Function<LoadedInput, InputReport> print = loaded -> {
                InputReport report = contents.earlier(loaded.content(), loaded.report())
                        .map(earlier -> loaded.report().repeats(earlier.path()))
                        .orElse(loaded.report());
                if (skipRepeats && report.sameAs().isPresent()) {
                    return report.leftOut();
                }
                kept.add(loaded.table(), report.sameAs().isPresent());
                RowSet shown = filter == null
                        ? RowSet.all(loaded.table().rowCount())
                        : filter.keep(loaded.table());
                if (whileReading && !loaded.fromBucket()) {
                    output.printRest(loaded.table());
                } else if (records && !asksOfPath) {
                    output.print(loaded.table(), shown);
                }
                return issues.limit(report);
            };
            intake.given().forEach(given -> {
                if (given instanceof Given.Recognised(ByteSource file, InputKind _)) {
                    archives.keep(file);
                }
                inputs.add(print.apply(load(given, files, inventories)));
            });
            BucketCheck buckets = new BucketCheck(
                    source -> print.apply(read(source, objects).ofBucket()), inputs::add, skipped::add,
                    s3.containsKey(S3Option.CACHE) ? cache() : null);
            places.stream().filter(S3Address::looksLike).forEach(place -> buckets.run(place, access, span));
            FlowTable together = kept.isFull() ? FlowTable.empty() : kept.together();
            Optional<DrawnPath> drawn = drawn(kept, together, stated, inventories.inventory(), number);
            RecordFilter asked = asksOfPath
                    ? onPath(arguments, messages, drawn.orElseGet(DrawnPath::ofTooMany), inventories)
                    : filter;
            if (asksOfPath && asked != null) {
                for (FlowTable table : kept.tables()) {
                    RowSet shown = asked.keep(table);
                    if (records) {
                        output.print(table, shown);
                    }
                }
            }
            if (asked != null && !inputs.isEmpty()) {
                complain(asked.unknownName(), arguments, messages);
            }
            boolean logs = inputs.stream().anyMatch(input -> input.kind() == InputKind.FLOW_LOG);
            all = new CheckReport(
                    inputs, skipped, inventories.inventory(), asked,
                    drawn.filter(_ -> logs), together);
        }
        if (records) {
            new TextOutput(messages, err).printTrouble(all);
        } else if (arguments.hasMatchedOption(JSON)) {
            new JsonOutput(messages, out).print(all);
        } else {
            new TextOutput(messages, out).print(all);
        }
        return all.hasTrouble() ? Cli.REPORTED : Cli.DONE;
    }

    /// The path of a file, else the one that all records together tell; none where nobody asks for one.
    private static Optional<DrawnPath> drawn(
            KeptRecords kept, FlowTable together, Optional<DrawnPath> stated, Inventory inventory, int number) {
        if (!kept.isWanted()) {
            return Optional.empty();
        }
        return Optional.of(kept.isFull()
                ? DrawnPath.ofTooMany()
                : stated.orElseGet(() -> DrawnPath.of(together, inventory, number)));
    }

    /// What asks of a path can be asked only when there is one.
    private static RecordFilter onPath(
            ParseResult arguments, Messages messages, DrawnPath drawn, Inventories inventories) {
        if (drawn.topology().isEmpty()) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text(
                            "cli.check.no-path",
                            new PathWords(messages).whyNone(drawn.noPath().orElse(NoPath.NOBODY_ASKS))));
        }
        RecordFilter filter = new RecordFilter(
                arguments.matchedOptionValue(FILTER, ""), drawn.topology(), inventories.inventory());
        complain(filter.error(), arguments, messages);
        return filter;
    }

    /// An input at a time, so that no more than the records of one are in memory.
    private static LoadedInput load(Given given, LogReading reading, Inventories inventories) {
        return switch (given) {
            case Given.Unreadable(String path, Problem problem) ->
                LoadedInput.without(InputReport.ofProblem(path, problem));
            case Given.Recognised recognised -> load(recognised.file(), recognised.kind(), reading, inventories);
        };
    }

    private static LoadedInput load(
            ByteSource file, InputKind kind, LogReading reading, Inventories inventories) {
        return switch (kind) {
            case FLOW_LOG, TRANSIT_GATEWAY_FLOW_LOG, UNKNOWN -> read(file, reading);
            case INVENTORY, FLOW_LOG_DEFINITION, TOPOLOGY, DECK, WORKSPACE -> {
                Optional<Problem> problem = OwnFiles.problemIn(file, kind);
                Optional<StatedNetwork> stated = StatedNetwork.in(file, inventories);
                Problem first = problem.or(() -> stated.flatMap(StatedNetwork::problem)).orElse(null);
                InputReport report = InputReport.ofOwn(file.name(), kind, first);
                InputReport drawn = OwnFiles.topologyIn(file, kind).map(report::with).orElse(report);
                yield LoadedInput.without(stated.map(drawn::with).orElse(drawn));
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

    private static @Nullable RecordFilter filter(
            ParseResult arguments, Messages messages, Optional<Topology> topology, Inventories inventories) {
        if (!arguments.hasMatchedOption(FILTER)) {
            return null;
        }
        RecordFilter filter = new RecordFilter(
                arguments.matchedOptionValue(FILTER, ""), topology, inventories.inventory());
        complain(filter.error(), arguments, messages);
        return filter;
    }

    private static ReadCache cache() {
        return new ReadCache(
                StateFolders.of(System.getProperties()).cache(), ReadCache.GIBIBYTE, InstantSource.system());
    }

    private static void complain(Optional<FilterError> error, ParseResult arguments, Messages messages) {
        if (error.isPresent()) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    messages.text("cli.check.wrong-filter", error.get().from() + 1,
                            FilterWords.of(error.get(), messages)));
        }
    }

    /// @param content what tells that of another input; empty when nothing does
    /// @param fromBucket whether it is an object, which may be read twice, so that nothing is printed before the end
    private record LoadedInput(InputReport report, FlowTable table, Optional<Content> content, boolean fromBucket) {
        static LoadedInput without(InputReport report) {
            return new LoadedInput(report, FlowTable.empty(), Optional.empty(), false);
        }

        LoadedInput ofBucket() {
            return new LoadedInput(report, table, content, true);
        }
    }
}
