package blindspot.topology.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Who talks: an interface that is in the logs, or an address that one of them talks to.
final class Actor {
    /// The group of who is in no VPC.
    static final int OUTSIDE = -1;

    private final int index;
    private final int networkInterface;
    private final int group;
    private final List<Integer> addresses;
    private final boolean many;
    private final List<Talk> asks = new ArrayList<>();
    private final List<Talk> asked = new ArrayList<>();

    /// @param networkInterface the number of the interface, -1 for an address alone
    /// @param group the number of its VPC
    /// @param addresses by their numbers
    Actor(int index, int networkInterface, int group, List<Integer> addresses) {
        this.index = index;
        this.networkInterface = networkInterface;
        this.group = group;
        this.addresses = List.copyOf(addresses);
        many = addresses.contains(OutsideAddresses.MANY);
    }

    int index() {
        return index;
    }

    int networkInterface() {
        return networkInterface;
    }

    boolean isRecorded() {
        return networkInterface >= 0;
    }

    boolean isOutside() {
        return group == OUTSIDE;
    }

    /// Whether it stands for many outside whose addresses are not remembered: nothing of theirs can be drawn.
    boolean isMany() {
        return many;
    }

    int group() {
        return group;
    }

    List<Integer> addresses() {
        return addresses;
    }

    /// What it asks of others.
    List<Talk> asks() {
        return asks;
    }

    /// What others ask of it.
    List<Talk> asked() {
        return asked;
    }

    boolean asksInside() {
        return asks.stream().anyMatch(talk -> !talk.server().isOutside());
    }

    boolean asksOutside() {
        return asks.stream().anyMatch(talk -> talk.server().isOutside());
    }

    /// Whether it asks somebody who asks it, as load balancers do not.
    boolean asksItsClients() {
        BitSet clients = new BitSet();
        asked.forEach(talk -> clients.set(talk.client().index()));
        return asks.stream().anyMatch(talk -> clients.get(talk.server().index()));
    }

    /// Whether one of the connections that it opens begins at a port that Linux and Windows do not take.
    boolean takesLowPorts() {
        return asks.stream().anyMatch(talk -> talk.lowPorts() > 0);
    }

    /// How many records there are of what it asks and is asked.
    long records() {
        long all = 0;
        for (Talk talk : asks) {
            all += talk.records();
        }
        for (Talk talk : asked) {
            all += talk.records();
        }
        return all;
    }

    /// The port that it is asked most at, by the talk that has most records; the actor must be asked.
    int mostAskedPort() {
        Talk most = asked.getFirst();
        for (Talk talk : asked) {
            most = talk.records() > most.records() ? talk : most;
        }
        return most.port();
    }
}
