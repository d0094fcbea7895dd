package blindspot.capture;

import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whose flow logs the picture is seen from.
public sealed interface Viewpoint {
    /// The logs of the first VPC's owner.
    Viewpoint VPC_A = new OfVpc(0);

    /// The logs of the second VPC's owner.
    Viewpoint VPC_B = new OfVpc(1);

    /// The logs of all owners.
    Viewpoint BOTH = new All();

    /// The most VPCs that one can see from; those beyond are seen with all.
    int MOST_OFFERED = 4;

    /// The word for it in files and message keys: vpc-a for the first VPC of a topology, vpc-b for the second, and so
    /// on; both for all.
    String code();

    /// Whether the logs of the VPC with this index belong to the viewpoint.
    boolean sees(int vpc);

    /// Whether it is of the same VPC in both.
    boolean isSameIn(Topology one, Topology other);

    /// The logs of one VPC's owner.
    ///
    /// @param vpc the index of the VPC in its topology, below [Topology#MOST_VPCS]
    record OfVpc(int vpc) implements Viewpoint {
        public OfVpc {
            if (vpc < 0 || vpc >= Topology.MOST_VPCS) {
                throw new IllegalArgumentException("VPC " + vpc);
            }
        }

        @Override
        public String code() {
            return "vpc-" + (char) ('a' + vpc);
        }

        @Override
        public boolean sees(int other) {
            return other == vpc;
        }

        @Override
        public boolean isSameIn(Topology one, Topology other) {
            return vpc < one.vpcs().size() && vpc < other.vpcs().size()
                    && one.vpcs().get(vpc).vpcId().equals(other.vpcs().get(vpc).vpcId())
                    && one.vpcs().get(vpc).name().equals(other.vpcs().get(vpc).name());
        }
    }

    /// The logs of all owners.
    record All() implements Viewpoint {
        @Override
        public String code() {
            return "both";
        }

        @Override
        public boolean sees(int vpc) {
            return true;
        }

        @Override
        public boolean isSameIn(Topology one, Topology other) {
            return true;
        }
    }

    static Optional<Viewpoint> ofCode(String code) {
        return all(Topology.MOST_VPCS).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// Those that a picture of the topology offers: of the VPCs of its path, then of the others, at most [#MOST_OFFERED] of
    /// them, then of all.
    static List<Viewpoint> offered(Topology topology) {
        return Stream.concat(
                IntStream.concat(
                        topology.pathVpcs().stream().mapToInt(Integer::intValue),
                        IntStream.range(0, topology.vpcs().size()))
                        .distinct()
                        .limit(MOST_OFFERED)
                        .mapToObj(OfVpc::new),
                Stream.of(BOTH)).toList();
    }

    /// Those of so many VPCs: of each, then of all.
    static List<Viewpoint> all(int vpcs) {
        return Stream.concat(
                Stream.iterate(0, vpc -> vpc + 1).limit(vpcs).map(OfVpc::new), Stream.of(BOTH)).toList();
    }
}
