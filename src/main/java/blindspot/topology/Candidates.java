package blindspot.topology;

import java.util.List;

/// A network interface that belongs to one of several nodes, nobody knows which. `nodes` are node indexes.
public record Candidates(String interfaceId, List<Integer> nodes) {
    public Candidates {
        nodes = List.copyOf(nodes);
    }
}
