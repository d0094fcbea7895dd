package blindspot.simulation;

import blindspot.model.Address;
import blindspot.model.Cidr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Builds the world of a plan: ids, accounts and addresses are drawn, how many of what there is follows from the
/// scenario and the zones.
final class WorldBuilder {
    private static final int CLASS_A = 10 << 24;
    private static final int SUBNET_BITS = 8;
    private static final int FIRST_HOSTS = 160;

    private final Plan plan;
    private final Draws draws;
    private final Random ids;
    private final List<WorldVpc> vpcs = new ArrayList<>();
    private final List<WorldInterface> interfaces = new ArrayList<>();
    private final Map<WorldSubnet, Integer> hosts = new HashMap<>();

    private WorldBuilder(Plan plan) {
        this.plan = plan;
        draws = new Draws(plan.seed());
        ids = draws.stream("ids");
    }

    static World build(Plan plan) {
        WorldBuilder builder = new WorldBuilder(plan);
        for (int vpc = 0; vpc < plan.scenario().vpcs(); vpc++) {
            builder.addVpc(vpc);
        }
        return new World(
                plan.scenario(), plan.zones(), builder.vpcs, builder.interfaces, builder.refusals());
    }

    private void addVpc(int index) {
        String code = "vpc-" + (char) ('a' + index);
        int base = CLASS_A | (plan.scenario() == Scenario.OVERLAPPING_CIDRS ? 0 : index) << 16;
        List<WorldSubnet> subnets = new ArrayList<>();
        for (int zone = 0; zone < plan.zones(); zone++) {
            List<Part.Place> places = List.of(Part.Place.FRONT, Part.Place.BACK, Part.Place.ASIDE);
            for (Part.Place place : places) {
                int number = 10 * (zone + 1) + places.indexOf(place);
                Cidr cidr = new Cidr(Address.ofV4(base | number << SUBNET_BITS), 32 - SUBNET_BITS);
                subnets.add(new WorldSubnet(
                        (char) ('a' + index) + "-" + number, Draws.id(ids, "subnet"), zone, place, cidr));
            }
        }
        String account = String.format(Locale.ROOT, "000000%06d", ids.nextInt(1_000_000));
        vpcs.add(new WorldVpc(
                index, code, Draws.id(ids, "vpc"), account, new Cidr(Address.ofV4(base), 16), subnets));
        addPath(index);
        addDecoys(index);
    }

    private void addPath(int vpc) {
        PathShape shape = plan.scenario().shape();
        boolean consumer = vpc != World.PROVIDER;
        for (int zone = 0; zone < plan.zones(); zone++) {
            if (consumer) {
                for (int i = 0; i < plan.scenario().clientsPerZone(); i++) {
                    add(vpc, zone, Part.CLIENTS);
                }
            }
            for (Part part : shape.parts()) {
                boolean there = switch (part) {
                    case ENDPOINT, NAT_GATEWAY -> consumer;
                    case NETWORK_LOAD_BALANCER, APPLICATION_LOAD_BALANCER, TARGETS -> !consumer;
                    default -> false;
                };
                if (there) {
                    add(vpc, zone, part);
                }
            }
            if (shape == PathShape.TRANSIT_GATEWAY) {
                add(vpc, zone, Part.TRANSIT_ATTACHMENT);
            }
        }
        if (!consumer && plan.scenario() == Scenario.SEVERAL_NLBS) {
            for (int zone = 0; zone < plan.zones(); zone++) {
                add(vpc, zone, Part.SECOND_NETWORK_LOAD_BALANCER);
            }
        }
        if (!consumer && plan.scenario() == Scenario.NLB_CLIENTS) {
            add(vpc, 0, Part.NEIGHBOURS);
            add(vpc, 0, Part.NEIGHBOURS);
        }
        if (consumer && plan.scenario() == Scenario.FULL_CAPTURE) {
            add(vpc, 0, Part.CLIENTS);
        }
    }

    private void addDecoys(int vpc) {
        add(vpc, 0, Part.BATCH);
        add(vpc, 0, Part.BATCH);
        for (Part part : List.of(Part.DATABASE, Part.LAMBDA, Part.BATCH_NAT_GATEWAY, Part.AWS_ENDPOINT,
                Part.TRANSIT_GATEWAY)) {
            add(vpc, 0, part);
        }
    }

    private void add(int vpc, int zone, Part part) {
        WorldSubnet subnet = vpcs.get(vpc)
                .subnets()
                .stream()
                .filter(each -> each.zone() == zone && each.place() == part.place())
                .findFirst()
                .orElseThrow();
        boolean instance = part.kind() == InterfaceKind.INSTANCE;
        boolean firstBatch = part == Part.BATCH && interfaces.stream()
                .noneMatch(each -> each.vpc() == vpc && each.part() == Part.BATCH);
        Address address = next(subnet);
        boolean second = (part == Part.BATCH && !firstBatch)
                || (part == Part.TARGETS && plan.scenario() == Scenario.SECONDARY_ADDRESS);
        interfaces.add(new WorldInterface(
                interfaces.size(), vpc, subnet, part, Draws.id(ids, "eni"), address,
                second ? List.of(next(subnet)) : List.of(),
                instance ? Draws.id(ids, "i") : "-", instance && !firstBatch));
    }

    /// Subnets of the same block begin at the same address, so that VPCs with the same block have the same addresses.
    private Address next(WorldSubnet subnet) {
        int host = hosts.merge(
                subnet, 10 + draws.stream("hosts " + subnet.cidr()).nextInt(FIRST_HOSTS), (last, _) -> last + 1);
        return Address.ofV4((int) subnet.cidr().base().low() + host);
    }

    private List<Refusal> refusals() {
        return switch (plan.scenario()) {
            case SECURITY_GROUP_TARGET ->
                List.of(refusal(Refusal.Kind.SECURITY_GROUP, World.PROVIDER, Part.TARGETS, false));
            case SECURITY_GROUP_ENDPOINT ->
                List.of(refusal(Refusal.Kind.SECURITY_GROUP, World.CONSUMER, Part.ENDPOINT, false));
            case SECURITY_GROUP_NLB ->
                List.of(refusal(Refusal.Kind.SECURITY_GROUP, World.PROVIDER, Part.NETWORK_LOAD_BALANCER, false));
            case NETWORK_ACL_REPLY ->
                List.of(refusal(Refusal.Kind.NETWORK_ACL, World.PROVIDER, Part.TARGETS, true));
            case FULL_CAPTURE ->
                List.of(new Refusal(
                        Refusal.Kind.SECURITY_GROUP, World.CONSUMER, Part.ENDPOINT, false,
                        Optional.of(last(World.CONSUMER, Part.CLIENTS)), Long.MIN_VALUE));
            case NLB_CLIENTS ->
                List.of(new Refusal(
                        Refusal.Kind.SECURITY_GROUP, World.PROVIDER, Part.TARGETS, false,
                        Optional.of(last(World.PROVIDER, Part.NEIGHBOURS)), Long.MIN_VALUE));
            case RULE_CHANGED ->
                List.of(new Refusal(
                        Refusal.Kind.NETWORK_ACL, World.PROVIDER, Part.TARGETS, true, Optional.empty(),
                        plan.middle()));
            case CONNECTION_REJECTED ->
                List.of(refusal(Refusal.Kind.ENDPOINT_CONNECTION, World.PROVIDER, Part.NETWORK_LOAD_BALANCER, false));
            case BLOCK_PUBLIC_ACCESS ->
                Stream.of(Part.NAT_GATEWAY, Part.BATCH_NAT_GATEWAY)
                        .flatMap(part -> Stream.of(true, false)
                                .map(egress -> refusal(
                                        Refusal.Kind.BLOCK_PUBLIC_ACCESS, World.CONSUMER, part, egress)))
                        .toList();
            case PLAIN, KEEP_ALIVE, HEALTH_CHECKS, TARGET_DOWN, SKIPDATA, NODATA, TWO_ZONES, OVERLAPPING_CIDRS,
                    TWO_ENDPOINTS, NLB_ALONE, PEERING, NAT, LATE_PACKETS, NAT_UNSOLICITED, TRANSIT_GATEWAY,
                    SECONDARY_ADDRESS, SEVERAL_NLBS ->
                List.of();
        };
    }

    private static Refusal refusal(Refusal.Kind kind, int vpc, Part part, boolean egress) {
        return new Refusal(kind, vpc, part, egress, Optional.empty(), Long.MIN_VALUE);
    }

    /// The address of whoever came last.
    private Address last(int vpc, Part part) {
        return interfaces.stream()
                .filter(each -> each.vpc() == vpc && each.part() == part)
                .reduce((_, last) -> last)
                .orElseThrow()
                .address();
    }
}
