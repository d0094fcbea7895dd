package blindspot.simulation;

import java.util.Random;

/// The aggregation intervals of an interface, and how late it tells the time.
///
/// Intervals follow one another from a moment that each interface has for itself. An interface of a Nitro instance
/// never sums over more than 60 seconds, whatever the flow log's setting. The times in a record may be up to 60 seconds off;
/// here an interface is late by the same few seconds in all its records.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
///
/// @param interval in milliseconds
/// @param phase when the interval of number 0 began, in Unix milliseconds
/// @param late in seconds
record CaptureWindows(long interval, long phase, int late) {
    private static final int LONGEST_OF_NITRO = 60;
    private static final int MOST_LATE = 5;

    static CaptureWindows of(WorldInterface networkInterface, Plan plan) {
        Random chance = new Draws(plan.seed()).stream("windows " + networkInterface.index());
        int seconds = networkInterface.nitro() ? Math.min(LONGEST_OF_NITRO, plan.interval()) : plan.interval();
        long interval = seconds * 1000L;
        return new CaptureWindows(
                interval, plan.begin() - chance.nextInt(seconds) * 1000L, chance.nextInt(MOST_LATE + 1));
    }

    long window(long millis) {
        return Math.floorDiv(millis - phase, interval);
    }

    long beginOf(long window) {
        return phase + window * interval;
    }

    /// What a record says of a moment, in Unix seconds.
    long told(long millis) {
        return Math.floorDiv(millis, 1000L) + late;
    }
}
