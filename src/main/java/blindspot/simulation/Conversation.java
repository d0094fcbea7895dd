package blindspot.simulation;

import java.util.List;

/// Packets between two hosts on one way: a TCP connection, or what belongs together of another protocol.
///
/// @param number from 1, in the order in which they were thought of
/// @param protocol its IANA number
record Conversation(int number, int protocol, Purpose purpose, List<Stretch> way) {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;

    enum Purpose {
        REQUESTS("requests"),
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
    }
}
