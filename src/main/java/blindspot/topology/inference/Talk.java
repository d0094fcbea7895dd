package blindspot.topology.inference;

import blindspot.topology.inference.Traffic.Pair;

/// That one asks another: what both ends recorded of it.
final class Talk {
    private final Actor client;
    private final Actor server;
    private int port;
    private long portRecords;
    private long records;
    private long packets;
    private long bytes;
    private long answers;
    private long lowPorts;
    private long first = Long.MAX_VALUE;
    private long last;
    private int pair = -1;
    private int row = Integer.MAX_VALUE;

    Talk(Actor client, Actor server) {
        this.client = client;
        this.server = server;
    }

    /// Adds what one end recorded.
    void add(Pair more, Lane forth, Lane back) {
        int forthPort = forth.destinationPort();
        int backPort = back.sourcePort();
        if (forth.records() + back.records() > portRecords) {
            portRecords = forth.records() + back.records();
            port = forth.destinationPortCount() >= back.sourcePortCount() ? forthPort : backPort;
            pair = more.index();
        }
        records += more.records();
        packets = Math.max(packets, forth.packets() + back.packets());
        bytes = Math.max(bytes, forth.bytes() + back.bytes());
        answers += back.records() - back.rejected();
        lowPorts += forth.lowSourcePorts() + back.lowDestinationPorts();
        take(forth);
        take(back);
        row = Math.min(row, more.firstRow());
    }

    private void take(Lane lane) {
        if (lane.firstStart() > 0) {
            first = Math.min(first, lane.firstStart());
            last = Math.max(last, lane.lastStart());
        }
    }

    Actor client() {
        return client;
    }

    Actor server() {
        return server;
    }

    /// The port that is asked most, 0 for none.
    int port() {
        return port;
    }

    /// What both ends recorded.
    long records() {
        return records;
    }

    /// As one end counts them.
    long packets() {
        return packets;
    }

    long bytes() {
        return bytes;
    }

    /// Whether nothing ever came back.
    boolean unanswered() {
        return answers == 0;
    }

    long lowPorts() {
        return lowPorts;
    }

    /// When the first of it started, in Unix seconds; 0 where no record says.
    long first() {
        return last == 0 ? 0 : first;
    }

    long last() {
        return last;
    }

    /// The index of the pair with the most records of it.
    int pair() {
        return pair;
    }

    /// The first row of it.
    int row() {
        return row;
    }
}
