package blindspot.fuzz;

import blindspot.task.ProblemException;
import blindspot.topology.TopologyFile;

/// Topology files: read, or refused with a problem.
public final class TopologyTarget {
    private TopologyTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            TopologyFile.read(bytes, "topology.json");
        } catch (ProblemException e) {
            // The right answer to a file that is none.
            e.problem();
        }
    }
}
