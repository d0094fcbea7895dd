package blindspot.topology.inference;

import java.util.Arrays;

/// Numbers from 0 on, each in a set of its own until sets are joined.
final class DisjointSets {
    private final int[] parents;

    DisjointSets(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /// The lowest number of the set that this one is in.
    int root(int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int one, int two) {
        int first = root(one);
        int second = root(two);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
