package blindspot.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Sums what interfaces see into records: one for each flow and aggregation interval.
///
/// An interface without any traffic in a whole interval has a NODATA record for it, from its first traffic on; before
/// that AWS writes nothing of it. In a flow log of one traffic type, other traffic counts as none here: what AWS does there
/// is not documented. Of an interval with a loss, a part of the records is missing, for which one SKIPDATA
/// record stands.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
final class FlowLogs {
    private static final Comparator<LogEntry> IN_ORDER = Comparator.comparingLong(LogEntry::end)
            .thenComparingInt(entry -> entry.at().index())
            .thenComparingLong(LogEntry::start);

    private final Plan plan;
    private final World world;
    private final Map<Integer, CaptureWindows> windows = new HashMap<>();
    /// By the interface's index, then by window.
    private final Map<Integer, Map<Long, Map<Key, Sum>>> seen = new TreeMap<>();

    /// What a record is of.
    ///
    /// @param stretch the number of the conversation's stretch
    /// @param forth whether the packets go the way of the conversation's first one
    /// @param egress whether they leave the interface
    record Sight(
            WorldInterface at, Conversation conversation, int stretch, boolean forth, boolean egress,
            boolean rejected) {
        Stretch where() {
            return conversation.way(forth).get(stretch);
        }

        /// The number of the path's leg that it is of, 0 for none. What the attachments of a transit gateway see is
        /// within a leg, and on none.
        int leg() {
            return at.part() == Part.TRANSIT_ATTACHMENT ? 0 : where().leg();
        }
    }

    /// What tells a sight from the others of its interface, quick to look up.
    private record Key(int conversation, int stretch, boolean forth, boolean egress, boolean rejected) {
        static Key of(Sight sight) {
            return new Key(
                    sight.conversation().number(), sight.stretch(), sight.forth(), sight.egress(), sight.rejected());
        }
    }

    private static final class Sum {
        private final Sight sight;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long packets;
        private long bytes;
        private int flags;
        private final Set<Integer> requests = new TreeSet<>();

        Sum(Sight sight) {
            this.sight = sight;
        }

        void add(Packets more) {
            first = Math.min(first, more.millis());
            last = Math.max(last, more.millis());
            packets += more.count();
            bytes += more.bytes();
            flags |= more.flags();
            if (more.request() > 0) {
                requests.add(more.request());
            }
        }
    }

    FlowLogs(Plan plan, World world) {
        this.plan = plan;
        this.world = world;
    }

    /// An interface sees packets. What comes before the flow logs begin, or after they end, is in none of them, and
    /// neither is what no flow log monitors or what is of another traffic type.
    void see(Sight sight, Packets packets) {
        Monitored monitored = plan.monitored();
        if (packets.millis() < plan.begin() || packets.millis() >= plan.end()
                || !monitored.monitors(sight.at(), world.vpcOf(sight.at())) || !monitored.records(sight.rejected())) {
            return;
        }
        seen.computeIfAbsent(sight.at().index(), _ -> new TreeMap<>())
                .computeIfAbsent(windows(sight.at()).window(packets.millis()), _ -> new HashMap<>())
                .computeIfAbsent(Key.of(sight), _ -> new Sum(sight))
                .add(packets);
    }

    CaptureWindows windows(WorldInterface at) {
        return windows.computeIfAbsent(at.index(), _ -> CaptureWindows.of(at, plan));
    }

    /// The records of a VPC, in the order in which they end.
    ///
    /// @param losses moments of losses, in Unix milliseconds, by the interface that has them
    List<LogEntry> entries(int vpc, Map<WorldInterface, Long> losses) {
        List<LogEntry> entries = new ArrayList<>();
        for (Map<Long, Map<Key, Sum>> byWindow : seen.values()) {
            WorldInterface at = byWindow.values().iterator().next().values().iterator().next().sight.at();
            if (at.vpc() == vpc) {
                addEntries(at, byWindow, losses, entries);
            }
        }
        entries.sort(IN_ORDER.thenComparingInt(FlowLogs::rank));
        return entries;
    }

    private void addEntries(
            WorldInterface at, Map<Long, Map<Key, Sum>> byWindow, Map<WorldInterface, Long> losses,
            List<LogEntry> entries) {
        CaptureWindows own = windows(at);
        long lossy = losses.containsKey(at) ? own.window(losses.get(at)) : Long.MIN_VALUE;
        byWindow.forEach((window, sums) -> {
            List<LogEntry> flows = new ArrayList<>();
            sums.values()
                    .forEach(sum -> flows.add(new LogEntry.Flow(
                            sum.sight, own.told(sum.first), own.told(sum.last), sum.packets, sum.bytes, sum.flags,
                            sum.requests)));
            flows.sort(IN_ORDER.thenComparingInt(FlowLogs::rank));
            if (window == lossy && flows.size() > 1) {
                int kept = flows.size() / 2;
                entries.add(new LogEntry.SkipData(
                        at, own.told(own.beginOf(window)), own.told(own.beginOf(window + 1)) - 1,
                        flows.size() - kept));
                entries.addAll(flows.subList(0, kept));
            } else {
                entries.addAll(flows);
            }
        });
        long first = byWindow.keySet().iterator().next();
        for (long window = first; own.beginOf(window + 1) <= plan.end(); window++) {
            if (!byWindow.containsKey(window)) {
                entries.add(new LogEntry.NoData(
                        at, own.told(own.beginOf(window)), own.told(own.beginOf(window + 1)) - 1));
            }
        }
    }

    /// What is of the same time and interface: in the order in which it was thought of.
    private static int rank(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Flow flow ->
                8 * (flow.sight().conversation().number() * 8 + flow.sight().stretch())
                        + (flow.sight().forth() ? 0 : 4)
                        + (flow.sight().egress() ? 0 : 2)
                        + (flow.sight().rejected() ? 1 : 0);
            case LogEntry.NoData _ -> 0;
            case LogEntry.SkipData _ -> 1;
        };
    }
}
