package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.PathWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which other paths could be drawn, a sentence for each.
final class OtherPaths {
    /// The most that are named.
    static final int MOST = 20;

    private final Messages messages;
    private final PathWords words;

    OtherPaths(Messages messages) {
        this.messages = messages;
        words = new PathWords(messages);
    }

    List<String> of(CheckedPath path, long records) {
        List<String> sentences = new ArrayList<>();
        int left = 0;
        for (int number = 1; number <= path.paths(); number++) {
            if (number == path.number()) {
                continue;
            }
            if (sentences.size() < MOST) {
                sentences.add(sentence(path, number, records));
            } else {
                left++;
            }
        }
        if (left > 0) {
            sentences.add(messages.text("description.more-paths", left));
        }
        return sentences;
    }

    private String sentence(CheckedPath path, int number, long records) {
        String place = messages.text("path.place", number, path.paths());
        Optional<CandidatePath> found =
                path.inferred().map(Inferred::paths).map(paths -> paths.get(number - 1));
        String line = found.map(CandidatePath::topology)
                .or(() -> path.topology().map(topology -> other(topology, number, path.number())))
                .map(words::line)
                .orElse("");
        String named = messages.text("cli.check.drawn-path", place, line);
        return found.map(each -> messages.text("path.sentences", named, words.reason(each, records))).orElse(named);
    }

    /// Of a file's topology the drawn path stands first, and the others follow in their order.
    private static Topology other(Topology topology, int number, int drawn) {
        return topology.drawing(number < drawn ? number : number - 1);
    }
}
