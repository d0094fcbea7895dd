package blindspot.source.s3;

import java.time.Duration;

/// How long things may take, and how often they are tried.
///
/// @param connect until a connection stands
/// @param read that a connection may be silent
/// @param call for one request with all its attempts, up to the first byte of an object
/// @param attempts at a request that fails for a reason that passes, and at the rest of an object whose body breaks off
///     without giving anything
/// @param firstWait before the second attempt at most; the wait doubles with each, and a random part of it is waited
/// @param pages of one listing that are asked for at most; S3 gives a thousand keys on each
/// @param body that the reading of an object may take besides what a slow line needs, [#SLOWEST]
public record S3Limits(
        Duration connect, Duration read, Duration call, int attempts, Duration firstWait, int pages, Duration body) {
    /// For lines and storages as they are.
    public static final S3Limits STANDARD = new S3Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90), 6, Duration.ofMillis(200), 10_000,
            Duration.ofMinutes(2));

    /// The longest wait between two attempts.
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /// Bytes a second below which a line counts as broken.
    static final long SLOWEST = 4096;

    private static final long MOST_SECONDS = 1_000_000_000;

    /// The longest that the reading of so many bytes may take, in nanoseconds.
    long bodyNanos(long bytes) {
        return body.toNanos() + Math.clamp(bytes / SLOWEST, 0L, MOST_SECONDS) * 1_000_000_000L;
    }
}
