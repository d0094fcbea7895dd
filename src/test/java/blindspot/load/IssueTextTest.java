package blindspot.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import org.junit.jupiter.api.Test;

final class IssueTextTest {
    @Test
    void hasWordsForEachReasonInBothLanguages() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            for (Reason reason : Reason.values()) {
                assertFalse(IssueText.of(issue(reason), messages).isBlank());
            }
        }
    }

    @Test
    void saysTheFieldWhatWasExpectedAndWhatWasFound() {
        assertEquals(
                "Field srcport: expected a number in 0–65535, found “70000”.",
                IssueText.of(issue(Reason.OUT_OF_RANGE), Messages.in(Language.ENGLISH)));
    }

    private static Issue issue(Reason reason) {
        return new Issue(3, 7, reason, "srcport", "0–65535", "70000", "10.0.0.1 70000");
    }
}
