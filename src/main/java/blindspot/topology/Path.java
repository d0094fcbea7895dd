package blindspot.topology;

import java.util.ArrayList;
import java.util.List;

/// The legs that a request goes along, in order and numbered from 1: each begins where the one before ended, and none
/// comes back to a node.
public record Path(List<Leg> legs) {
    public Path {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("no leg");
        }
        for (int i = 0; i < legs.size(); i++) {
            boolean joined = i == 0 || legs.get(i - 1).to() == legs.get(i).from();
            if (legs.get(i).number() != i + 1 || !joined) {
                throw new IllegalArgumentException(legs.get(i) + " at place " + i);
            }
        }
    }

    /// The indexes of its nodes in order.
    public List<Integer> nodes() {
        List<Integer> result = new ArrayList<>();
        result.add(legs.getFirst().from());
        legs.forEach(leg -> result.add(leg.to()));
        return result;
    }
}
