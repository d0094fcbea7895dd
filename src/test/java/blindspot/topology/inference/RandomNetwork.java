package blindspot.topology.inference;

import blindspot.topology.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A network by chance and what its interfaces record: clients that ask endpoints, load balancers that ask each other and
/// instances, stores and gateways, in VPCs that may use the same addresses. Ports are taken as systems and load balancers
/// do; what a service made shows no account.
final class RandomNetwork {
    private static final long BEGIN = 1_790_000_000;

    private final Random random;
    private final boolean fields;
    private final Map<String, NodeKind> kinds = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final int vpc;
    private int made;

    /// @param vpc which VPC it is
    /// @param fields whether the records have flow-direction and instance-id
    RandomNetwork(Random random, int vpc, boolean fields) {
        this(random, vpc, fields, true);
    }

    /// @param privateLink whether there are endpoints and load balancers, or only instances and stores
    RandomNetwork(Random random, int vpc, boolean fields, boolean privateLink) {
        this.random = random;
        this.vpc = vpc;
        this.fields = fields;
        List<String> clients = some(NodeKind.INSTANCE, 4);
        if (!privateLink) {
            List<String> servers = some(NodeKind.INSTANCE, 4);
            ask(clients, servers, 443);
            ask(servers, some(NodeKind.OTHER, 2), 5432);
            Collections.shuffle(lines, random);
            return;
        }
        List<String> endpoints = some(NodeKind.INTERFACE_ENDPOINT, 3);
        List<String> balancers = some(NodeKind.NETWORK_LOAD_BALANCER, 2);
        List<String> applications = some(NodeKind.APPLICATION_LOAD_BALANCER, 2);
        List<String> targets = some(NodeKind.INSTANCE, 4);
        List<String> stores = some(NodeKind.OTHER, 2);
        ask(clients, endpoints, 443);
        ask(balancers, applications, 443);
        ask(applications, targets, 8080);
        ask(targets, stores, 5432);
        Collections.shuffle(lines, random);
    }

    static String header(boolean fields) {
        return "account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status"
                + (fields ? " flow-direction instance-id" : "") + "\n";
    }

    String text() {
        return header(fields) + String.join("\n", lines) + "\n";
    }

    /// What each interface is.
    Map<String, NodeKind> kinds() {
        return kinds;
    }

    Map<String, String> addresses() {
        return addresses;
    }

    private List<String> some(NodeKind kind, int most) {
        List<String> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            String id = String.format("eni-%d%04d", vpc, made);
            kinds.put(id, kind);
            addresses.put(id, "10.0." + made / 200 + "." + (10 + made % 200));
            made++;
            all.add(id);
        }
        return all;
    }

    /// Every one asks one of them at least, and every one of them is asked.
    private void ask(List<String> clients, List<String> servers, int port) {
        for (int i = 0; i < Math.max(clients.size(), servers.size()); i++) {
            connect(clients.get(i % clients.size()), servers.get(i % servers.size()), port);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            connect(clients.get(random.nextInt(clients.size())), servers.get(random.nextInt(servers.size())), port);
        }
    }

    private void connect(String client, String server, int port) {
        for (int i = 3 + random.nextInt(20); i > 0; i--) {
            int own = kinds.get(client) == NodeKind.INSTANCE
                    ? 32_768 + random.nextInt(28_000)
                    : 1024 + random.nextInt(64_000);
            long start = BEGIN + random.nextInt(900);
            record(client, client, server, own, port, start);
            record(server, client, server, own, port, start);
            record(server, server, client, port, own, start);
            record(client, server, client, port, own, start);
        }
    }

    private void record(String at, String from, String to, int fromPort, int toPort, long start) {
        NodeKind kind = kinds.get(at);
        boolean instance = kind == NodeKind.INSTANCE;
        lines.add((instance ? "000000000042" : "unknown") + " " + at + " " + addresses.get(from) + " "
                + addresses.get(to) + " " + fromPort + " " + toPort + " 6 " + (4 + random.nextInt(9)) + " "
                + (300 + random.nextInt(900)) + " " + start + " " + (start + 5) + " ACCEPT OK"
                + (fields
                        ? " " + (at.equals(from) ? "egress" : "ingress") + " "
                                + (instance ? "i-0" + at.substring(4) : "-")
                        : ""));
    }
}
