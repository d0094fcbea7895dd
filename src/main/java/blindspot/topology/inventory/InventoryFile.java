package blindspot.topology.inventory;

import blindspot.decode.LogFormat;
import blindspot.decode.OpenInput;
import blindspot.decode.json.JsonSequence;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.task.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What one file states: the outputs of the AWS command line in it, as JSON, one or several, whole or what `--query` left
/// of them.
///
/// @param name what the user calls the file
/// @param stated in the order of the file
/// @param problems what could not be read or used
public record InventoryFile(String name, List<Stated> stated, List<Problem> problems) {
    /// The most decompressed bytes of a file that are read.
    static final long LARGEST = 64L << 20;

    /// The most things that one file may state.
    static final int MOST = 100_000;

    public InventoryFile {
        stated = List.copyOf(stated);
        problems = List.copyOf(problems);
    }

    /// The name of a file without the folders and archives that it is in.
    public static String lastName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Whether it states nothing but flow logs.
    public boolean onlyFlowLogs() {
        return stated.stream().allMatch(one -> one.kind() == StatedKind.FLOW_LOG);
    }

    /// Something that is no JSON states nothing.
    public static InventoryFile read(ByteSource file) {
        StatedReader reader = new StatedReader(file.name());
        try (OpenInput input = OpenInput.of(file)) {
            if (input.format() != LogFormat.JSON) {
                return new InventoryFile(file.name(), List.of(), List.of());
            }
            Optional<Problem> end = JsonSequence.read(input, file.name(), LARGEST, StatedKind.LISTS, reader);
            return reader.file(input.compressionProblem().or(() -> end));
        } catch (IOException e) {
            return reader.file(Optional.of(Failure.toRead(file.name(), e)));
        }
    }
}
