package blindspot.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.task.Job;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LatestJobTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void tellsWhereThereIsNotEnoughMemory() {
        List<Integer> results = new ArrayList<>();
        LatestJob<Integer> job = new LatestJob<>(FxJobs.onCallersThread(), problems::add);
        job.start((_, _) -> new long[Integer.MAX_VALUE].length, results::add);
        assertThat(problems).containsExactly(new Problem("memory-short"));
        job.start((_, _) -> 7, results::add);
        assertThat(results).containsExactly(7);
    }

    @Test
    void runsJobsOfSeveralKindsOneAfterTheOther() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        Queue<Integer> together = new ConcurrentLinkedQueue<>();
        int kinds = 20;
        CompletableFuture<Void> allStarted = new CompletableFuture<>();
        CountDownLatch done = new CountDownLatch(kinds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FxJobs jobs = FxJobs.on(threads);
            Job<Integer> job = (_, _) -> {
                int now = running.incrementAndGet();
                allStarted.join();
                running.decrementAndGet();
                return now;
            };
            for (int kind = 0; kind < kinds; kind++) {
                new LatestJob<Integer>(jobs, problems::add).start(job, result -> {
                    together.add(result);
                    done.countDown();
                });
            }
            allStarted.complete(null);
            done.await();
        }
        assertThat(together).hasSize(kinds).containsOnly(1);
    }

    @Test
    void doesNotBeginWhatIsNotWantedAnyMore() {
        List<Runnable> waiting = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        LatestJob<String> job = new LatestJob<>(FxJobs.on(waiting::add), problems::add);
        job.start((_, _) -> begun("first", begun), _ -> {});
        job.start((_, _) -> begun("second", begun), _ -> {});
        waiting.forEach(Runnable::run);
        assertThat(begun).containsExactly("second");
    }

    private static String begun(String name, List<String> begun) {
        begun.add(name);
        return name;
    }
}
