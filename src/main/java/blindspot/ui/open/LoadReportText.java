package blindspot.ui.open;

import blindspot.decode.Issue;
import blindspot.i18n.Messages;
import blindspot.load.FileReport;
import blindspot.load.IssueText;
import blindspot.load.LoadReport;
import java.util.ArrayList;
import java.util.List;

/// The load report in words.
public final class LoadReportText {
    private static final int ISSUES_PER_FILE = 20;

    private LoadReportText() {}

    /// The report as plain text, one paragraph a file.
    public static String of(LoadReport report, Messages messages) {
        List<String> lines = new ArrayList<>();
        if (report.files().isEmpty()) {
            lines.add(messages.text("status.nothing"));
        }
        for (FileReport file : report.files()) {
            lines.add(file.name());
            lines.add("  "
                    + messages.text(
                            "open.report.file",
                            file.decoded().lines(),
                            file.counts().records(),
                            file.counts().noData(),
                            file.counts().skipData(),
                            file.decoded().issues().count()));
            if (file.decoded().problem() != null) {
                lines.add("  " + messages.problem(file.decoded().problem()));
                lines.add("  " + messages.remedy(file.decoded().problem()));
            }
            List<Issue> listed = file.decoded().issues().first();
            listed.stream()
                    .limit(ISSUES_PER_FILE)
                    .forEach(issue -> lines.add("  " + file.name() + ":" + issue.line() + ":" + issue.column() + "  "
                            + IssueText.of(issue, messages) + "  | " + issue.text()));
            long more = file.decoded().issues().count() - Math.min(ISSUES_PER_FILE, listed.size());
            if (more > 0) {
                lines.add("  " + messages.text("open.report.more", more));
            }
            lines.add("");
        }
        if (report.cancelled()) {
            lines.add(messages.text("open.report.cancelled"));
        }
        return String.join("\n", lines);
    }
}
