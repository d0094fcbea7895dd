package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.topology.Fact;
import blindspot.topology.LegKind;
import blindspot.topology.Origin;
import java.util.List;
import java.util.stream.Stream;

/// What carries the traffic of a leg, how that is known, and how much of it there is.
final class Carrying {
    private final Network network;
    private final Traffic traffic;
    private final Hops hops;

    Carrying(Network network) {
        this.network = network;
        traffic = network.traffic();
        hops = network.hops();
    }

    /// What carries traffic between two stages.
    Fact<LegKind> join(Stage from, Stage to, List<Talk> talks) {
        Origin origin = origin(talks);
        if (from.vpc() == Stage.OUTSIDE || to.vpc() == Stage.OUTSIDE) {
            return Fact.of(LegKind.INTERNET, origin);
        }
        if (from.vpc() == to.vpc()) {
            return talks.stream().allMatch(this::isTold)
                    ? Fact.of(LegKind.SAME_VPC, origin)
                    : new Fact<>(LegKind.SAME_VPC, origin, List.of(LegKind.VPC_PEERING, LegKind.TRANSIT_GATEWAY));
        }
        for (Talk talk : talks) {
            String way = traffic.pairs().hop(Field.TRAFFIC_PATH, talk.pair());
            if (Talks.PEERED.contains(way)) {
                return Fact.of(LegKind.VPC_PEERING, new Origin.Field(Field.TRAFFIC_PATH.fieldName()));
            }
            String next = traffic.pairs().hop(Field.NEXT_HOP_INTERFACE_TYPE, talk.pair());
            if (next.equals(Talks.TRANSIT_GATEWAY)) {
                return Fact.of(
                        LegKind.TRANSIT_GATEWAY, new Origin.Field(Field.NEXT_HOP_INTERFACE_TYPE.fieldName()));
            }
        }
        boolean hop = talks.stream().anyMatch(talk -> hops.carries(traffic.pairs().pair(talk.pair())));
        return hop
                ? new Fact<>(LegKind.TRANSIT_GATEWAY, origin, List.of(LegKind.VPC_PEERING, LegKind.SAME_VPC))
                : new Fact<>(LegKind.VPC_PEERING, origin, List.of(LegKind.TRANSIT_GATEWAY, LegKind.SAME_VPC));
    }

    /// Whether it is known that both are in one VPC: of an address alone, which may be in any, only where a field says that
    /// the next hop of packets to it is there.
    private boolean isTold(Talk talk) {
        return Stream.of(talk.client(), talk.server())
                .allMatch(actor -> actor.isRecorded() || network.stated(actor).isPresent())
                || !traffic.pairs().hop(Field.NEXT_HOP_VPC_ID, talk.pair()).isEmpty();
    }

    static Origin origin(List<Talk> talks) {
        long records = records(talks);
        return new Origin.Records(
                records, talks.stream().map(Talk::row).distinct().limit(Math.min(records, Traffic.ROWS)).toList());
    }

    static long records(List<Talk> talks) {
        return talks.stream().mapToLong(Talk::records).sum();
    }

    static long packets(List<Talk> talks) {
        return talks.stream().mapToLong(Talk::packets).sum();
    }
}
