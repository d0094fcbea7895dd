package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds what a deck speaks of that does not lie beside it: logs, and legs and records of the path in `topology.json`.
final class DeckBeside {
    private static final String TOPOLOGY = "topology.json";

    private final Path path;
    private final JsonObject root;
    private final Deck deck;
    private final DeckFaults faults;

    /// @param root what `deck` was read out of
    DeckBeside(Path path, JsonObject root, Deck deck, DeckFaults faults) {
        this.path = path;
        this.root = root;
        this.deck = deck;
        this.faults = faults;
    }

    /// @param ofLesson where the records are simulated
    void check(Supplier<Optional<Ground>> ofLesson) {
        boolean complete = lacksNoLog();
        try {
            ground(complete, ofLesson).ifPresent(ground -> {
                checkJourney(ground.topology());
                new QuestionChecks(ground, faults).check(deck, root);
            });
        } catch (ProblemException e) {
            faults.warning(e.problem());
        }
    }

    /// Without records where the logs are not all there.
    private Optional<Ground> ground(boolean complete, Supplier<Optional<Ground>> ofLesson) {
        Path topology = path.resolveSibling(TOPOLOGY);
        if (!Files.isRegularFile(topology)) {
            return ofLesson.get();
        }
        Topology drawn = TopologyFile.read(topology);
        FlowTable table = complete && !deck.logs().isEmpty() ? records() : FlowTable.empty();
        return Optional.of(Ground.of(Evidence.of(table, drawn)));
    }

    private boolean lacksNoLog() {
        boolean complete = true;
        if (root.has("logs")) {
            for (JsonValue.Text log : root.texts("logs", 1)) {
                if (!Files.isRegularFile(path.resolveSibling(log.value()))) {
                    faults.warning(log.refuse("deck-log-missing", log.value()).problem());
                    complete = false;
                }
            }
        }
        return complete;
    }

    private void checkJourney(Topology drawn) {
        int legs = drawn.legs().size();
        for (int i = 0; i < deck.journey().size(); i++) {
            int leg = deck.journey().get(i).leg();
            if (leg > legs) {
                JsonObject step = root.objects("journey", 0, Integer.MAX_VALUE).get(i);
                faults.warning(
                        step.refuse("deck-leg-not-drawn", Integer.toString(leg), Integer.toString(legs)).problem());
            }
        }
    }

    private FlowTable records() {
        List<ByteSource> logs = new ArrayList<>();
        for (String name : deck.logs()) {
            Path log = path.resolveSibling(name);
            try {
                logs.add(new LocalFile(log, Files.size(log)));
            } catch (IOException e) {
                throw new ProblemException(Failure.toRead(log.toString(), e), e);
            }
        }
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
