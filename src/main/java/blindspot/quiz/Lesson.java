package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.BundledFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/// A lesson that comes with the program: a path, the flow logs recorded on it, and a deck about them.
///
/// `name` is the name of its folder in `assets/lessons`; the logs are those that its deck names.
public record Lesson(String name, Topology topology, Deck deck, List<BundledFile> logs) {
    /// The lesson that the program opens by itself.
    public static final String FIRST = "privatelink";

    public Lesson {
        logs = List.copyOf(logs);
    }

    /// The lesson of this name, without its records.
    ///
    /// @throws IllegalArgumentException when the program has no such lesson, or not all of it
    public static Lesson open(String name) {
        BundledFile topology = file(name, "topology.json");
        BundledFile deckFile = file(name, "deck.json");
        Deck deck = DeckFile.read(bytes(deckFile), deckFile.name());
        return new Lesson(
                name,
                TopologyFile.read(bytes(topology), topology.name()),
                deck,
                deck.logs().stream().map(log -> file(name, log)).toList());
    }

    /// Its records on its path. Reads them: call it in a job.
    public Evidence evidence() {
        FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Evidence.of(table, topology);
    }

    private static BundledFile file(String lesson, String file) {
        URL url = Lesson.class.getResource("/assets/lessons/" + lesson + "/" + file);
        if (url == null) {
            throw new IllegalArgumentException("no " + file + " in the lesson " + lesson);
        }
        return new BundledFile(lesson + "/" + file, url);
    }

    private static byte[] bytes(BundledFile file) {
        try (InputStream stream = file.open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.url(), e);
        }
    }
}
