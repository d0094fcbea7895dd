package blindspot.cli;

import blindspot.answer.Known;
import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.i18n.Messages;
import blindspot.intake.OwnFiles;
import blindspot.load.Contents;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The records of all inputs together that the arguments ask of, and what is known of them. The same content counts once.
///
/// @param rows those that the filter keeps
/// @param report what there is to say of the inputs
record AskedRecords(Known known, FlowTable table, RowSet rows, CheckReport report) {
    /// The options that say what is read, and which records of it are wanted.
    ///
    /// @param before how many arguments of another kind stand before the places
    static void addTo(CommandSpec spec, Messages messages, int before) {
        InputReading.addFormatTo(spec, messages);
        FilterOption.addTo(spec, messages);
        PathOptions.addTo(spec, messages);
        InputReading.addPlacesTo(spec, messages, before);
    }

    static AskedRecords read(ParseResult arguments, Messages messages) {
        FilterOption option = new FilterOption(arguments, messages);
        InputReading reading = InputReading.of(arguments, messages, RecordFilter.BYTES_PER_RECORD);
        int number = PathOptions.number(arguments, messages);
        Optional<CheckedPath> stated = PathOptions.topology(arguments, messages)
                .or(() -> OwnFiles.topologyIn(reading.intake().topologies()))
                .map(topology -> CheckedPath.of(topology, number));
        if (!option.asksOfPath()) {
            option.filter(stated.flatMap(CheckedPath::topology), reading.inventories().inventory());
        }
        List<InputReport> inputs = new ArrayList<>();
        List<String> skipped = new ArrayList<>(reading.intake().skipped());
        KeptRecords kept = new KeptRecords(true);
        Contents<InputReport> contents = new Contents<>();
        ListedIssues issues = new ListedIssues();
        reading.run(_ -> {}, loaded -> {
            InputReport report = contents.earlier(loaded.content(), loaded.report())
                    .map(earlier -> loaded.report().repeats(earlier.path()))
                    .orElse(loaded.report());
            kept.add(loaded.table(), report.sameAs().isPresent());
            return issues.limit(report);
        }, inputs::add, skipped::add);
        if (kept.isFull()) {
            throw new ProblemException(new Problem("answer-too-many-records"));
        }
        FlowTable table = kept.together();
        CheckedPath drawn =
                stated.orElseGet(() -> CheckedPath.of(table, reading.inventories().inventory(), number));
        CheckReport report = new CheckReport(
                inputs, skipped, reading.inventories().inventory(), null, List.of(), Optional.of(drawn), table);
        return of(option, drawn, report);
    }

    private static AskedRecords of(FilterOption option, CheckedPath drawn, CheckReport report) {
        FlowTable table = report.records();
        RowSet rows = RowSet.all(table.rowCount());
        if (option.isGiven()) {
            RecordFilter filter = option.onPathOrNone(drawn, report.stated());
            rows = filter.keep(table);
            if (!report.inputs().isEmpty()) {
                option.complain(filter.wrongAfterAll());
            }
        }
        Cancel never = new Cancel();
        Known known = drawn.topology()
                .map(topology -> on(topology, report))
                .orElseGet(() -> Known.of(table, report.stated(), never));
        return new AskedRecords(known, table, rows, report);
    }

    private static Known on(Topology topology, CheckReport report) {
        Cancel never = new Cancel();
        Evidence evidence = Evidence.of(report.records(), topology);
        return Known.of(evidence, HealthChecks.of(evidence, never), report.stated(), never);
    }
}
