package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.topology.Fact;
import blindspot.topology.LegKind;
import blindspot.topology.Origin;
import java.util.List;

/// What carries the traffic of a leg, how that is known, and how much of it there is.
final class Carrying {
    private final Traffic traffic;

    Carrying(Traffic traffic) {
        this.traffic = traffic;
    }

    /// What carries traffic between two stages.
    Fact<LegKind> join(Stage from, Stage to, List<Talk> talks) {
        Origin origin = origin(talks);
        if (from.vpc() == Stage.OUTSIDE || to.vpc() == Stage.OUTSIDE) {
            return Fact.of(LegKind.INTERNET, origin);
        }
        if (from.vpc() == to.vpc()) {
            return Fact.of(LegKind.SAME_VPC, origin);
        }
        for (Talk talk : talks) {
            String way = traffic.pairs().hop(Field.TRAFFIC_PATH, talk.pair());
            if (Talks.PEERED.contains(way)) {
                return Fact.of(LegKind.VPC_PEERING, new Origin.Field(Field.TRAFFIC_PATH.fieldName()));
            }
            String next = traffic.pairs().hop(Field.NEXT_HOP_INTERFACE_TYPE, talk.pair());
            if (next.equals("transit_gateway")) {
                return Fact.of(
                        LegKind.TRANSIT_GATEWAY, new Origin.Field(Field.NEXT_HOP_INTERFACE_TYPE.fieldName()));
            }
        }
        return new Fact<>(LegKind.VPC_PEERING, origin, List.of(LegKind.TRANSIT_GATEWAY, LegKind.SAME_VPC));
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
