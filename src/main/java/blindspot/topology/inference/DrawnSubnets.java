package blindspot.topology.inference;

import blindspot.i18n.LocalizedText;
import blindspot.topology.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The subnets of a VPC that is drawn: those that are known, and one for what is in no known one.
final class DrawnSubnets {
    private final char letter;
    private final Network network;
    private final Map<String, Subnet> subnets = new LinkedHashMap<>();

    /// Where an interface is.
    record Place(String subnet, Optional<String> zone) {}

    DrawnSubnets(char letter, Network network) {
        this.letter = letter;
        this.network = network;
    }

    Place of(Actor actor) {
        Optional<String> id = network.subnet(actor);
        Optional<String> zone = network.zone(actor);
        Subnet subnet = subnets.computeIfAbsent(
                id.orElse("") + " " + zone.orElse(""), _ -> new Subnet(
                        letter + "-" + (subnets.size() + 1), name(id), id, zone, List.of()));
        return new Place(subnet.id(), zone);
    }

    private LocalizedText name(Optional<String> id) {
        return id.map(text -> Drawing.same(network.subnetTitle(text).orElse(text)))
                .orElseGet(() -> Drawing.words("inferred.subnet"));
    }

    /// In the order in which they were met; a VPC has one at least.
    List<Subnet> all() {
        return subnets.isEmpty()
                ? List.of(new Subnet(
                        letter + "-1", Drawing.words("inferred.subnet"), Optional.empty(), Optional.empty(), List.of()))
                : new ArrayList<>(subnets.values());
    }
}
