package blindspot.simulation;

import java.util.List;

/// Packets between two hosts on one way: a TCP connection, or what belongs together of another protocol.
///
/// @param number from 1, in the order in which they were thought of
/// @param protocol its IANA number
/// @param way of the packets that go as the first one does
/// @param back the way of the replies, written down in the direction of the first packet: the same but where they come
///     back by other interfaces
record Conversation(int number, int protocol, Purpose purpose, List<Stretch> way, List<Stretch> back) {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;

    enum Purpose {
        REQUESTS("requests"),
        /// What nobody asked for.
        UNSOLICITED("unsolicited"),
        HEALTH_CHECK("health-check"),
        DECOY("decoy");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    Conversation {
        way = List.copyOf(way);
        back = List.copyOf(back);
    }

    /// The way of packets in this direction.
    List<Stretch> way(boolean forth) {
        return forth ? way : back;
    }
}
