package blindspot.pictures;

import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A simulated capture in a folder.
record SimulatedCapture(Path folder) {
    private static final int SEED = 11;
    private static final int MINUTES = 10;

    /// Writes it into a folder of its own within `parent`.
    static SimulatedCapture write(Path parent, Scenario scenario, String format, int zones) throws IOException {
        Path folder = parent.resolve(scenario.code() + "-" + format);
        Plan plan = new Plan(scenario, SEED, 60, Plan.format(format), MINUTES, zones);
        for (SimulatedFile file : Simulation.of(plan).files()) {
            Path written = folder.resolve(file.name());
            Files.createDirectories(written.resolveSibling(""));
            Files.write(written, file.content());
        }
        return new SimulatedCapture(folder);
    }

    static SimulatedCapture write(Path parent, Scenario scenario, String format) throws IOException {
        return write(parent, scenario, format, scenario.leastZones());
    }

    /// The flow logs of a VPC.
    Path log(String vpc) {
        return folder.resolve(Simulation.PREFIX + vpc + ".log");
    }
}
