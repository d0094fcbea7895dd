package blindspot.cli;

import blindspot.answer.Known;
import blindspot.capture.Evidence;
import blindspot.capture.PictureTerms;
import blindspot.i18n.Messages;
import blindspot.intake.OwnFiles;
import blindspot.load.Contents;
import blindspot.source.s3.S3Limits;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The records of all inputs together that the arguments ask of. The same content counts once.
///
/// @param path what they are drawn on
/// @param evidence where they are on it; empty where there is no path
/// @param rows those that the filter keeps
/// @param terms what it asked of the path; empty where there is no filter, or no path
/// @param report what there is to say of the inputs
record AskedRecords(
        CheckedPath path, Optional<Evidence> evidence, FlowTable table, RowSet rows, Optional<PictureTerms> terms,
        CheckReport report) {
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
        InputReading reading = InputReading.of(arguments, messages, RecordFilter.BYTES_PER_RECORD, S3Limits.STANDARD);
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
                    .map(earlier -> loaded.report().repeats(earlier.path()).leftOut())
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
                inputs, skipped, reading.inventories().inventory(), reading.measured(), null,
                PathOptions.notUsed(arguments, reading.intake().topologies()), Optional.of(drawn), table);
        return of(option, drawn, report);
    }

    private static AskedRecords of(FilterOption option, CheckedPath drawn, CheckReport report) {
        FlowTable table = report.records();
        Optional<Evidence> evidence = drawn.evidence(table);
        if (!option.isGiven()) {
            return new AskedRecords(
                    drawn, evidence, table, RowSet.all(table.rowCount()), Optional.empty(), report);
        }
        RecordFilter filter = option.onPathOrNone(drawn, report.stated());
        Optional<PictureTerms> terms = evidence.map(path -> PictureTerms.of(path, report.stated(), new Cancel()));
        RowSet rows = filter.keep(table, terms);
        if (!report.inputs().isEmpty()) {
            option.complain(filter.wrongAfterAll());
        }
        return new AskedRecords(drawn, evidence, table, rows, terms, report);
    }

    /// What is known of them beside themselves.
    Known known() {
        Cancel never = new Cancel();
        return terms
                .or(() -> evidence.map(drawn -> PictureTerms.of(drawn, report.stated(), never)))
                .map(ofPath -> Known.of(ofPath, never))
                .orElseGet(() -> Known.of(table, report.stated(), never));
    }
}
