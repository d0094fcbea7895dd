package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.topology.Fact;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of an interface of the logs.
///
/// @param vpc the number of its VPC, from 0
/// @param home how it is known that it is in it
/// @param address its primary private address, perhaps one of two; empty where no record has packets
/// @param secondary its further addresses
/// @param subnet `subnet-…`, where it is known
/// @param zone the id of its Availability Zone, where it is known
/// @param records how many it took of packets
public record InferredInterface(
        String id,
        int vpc,
        Origin home,
        Optional<Fact<Address>> address,
        List<Address> secondary,
        Optional<String> subnet,
        Optional<String> zone,
        Fact<NodeKind> role,
        long records) {
    public InferredInterface {
        secondary = List.copyOf(secondary);
    }

    /// All that it has, none where it is one of two.
    public List<Address> addresses() {
        if (address.isEmpty() || !address.get().isUnambiguous()) {
            return List.of();
        }
        return Stream.concat(address.stream().map(Fact::value), secondary.stream()).toList();
    }
}
