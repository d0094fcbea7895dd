package blindspot.topology;

import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/// Reads a topology file: JSON, described in `assets/schema/topology.schema.json`.
///
/// The file states what is there; who may record what is for `capture` to say. Everything that contradicts itself is
/// refused with its line and column: ids that stand twice, references to nothing, a leg that its ends cannot have.
/// Version 1 holds one path through two VPCs, version 2 any number of VPCs, and how each fact is known.
/// [TopologyWriter] writes version 2.
public final class TopologyFile {
    /// What the file's `kind` says.
    public static final String KIND = "blindspot-topology";

    /// The latest version of the format.
    public static final int VERSION = 2;

    private TopologyFile() {}

    /// The topology in the file.
    ///
    /// @throws ProblemException when the file cannot be read or is no valid topology
    public static Topology read(java.nio.file.Path path) {
        java.nio.file.Path name = path.getFileName();
        return topology(JsonDocument.read(path), name == null ? path.toString() : name.toString());
    }

    /// Reads to the end of the stream and leaves closing it to the caller; `name` is what problems call it.
    ///
    /// @throws ProblemException when the bytes are no valid topology
    public static Topology read(InputStream bytes, String name) throws IOException {
        return read(bytes.readAllBytes(), name);
    }

    /// `name` is what problems call the bytes.
    ///
    /// @throws ProblemException when the bytes are no valid topology
    public static Topology read(byte[] bytes, String name) {
        return topology(JsonDocument.read(bytes, name), name);
    }

    private static Topology topology(JsonObject root, String name) {
        Origin file = new Origin.File(name);
        return root.expectKind(KIND, VERSION) == 1
                ? new TopologyVersion1(root, file).topology()
                : new TopologyVersion2(root, file).topology();
    }
}
