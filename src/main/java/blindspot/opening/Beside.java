package blindspot.opening;

import blindspot.cloudwatch.Measurements;
import blindspot.intake.Inventories;
import blindspot.topology.Topology;
import java.util.Optional;

/// What was given with logs, or alone, and says what they are about.
///
/// @param topology the last one that could be used
/// @param inventories those that were among them
/// @param measured what CloudWatch measured
public record Beside(Optional<Topology> topology, Inventories inventories, Measurements measured) {
    public static final Beside NOTHING = new Beside(Optional.empty(), Inventories.NONE, Measurements.NONE);
}
