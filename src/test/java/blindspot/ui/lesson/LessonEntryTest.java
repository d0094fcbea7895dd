package blindspot.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.task.Problem;
import org.junit.jupiter.api.Test;

/// A lesson of the user that cannot be read is in the list and says why.
final class LessonEntryTest {
    @Test
    void aTextThatCanNameNoFileIsAProblemOfItsOwn() {
        LessonEntry entry = LessonEntry.own("les\u0000son.json");
        assertThat(entry.outline()).isEmpty();
        assertThat(entry.problem()).map(Problem::code).contains("no-such-file");
    }
}
