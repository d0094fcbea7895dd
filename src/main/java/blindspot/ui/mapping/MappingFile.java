package blindspot.ui.mapping;

import blindspot.load.FileReport;
import blindspot.opening.OpenNotes;
import blindspot.source.WholeFile;
import blindspot.source.archive.ArchivedFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.Topology;
import blindspot.topology.TopologyWriter;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.OpenSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Saves the drawn path, with what was set, as a topology file.
final class MappingFile {
    private final OpenSession open;
    private final LatestJob<Path> saving;

    MappingFile(OpenSession open, FxJobs jobs) {
        this.open = open;
        saving = LatestJob.thatWaits(jobs, open.session()::fail);
    }

    /// Writes it, but never over what is open beside: only a topology file may be replaced, for it is one itself.
    ///
    /// @param done is told of it when it is written
    void save(Path file, Consumer<Path> done) {
        Topology topology = open.session().topology();
        OpenNotes notes = open.notes().get();
        List<String> inputs = Stream.of(
                open.report().get().files().stream().map(FileReport::name), notes.inventories().stream(),
                notes.decks().stream())
                .flatMap(names -> names)
                .toList();
        saving.start((_, _) -> write(file, topology, inputs), done);
    }

    private static Path write(Path file, Topology topology, List<String> inputs) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try {
            for (String input : inputs) {
                if (isIn(input, file)) {
                    throw new ProblemException(new Problem("mapping-over-input", file.toString()));
                }
            }
            new WholeFile(file).write(TopologyWriter.text(topology, name).getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("mapping-denied", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("mapping-not-saved", file.toString(), String.valueOf(e.getMessage())), e);
        }
        return file;
    }

    /// Whether an input is the file, or in it. Names of inputs are paths where they are files; those of files in archives
    /// begin with the archive's.
    private static boolean isIn(String input, Path file) throws IOException {
        int end = input.indexOf(ArchivedFile.SEPARATOR);
        return isSame(input, file) || (end > 0 && isSame(input.substring(0, end), file));
    }

    private static boolean isSame(String input, Path file) throws IOException {
        Path path;
        try {
            path = FileSystems.getDefault().getPath(input);
        } catch (InvalidPathException _) {
            return false;
        }
        return Files.isRegularFile(path) && Files.exists(file) && Files.isSameFile(path, file);
    }
}
