package blindspot.settings;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// Lists of texts of which the latest are kept.
final class Latest {
    private Latest() {}

    /// The first texts, at most so many. A zero character is in no path and in no filter that was written here.
    static List<String> first(int most, List<String> texts) {
        if (texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("zero character");
        }
        return List.copyOf(texts.subList(0, Math.min(most, texts.size())));
    }

    static void write(List<String> texts, ArrayNode to) {
        texts.forEach(to::add);
    }
}
