package blindspot.load;

import blindspot.decode.Issue;
import blindspot.i18n.Messages;

/// What an issue says in the user's language.
public final class IssueText {
    private IssueText() {}

    /// Why the line is no record: what was expected and what was found, without the place and the line.
    public static String of(Issue issue, Messages messages) {
        String key = "issue." + issue.reason().code();
        return messages.text(key, issue.field(), issue.expected(), issue.found());
    }
}
