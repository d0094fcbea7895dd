package blindspot.intake;

import blindspot.decode.FlowLogDefinitions;
import blindspot.decode.InputKind;
import blindspot.lesson.Lesson;
import blindspot.lesson.Lessons;
import blindspot.quiz.DeckFile;
import blindspot.quiz.DeckReading;
import blindspot.source.ByteSource;
import blindspot.source.LocalFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Hands files of our own kinds to the packages that read them. The one place that knows which package that is.
public final class OwnFiles {
    private OwnFiles() {}

    /// What is wrong with a file of this kind; empty when it can be used.
    public static Optional<Problem> problemIn(ByteSource file, InputKind kind) {
        try {
            switch (kind) {
                case TOPOLOGY -> TopologyFile.read(path(file));
                case DECK -> DeckFile.read(path(file));
                case LESSON -> Lesson.open(path(file));
                case FLOW_LOG_DEFINITION -> {
                    return FlowLogDefinitions.read(file).problem();
                }
                case FLOW_LOG, TRANSIT_GATEWAY_FLOW_LOG, INVENTORY, METRICS, WORKSPACE, UNKNOWN -> {}
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    /// All that is wrong or doubtful in a deck; empty when the file is none.
    public static Optional<DeckReading> deckIn(ByteSource file, InputKind kind) {
        return kind == InputKind.DECK && file instanceof LocalFile local
                ? Optional.of(DeckFile.check(local.path(), () -> Lessons.groundBeside(local.path())))
                : Optional.empty();
    }

    /// What a file of this kind draws; empty when it is no topology or cannot be used, which [#problemIn] says.
    public static Optional<Topology> topologyIn(ByteSource file, InputKind kind) {
        return kind == InputKind.TOPOLOGY && file instanceof LocalFile local
                ? topologyIn(List.of(local))
                : Optional.empty();
    }

    /// The path that the last of these files that can be used draws; empty when there is none. Why another cannot be used
    /// says [#problemIn].
    public static Optional<Topology> topologyIn(List<LocalFile> files) {
        for (LocalFile file : files.reversed()) {
            try {
                return Optional.of(TopologyFile.read(file.path()));
            } catch (ProblemException _) {
                // Whoever reports what was given asks problemIn: here the file before it is the next choice.
            }
        }
        return Optional.empty();
    }

    private static Path path(ByteSource file) {
        if (file instanceof LocalFile(Path path, _)) {
            return path;
        }
        throw new IllegalArgumentException(file.name() + " is no file of this machine");
    }
}
