package blindspot.ui.report;

import blindspot.decode.InputKind;
import blindspot.decode.Issue;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.load.Counts;
import blindspot.load.FileReport;
import blindspot.load.FormatText;
import blindspot.load.IssueText;
import blindspot.load.KindText;
import blindspot.load.LoadReport;
import blindspot.load.RemarkText;
import blindspot.model.Printable;
import blindspot.opening.OpenNotes;
import blindspot.source.s3.S3Object;
import blindspot.task.Problem;
import blindspot.ui.report.ReportLine.Kind;
import java.util.ArrayList;
import java.util.List;

/// The load report in words: first what is wrong, then file by file what was read.
final class ReportLines {
    private final Messages messages;
    private final Formats formats;
    private final List<ReportLine> lines = new ArrayList<>();

    private ReportLines(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    static List<ReportLine> of(LoadReport report, OpenNotes notes, Messages messages, Formats formats) {
        ReportLines lines = new ReportLines(messages, formats);
        lines.totals(report);
        notes.problems().forEach(lines::problem);
        report.files().stream().filter(ReportLines::isToBeSeen).forEach(lines::file);
        report.files().stream().filter(file -> !isToBeSeen(file)).forEach(lines::file);
        lines.repeats(report, notes);
        lines.notes(notes);
        return List.copyOf(lines.lines);
    }

    private static boolean isToBeSeen(FileReport file) {
        return file.hasTrouble() || !file.lacks().isEmpty();
    }

    private void totals(LoadReport report) {
        if (report.cancelled()) {
            long whole = report.files().stream().filter(file -> !file.decoded().cancelled()).count();
            add(Kind.NOTE, messages.text("open.report.cancelled", whole, report.given()));
        }
        Problem stopped = report.problem();
        if (stopped != null) {
            problem(stopped);
        }
        if (!report.files().isEmpty()) {
            add(
                    Kind.NOTE,
                    messages.text(
                            "report.totals",
                            report.files().size(),
                            report.totals().records(),
                            report.malformed()));
        }
    }

    private void repeats(LoadReport report, OpenNotes notes) {
        report.repeats()
                .forEach(repeat -> add(
                        Kind.NOTE, messages.text("report.repeat", repeat.file().name(), repeat.earlier().name())));
        notes.leftOut()
                .forEach(repeat -> add(
                        Kind.NOTE,
                        messages.text(
                                "report.left-out",
                                repeat.file().name(),
                                repeat.earlier().name(),
                                repeat.file().counts().records())));
    }

    private void notes(OpenNotes notes) {
        notes.pictures().forEach(name -> add(Kind.NOTE, messages.text("open.report.topology", name)));
        notes.inventories().forEach(name -> add(Kind.NOTE, messages.text("open.report.inventory", name)));
        notes.metrics().forEach(name -> add(Kind.NOTE, messages.text("open.report.metrics", name)));
        notes.decks().forEach(name -> add(Kind.NOTE, messages.text("open.report.deck", name)));
        notes.again().forEach(name -> add(Kind.NOTE, messages.text("open.report.again", name)));
        notes.closed().forEach(name -> add(Kind.NOTE, messages.text("open.report.closed", name)));
        notes.skipped().forEach(name -> add(Kind.NOTE, messages.text("report.skipped", name)));
    }

    private void file(FileReport file) {
        add(Kind.FILE, messages.text("open.report.file", file.name(), KindText.of(file.decoded().kind(), messages)));
        if (file.source() instanceof S3Object object) {
            add(Kind.FACT, messages.text("open.report.etag", object.etag()));
        }
        Problem problem = file.decoded().problem();
        if (problem != null) {
            problem(problem);
        }
        file.lacks().forEach(this::problem);
        if (file.decoded().cancelled()) {
            add(Kind.PROBLEM, messages.text("open.report.part"));
        }
        if (file.decoded().kind() == InputKind.FLOW_LOG) {
            counts(file);
        }
        file.decoded().issues().first().forEach(issue -> issue(file, issue));
        long unlisted = file.decoded().issues().count() - file.decoded().issues().first().size();
        if (unlisted > 0) {
            add(Kind.NOTE, messages.text("report.more-issues", unlisted));
        }
    }

    private void counts(FileReport file) {
        file.recognised()
                .ifPresent(guess -> add(Kind.FACT, FormatText.recognised(guess, messages)));
        file.decoded().remarks().forEach(remark -> add(Kind.FACT, RemarkText.of(remark, messages)));
        Counts counts = file.counts();
        add(Kind.FACT, messages.text("open.report.lines", file.decoded().lines()) + " · "
                + messages.text(
                        "report.lines",
                        counts.records(),
                        file.decoded().headerLines(),
                        file.decoded().commentLines(),
                        file.decoded().issues().count(),
                        file.seconds()));
        if (file.outside() > 0) {
            add(Kind.FACT, messages.text("report.outside", file.outside()));
        }
        add(
                Kind.FACT,
                messages.text(
                        "report.statuses",
                        counts.ok(),
                        counts.noData(),
                        counts.skipData(),
                        counts.otherStatus() + counts.missingStatus(),
                        counts.absentStatus()));
        if (counts.lacking().interfaces() > 0) {
            add(Kind.FACT, messages.text("report.no-interfaces", counts.lacking().interfaces()));
        }
        Long first = counts.minStart();
        Long last = counts.maxEnd();
        if (first != null && last != null) {
            add(Kind.FACT, messages.text("report.times", formats.dateTime(first), formats.dateTime(last)));
        }
    }

    private void issue(FileReport file, Issue issue) {
        String place = file.name() + ":" + issue.line() + ":" + issue.column();
        add(Kind.ISSUE, messages.text("open.report.issue", place, IssueText.of(issue, messages)));
        add(Kind.QUOTE, Printable.of(issue.text()));
    }

    private void problem(Problem problem) {
        add(Kind.PROBLEM, messages.problem(problem));
        add(Kind.REMEDY, messages.remedy(problem));
        messages.toCopy(problem).forEach(line -> add(Kind.TO_COPY, line));
    }

    private void add(Kind kind, String text) {
        lines.add(new ReportLine(kind, text));
    }
}
