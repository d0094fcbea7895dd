package blindspot.simulation;

/// One TCP connection on its way, packet by packet.
///
/// A connection that is refused in silence is tried four times within seven seconds, as Linux does before a client that
/// waits ten seconds gives up; one whose port nobody listens at is reset at once. Data that is not acknowledged is sent
/// again five times.
final class TcpConnection {
    /// What times say when nothing came of it.
    static final long NEVER = -1;

    /// When a client that gets no answer stops waiting for a connection.
    static final long PATIENCE = 10_000;

    private static final long[] TRIES = {0, 1000, 3000, 7000};

    private static final long[] SENDINGS = {0, 200, 600, 1400, 3000, 6200};

    private final Carrier carrier;
    private final Conversation conversation;
    private final long roundTrip;

    /// @param roundTrip milliseconds from a packet to its answer
    TcpConnection(Carrier carrier, Conversation conversation, long roundTrip) {
        this.carrier = carrier;
        this.conversation = conversation;
        this.roundTrip = roundTrip;
    }

    /// Opens it: SYN, SYN-ACK, ACK. When data may flow, or [#NEVER].
    ///
    /// @param listening whether somebody listens at the port
    long open(long at, boolean listening, int request) {
        for (long wait : TRIES) {
            long now = at + wait;
            if (forth(Packets.bare(now, Packets.SYN, request))) {
                int answer = listening ? Packets.SYN_ACK : Packets.RST;
                boolean answered = back(Packets.bare(now + roundTrip, answer, request));
                if (!listening) {
                    return NEVER;
                }
                if (answered) {
                    forth(Packets.bare(now + roundTrip + 1, 0, request));
                    return now + roundTrip + 1;
                }
            }
        }
        return NEVER;
    }

    /// Sends data and what acknowledges it; when it is all there, or [#NEVER] when no acknowledgement comes.
    long ask(long at, int bytes, int request) {
        for (long wait : SENDINGS) {
            long now = at + wait;
            if (forth(Packets.data(now, bytes, request))
                    && back(Packets.acknowledging(now + roundTrip, bytes, request))) {
                return now + roundTrip;
            }
        }
        return NEVER;
    }

    /// The same, from the other side.
    long answer(long at, int bytes, int request) {
        for (long wait : SENDINGS) {
            long now = at + wait;
            if (back(Packets.data(now, bytes, request))
                    && forth(Packets.acknowledging(now + roundTrip, bytes, request))) {
                return now + roundTrip;
            }
        }
        return NEVER;
    }

    /// Closes it from the side that opened it: FIN, FIN, ACK. When it is closed.
    long close(long at, int request) {
        forth(Packets.bare(at, Packets.FIN, request));
        back(Packets.bare(at + roundTrip, Packets.FIN, request));
        forth(Packets.bare(at + roundTrip + 1, 0, request));
        return at + roundTrip + 1;
    }

    /// The last packet of the other side once more, when the connection is closed and forgotten.
    void late(long at, int request) {
        carrier.forget(conversation);
        back(Packets.bare(at, Packets.FIN, request));
    }

    private boolean forth(Packets packets) {
        return carrier.send(conversation, true, packets);
    }

    private boolean back(Packets packets) {
        return carrier.send(conversation, false, packets);
    }
}
