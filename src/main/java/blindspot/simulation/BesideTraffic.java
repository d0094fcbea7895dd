package blindspot.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;

/// What comes to the path's own interfaces from somebody else than its clients.
final class BesideTraffic {
    private static final long ROUND_TRIP = 5;
    private static final long MARGIN = 15_000;
    private static final int LISTENER_PORT = 443;
    private static final int KNOWN_PORTS = 1023;
    private static final int FIRST_PORT = 1024;
    private static final int PORTS = 60_000;

    private final Plan plan;
    private final World world;
    private final Carrier carrier;
    private final Ports ports;
    private final Random chance;

    BesideTraffic(Plan plan, Carrier carrier, Ports ports, Random chance) {
        this.plan = plan;
        this.world = carrier.world();
        this.carrier = carrier;
        this.ports = ports;
        this.chance = chance;
    }

    void run() {
        if (plan.scenario() == Scenario.NLB_CLIENTS) {
            world.of(World.PROVIDER, Part.NEIGHBOURS).forEach(each -> everyNowAndThen(at -> ask(each, at)));
        }
        if (plan.scenario() == Scenario.NAT_UNSOLICITED) {
            world.of(World.CONSUMER, Part.NAT_GATEWAY).forEach(each -> everyNowAndThen(at -> tryDoor(each, at)));
        }
    }

    private void everyNowAndThen(LongConsumer happening) {
        long at = plan.begin() + Draws.between(chance, 2000, 20_000);
        while (at < plan.end() - MARGIN) {
            happening.accept(at);
            at += Draws.between(chance, 20_000, 50_000);
        }
    }

    /// A client that does not come through PrivateLink: where client IP preservation is on, as it is by default for
    /// instances, its address stays the source behind the load balancer, and its port with it.
    /// Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html>,
    /// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-monitoring.html>
    private void ask(WorldInterface client, long at) {
        WorldInterface nlb = world.in(client.subnet().zone(), World.PROVIDER, Part.NETWORK_LOAD_BALANCER);
        WorldInterface target = world.in(client.subnet().zone(), World.PROVIDER, Part.TARGETS);
        int port = ports.next(client);
        List<Stretch> way = List.of(
                Stretch.between(client, port, nlb, LISTENER_PORT, Via.SAME_VPC, 0),
                new Stretch(
                        Optional.of(nlb), Optional.of(target), client.address(), port, target.registered(),
                        TargetSide.TARGET_PORT, Via.SAME_VPC, 3));
        TcpConnection connection = new TcpConnection(
                carrier, carrier.conversation(Conversation.TCP, Conversation.Purpose.REQUESTS, way), ROUND_TRIP);
        long ready = connection.open(at, true, 0);
        if (ready != TcpConnection.NEVER) {
            long answered = connection.answer(connection.ask(ready, 300 + chance.nextInt(300), 0) + 5, 2000, 0);
            connection.close(answered, 0);
        }
    }

    /// A packet from the internet to the gateway, which is not for anybody behind it and ends there.
    /// Source: <https://repost.aws/knowledge-center/vpc-analyze-inbound-traffic-nat-gateway>
    private void tryDoor(WorldInterface gateway, long at) {
        Stretch stretch = new Stretch(
                Optional.of(gateway), Optional.empty(), gateway.address(), 1 + chance.nextInt(KNOWN_PORTS),
                World.STRANGER, FIRST_PORT + chance.nextInt(PORTS), Via.INTERNET, 2);
        carrier.send(
                carrier.conversation(Conversation.TCP, Conversation.Purpose.UNSOLICITED, List.of(stretch)), false,
                Packets.bare(at, Packets.SYN, 0));
    }
}
