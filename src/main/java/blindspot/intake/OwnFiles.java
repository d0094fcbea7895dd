package blindspot.intake;

import blindspot.decode.InputKind;
import blindspot.quiz.DeckFile;
import blindspot.source.LocalFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.TopologyFile;
import java.util.Optional;

/// Hands files of our own kinds to the packages that read them. The one place that knows which package that is.
public final class OwnFiles {
    private OwnFiles() {}

    /// What is wrong with a file of this kind; empty when it can be used.
    public static Optional<Problem> problemIn(LocalFile file, InputKind kind) {
        try {
            switch (kind) {
                case TOPOLOGY -> TopologyFile.read(file.path());
                case DECK -> DeckFile.read(file.path());
                case FLOW_LOG, TRANSIT_GATEWAY_FLOW_LOG, INVENTORY, FLOW_LOG_DEFINITION, WORKSPACE, UNKNOWN -> {}
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
