package blindspot.simulation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A record of a flow log, before it is written down.
sealed interface LogEntry {
    WorldInterface at();

    /// In Unix seconds, as the record says it.
    long start();

    /// In Unix seconds, as the record says it.
    long end();

    /// What an interface saw of one flow in an aggregation interval.
    ///
    /// @param requests the numbers of the requests whose packets are in it
    record Flow(
            FlowLogs.Sight sight, long start, long end, long packets, long bytes, int flags, Set<Integer> requests)
            implements LogEntry {
        public Flow {
            requests = Collections.unmodifiableSortedSet(new TreeSet<>(requests));
        }

        @Override
        public WorldInterface at() {
            return sight.at();
        }
    }

    /// That an interface had no traffic in an aggregation interval.
    record NoData(WorldInterface at, long start, long end) implements LogEntry {}

    /// That records of an interface were skipped in an aggregation interval.
    ///
    /// @param lost how many there would have been, which no flow log says
    record SkipData(WorldInterface at, long start, long end, int lost) implements LogEntry {}
}
