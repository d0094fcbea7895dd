package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.topology.Fact;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.inference.Traffic.Pair;
import blindspot.topology.inventory.InterfaceRole;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an interface is there for. Certain only where somebody sets it, an inventory states it or a field of AWS's tells
/// it; else what fits its traffic, the likeliest first.
///
/// `account-id` may be unknown for what a service made, `instance-id` is missing for it, `interface-type` names five
/// kinds and neither instances nor Application Load Balancers.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Guess {
    /// The account of what a service made.
    static final String UNKNOWN = "unknown";

    /// Ports of databases, caches and file systems: what is asked at one is no endpoint of a customer's service.
    private static final Set<Integer> STORES =
            Set.of(1433, 1521, 2049, 3306, 5432, 5439, 6379, 8182, 9092, 9096, 11211, 27017);

    /// So many records at other ports than the one met most: by chance, none of so many ports of a load balancer's
    /// connections would be above those that systems take.
    private static final int ENOUGH = 16;

    private final Traffic traffic;
    private final Inventory inventory;
    private final Map<String, NodeKind> settled;
    private final boolean accountsTell;
    private final boolean instancesTell;

    /// What an interface does that makes a role likelier.
    ///
    /// @param checks whether it sends what looks like health checks
    /// @param passesOn whether it passes on what it is asked, packet by packet
    /// @param isHop whether packets only come through it on their way
    /// @param ruledOut what it cannot be
    record Habits(boolean checks, boolean passesOn, boolean isHop, Set<NodeKind> ruledOut) {}

    /// @param settled what the user set, by interface id
    Guess(Traffic traffic, Inventory inventory, Map<String, NodeKind> settled) {
        this.traffic = traffic;
        this.inventory = inventory;
        this.settled = settled;
        boolean unknown = false;
        boolean instance = false;
        for (int i = 0; i < traffic.count(); i++) {
            unknown |= traffic.text(Field.ACCOUNT_ID, i).equals(UNKNOWN);
            instance |= !traffic.text(Field.INSTANCE_ID, i).isEmpty();
        }
        accountsTell = unknown;
        instancesTell = instance;
    }

    /// What the interface of this number is.
    ///
    /// @param actors whom it may be: one, or two where it has one of two addresses
    /// @param habits what it does, as its records show
    Fact<NodeKind> of(int number, List<Actor> actors, Habits habits) {
        String id = traffic.interfaces().get(number);
        NodeKind set = settled.get(id);
        if (set != null) {
            return Fact.of(set, new Origin.You());
        }
        Optional<Fact<NodeKind>> told = told(number);
        if (told.isPresent()) {
            return told.get();
        }
        Set<NodeKind> fitting = new LinkedHashSet<>();
        EnumSet<NodeKind> allowed = allowed(number);
        allowed.removeAll(habits.ruledOut());
        if (habits.isHop()) {
            fitting.add(NodeKind.OTHER);
        } else if (habits.passesOn() && allowed.contains(NodeKind.NETWORK_LOAD_BALANCER)) {
            fitting.add(NodeKind.NETWORK_LOAD_BALANCER);
        }
        for (Actor actor : managed(number) ? likelierFirst(actors) : actors) {
            fits(actor, managed(number), known(number), habits.checks()).stream()
                    .filter(allowed::contains)
                    .forEach(fitting::add);
        }
        if (fitting.isEmpty()) {
            fitting.add(NodeKind.OTHER);
            fitting.addAll(allowed);
        }
        if (fitting.size() == 1) {
            boolean balancer = managed(number) && fitting.contains(NodeKind.OTHER);
            fitting.add(balancer ? NodeKind.APPLICATION_LOAD_BALANCER : NodeKind.OTHER);
        }
        return fact(List.copyOf(fitting), new Origin.Records(traffic.flows()[number], traffic.rowsOf(number)));
    }

    /// What an inventory states of an interface, else what a field of AWS's tells.
    private Optional<Fact<NodeKind>> told(int number) {
        return inventory.interfaceOf(traffic.interfaces().get(number)).flatMap(this::stated).or(() -> ofField(number));
    }

    /// Whether neither the user nor an inventory or field says what it is.
    private boolean isUntold(Actor actor) {
        return actor.isRecorded() && !settled.containsKey(traffic.interfaces().get(actor.networkInterface()))
                && told(actor.networkInterface()).isEmpty();
    }

    /// Whether nothing tells who made an interface that asks others, so that its health checks say what it may be.
    boolean isInQuestion(Actor actor) {
        return isUntold(actor) && traffic.text(Field.ACCOUNT_ID, actor.networkInterface()).isEmpty()
                && actor.asksInside() && !actor.takesLowPorts() && !actor.asksItsClients();
    }

    /// Whether nothing tells that it is no load balancer, and the ports at which it begins connections may.
    boolean mayBeBalancer(Actor actor) {
        return isUntold(actor) && !actor.asks().isEmpty() && !managed(actor.networkInterface())
                && !known(actor.networkInterface())
                && !actor.takesLowPorts() && !actor.asksItsClients();
    }

    /// Whether it is a load balancer likelier than anything else, and what it does with connections says of which kind.
    boolean mayPassOn(Actor actor) {
        return actor.isRecorded() && !actor.asked().isEmpty() && actor.asksInside()
                && (managed(actor.networkInterface())
                        || (actor.takesLowPorts() && !known(actor.networkInterface())))
                && !actor.asksItsClients();
    }

    /// What an inventory states.
    Optional<Fact<NodeKind>> stated(InventoryInterface one) {
        return one.role() == InterfaceRole.UNKNOWN
                ? Optional.empty()
                : Optional.of(ofInventory(one.role(), one.file()));
    }

    /// Who asks at ports that systems do not take, else who is asked.
    private static List<Actor> likelierFirst(List<Actor> actors) {
        return actors.stream()
                .sorted(Comparator.comparing((Actor actor) -> !actor.takesLowPorts())
                        .thenComparing(actor -> actor.asked().isEmpty()))
                .toList();
    }

    /// Settles on which of its two addresses an interface has that a service made: that of the side which opens
    /// connections at ports that systems do not take; that of the other side where enough connections began at others.
    /// Where nothing but the two ports of one connection tells the sides, it is the likelier of the two, no more.
    void side(int number, OwnAddresses own, List<Pair> pairs) {
        if (own.other(number) == 0 || !managed(number) || pairs.size() != 1) {
            return;
        }
        Pair pair = pairs.getFirst();
        for (int client : new int[] {pair.from(), pair.to()}) {
            Lane forth = pair.lane(client);
            Lane back = pair.lane(pair.other(client));
            long served = forth.destinationPortCount() + back.sourcePortCount();
            long taken = forth.sourcePortCount() + back.destinationPortCount();
            boolean flags = forth.opens() + back.accepts() + back.opens() + forth.accepts() > 0;
            boolean byPorts = !flags && served == taken;
            boolean asks = flags
                    ? forth.opens() + back.accepts() > back.opens() + forth.accepts()
                    : byPorts ? Talks.asksByPorts(forth, back) : served > taken;
            if (asks) {
                boolean low = forth.lowSourcePorts() + back.lowDestinationPorts() > 0;
                int likely = low ? client : pair.other(client);
                if (!byPorts && (low || served - taken >= ENOUGH)) {
                    own.settle(number, likely);
                } else {
                    own.prefer(number, likely);
                }
                return;
            }
        }
    }

    /// What an address is that is in no log, or that may be another's.
    ///
    /// @param managed whether an interface that a service made likelier has it than the other of its two
    Fact<NodeKind> ofAddress(Actor actor, boolean managed) {
        long records = actor.records();
        Origin origin = new Origin.Records(
                records, Stream.concat(actor.asks().stream(), actor.asked().stream())
                        .map(Talk::row)
                        .distinct()
                        .limit(Math.min(records, Traffic.ROWS))
                        .toList());
        if (actor.isOutside()) {
            return Fact.of(NodeKind.OUTSIDE, origin);
        }
        Optional<Fact<NodeKind>> told = ofNextHop(actor);
        if (told.isPresent()) {
            return told.get();
        }
        boolean asks = !actor.asks().isEmpty();
        boolean asked = !actor.asked().isEmpty();
        boolean low = actor.takesLowPorts();
        List<NodeKind> fitting = asks && asked
                ? low
                        ? List.of(NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.NETWORK_LOAD_BALANCER, NodeKind.INSTANCE)
                        : List.of(NodeKind.INSTANCE, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.OTHER)
                : asks
                        ? asksFirst(low, asksStores(actor))
                        : askedFirst(actor);
        return fact(managed ? managedFirst(actor, fitting) : fitting, origin);
    }

    private static List<NodeKind> asksFirst(boolean low, boolean stores) {
        if (!low) {
            return List.of(NodeKind.INSTANCE, NodeKind.NETWORK_LOAD_BALANCER, NodeKind.OTHER);
        }
        return stores
                ? List.of(NodeKind.OTHER, NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER)
                : List.of(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.OTHER);
    }

    private static List<NodeKind> managedFirst(Actor actor, List<NodeKind> fitting) {
        Set<NodeKind> all = new LinkedHashSet<>(fits(actor, true, false, false));
        all.addAll(fitting);
        return List.copyOf(all);
    }

    /// What the next hop of packets to an address is, where that is the interface with the address: a gateway is a hop on
    /// the way to others.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private Optional<Fact<NodeKind>> ofNextHop(Actor actor) {
        Origin origin = new Origin.Field(Field.NEXT_HOP_INTERFACE_TYPE.fieldName());
        return actor.asked()
                .stream()
                .map(talk -> traffic.pairs()
                        .hop(Field.NEXT_HOP_INTERFACE_TYPE, talk.pair()))
                .flatMap(type -> kindOfType(type).stream())
                .filter(kind -> kind == NodeKind.INTERFACE_ENDPOINT || kind == NodeKind.NETWORK_LOAD_BALANCER)
                .findFirst()
                .map(kind -> Fact.of(kind, origin));
    }

    private static List<NodeKind> askedFirst(Actor actor) {
        boolean byBalancer = actor.asked().stream().anyMatch(talk -> talk.lowPorts() > 0);
        return byBalancer
                ? List.of(NodeKind.INSTANCE, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.OTHER)
                : isStore(actor)
                        ? List.of(NodeKind.OTHER, NodeKind.INSTANCE)
                        : List.of(NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.APPLICATION_LOAD_BALANCER,
                                NodeKind.NETWORK_LOAD_BALANCER, NodeKind.OTHER);
    }

    static Fact<NodeKind> fact(List<NodeKind> fitting, Origin origin) {
        return new Fact<>(fitting.getFirst(), origin, fitting.subList(1, fitting.size()));
    }

    static NodeKind kindOf(InterfaceRole role) {
        return switch (role) {
            case EC2 -> NodeKind.INSTANCE;
            case NETWORK_LOAD_BALANCER -> NodeKind.NETWORK_LOAD_BALANCER;
            case APPLICATION_LOAD_BALANCER -> NodeKind.APPLICATION_LOAD_BALANCER;
            case VPC_ENDPOINT -> NodeKind.INTERFACE_ENDPOINT;
            case NAT_GATEWAY -> NodeKind.NAT_GATEWAY;
            case CLASSIC_LOAD_BALANCER, GATEWAY_LOAD_BALANCER, GATEWAY_LOAD_BALANCER_ENDPOINT, LOAD_BALANCER,
                    TRANSIT_GATEWAY, RESOURCE_GATEWAY, LAMBDA, RDS, EFS, ECS_TASK, EKS_POD, OTHER_SERVICE, UNKNOWN ->
                NodeKind.OTHER;
        };
    }

    private static Fact<NodeKind> ofInventory(InterfaceRole role, String file) {
        Origin origin = new Origin.Inventory(file);
        return role == InterfaceRole.LOAD_BALANCER
                ? fact(List.of(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER), origin)
                : Fact.of(kindOf(role), origin);
    }

    private Optional<Fact<NodeKind>> ofField(int number) {
        Optional<NodeKind> type = kindOfType(traffic.text(Field.INTERFACE_TYPE, number));
        return type.isPresent()
                ? type.map(kind -> Fact.of(kind, new Origin.Field(Field.INTERFACE_TYPE.fieldName())))
                : traffic.text(Field.INSTANCE_ID, number).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fact.of(
                                NodeKind.INSTANCE, new Origin.Field(Field.INSTANCE_ID.fieldName())));
    }

    private static Optional<NodeKind> kindOfType(String type) {
        return switch (type) {
            case "network_load_balancer" -> Optional.of(NodeKind.NETWORK_LOAD_BALANCER);
            case "vpc_endpoint" -> Optional.of(NodeKind.INTERFACE_ENDPOINT);
            case "nat_gateway", "regional_nat_gateway" -> Optional.of(NodeKind.NAT_GATEWAY);
            case Talks.TRANSIT_GATEWAY -> Optional.of(NodeKind.OTHER);
            default -> Optional.empty();
        };
    }

    private EnumSet<NodeKind> allowed(int number) {
        EnumSet<NodeKind> all = EnumSet.complementOf(EnumSet.of(NodeKind.OUTSIDE));
        if (traffic.asks(Field.INSTANCE_ID, number) && instancesTell) {
            all.remove(NodeKind.INSTANCE);
        }
        if (traffic.asks(Field.INTERFACE_TYPE, number)) {
            all.removeAll(EnumSet.of(
                    NodeKind.NETWORK_LOAD_BALANCER, NodeKind.INTERFACE_ENDPOINT, NodeKind.NAT_GATEWAY));
        }
        return all;
    }

    /// Whether a service made it.
    boolean managed(int number) {
        return traffic.text(Field.ACCOUNT_ID, number).equals(UNKNOWN);
    }

    /// Whether it is known that no load balancer or endpoint of these logs shows an account, and this one does.
    private boolean known(int number) {
        return accountsTell && !traffic.text(Field.ACCOUNT_ID, number).isEmpty() && !managed(number);
    }

    private static boolean isStore(Actor actor) {
        return actor.asked().stream().allMatch(talk -> STORES.contains(talk.port()));
    }

    /// Whether all that it asks are stores: functions do, which take the ports of load balancers.
    private static boolean asksStores(Actor actor) {
        return !actor.asks().isEmpty() && actor.asks().stream().allMatch(talk -> STORES.contains(talk.port()));
    }

    /// What fits the traffic, the likeliest first.
    private static List<NodeKind> fits(Actor actor, boolean managed, boolean known, boolean checks) {
        List<NodeKind> all = new ArrayList<>();
        boolean asks = !actor.asks().isEmpty();
        boolean asked = !actor.asked().isEmpty();
        boolean low = actor.takesLowPorts() || checks;
        if (!asks && !asked) {
            return List.of();
        }
        if (actor.asksOutside() && !actor.asksInside() && !known && (managed || low)) {
            all.addAll(List.of(NodeKind.NAT_GATEWAY, NodeKind.OTHER));
        } else if (asks && asked) {
            all.addAll(managed || (low && !known && !actor.asksItsClients())
                    ? List.of(NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.NETWORK_LOAD_BALANCER)
                    : List.of(NodeKind.INSTANCE, NodeKind.OTHER));
            if (!managed && !known) {
                all.addAll(List.of(
                        NodeKind.INSTANCE, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.NETWORK_LOAD_BALANCER));
            }
            if (managed && actor.asksOutside()) {
                all.add(NodeKind.NAT_GATEWAY);
            }
        } else if (asks) {
            if (low && asksStores(actor)) {
                asks(all, false, true, true);
            }
            asks(all, managed, known, low);
        } else {
            asked(all, actor, managed, known);
        }
        return all;
    }

    private static void asks(List<NodeKind> all, boolean managed, boolean known, boolean low) {
        if (managed) {
            all.addAll(List.of(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER));
        } else if (known) {
            all.addAll(low
                    ? List.of(NodeKind.OTHER, NodeKind.INSTANCE)
                    : List.of(NodeKind.INSTANCE, NodeKind.OTHER));
        } else {
            all.addAll(low
                    ? List.of(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.OTHER, NodeKind.INSTANCE,
                            NodeKind.APPLICATION_LOAD_BALANCER)
                    : List.of(NodeKind.INSTANCE, NodeKind.NETWORK_LOAD_BALANCER, NodeKind.OTHER));
        }
    }

    private static void asked(List<NodeKind> all, Actor actor, boolean managed, boolean known) {
        boolean byBalancer = actor.asked().stream().anyMatch(talk -> talk.lowPorts() > 0);
        if (managed) {
            all.addAll(isStore(actor)
                    ? List.of(NodeKind.OTHER, NodeKind.INTERFACE_ENDPOINT)
                    : List.of(NodeKind.INTERFACE_ENDPOINT, NodeKind.OTHER));
        } else if (known || byBalancer) {
            all.addAll(List.of(NodeKind.INSTANCE, NodeKind.OTHER));
        } else if (isStore(actor)) {
            all.addAll(List.of(NodeKind.OTHER, NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT));
        } else {
            all.addAll(List.of(NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.OTHER));
        }
    }
}
