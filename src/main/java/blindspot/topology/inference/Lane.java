package blindspot.topology.inference;

/// What records of one interface say of the packets from one address to another, in the eight numbers from `at` on of an
/// array: a cache line for each of up to half a million lanes. For that several counters share a number, and they are
/// counted without asking, for what a record is, is by chance, and a wrong guess of the processor costs more than the sum.
/// Counters of 16 bits stay at their greatest value.
///
/// - `at`: where its numbers begin
final class Lane {
    private final long[] sums;
    private final int at;

    Lane(long[] sums, int at) {
        this.sums = sums;
        this.at = at;
    }

    static final int NUMBERS = 8;

    /// All in the lower half, those rejected in the upper one; no table has 2^31 rows.
    private static final int RECORDS = 0;
    private static final int PACKETS = 1;
    private static final int BYTES = 2;
    /// Those accepted in the lower half, those opened in the upper one.
    private static final int OPENS = 3;
    /// In each half a port, and above it in 16 bits how often it was met.
    private static final int SOURCE_PORTS = 4;
    private static final int DESTINATION_PORTS = 5;
    /// The last in the lower half, the first in the upper one, in Unix seconds.
    private static final int STARTS = 6;
    /// Four counters of 16 bits: low source ports, low destination ports, egress, ingress.
    private static final int SMALL = 7;
    private static final long HALF = 0xFFFF_FFFFL;
    private static final int SHORT = 0xFFFF;

    /// The first port of those that Linux and Windows give to a connection; load balancers, NAT gateways and functions
    /// take lower ones too.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports>
    static final int FIRST_OF_SYSTEMS = 32_768;

    /// The first port above those that well-known services are asked at; no client's connection begins below.
    /// Source: <https://www.rfc-editor.org/rfc/rfc6335#section-6>
    static final int FIRST_OF_SERVICES = 1024;

    private static final int SYN = 2;
    private static final int SYN_ACK = 18;

    /// Adds the packets and bytes of a record.
    static void addPackets(long[] sums, int at, long packets, long bytes, boolean rejected) {
        sums[at + RECORDS] += rejected ? 1L << 32 | 1 : 1;
        sums[at + PACKETS] += Math.max(0, packets);
        sums[at + BYTES] += Math.max(0, bytes);
    }

    /// Adds its ports, 0 for none, and whether it left or entered, where it says so.
    static void addPorts(long[] sums, int at, int sourcePort, int destinationPort, boolean left, boolean entered) {
        sums[at + SOURCE_PORTS] = counted(sums[at + SOURCE_PORTS], sourcePort);
        sums[at + DESTINATION_PORTS] = counted(sums[at + DESTINATION_PORTS], destinationPort);
        long small = sums[at + SMALL];
        small = more(small, 0, isLow(sourcePort));
        small = more(small, 16, isLow(destinationPort));
        small = more(small, 32, left ? 1 : 0);
        sums[at + SMALL] = more(small, 48, entered ? 1 : 0);
    }

    /// Adds its flags and when it started, in Unix seconds; 0 where it does not say. What is beyond 32 bits, in 2106, is
    /// no time of a flow log.
    static void addTimes(long[] sums, int at, int flags, long start) {
        if (flags > 0) {
            int bits = flags & SYN_ACK;
            sums[at + OPENS] += bits == SYN ? 1L << 32 : bits == SYN_ACK ? 1 : 0;
        }
        if (start > 0 && start <= HALF) {
            long first = sums[at + STARTS] >>> 32;
            long last = sums[at + STARTS] & HALF;
            sums[at + STARTS] = (first == 0 ? start : Math.min(first, start)) << 32 | Math.max(last, start);
        }
    }

    /// 1 for a port that is none of a system's, else 0.
    private static int isLow(int port) {
        return ~((port - FIRST_OF_SERVICES) | (FIRST_OF_SYSTEMS - 1 - port)) >>> 31;
    }

    /// Adds 0 or 1 to a small counter.
    private static long more(long small, int shift, long by) {
        long full = ((small >>> shift & SHORT) + 1) >>> 16;
        return small + ((by & ~full) << shift);
    }

    /// The two ports that are met most, as Misra and Gries count: each with how often more than others it was met. Which
    /// of the cases a record is, is by chance: computing all of them is quicker than guessing one.
    private static long counted(long slots, int port) {
        long first = equal(slots & SHORT, port);
        long second = equal(slots >>> 32 & SHORT, port) & ~first;
        long other = 1 - first - second;
        long noFirst = equal(slots >>> 16 & SHORT, 0) & other;
        long noSecond = equal(slots >>> 48, 0) & other & ~noFirst;
        long less = other - noFirst - noSecond;
        long met = more(more(slots, 16, first), 48, second) - less * ((1L << 16) | (1L << 48));
        long named =
                (met & ~((-noFirst & HALF) | (-noSecond << 32))) | (((1L << 16) | port) * (noFirst | (noSecond << 32)));
        return port <= 0 ? slots : named;
    }

    /// 1 where the two are equal, which are not negative; else 0.
    private static long equal(long one, long two) {
        return ((one ^ two) - 1) >>> 63;
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
