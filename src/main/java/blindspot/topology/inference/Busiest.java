package blindspot.topology.inference;

import java.util.Comparator;
import java.util.List;

/// Interfaces whose records are looked at one by one: where these are too many, those with most records.
///
/// - `taken`: the busiest first
/// - `left`: the numbers of the others
record Busiest(List<Actor> taken, List<Integer> left) {
    static Busiest of(List<Actor> inQuestion, int most, Traffic traffic) {
        List<Actor> sorted = inQuestion.stream()
                .sorted(Comparator.comparing(Actor::networkInterface, traffic.busiestFirst()))
                .toList();
        int size = Math.min(most, sorted.size());
        return new Busiest(
                sorted.subList(0, size),
                sorted.subList(size, sorted.size()).stream().map(Actor::networkInterface).toList());
    }
}
