package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoadingQueueTest {
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final LoadingQueue queue = new LoadingQueue(FxJobs.onCallersThread(), problems::add);

    /// Be it for what is no log, and is read beside them.
    @Test
    void saysThatMemoryIsNotEnoughAndGoesOnWithWhatWaits() {
        queue.add(() -> queue.<String>run((_, _) -> {
            queue.add(() -> done.add("what waited"));
            throw new OutOfMemoryError();
        }, done::add));
        assertThat(problems).containsExactly(new Problem("not-enough-memory"));
        assertThat(done).containsExactly("what waited");
        assertThat(queue.loading().get()).isEmpty();
    }

    @Test
    void goesOnWithWhatWaitsAfterAFailureThatNobodyCanExplain() {
        assertThatThrownBy(() -> queue.add(() -> queue.<String>run((_, _) -> {
            queue.add(() -> done.add("what waited"));
            throw new IllegalStateException("a mistake of the program");
        }, done::add))).as("goes to the log").isInstanceOf(IllegalStateException.class);
        assertThat(problems).containsExactly(new Problem("unexpected"));
        assertThat(done).containsExactly("what waited");
        assertThat(queue.loading().get()).isEmpty();
    }
}
