package blindspot.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an Application Load Balancer does with a request: asks a target for it, over a connection of its own. Whether
/// that is a new one or one that is kept depends on the scenario, as does whether the target answers.
///
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html>
final class TargetSide {
    static final int TARGET_PORT = 8080;

    /// Between load balancer and target, in milliseconds.
    private static final long ROUND_TRIP = 4;

    private static final long WORK = 18;

    /// What the load balancer answers by itself: 502, 504.
    private static final int ERROR_BYTES = 280;

    /// Of which requests a packet comes late, and how late.
    private static final int LATE_EVERY = 3;

    private static final long LATE = 2000;

    private final Carrier carrier;
    private final Plan plan;
    private final Ports ports;
    private final Map<List<Integer>, TcpConnection> kept = new HashMap<>();
    private int turns;

    /// When the load balancer has something to answer, and how many bytes.
    record Served(long millis, int bytes) {}

    TargetSide(Carrier carrier, Plan plan, Ports ports) {
        this.carrier = carrier;
        this.plan = plan;
        this.ports = ports;
    }

    /// Whether somebody listens at the targets' port.
    static boolean listening(Plan plan) {
        return plan.scenario() != Scenario.TARGET_DOWN;
    }

    /// Asks the targets in turn.
    Served serve(WorldInterface alb, long at, int up, int down, int request) {
        List<WorldInterface> targets = carrier.world().of(World.PROVIDER, Part.TARGETS);
        WorldInterface target = targets.get(turns++ % targets.size());
        if (plan.scenario().keepsAlive(0)) {
            TcpConnection before = kept.get(key(alb, target));
            long ready = at;
            if (before == null) {
                before = connection(alb, target, Conversation.Purpose.REQUESTS);
                ready = before.open(at, listening(plan), request);
                kept.put(key(alb, target), before);
            }
            return exchange(before, ready, up, down, request);
        }
        return once(alb, target, at, up, down, request, Conversation.Purpose.REQUESTS);
    }

    /// Passes a check of the Network Load Balancer on to the target in the same zone: over a connection that was there
    /// before the flow logs began, where the target is in order.
    Served passOn(WorldInterface alb, long at, int up, int down) {
        WorldInterface target = carrier.world().in(alb.subnet().zone(), World.PROVIDER, Part.TARGETS);
        boolean inOrder = switch (plan.scenario()) {
            case TARGET_DOWN, SECURITY_GROUP_TARGET, NETWORK_ACL_REPLY -> false;
            default -> true;
        };
        if (!inOrder) {
            return once(alb, target, at, up, down, 0, Conversation.Purpose.HEALTH_CHECK);
        }
        TcpConnection open = kept.computeIfAbsent(
                List.of(alb.index(), target.index(), 1),
                _ -> connection(alb, target, Conversation.Purpose.HEALTH_CHECK));
        return exchange(open, at, up, down, 0);
    }

    /// A connection from a load balancer's interface to a target.
    TcpConnection connection(WorldInterface from, WorldInterface target, Conversation.Purpose purpose) {
        Stretch stretch = Stretch.toTarget(from, ports.next(from), target, legFrom(from));
        return new TcpConnection(
                carrier, carrier.conversation(Conversation.TCP, purpose, List.of(stretch)), ROUND_TRIP);
    }

    /// The number of the leg from a load balancer to its targets; 0 for the one that is on another path.
    int legFrom(WorldInterface balancer) {
        return balancer.part() == Part.SECOND_NETWORK_LOAD_BALANCER
                ? 0
                : plan.scenario().shape().legFrom(balancer.part());
    }

    /// Closes the connections that were kept for requests.
    void close(long at) {
        kept.forEach((key, connection) -> {
            if (key.getLast() == 0) {
                connection.close(at, 0);
            }
        });
    }

    private Served once(
            WorldInterface alb, WorldInterface target, long at, int up, int down, int request,
            Conversation.Purpose purpose) {
        TcpConnection connection = connection(alb, target, purpose);
        Served served = exchange(connection, connection.open(at, listening(plan), request), up, down, request);
        if (served.millis() != TcpConnection.NEVER) {
            long closed = connection.close(served.millis(), request);
            if (plan.scenario() == Scenario.LATE_PACKETS && purpose == Conversation.Purpose.REQUESTS
                    && request % LATE_EVERY == 0) {
                connection.late(closed + LATE, request);
            }
            return served;
        }
        return new Served(listening(plan) ? at + TcpConnection.PATIENCE : at + ROUND_TRIP, ERROR_BYTES);
    }

    private static Served exchange(TcpConnection connection, long ready, int up, int down, int request) {
        if (ready == TcpConnection.NEVER) {
            return new Served(TcpConnection.NEVER, 0);
        }
        long asked = connection.ask(ready, up, request);
        return new Served(connection.answer(asked + WORK, down, request), down);
    }

    private static List<Integer> key(WorldInterface alb, WorldInterface target) {
        return List.of(alb.index(), target.index(), 0);
    }
}
