package blindspot.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecondFrameTest {
    private final List<Runnable> frames = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final SecondFrame frame = new SecondFrame(FxJobs.withFrames(frames::add));

    @Test
    void theLastChangeIsMadeThoughTheOneBeforeWasAboutToBe() {
        List<Runnable> soon = new ArrayList<>();
        SecondFrame later = new SecondFrame(FxJobs.withFrames(frames::add, soon::add));
        later.run(() -> done.add("a view"));
        later.afterwards(() -> done.add("the first picture"));
        frames.removeFirst().run();

        later.afterwards(() -> done.add("the last picture"));
        soon.forEach(Runnable::run);
        assertThat(done).containsExactly("a view", "the last picture");
        later.afterwards(() -> done.add("at once"));
        assertThat(done).endsWith("at once");
    }

    @Test
    void whatFailsIsToldAndKeepsNothingElseFromBeingDone() {
        List<Throwable> told = new ArrayList<>();
        Thread current = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = current.getUncaughtExceptionHandler();
        current.setUncaughtExceptionHandler((_, failure) -> told.add(failure));
        try {
            frame.run(() -> {
                throw new IllegalStateException("of a view");
            });
            frame.run(() -> done.add("the other view"));
            frame.afterwards(() -> done.add("the next picture"));
            assertThat(done).isEmpty();
            frames.removeFirst().run();
        } finally {
            current.setUncaughtExceptionHandler(before);
        }
        assertThat(done).containsExactly("the other view", "the next picture");
        assertThat(told).singleElement().satisfies(failure -> assertThat(failure).hasMessage("of a view"));
        frame.run(() -> done.add("again"));
        frames.removeFirst().run();
        assertThat(done).endsWith("again");
    }
}
