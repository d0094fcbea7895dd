package blindspot.lesson;

import blindspot.capture.Evidence;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.quiz.Deck;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lesson: a path, the flow logs recorded on it, and a deck about them.
///
/// `name` is that of its folder with the program, or its id; `file` is where it was read, where it did not come with the
/// program; the logs are those that its deck names, or simulated.
public record Lesson(
        String name, Optional<Path> file, Outline outline, Topology topology, Deck deck, List<ByteSource> logs) {
    /// The lesson that the program opens by itself.
    public static final String FIRST = "privatelink";

    private static final String SIMULATED_LOG = ".log";

    public Lesson {
        logs = List.copyOf(logs);
    }

    /// The lesson of this name that comes with the program, without its records. Where they are simulated, it makes them:
    /// then it is work for a job.
    ///
    /// @throws IllegalArgumentException when the program has no such lesson, or not all of it
    public static Lesson open(String name) {
        return open(name, Optional.empty(), LessonPlace.shipped(name));
    }

    /// The lesson in a file of a user, which reads what lies beside it. Work for a job.
    ///
    /// @throws ProblemException when it, or what it names, cannot be read or is not valid
    public static Lesson open(Path file) {
        return open("", Optional.of(file.toAbsolutePath().normalize()), LessonPlace.of(file));
    }

    /// @param shipped the name of one that comes with the program; empty for one of a user, which is known by its id
    private static Lesson open(String shipped, Optional<Path> file, LessonPlace place) {
        LessonFile read = place.read();
        Outline outline = read.outline();
        String name = shipped.isEmpty() ? outline.id() : shipped;
        LessonFolder folder = place.folder();
        Deck deck = place.deck(read);
        return outline.simulated()
                .map(plan -> simulated(name, file, outline, deck, Simulation.of(plan)))
                .orElseGet(() -> new Lesson(
                        name,
                        file,
                        outline,
                        TopologyFile.read(folder.bytes(Simulation.TOPOLOGY), folder.nameOf(Simulation.TOPOLOGY)),
                        deck,
                        deck.logs().stream().map(folder::file).toList()));
    }

    private static Lesson simulated(
            String name, Optional<Path> file, Outline outline, Deck deck, Simulation simulation) {
        List<ByteSource> logs = new ArrayList<>();
        byte[] topology = new byte[0];
        for (SimulatedFile made : simulation.files()) {
            if (made.name().equals(Simulation.TOPOLOGY)) {
                topology = made.content();
            } else if (made.name().startsWith(Simulation.PREFIX) && made.name().endsWith(SIMULATED_LOG)) {
                logs.add(new MemoryFile(name + "/" + made.name(), made));
            }
        }
        return new Lesson(name, file, outline, TopologyFile.read(topology, Simulation.TOPOLOGY), deck, logs);
    }

    /// Its records on its path. Reads them: call it in a job.
    public Evidence evidence() {
        FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Evidence.of(table, topology);
    }
}
