package blindspot.ui.mapping;

import blindspot.model.Address;
import blindspot.topology.Fact;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.inference.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An interface or an address, as it is listed.
///
/// @param member as whom something can be set of it; empty where nothing can
/// @param interfaceId empty for an address
/// @param addresses those that it has, or has one of
/// @param vpc the name of its VPC in words
/// @param vpcTold whether anything tells which VPC that is
/// @param undetermined the index of the VPC that it is drawn in, where nothing tells which one that is
/// @param nodes the drawn ones that it belongs to, or to one of which; none where it is not drawn
/// @param records how many it took; of an address, how many there are of it
/// @param refused what was set and cannot be drawn
/// @param texts of the columns
record MappingRow(
        Optional<Member> member,
        Optional<String> interfaceId,
        List<Address> addresses,
        Fact<NodeKind> role,
        Fact<String> vpc,
        boolean vpcTold,
        Optional<Integer> undetermined,
        List<Integer> nodes,
        long records,
        List<Refused.Why> refused,
        Map<MappingColumn, String> texts) {
    MappingRow {
        addresses = List.copyOf(addresses);
        nodes = List.copyOf(nodes);
        refused = List.copyOf(refused);
        texts = new EnumMap<>(texts);
    }

    String text(MappingColumn column) {
        return texts.getOrDefault(column, "");
    }

    /// The id of the interface and the addresses, none of it shortened.
    String name() {
        return Stream.concat(interfaceId.stream(), addresses.stream().map(Address::toString))
                .collect(Collectors.joining(" "));
    }

    /// Whether its id or one of its texts has a part, whatever the case of its letters.
    boolean has(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return interfaceId.filter(id -> id.contains(wanted)).isPresent()
                || texts.values().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// Whether anything of it was set by a person.
    boolean isSet() {
        return role.origin() instanceof Origin.You || vpc.origin() instanceof Origin.You || !refused.isEmpty();
    }
}
