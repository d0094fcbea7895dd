package blindspot.answer;

import blindspot.query.Records;
import blindspot.store.FlowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random records of a few interfaces, from a seed, as a table and as plain values: with silence, losses, values that are
/// missing, records that are there twice and some that end before they start.
final class RandomLog {
    static final String V5 = "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
            + " log-status tcp-flags pkt-dstaddr az-id flow-direction traffic-path interface-type next-hop-az-id";
    static final String V2 =
            "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

    private static final int INTERFACES = 9;

    /// Those of higher numbers take no records.
    private static final int RECORDING = 6;

    private static final List<String> OUTSIDE = List.of("198.51.100.7", "203.0.113.9", "2001:db8::7");
    private static final int[] SERVICES = {22, 443, 5432, 3389};

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private final FlowTable table;

    /// A record; numbers that are missing are -1, texts `-`.
    record Row(
            int number, int at, String source, String destination, int sourcePort, int destinationPort, int protocol,
            long packets, long bytes, long start, long end, String action, String status, int flags, boolean egress,
            int path, String next) {
        boolean traffic() {
            return status.equals("OK");
        }

        String id() {
            return "eni-" + at;
        }

        /// The same for both directions.
        String flow() {
            String one = source + " " + sourcePort;
            String other = destination + " " + destinationPort;
            return protocol + " " + (one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
        }

        private String text(String field) {
            return switch (field) {
                case "interface-id" -> id();
                case "start" -> Long.toString(start);
                case "end" -> Long.toString(end);
                case "log-status" -> status;
                case "az-id" -> zone(at);
                case "interface-type" -> type(at);
                default -> traffic() ? flowText(field) : "-";
            };
        }

        private String flowText(String field) {
            return switch (field) {
                case "srcaddr" -> source;
                case "dstaddr", "pkt-dstaddr" -> destination;
                case "srcport" -> Integer.toString(sourcePort);
                case "dstport" -> Integer.toString(destinationPort);
                case "protocol" -> Integer.toString(protocol);
                case "packets" -> packets < 0 ? "-" : Long.toString(packets);
                case "bytes" -> bytes < 0 ? "-" : Long.toString(bytes);
                case "action" -> action;
                case "tcp-flags" -> Integer.toString(flags);
                case "flow-direction" -> egress ? "egress" : "ingress";
                case "traffic-path" -> path < 0 ? "-" : Integer.toString(path);
                case "next-hop-az-id" -> next;
                default -> throw new IllegalArgumentException(field);
            };
        }
    }

    RandomLog(long seed, int count, String format) {
        random = new Random(seed);
        while (rows.size() < count) {
            Row row = row();
            rows.add(row);
            if (random.nextInt(40) == 0) {
                rows.add(new Row(
                        rows.size(), row.at, row.source, row.destination, row.sourcePort, row.destinationPort,
                        row.protocol, row.packets, row.bytes, row.start, row.end, row.action, row.status, row.flags,
                        row.egress, row.path, row.next));
            }
        }
        Records records = Records.of(format);
        for (Row row : rows) {
            List<String> values = new ArrayList<>();
            for (String field : format.split(" ", -1)) {
                values.add(row.text(field));
            }
            records.add(String.join(" ", values));
        }
        table = records.table();
    }

    static String address(int number) {
        return "10.0.0." + (10 + number);
    }

    static String zone(int number) {
        return "use1-az" + (1 + number % 2);
    }

    static String type(int number) {
        return number == 1 ? "vpc_endpoint" : number == 2 ? "nat_gateway" : "-";
    }

    private Row row() {
        int at = random.nextInt(RECORDING);
        boolean egress = random.nextBoolean();
        int peer = random.nextInt(INTERFACES + OUTSIDE.size());
        String there = peer < INTERFACES ? address((at + 1 + peer % (INTERFACES - 1)) % INTERFACES)
                : OUTSIDE.get(peer - INTERFACES);
        int client = 40_000 + random.nextInt(3);
        int service = SERVICES[random.nextInt(SERVICES.length)];
        boolean request = random.nextBoolean();
        long packets = 1L + random.nextInt(9);
        long start = 1_700_000_000L + random.nextInt(2000);
        int what = random.nextInt(100);
        return new Row(
                rows.size(), at, egress ? address(at) : there, egress ? there : address(at),
                request ? client : service, request ? service : client, random.nextInt(8) == 0 ? 17 : 6, packets,
                what == 9 ? -1 : packets * (40 + random.nextInt(40)), start,
                what == 8 ? start - 5 : start + random.nextInt(60), random.nextInt(4) == 0 ? "REJECT" : "ACCEPT",
                what < 3 ? "NODATA" : what == 4 ? "SKIPDATA" : "OK", flags(request), egress,
                egress ? List.of(1, 2, 8, -1).get(random.nextInt(4)) : -1,
                peer < INTERFACES && random.nextInt(3) > 0 ? zone((at + 1 + peer % (INTERFACES - 1)) % INTERFACES)
                        : "-");
    }

    private int flags(boolean request) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> request ? 2 : 18;
            case 2 -> request ? 3 : 19;
            case 3 -> 4;
            default -> 1;
        };
    }

    List<Row> rows() {
        return rows;
    }

    FlowTable table() {
        return table;
    }

    /// Whether an interface that takes records has the address.
    static boolean recorded(String address) {
        for (int i = 0; i < RECORDING; i++) {
            if (address(i).equals(address)) {
                return true;
            }
        }
        return false;
    }

    static boolean outside(String address) {
        return OUTSIDE.contains(address);
    }
}
