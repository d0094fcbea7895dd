package blindspot.cli;

import blindspot.decode.Issues;

/// Sees to it that no more than [Issues#LISTED_IN_ALL] malformed lines are kept of all inputs together.
final class ListedIssues {
    private int left = Issues.LISTED_IN_ALL;

    /// The same report, with no more lines than may still be kept; all are counted.
    InputReport limit(InputReport report) {
        Issues listed = report.issues().limitedTo(left);
        left -= listed.first().size();
        return listed.equals(report.issues()) ? report : report.withIssues(listed);
    }
}
