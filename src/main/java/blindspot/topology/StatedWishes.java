package blindspot.topology;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.model.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a topology file says that a person set: under `set`, each entry of one interface or address.
final class StatedWishes {
    static final String SET = "set";
    static final String INTERFACE = "interfaceId";
    static final String ADDRESS = "address";
    static final String RECORDED_BY = "recordedBy";
    static final String KIND = "kind";
    static final String VPC = "vpcId";
    static final String IN_VPC_OF = "inVpcOf";
    static final String ALONE = "ownVpc";
    static final String WITH = "sameNodeAs";
    static final String LEADS_TO = "leadsTo";

    private StatedWishes() {}

    static Settled read(JsonObject root) {
        if (!root.has(SET)) {
            return Settled.NOTHING;
        }
        Map<Member, Wish> wishes = new LinkedHashMap<>();
        for (JsonObject entry : root.objects(SET, 0, Settled.MOST)) {
            Member member = member(entry, KIND, VPC, IN_VPC_OF, ALONE, WITH, LEADS_TO);
            if (wishes.containsKey(member)) {
                JsonValue.Text again = entry.text(entry.has(INTERFACE) ? INTERFACE : ADDRESS);
                throw again.refuse("topology-repeated-id", again.value());
            }
            Wish wish = new Wish(
                    entry.has(KIND) ? Optional.of(kind(entry.text(KIND))) : Optional.empty(), home(entry),
                    other(entry, WITH), other(entry, LEADS_TO));
            wishes.put(member, wish);
        }
        wishes.values().removeIf(Wish::isNothing);
        return new Settled(wishes);
    }

    /// An interface or an address, never both.
    ///
    /// @param others what else may stand beside
    private static Member member(JsonObject owner, String... others) {
        boolean isInterface = owner.has(INTERFACE);
        Stream<String> names = isInterface ? Stream.of(INTERFACE) : Stream.of(INTERFACE, ADDRESS, RECORDED_BY);
        owner.allowOnly(Stream.concat(names, Stream.of(others)).toArray(String[]::new));
        if (isInterface) {
            return new Member.Interface(owner.text(INTERFACE).value());
        }
        JsonValue.Text text = owner.text(ADDRESS);
        Address address = Address.parse(text.value())
                .orElseThrow(() -> text.refuse("topology-bad-address", text.value()));
        return new Member.At(address, owner.text(RECORDED_BY).value());
    }

    private static Optional<Member> other(JsonObject entry, String name) {
        if (!entry.has(name)) {
            return Optional.empty();
        }
        return Optional.of(member(entry.object(name)));
    }

    private static NodeKind kind(JsonValue.Text text) {
        List<String> codes = Stream.of(NodeKind.values())
                .filter(kind -> kind != NodeKind.OUTSIDE)
                .map(NodeKind::code)
                .toList();
        return text.word(code -> NodeKind.ofCode(code).filter(kind -> kind != NodeKind.OUTSIDE), codes);
    }

    private static Optional<Home> home(JsonObject entry) {
        if (entry.has(VPC) && entry.has(IN_VPC_OF)) {
            throw entry.text(IN_VPC_OF).refuse("topology-two-homes", VPC, IN_VPC_OF);
        }
        if (entry.has(IN_VPC_OF) && entry.flag(ALONE, false)) {
            throw entry.text(IN_VPC_OF).refuse("topology-two-homes", IN_VPC_OF, ALONE);
        }
        if (entry.has(VPC) && entry.flag(ALONE, false)) {
            throw entry.text(VPC).refuse("topology-two-homes", VPC, ALONE);
        }
        if (entry.has(VPC)) {
            return Optional.of(new Home.Named(entry.text(VPC).value()));
        }
        if (entry.has(IN_VPC_OF)) {
            return Optional.of(new Home.Of(entry.text(IN_VPC_OF).value()));
        }
        return entry.flag(ALONE, false) ? Optional.of(new Home.Alone()) : Optional.empty();
    }
}
