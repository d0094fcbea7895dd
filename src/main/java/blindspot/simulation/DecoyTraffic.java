package blindspot.simulation;

import blindspot.model.Address;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;

/// What else goes on in a VPC: traffic of a database, a Lambda function, a NAT gateway, endpoints of AWS's own services
/// and a transit gateway attachment, and traffic that is never logged.
final class DecoyTraffic {
    private static final long ROUND_TRIP = 6;
    private static final int POSTGRES = 5432;
    private static final int HTTPS = 443;
    private static final int DNS = 53;
    private static final int NTP = 123;
    private static final int DHCP_CLIENT = 68;
    private static final int DHCP_SERVER = 67;
    private static final int OTHER_PORT = 9000;
    private static final long MARGIN = 3000;

    private final Plan plan;
    private final World world;
    private final Carrier carrier;
    private final Ports ports;
    private final Random chance;

    DecoyTraffic(Plan plan, Carrier carrier, Ports ports, Random chance) {
        this.plan = plan;
        this.world = carrier.world();
        this.carrier = carrier;
        this.ports = ports;
        this.chance = chance;
    }

    void run() {
        for (int vpc = 0; vpc < world.vpcs().size(); vpc++) {
            inside(vpc);
            outwards(vpc);
            never(vpc);
        }
    }

    private void inside(int vpc) {
        WorldInterface batch = world.of(vpc, Part.BATCH).getFirst();
        WorldInterface other = world.of(vpc, Part.BATCH).getLast();
        WorldInterface user = user(vpc);
        WorldInterface database = world.in(0, vpc, Part.DATABASE);
        WorldInterface lambda = world.in(0, vpc, Part.LAMBDA);
        WorldInterface aws = world.in(0, vpc, Part.AWS_ENDPOINT);
        TcpConnection kept = tcp(direct(batch, database, POSTGRES));
        every(45, at -> kept.answer(kept.ask(at, 400, 0) + 4, 3000, 0));
        every(200, at -> brief(direct(lambda, database, POSTGRES), at, 350, 900));
        every(200, at -> brief(direct(user, aws, HTTPS), at, 800, 1200));
        every(300, at -> brief(direct(other, aws, HTTPS), at, 800, 1200));
        every(400, at -> brief(to(user, other.secondary().getFirst(), Optional.of(other), OTHER_PORT), at, 500, 500));
        every(300, at -> pair(talk(Conversation.UDP, direct(batch, other, DNS)), at, 70));
        Conversation ping = talk(Conversation.ICMP, silent(batch, other.address(), Optional.of(other)));
        every(400, at -> pair(ping, at, 84));
    }

    private void outwards(int vpc) {
        WorldInterface batch = world.of(vpc, Part.BATCH).getFirst();
        WorldInterface other = world.of(vpc, Part.BATCH).getLast();
        WorldInterface nat = world.in(0, vpc, Part.BATCH_NAT_GATEWAY);
        WorldInterface transit = world.in(0, vpc, Part.TRANSIT_GATEWAY);
        every(250, at -> brief(throughNat(batch, nat), at, 900, 6000));
        every(300, at -> carrier.send(
                talk(Conversation.TCP, List.of(scan(nat))), true, Packets.bare(at, Packets.SYN, 0)));
        every(250, at -> brief(
                to(other, World.BEHIND_TRANSIT_GATEWAY, Optional.of(transit), OTHER_PORT), at, 600, 1500));
        every(300, at -> brief(outside(other, World.S3), at, 700, 30_000));
        every(500, at -> brief(outside(batch, World.S3), at, 700, 2000));
    }

    private void never(int vpc) {
        WorldInterface user = user(vpc);
        Address resolver = world.vpcOf(user).dnsServer();
        Address router = user.subnet().router();
        Conversation ping = talk(Conversation.ICMP, silent(user, router, Optional.empty()));
        Conversation dhcp = talk(Conversation.UDP, List.of(new Stretch(
                Optional.of(user), Optional.empty(), user.address(), DHCP_CLIENT, router, DHCP_SERVER, Via.SAME_VPC,
                0)));
        every(30, at -> pair(talk(Conversation.UDP, to(user, resolver, Optional.empty(), DNS)), at, 80));
        every(64, at -> pair(talk(Conversation.UDP, to(user, NeverLogged.TIME, Optional.empty(), NTP)), at, 76));
        every(120, at -> brief(to(user, NeverLogged.METADATA, Optional.empty(), 80), at, 200, 700));
        every(300, at -> pair(ping, at, 84));
        every(400, at -> pair(dhcp, at, 330));
    }

    /// Somebody of the path who also does other things.
    private WorldInterface user(int vpc) {
        return world.in(0, vpc, world.vpcs().get(vpc).consumer() ? Part.CLIENTS : Part.TARGETS);
    }

    /// Again and again, with gaps of a half to one and a half of this.
    private void every(int seconds, LongConsumer happening) {
        long gap = seconds * 1000L;
        long at = plan.begin() + Draws.between(chance, 1000, Math.min(gap, 40_000));
        while (at < plan.end() - MARGIN) {
            happening.accept(at);
            at += Draws.between(chance, gap / 2, gap + gap / 2);
        }
    }

    private List<Stretch> direct(WorldInterface from, WorldInterface to, int port) {
        return List.of(Stretch.between(from, ports.next(from), to, port, Via.SAME_VPC, 0));
    }

    /// To an address that is not the interface's primary one, or to what has no interface.
    private List<Stretch> to(WorldInterface from, Address address, Optional<WorldInterface> to, int port) {
        return List.of(new Stretch(
                Optional.of(from), to, from.address(), ports.next(from), address, port, Via.SAME_VPC, 0));
    }

    /// Of a protocol without ports.
    private static List<Stretch> silent(WorldInterface from, Address address, Optional<WorldInterface> to) {
        return List.of(new Stretch(Optional.of(from), to, from.address(), 0, address, 0, Via.SAME_VPC, 0));
    }

    private List<Stretch> outside(WorldInterface from, Address address) {
        return List.of(new Stretch(
                Optional.of(from), Optional.empty(), from.address(), ports.next(from), address, HTTPS,
                Via.GATEWAY_ENDPOINT, 0));
    }

    private List<Stretch> throughNat(WorldInterface from, WorldInterface nat) {
        return List.of(
                new Stretch(
                        Optional.of(from), Optional.of(nat), from.address(), ports.next(from), World.OTHER_SERVER,
                        HTTPS, Via.SAME_VPC, 0),
                new Stretch(
                        Optional.of(nat), Optional.empty(), nat.address(), ports.next(nat), World.OTHER_SERVER, HTTPS,
                        Via.INTERNET, 0));
    }

    /// A packet that nobody asked for reaches the gateway's interface, which records it, and ends there.
    private Stretch scan(WorldInterface nat) {
        return new Stretch(
                Optional.empty(), Optional.of(nat), World.SCANNER, 1024 + chance.nextInt(60_000), nat.address(),
                1 + chance.nextInt(1023), Via.INTERNET, 0);
    }

    private Conversation talk(int protocol, List<Stretch> way) {
        return carrier.conversation(protocol, Conversation.Purpose.DECOY, way);
    }

    private TcpConnection tcp(List<Stretch> way) {
        return new TcpConnection(carrier, talk(Conversation.TCP, way), ROUND_TRIP);
    }

    private void brief(List<Stretch> way, long at, int up, int down) {
        TcpConnection connection = tcp(way);
        long ready = connection.open(at, true, 0);
        if (ready != TcpConnection.NEVER) {
            connection.close(connection.answer(connection.ask(ready, up, 0) + 5, down, 0), 0);
        }
    }

    /// One packet and its answer.
    private void pair(Conversation conversation, long at, int bytes) {
        carrier.send(conversation, true, new Packets(at, 1, bytes, 0, 0));
        carrier.send(conversation, false, new Packets(at + ROUND_TRIP, 1, bytes, 0, 0));
    }
}
