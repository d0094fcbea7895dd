package blindspot.simulation;

import blindspot.decode.RecordFormat;
import blindspot.source.BundledFile;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/// A simulated capture that comes with the program, in `assets/lessons/full-capture`: everything that flow logs show of
/// a path over two zones.
///
/// @param logs one of each VPC
public record ShippedCapture(Topology topology, List<BundledFile> logs) {
    static final String FOLDER = "lessons/full-capture";

    /// What it was made of; a test makes it again and compares the bytes.
    static final Plan PLAN = new Plan(Scenario.FULL_CAPTURE, 1, 60, RecordFormat.RECOMMENDED, 8, 2);

    public ShippedCapture {
        logs = List.copyOf(logs);
    }

    /// Reads its topology, not its records. Work for a job.
    public static ShippedCapture open() {
        BundledFile file = file(Simulation.TOPOLOGY);
        try (InputStream stream = file.open()) {
            Topology topology = TopologyFile.read(stream, Simulation.TOPOLOGY);
            return new ShippedCapture(
                    topology,
                    topology.vpcs().stream().map(vpc -> file(Simulation.logOf(vpc.id()))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.url(), e);
        }
    }

    private static BundledFile file(String name) {
        URL url = ShippedCapture.class.getResource("/assets/" + FOLDER + "/" + name);
        if (url == null) {
            throw new IllegalStateException("no " + name + " in " + FOLDER);
        }
        return new BundledFile(name, url);
    }
}
