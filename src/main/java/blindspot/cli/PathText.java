package blindspot.cli;

import blindspot.capture.Evidence;
import blindspot.i18n.Messages;
import blindspot.store.FlowTable;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.PathWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Says for people to read which path the records of all inputs are drawn on, how that is known and how many others
/// there are; or why there is none.
final class PathText {
    private final Messages messages;
    private final PathWords words;
    private final Consumer<String> line;

    /// @param line takes each line of it
    PathText(Messages messages, Consumer<String> line) {
        this.messages = messages;
        words = new PathWords(messages);
        this.line = line;
    }

    /// Says it of records of which nobody knows yet where they are on the path.
    void print(CheckedPath path, FlowTable table) {
        print(path, table.rowCount(), path.inferred().isEmpty() ? path.evidence(table) : Optional.empty());
    }

    /// @param evidence where the records are on it: needed of the path of a file only
    void print(CheckedPath path, int records, Optional<Evidence> evidence) {
        path.topology()
                .ifPresentOrElse(
                        topology -> print(path, topology, records, evidence),
                        () -> line.accept(withLimits(path, words.nothing(path.noPath().orElse(NoPath.NOBODY_ASKS)))));
    }

    private void print(CheckedPath path, Topology topology, int records, Optional<Evidence> evidence) {
        String place = messages.text("path.place", path.number(), path.paths());
        String nodes = words.line(topology);
        List<CandidatePath> found = path.inferred().map(Inferred::paths).orElse(List.of());
        String known = found.isEmpty()
                ? messages.text("cli.check.path-stated", evidence.map(PathText::onPath).orElse(0L), records)
                : words.reason(found.get(path.number() - 1), records);
        line.accept(messages.text("cli.check.drawn-path", place, nodes));
        line.accept("  " + withLimits(path, known));
        PathOutput.note(path, evidence, messages).ifPresent(note -> {
            line.accept("  " + note);
            line.accept("  " + messages.text("cli.check.leave-topology-out"));
        });
        if (nodes.contains("[") || known.startsWith("[")) {
            line.accept("  " + messages.text("cli.check.brackets"));
        }
        if (path.paths() > 1) {
            line.accept("  " + messages.text("cli.check.more-paths", path.paths() - 1));
        }
    }

    private String withLimits(CheckedPath path, String said) {
        return words.withLimits(said, path.inferred().map(Inferred::limits).orElse(List.of()));
    }

    private static long onPath(Evidence evidence) {
        return IntStream.range(0, evidence.table().rowCount()).filter(row -> evidence.leg(row) != 0).count();
    }
}
