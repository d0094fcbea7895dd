package blindspot.topology;

import java.util.List;

/// A leg between the parts of its two nodes: between one and one, but for PrivateLink. Which interfaces it joins no flow
/// log tells, so it is one strand from all to all.
///
/// @param number counted from 1 among the strands of a path
/// @param from the parts that its requests come from
/// @param to the parts that its requests go to
public record Strand(int number, Leg leg, List<Part> from, List<Part> to) {
    public Strand {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// Whether both of its ends are in the same Availability Zone, or one is of no zone.
    public boolean staysInZone() {
        return from.stream()
                .anyMatch(
                        one -> to.stream()
                                .anyMatch(
                                        other -> one.zone().isEmpty()
                                                || other.zone().isEmpty()
                                                || one.zone().equals(other.zone())));
    }
}
