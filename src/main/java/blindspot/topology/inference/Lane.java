package blindspot.topology.inference;

/// What records of one interface say of the packets from one address to another, in the eight numbers from `at` on of an
/// array: a cache line for each of up to half a million lanes. Small counters stay at their greatest value.
///
/// - `at`: where its numbers begin
final class Lane {
    private final long[] sums;
    private final int at;

    Lane(long[] sums, int at) {
        this.sums = sums;
        this.at = at;
    }

    long[] sums() {
        return sums;
    }

    int at() {
        return at;
    }

    static final int NUMBERS = 8;

    private static final int RECORDS = 0;
    private static final int PACKETS = 1;
    private static final int BYTES = 2;
    private static final int OPENS = 3;
    private static final int SOURCE_PORTS = 4;
    private static final int DESTINATION_PORTS = 5;
    private static final int STARTS = 6;
    private static final int SMALL = 7;
    private static final long HALF = 0xFFFF_FFFFL;
    private static final int SHORT = 0xFFFF;

    /// The first port of those that Linux and Windows give to a connection; load balancers, NAT gateways and functions
    /// take lower ones too.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports>
    static final int FIRST_OF_SYSTEMS = 32_768;

    static final int FIRST_OF_SERVICES = 1024;

    private static final int SYN = 2;
    private static final int SYN_ACK = 18;

    /// Adds a record; -1 stands for what it does not say.
    static void add(
            long[] sums, int at, long packets, long bytes, int sourcePort, int destinationPort, int flags, long start,
            boolean rejected, int direction) {
        sums[at + RECORDS] += rejected ? 1L << 32 | 1 : 1;
        sums[at + PACKETS] += Math.max(0, packets);
        sums[at + BYTES] += Math.max(0, bytes);
        if (flags > 0) {
            int bits = flags & SYN_ACK;
            sums[at + OPENS] += bits == SYN ? 1L << 32 : bits == SYN_ACK ? 1 : 0;
        }
        sums[at + SOURCE_PORTS] = counted(sums[at + SOURCE_PORTS], sourcePort);
        sums[at + DESTINATION_PORTS] = counted(sums[at + DESTINATION_PORTS], destinationPort);
        if (start > 0) {
            long first = sums[at + STARTS] >>> 32;
            long last = sums[at + STARTS] & HALF;
            sums[at + STARTS] = (first == 0 ? start : Math.min(first, start)) << 32 | Math.max(last, start);
        }
        long small = sums[at + SMALL];
        small = isLow(sourcePort) ? more(small, 0) : small;
        small = isLow(destinationPort) ? more(small, 16) : small;
        sums[at + SMALL] = direction == TrafficScan.EGRESS ? more(small, 32)
                : direction == TrafficScan.INGRESS ? more(small, 48) : small;
    }

    private static boolean isLow(int port) {
        return port >= FIRST_OF_SERVICES && port < FIRST_OF_SYSTEMS;
    }

    private static long more(long small, int shift) {
        return (small >>> shift & SHORT) == SHORT ? small : small + (1L << shift);
    }

    /// The two ports that are met most, as Misra and Gries count: each with how often more than others it was met.
    private static long counted(long slots, int port) {
        if (port <= 0) {
            return slots;
        }
        for (int shift = 0; shift < 64; shift += 32) {
            if ((slots >>> shift & SHORT) == port) {
                return more(slots, shift + 16);
            }
        }
        for (int shift = 0; shift < 64; shift += 32) {
            if ((slots >>> (shift + 16) & SHORT) == 0) {
                long kept = slots & ~(HALF << shift);
                return kept | (1L << 16 | port) << shift;
            }
        }
        return slots - (1L << 16) - (1L << 48);
    }

    long records() {
        return sums[at + RECORDS] & HALF;
    }

    long rejected() {
        return sums[at + RECORDS] >>> 32;
    }

    long packets() {
        return sums[at + PACKETS];
    }

    long bytes() {
        return sums[at + BYTES];
    }

    /// Records of connections that its source opens: SYN without ACK.
    long opens() {
        return sums[at + OPENS] >>> 32;
    }

    /// Records of connections that its source was asked to open.
    long accepts() {
        return sums[at + OPENS] & HALF;
    }

    /// The port of the source that is met most, 0 for none.
    int sourcePort() {
        return top(sums[at + SOURCE_PORTS], false);
    }

    int destinationPort() {
        return top(sums[at + DESTINATION_PORTS], false);
    }

    long sourcePortCount() {
        return top(sums[at + SOURCE_PORTS], true);
    }

    long destinationPortCount() {
        return top(sums[at + DESTINATION_PORTS], true);
    }

    private static int top(long slots, boolean count) {
        int first = (int) (slots >>> 16 & SHORT);
        int second = (int) (slots >>> 48 & SHORT);
        long slot = first >= second ? slots : slots >>> 32;
        return Math.max(first, second) == 0 ? 0 : (int) (slot >>> (count ? 16 : 0) & SHORT);
    }

    long firstStart() {
        return sums[at + STARTS] >>> 32;
    }

    long lastStart() {
        return sums[at + STARTS] & HALF;
    }

    /// Records whose source has a port that systems do not give to a connection they open; a service may have it.
    long lowSourcePorts() {
        return sums[at + SMALL] & SHORT;
    }

    long lowDestinationPorts() {
        return sums[at + SMALL] >>> 16 & SHORT;
    }

    long egress() {
        return sums[at + SMALL] >>> 32 & SHORT;
    }

    long ingress() {
        return sums[at + SMALL] >>> 48 & SHORT;
    }
}
