package blindspot.simulation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What goes through PrivateLink, minute by minute, for the VPC of each endpoint: what no flow log records and CloudWatch
/// measures. A packet counts when it has passed both ends.
///
/// What AWS counts of a packet that the load balancer's security group turns away is not documented for endpoints: here it
/// is counted among what was blocked, and nowhere else.
final class TubeTraffic {
    private static final long MINUTE = 60_000;

    private final Plan plan;
    private final Map<Integer, Map<Long, Minute>> ofVpcs = new TreeMap<>();
    private final Set<Integer> opened = new HashSet<>();
    private final Set<Integer> turnedAway = new HashSet<>();

    /// Sums of a minute, or of several.
    static final class Minute {
        private long packets;
        private long bytes;
        private long connections;
        private long resets;
        private long blocked;

        long packets() {
            return packets;
        }

        long bytes() {
            return bytes;
        }

        long connections() {
            return connections;
        }

        long resets() {
            return resets;
        }

        long blocked() {
            return blocked;
        }

        private void add(Minute other) {
            packets += other.packets;
            bytes += other.bytes;
            connections += other.connections;
            resets += other.resets;
            blocked += other.blocked;
        }
    }

    TubeTraffic(Plan plan) {
        this.plan = plan;
    }

    /// Packets came from one end to the other, or were turned away there. What comes before the flow logs begin, or after
    /// they end, does not count.
    void see(Conversation conversation, Stretch stretch, boolean forth, boolean refused, Packets packets) {
        if (stretch.via() != Via.PRIVATELINK || packets.millis() < plan.begin() || packets.millis() >= plan.end()) {
            return;
        }
        Minute minute = ofVpcs.computeIfAbsent(stretch.from().orElseThrow().vpc(), _ -> new TreeMap<>())
                .computeIfAbsent(packets.millis() / MINUTE * 60, _ -> new Minute());
        boolean opens = forth && packets.flags() == Packets.SYN;
        if (refused) {
            minute.blocked += opens && turnedAway.add(conversation.number()) ? 1 : 0;
        } else {
            minute.packets += packets.count();
            minute.bytes += packets.bytes();
            minute.connections += opens && opened.add(conversation.number()) ? 1 : 0;
            minute.resets += !forth && (packets.flags() & Packets.RST) != 0 ? packets.count() : 0;
        }
    }

    /// By the Unix seconds at which the minutes begin; only those in which something came.
    Map<Long, Minute> minutes(int vpc) {
        return ofVpcs.getOrDefault(vpc, Map.of());
    }

    /// Those of several VPCs together.
    Map<Long, Minute> minutes() {
        Map<Long, Minute> all = new TreeMap<>();
        ofVpcs.values()
                .forEach(minutes -> minutes.forEach(
                        (second, minute) -> all.computeIfAbsent(second, _ -> new Minute()).add(minute)));
        return all;
    }

    /// All minutes of a VPC together.
    Minute total(int vpc) {
        Minute all = new Minute();
        minutes(vpc).values().forEach(all::add);
        return all;
    }
}
