package blindspot.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/// The checks of the load balancers: every node of one checks each of its targets every 30 seconds.
///
/// A Network Load Balancer checks in its own zone, and what it asks an Application Load Balancer is passed on to a
/// target; an Application Load Balancer checks in all zones. They have nothing to do with clients.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html>
final class HealthCheckTraffic {
    static final long EVERY = 30_000;

    private static final int ALB_PORT = 443;
    private static final long ROUND_TRIP = 4;
    private static final long JITTER = 300;
    private static final long MARGIN = 12_000;
    private static final int UP = 140;
    private static final int DOWN = 210;

    private final Plan plan;
    private final World world;
    private final Carrier carrier;
    private final Ports ports;
    private final TargetSide targets;
    private final Random chance;

    HealthCheckTraffic(Plan plan, Carrier carrier, Ports ports, TargetSide targets, Random chance) {
        this.plan = plan;
        this.world = carrier.world();
        this.carrier = carrier;
        this.ports = ports;
        this.targets = targets;
        this.chance = chance;
    }

    void run() {
        List<WorldInterface> balancers = new ArrayList<>(all(Part.NETWORK_LOAD_BALANCER));
        balancers.addAll(all(Part.SECOND_NETWORK_LOAD_BALANCER));
        for (WorldInterface nlb : balancers) {
            int zone = nlb.subnet().zone();
            if (plan.scenario().shape().has(Part.APPLICATION_LOAD_BALANCER)) {
                WorldInterface alb = world.in(zone, World.PROVIDER, Part.APPLICATION_LOAD_BALANCER);
                regularly(at -> checkAlb(nlb, alb, at));
            } else {
                WorldInterface target = world.in(zone, World.PROVIDER, Part.TARGETS);
                regularly(at -> checkTarget(nlb, target, at));
            }
        }
        for (WorldInterface alb : all(Part.APPLICATION_LOAD_BALANCER)) {
            for (WorldInterface target : all(Part.TARGETS)) {
                regularly(at -> checkTarget(alb, target, at));
            }
        }
    }

    private void regularly(LongConsumer check) {
        long at = plan.begin() + Draws.between(chance, 0, EVERY);
        for (; at < plan.end() - MARGIN; at += EVERY) {
            check.accept(at + Draws.between(chance, 0, JITTER));
        }
    }

    private void checkAlb(WorldInterface nlb, WorldInterface alb, long at) {
        int leg = plan.scenario().shape().legFrom(Part.NETWORK_LOAD_BALANCER);
        Stretch stretch = Stretch.between(nlb, ports.next(nlb), alb, ALB_PORT, Via.SAME_VPC, leg);
        TcpConnection connection = new TcpConnection(
                carrier,
                carrier.conversation(Conversation.TCP, Conversation.Purpose.HEALTH_CHECK, List.of(stretch)),
                ROUND_TRIP);
        long asked = connection.ask(connection.open(at, true, 0), UP, 0);
        TargetSide.Served served = targets.passOn(alb, asked, UP + 160, DOWN);
        connection.close(connection.answer(served.millis(), served.bytes(), 0), 0);
    }

    private void checkTarget(WorldInterface balancer, WorldInterface target, long at) {
        TcpConnection connection = targets.connection(balancer, target, Conversation.Purpose.HEALTH_CHECK);
        long ready = connection.open(at, TargetSide.listening(plan), 0);
        if (ready != TcpConnection.NEVER) {
            connection.close(connection.answer(connection.ask(ready, UP, 0) + 3, DOWN, 0), 0);
        }
    }

    private List<WorldInterface> all(Part part) {
        return world.vpcs().size() > World.PROVIDER ? world.of(World.PROVIDER, part) : List.of();
    }
}
