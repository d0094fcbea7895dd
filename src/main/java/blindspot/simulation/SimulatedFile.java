package blindspot.simulation;

/// A file of a simulated capture.
///
/// Not a record: it holds an array, which it hands out to be written.
public final class SimulatedFile {
    private final String name;
    private final byte[] content;

    SimulatedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /// Below the capture's folder, with `/` between folders.
    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
