package blindspot.topology.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds talks by who is the other, of the one whose records are looked at one after the other.
final class TalksOfOne {
    private @Nullable Actor one;
    /// By the index of the other.
    private @Nullable Talk[] asks = new Talk[1 << 10];
    private @Nullable Talk[] asked = new Talk[1 << 10];

    /// Of the two, the one that it is about already; else the first of them.
    void turnTo(Actor first, Actor second) {
        if (one != first && one != second) {
            if (one != null) {
                one.asks().forEach(talk -> asks[talk.server().index()] = null);
                one.asked().forEach(talk -> asked[talk.client().index()] = null);
            }
            one = first;
            first.asks().forEach(this::put);
            first.asked().forEach(this::put);
        }
        int most = Math.max(first.index(), second.index());
        if (most >= asks.length) {
            asks = Arrays.copyOf(asks, 2 * most);
            asked = Arrays.copyOf(asked, 2 * most);
        }
    }

    @Nullable
    Talk find(Actor client, Actor server) {
        return client == one ? asks[server.index()] : asked[client.index()];
    }

    /// Remembers a talk of the one.
    void put(Talk talk) {
        if (talk.client() == one) {
            asks[talk.server().index()] = talk;
        } else {
            asked[talk.client().index()] = talk;
        }
    }
}
