package blindspot.lesson;

import blindspot.simulation.SimulatedFile;
import blindspot.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A simulated flow log that is nowhere on a disk. Never changes.
final class MemoryFile implements ByteSource {
    private final String name;
    private final SimulatedFile file;

    /// @param name what the user calls it
    MemoryFile(String name, SimulatedFile file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return file.content().length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(file.content());
    }

    @Override
    public String version() {
        return name;
    }
}
