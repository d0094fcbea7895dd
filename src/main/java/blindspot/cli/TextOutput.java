package blindspot.cli;

import blindspot.decode.Issue;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.load.Counts;
import blindspot.load.FormatText;
import blindspot.load.IssueText;
import blindspot.load.KindText;
import blindspot.load.RemarkText;
import blindspot.model.FieldName;
import blindspot.model.Printable;
import blindspot.task.Problem;
import java.io.PrintStream;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints what `check` found for people to read.
final class TextOutput {
    /// The most malformed lines of an input that are shown.
    private static final int SHOWN = 20;

    private final Messages messages;
    private final Formats formats;
    private final PrintStream out;

    TextOutput(Messages messages, PrintStream out) {
        this.messages = messages;
        this.formats = new Formats(messages.language(), ZoneId.of("UTC"));
        this.out = out;
    }

    void print(CheckReport report) {
        for (InputReport input : report.inputs()) {
            out.println(Printable.of(input.path()));
            line(kind(input));
            printCounts(input);
            input.topology().ifPresent(drawn -> TopologyOutput.print(drawn, messages, this::line));
            input.inventory().ifPresent(stated -> InventoryOutput.print(stated.inventory(), messages, this::line));
            input.measured().ifPresent(values -> MetricsOutput.print(values, messages, formats, this::line));
            input.sameAs()
                    .ifPresent(path -> line(
                            input.repeated() == 0
                                    ? messages.text("report.repeat", input.path(), path)
                                    : messages.text("report.left-out", input.path(), path, input.repeated())));
            printTrouble(input);
        }
        for (String path : report.skipped()) {
            out.println(messages.text("report.skipped", path));
        }
        InventoryOutput.printWhoIsBehind(report.stated(), messages, out::println);
        printNotes(report);
        report.path().ifPresent(path -> {
            new PathText(messages, out::println).print(path, report.records());
            MetricsOutput.print(report.measured(path), messages, formats, this::line);
        });
        printMatched(report);
        if (report.inputs().size() != 1) {
            Counts totals = report.totals();
            out.println(messages.text(
                    "report.totals",
                    report.inputs().size(),
                    totals.records(),
                    report.sum(input -> input.issues().count())));
        }
    }

    private void printMatched(CheckReport report) {
        RecordFilter filter = report.filter();
        if (filter != null) {
            out.println(messages.text(
                    "cli.check.matched",
                    filter.text(),
                    filter.sums().records(),
                    report.totals().records(),
                    Objects.requireNonNullElse(filter.sums().packets(), BigInteger.ZERO),
                    Objects.requireNonNullElse(filter.sums().bytes(), BigInteger.ZERO)));
        }
    }

    /// Which topology files are not used.
    private void printNotes(CheckReport report) {
        report.notes().forEach(note -> {
            out.println(messages.problem(note));
            line(messages.remedy(note));
        });
    }

    /// What is to be said beside a result of all inputs together: what is left out or not used, and what is wrong.
    void printBeside(CheckReport report) {
        report.inputs()
                .stream()
                .filter(input -> input.repeated() > 0)
                .forEach(input -> out.println(messages.text(
                        "report.left-out", input.path(), input.sameAs().orElse(""), input.repeated())));
        report.skipped().forEach(path -> out.println(messages.text("report.skipped", path)));
        printNotes(report);
        printTrouble(report);
    }

    /// Only what is wrong.
    void printTrouble(CheckReport report) {
        for (InputReport input : report.inputs()) {
            if (input.hasTrouble()) {
                out.println(Printable.of(input.path()));
                printTrouble(input);
            }
        }
    }

    private String kind(InputReport input) {
        String container = input.container() == null ? "" : " · " + input.container().code();
        return KindText.of(input.kind(), messages) + container
                + switch (input.compression()) {
                    case NONE -> "";
                    case GZIP -> " · gzip";
                };
    }

    private void printCounts(InputReport input) {
        Counts counts = input.counts();
        if (!input.format().isEmpty()) {
            line(messages.text(
                    "report.format",
                    input.format().stream().map(FieldName::text).collect(Collectors.joining(" "))));
            input.guess().ifPresent(guess -> line(FormatText.recognised(guess, messages)));
            input.remarks().forEach(remark -> line(RemarkText.of(remark, messages)));
            line(messages.text(
                    "report.lines",
                    counts.records(),
                    input.headerLines(),
                    input.commentLines(),
                    input.issues().count(),
                    input.seconds()));
        }
        if (input.outside() > 0) {
            line(messages.text("report.outside", input.outside()));
        }
        if (counts.records() == 0) {
            return;
        }
        line(messages.text(
                "report.statuses", counts.ok(), counts.noData(), counts.skipData(),
                counts.missingStatus() + counts.otherStatus(), counts.absentStatus()));
        line(messages.text("report.actions", counts.accepted(), counts.rejected()));
        if (counts.sumPackets() != null) {
            line(messages.text("report.packets", counts.sumPackets()));
        }
        if (counts.sumBytes() != null) {
            line(messages.text("report.bytes", counts.sumBytes()));
        }
        if (counts.lacking().interfaces() > 0) {
            line(messages.text("report.no-interfaces", counts.lacking().interfaces()));
        }
        if (counts.minStart() != null && counts.maxEnd() != null) {
            line(messages.text(
                    "report.times", formats.dateTime(counts.minStart()), formats.dateTime(counts.maxEnd())));
        } else if (counts.lacking().times() == 0) {
            line(messages.text("report.no-times"));
        }
    }

    private void printTrouble(InputReport input) {
        List<Issue> issues = input.issues().first();
        for (Issue issue : issues.subList(0, Math.min(SHOWN, issues.size()))) {
            line(Printable.of(input.path()) + ":" + issue.line() + ":" + issue.column() + " "
                    + IssueText.of(issue, messages));
            line("  " + Printable.of(issue.text()));
        }
        if (input.issues().count() > SHOWN) {
            line(messages.text("report.more-issues", input.issues().count() - SHOWN));
        }
        Problem problem = input.problem();
        if (problem != null && input.deck().isEmpty()) {
            print(problem);
        }
        input.deck().ifPresent(found -> DeckOutput.print(input.path(), found, messages, this::line));
        input.lacks().forEach(this::print);
        Stream.concat(
                input.inventory().stream().flatMap(stated -> stated.problems().stream()),
                input.measured().stream().flatMap(values -> values.problems().stream()))
                .filter(each -> !each.equals(problem))
                .forEach(this::print);
    }

    private void print(Problem problem) {
        line(messages.problem(problem));
        line(messages.remedy(problem));
        messages.toCopy(problem).forEach(command -> line("  " + command));
    }

    private void line(String text) {
        out.println("  " + text);
    }
}
