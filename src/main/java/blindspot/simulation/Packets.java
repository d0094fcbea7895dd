package blindspot.simulation;

/// Packets that leave together.
///
/// @param millis when, in Unix milliseconds
/// @param bytes of all of them, with their IP headers
/// @param flags those TCP flags that flow logs know, ORed: [#FIN], [#SYN], [#RST], [#SYN_ACK]; an ACK alone is 0
/// @param request the number of the request that they are for, 0 for none
record Packets(long millis, int count, long bytes, int flags, int request) {
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int SYN_ACK = 18;

    /// IP and TCP headers.
    private static final int HEADERS = 52;

    private static final int HEADERS_OF_SYN = 60;
    private static final int MOST_IN_A_SEGMENT = 1448;

    Packets at(long otherMillis) {
        return new Packets(otherMillis, count, bytes, flags, request);
    }

    /// One segment with no data.
    static Packets bare(long millis, int flags, int request) {
        boolean opens = (flags & SYN) != 0;
        return new Packets(millis, 1, opens ? HEADERS_OF_SYN : HEADERS, flags, request);
    }

    /// Data in as many segments as it needs.
    static Packets data(long millis, int length, int request) {
        int count = Math.ceilDiv(length, MOST_IN_A_SEGMENT);
        return new Packets(millis, count, length + (long) count * HEADERS, 0, request);
    }

    /// The acknowledgements of data: one for two segments.
    static Packets acknowledging(long millis, int length, int request) {
        int count = Math.ceilDiv(Math.ceilDiv(length, MOST_IN_A_SEGMENT), 2);
        return new Packets(millis, count, (long) count * HEADERS, 0, request);
    }
}
