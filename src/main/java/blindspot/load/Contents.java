package blindspot.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells which inputs have the content of an earlier one.
///
/// @param <T> what an input is told by
public final class Contents<T> {
    private final Map<Content, T> first = new HashMap<>();

    /// The first input of the same content; empty when this is the first, and when nothing tells what it holds.
    public Optional<T> earlier(Optional<Content> content, T input) {
        return content.map(same -> first.putIfAbsent(same, input));
    }
}
