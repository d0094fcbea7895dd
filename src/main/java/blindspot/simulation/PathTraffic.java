package blindspot.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// The requests of the clients, from the first SYN to the last answer, on the whole path.
///
/// A Network Load Balancer passes a connection on packet by packet, with its own private address as the source whatever
/// its client IP preservation says; an Application Load Balancer ends it and asks its targets by itself.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html>
final class PathTraffic {
    private static final int SERVICE_PORT = 443;
    private static final long ROUND_TRIP = 10;
    private static final long WORK = 15;

    /// How long before the end the last request begins, so that it can be seen to its end.
    private static final long MARGIN = 25_000;

    private static final int OF_ANOTHER_ZONE = 4;

    private final Plan plan;
    private final World world;
    private final Carrier carrier;
    private final Ports ports;
    private final TargetSide targets;
    private final Random chance;
    private final Map<WorldInterface, Line> kept = new HashMap<>();
    private int requests;

    /// A request that a client is going to make.
    private record Wish(WorldInterface client, int number, long millis, boolean last) {}

    /// A connection of a client, and the load balancer that ends it; empty when the target itself does.
    private record Line(TcpConnection connection, Optional<WorldInterface> alb) {}

    PathTraffic(Plan plan, Carrier carrier, Ports ports, TargetSide targets, Random chance) {
        this.plan = plan;
        this.world = carrier.world();
        this.carrier = carrier;
        this.ports = ports;
        this.targets = targets;
        this.chance = chance;
    }

    void run() {
        if (plan.scenario() == Scenario.HEALTH_CHECKS) {
            return;
        }
        wishes().forEach(this::make);
        targets.close(plan.end() - MARGIN / 5);
    }

    private List<Wish> wishes() {
        List<Wish> all = new ArrayList<>();
        for (int vpc = 0; vpc < world.vpcs().size(); vpc++) {
            List<WorldInterface> clients = world.of(vpc, Part.CLIENTS);
            for (int i = 0; i < clients.size(); i++) {
                List<Long> times = times();
                for (int k = 0; k < times.size(); k++) {
                    all.add(new Wish(clients.get(i), i, times.get(k), k == times.size() - 1));
                }
            }
        }
        all.sort(Comparator.comparingLong(Wish::millis).thenComparingInt(wish -> wish.client().index()));
        return all;
    }

    /// When a client asks. Clients of the full capture have more time; where a rule changes they ask so often that an
    /// aggregation interval has requests before and after.
    private List<Long> times() {
        List<Long> times = new ArrayList<>();
        long slow = plan.scenario() == Scenario.FULL_CAPTURE ? 2 : 1;
        long third = (plan.end() - plan.begin()) / 3;
        long at = plan.begin() + Draws.between(chance, 3000, 12_000);
        while (at < plan.end() - MARGIN || times.isEmpty()) {
            long passed = at - plan.begin();
            if (plan.scenario() != Scenario.NODATA || passed < third || passed > 2 * third) {
                times.add(at);
            }
            at += plan.scenario() == Scenario.RULE_CHANGED
                    ? Draws.between(chance, 3000, 9000)
                    : slow * Draws.between(chance, 14_000, 40_000);
        }
        return times;
    }

    private void make(Wish wish) {
        int request = ++requests;
        Line line = kept.get(wish.client());
        long ready = wish.millis();
        if (line == null) {
            line = line(wish.client());
            ready = line.connection().open(wish.millis(), listening(), request);
        }
        if (ready == TcpConnection.NEVER) {
            return;
        }
        int up = 300 + chance.nextInt(600);
        int down = 500 + chance.nextInt(20_000);
        long asked = line.connection().ask(ready, up, request);
        if (asked == TcpConnection.NEVER) {
            // What it asked for did come: the replies do not.
            line.connection().answer(ready + ROUND_TRIP + WORK, down, request);
            kept.remove(wish.client());
            return;
        }
        TargetSide.Served served = line.alb()
                .map(alb -> targets.serve(alb, asked, up + 160, down - 90, request))
                .orElseGet(() -> new TargetSide.Served(asked + WORK, down));
        long answered = line.connection().answer(served.millis(), served.bytes() + 90, request);
        if (plan.scenario().keepsAlive(wish.number()) && !wish.last()) {
            kept.put(wish.client(), line);
        } else {
            line.connection().close(answered + ROUND_TRIP, request);
        }
    }

    /// Whether the other end of a client's connection listens: a load balancer does, whatever its targets do.
    private boolean listening() {
        return plan.scenario().shape().has(Part.APPLICATION_LOAD_BALANCER) || TargetSide.listening(plan);
    }

    private Line line(WorldInterface client) {
        int zone = chance.nextInt(OF_ANOTHER_ZONE) == 0 ? chance.nextInt(world.zones()) : client.subnet().zone();
        int port = ports.next(client);
        return switch (plan.scenario().shape()) {
            case PRIVATELINK -> {
                WorldInterface alb = world.in(zone, World.PROVIDER, Part.APPLICATION_LOAD_BALANCER);
                yield line(
                        privateLink(
                                client, port, zone,
                                nlb -> Stretch.between(
                                        nlb, ports.next(nlb), alb, SERVICE_PORT, Via.SAME_VPC, 3)),
                        Optional.of(alb));
            }
            case PRIVATELINK_TO_INSTANCES -> {
                WorldInterface target = world.in(zone, World.PROVIDER, Part.TARGETS);
                yield line(
                        privateLink(
                                client, port, zone,
                                nlb -> Stretch.toTarget(nlb, ports.next(nlb), target, targets.legFrom(nlb))),
                        Optional.empty());
            }
            case PEERING -> {
                WorldInterface alb = world.in(zone, World.PROVIDER, Part.APPLICATION_LOAD_BALANCER);
                yield line(
                        List.of(Stretch.between(client, port, alb, SERVICE_PORT, Via.PEERING, 1)),
                        Optional.of(alb));
            }
            case TRANSIT_GATEWAY -> throughTransitGateway(client, port);
            case NAT -> line(
                    throughNat(client, port, world.in(client.subnet().zone(), client.vpc(), Part.NAT_GATEWAY)),
                    Optional.empty());
        };
    }

    private Line line(List<Stretch> way, Optional<WorldInterface> alb) {
        return line(way, way, alb);
    }

    private Line line(List<Stretch> way, List<Stretch> back, Optional<WorldInterface> alb) {
        return new Line(
                new TcpConnection(
                        carrier, carrier.conversation(Conversation.TCP, Conversation.Purpose.REQUESTS, way, back),
                        ROUND_TRIP),
                alb);
    }

    /// Without cross-zone load balancing all of it stays in one zone. The drawn path is the first consumer's.
    private List<Stretch> privateLink(
            WorldInterface client, int port, int zone, Function<WorldInterface, Stretch> behind) {
        boolean drawn = client.vpc() == World.CONSUMER;
        WorldInterface endpoint = world.in(zone, client.vpc(), Part.ENDPOINT);
        WorldInterface nlb = balancer(zone);
        boolean first = nlb.part() == Part.NETWORK_LOAD_BALANCER;
        return List.of(
                Stretch.between(client, port, endpoint, SERVICE_PORT, Via.SAME_VPC, drawn ? 1 : 0),
                Stretch.between(endpoint, port, nlb, SERVICE_PORT, Via.PRIVATELINK, drawn && first ? 2 : 0),
                behind.apply(nlb));
    }

    /// Which load balancer the endpoint's interface in a zone leads to. Where a service has several, each such interface
    /// keeps to one of the same zone, which AWS chooses at random; here the zones take them in turn, so that each has some.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html>
    private WorldInterface balancer(int zone) {
        boolean second = plan.scenario() == Scenario.SEVERAL_NLBS && zone % 2 == 1;
        return world.in(
                zone, World.PROVIDER,
                second ? Part.SECOND_NETWORK_LOAD_BALANCER : Part.NETWORK_LOAD_BALANCER);
    }

    /// The server is in the next zone. A transit gateway keeps traffic in the zone that it comes from, so that requests
    /// reach the server's VPC by the interface of the client's zone and replies leave it by that of the server's.
    /// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>,
    /// <https://docs.aws.amazon.com/prescriptive-guidance/latest/inline-traffic-inspection-third-party-appliances/transit-gateway-asymmetric-routing.html>
    private Line throughTransitGateway(WorldInterface client, int port) {
        int near = client.subnet().zone();
        int far = (near + 1) % world.zones();
        WorldInterface server = world.in(far, World.PROVIDER, Part.TARGETS);
        return line(attached(client, port, server, near), attached(client, port, server, far), Optional.empty());
    }

    /// Through the attachments in a zone.
    private List<Stretch> attached(WorldInterface client, int port, WorldInterface server, int zone) {
        WorldInterface out = world.in(zone, client.vpc(), Part.TRANSIT_ATTACHMENT);
        WorldInterface in = world.in(zone, server.vpc(), Part.TRANSIT_ATTACHMENT);
        return List.of(
                new Stretch(
                        Optional.of(client), Optional.of(out), client.address(), port, server.address(), SERVICE_PORT,
                        Via.TRANSIT_GATEWAY, 1),
                new Stretch(
                        Optional.of(in), Optional.of(server), client.address(), port, server.address(), SERVICE_PORT,
                        Via.TRANSIT_GATEWAY, 1));
    }

    private List<Stretch> throughNat(WorldInterface client, int port, WorldInterface gateway) {
        return List.of(
                new Stretch(
                        Optional.of(client), Optional.of(gateway), client.address(), port, World.SERVER, SERVICE_PORT,
                        Via.SAME_VPC, 1),
                new Stretch(
                        Optional.of(gateway), Optional.empty(), gateway.address(), ports.next(gateway), World.SERVER,
                        SERVICE_PORT, Via.INTERNET, 2));
    }
}
