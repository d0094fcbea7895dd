package blindspot.decode.text;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.Issues;
import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.List;

/// Collects the lines that are no records: counts all, keeps the first.
final class IssueList {
    private static final int LONGEST_TEXT_IN_BYTES = 4 * Issue.LONGEST_TEXT + 4;

    private final List<Issue> first = new ArrayList<>();
    private long count;
    private int columnsBefore;
    private boolean atStart;
    private boolean odd;

    /// The lines that follow start behind so many columns of a line of the input. When `wholly`, a column inside them
    /// means nothing there, and issues stand at their start. When `odd`, they lack what stands around the others.
    void place(int columns, boolean wholly, boolean odd) {
        columnsBefore = columns;
        atStart = wholly;
        this.odd = odd;
    }

    long count() {
        return count;
    }

    Issues issues() {
        return new Issues(count, first);
    }

    /// Adds what was collected in lines behind `lines` others.
    void addAll(IssueList later, long lines) {
        count += later.count;
        later.first.stream()
                .limit(Issues.LISTED - first.size())
                .map(issue -> issue.behind(lines))
                .forEach(first::add);
    }

    /// A line that is wrong as a whole, or at a position that no field stands at.
    void add(long number, Line line, int at, Reason reason, String expected) {
        count++;
        if (first.size() < Issues.LISTED) {
            first.add(issue(number, line, at, odd && reason == Reason.NOT_A_RECORD ? Reason.OTHER_LEAD : reason, "",
                    expected, line.wordAt(at)));
        }
    }

    /// A line that is no record of a format; the parser has just tried it.
    void add(long number, Line line, RecordParser parser) {
        count++;
        if (first.size() == Issues.LISTED) {
            return;
        }
        List<FieldName> fields = parser.format().fields();
        int words = line.wordCount();
        int time = words > fields.size() ? line.spacedTime() : -1;
        if (odd && words != fields.size()) {
            first.add(issue(number, line, line.start(), Reason.OTHER_LEAD, "", "", line.wordAt(line.start())));
        } else if (time >= 0) {
            first.add(issue(number, line, time, Reason.SPACED_TIME, "", Integer.toString(fields.size()),
                    line.wordAt(time)));
        } else if (words == fields.size()) {
            int place = parser.failedField();
            first.add(issue(number, line, parser.failedAt(), parser.failure(), fields.get(place).text(),
                    parser.rule(place).expected(parser.failure()), line.wordAt(parser.failedAt())));
        } else {
            boolean few = words < fields.size();
            first.add(issue(number, line, few ? line.end() : line.startOfWord(fields.size()),
                    few ? Reason.TOO_FEW_FIELDS : Reason.TOO_MANY_FIELDS, "",
                    Integer.toString(fields.size()), Integer.toString(words)));
        }
    }

    /// Something that is no line.
    void add(Issue issue) {
        count++;
        if (first.size() < Issues.LISTED) {
            first.add(issue);
        }
    }

    private Issue issue(
            long number, Line line, int at, Reason reason, String field, String expected, String found) {
        return new Issue(number, columnsBefore + (atStart ? 1 : line.column(at)), reason, field, expected,
                Issue.shortened(found), Issue.shortened(line.text(LONGEST_TEXT_IN_BYTES)));
    }
}
