package blindspot.task;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Work over many things in a row, in shares of equal size, each on a thread of its own.
///
/// There are as many shares as processors, so who uses the results must not let it show how many there were.
public final class Shares {
    /// More threads than this would wait for memory, and each of them needs some of its own.
    private static final int MOST = 8;

    /// So few things are looked at before a thread has started.
    private static final int FEW = 1 << 14;

    private Shares() {}

    /// Works on a share of the things.
    @FunctionalInterface
    public interface Work<T> {
        /// The result for those from `from` inclusive to `to` exclusive. Asked by several threads at once.
        T run(int from, int to);
    }

    /// How many shares so many things are worth.
    public static int count(int size) {
        return size <= FEW ? 1 : Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /// The results for all shares of `size` things, in the order of the things; there is always one. What the work throws
    /// is thrown here.
    public static <T> List<T> of(int size, Work<T> work) {
        try (Workers workers = Workers.of(count(size))) {
            return of(size, workers, work);
        }
    }

    /// The results of the same work on each of a few, in their order, each on a thread of its own.
    public static <S, T> List<T> of(List<S> all, Function<S, T> work) {
        try (Workers workers = Workers.of(all.size())) {
            return all.stream()
                    .map(each -> workers.start(() -> work.apply(each)))
                    .toList()
                    .stream()
                    .map(Workers.Pending::get)
                    .toList();
        }
    }

    /// The results for shares of what is in parts already, in their order; there is always one.
    ///
    /// @param size how many things all parts hold
    public static <S, T> List<T> ofParts(List<S> parts, int size, Function<List<S>, T> work) {
        try (Workers workers = Workers.of(Math.max(1, Math.min(parts.size(), count(size))))) {
            return of(parts.size(), workers, (from, to) -> work.apply(parts.subList(from, to)));
        }
    }

    /// The same as for one number, with threads that are there, one for each share.
    public static <T> List<T> of(int size, Workers workers, Work<T> work) {
        int shares = workers.count();
        return IntStream.range(0, shares)
                .mapToObj(share -> workers.start(
                        () -> work.run((int) ((long) size * share / shares),
                                (int) ((long) size * (share + 1) / shares))))
                .toList()
                .stream()
                .map(Workers.Pending::get)
                .toList();
    }
}
