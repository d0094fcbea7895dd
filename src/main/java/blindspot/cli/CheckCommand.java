package blindspot.cli;

import blindspot.decode.InputKind;
import blindspot.i18n.Messages;
import blindspot.intake.Inventories;
import blindspot.intake.OwnFiles;
import blindspot.load.Contents;
import blindspot.source.s3.S3Limits;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.inventory.Inventory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `check`: says what was recognised in files, folders and buckets, or prints their records.
final class CheckCommand implements Command {
    private static final String JSON = "--json";
    private static final String RECORDS = "--records";
    private static final String SKIP_REPEATS = "--skip-repeats";

    private final S3Limits limits;

    CheckCommand(S3Limits limits) {
        this.limits = limits;
    }

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
        InputReading.addFormatTo(spec, messages);
        FilterOption.addTo(spec, messages);
        spec.addOption(
                OptionSpec.builder(SKIP_REPEATS)
                        .description(messages.text("cli.check.skip-repeats"))
                        .build());
        PathOptions.addTo(spec, messages);
        InputReading.addPlacesTo(spec, messages, 0);
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        FilterOption option = new FilterOption(arguments, messages);
        InputReading reading =
                InputReading.of(arguments, messages, option.isGiven() ? RecordFilter.BYTES_PER_RECORD : 0, limits);
        if (arguments.hasMatchedOption(JSON) && arguments.hasMatchedOption(RECORDS)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text("cli.check.json-or-records"));
        }
        Inventories inventories = reading.inventories();
        int number = PathOptions.number(arguments, messages);
        Optional<CheckedPath> stated = PathOptions.topology(arguments, messages)
                .or(() -> OwnFiles.topologyIn(reading.intake().topologies()))
                .map(topology -> CheckedPath.of(topology, number));
        boolean asksOfPath = stated.isEmpty() && option.asksOfPath();
        RecordFilter filter = asksOfPath
                ? null
                : option.filter(stated.flatMap(CheckedPath::topology), inventories.inventory());
        boolean records = arguments.hasMatchedOption(RECORDS);
        boolean skipRepeats = arguments.hasMatchedOption(SKIP_REPEATS);
        boolean whileReading = records && !skipRepeats && filter == null && !asksOfPath;
        KeptRecords kept = new KeptRecords(!records || asksOfPath);
        List<InputReport> inputs = new ArrayList<>();
        List<String> skipped = new ArrayList<>(reading.intake().skipped());
        CheckReport all;
        try (RecordsOutput output = new RecordsOutput(out)) {
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
            reading.run(whileReading ? output::printMore : _ -> {}, print, inputs::add, skipped::add);
            FlowTable together = kept.isFull() ? FlowTable.empty() : kept.together();
            Optional<CheckedPath> drawn = drawn(kept, together, stated, inventories.inventory(), number);
            RecordFilter asked = asksOfPath
                    ? option.onPath(drawn.orElseGet(CheckedPath::ofTooMany), inventories.inventory())
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
                option.complain(asked.wrongAfterAll());
            }
            boolean logs = inputs.stream().anyMatch(input -> input.kind() == InputKind.FLOW_LOG);
            all = new CheckReport(
                    inputs, skipped, inventories.inventory(), reading.measured(), asked,
                    PathOptions.notUsed(arguments, reading.intake().topologies()), drawn.filter(_ -> logs), together);
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
    private static Optional<CheckedPath> drawn(
            KeptRecords kept, FlowTable together, Optional<CheckedPath> stated, Inventory inventory, int number) {
        if (!kept.isWanted()) {
            return Optional.empty();
        }
        return Optional.of(kept.isFull()
                ? CheckedPath.ofTooMany()
                : stated.orElseGet(() -> CheckedPath.of(together, inventory, number)));
    }
}
