package blindspot.ui.session;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of a picture that remembers what it was made of, so that the next picture need not make it again of the same.
///
/// @param inputs what the value depends on, and nothing else; compared by `equals`
/// @param made how often the value was made since the first picture, other values of other inputs included
record Stage<T>(List<Object> inputs, T value, int made) {
    Stage {
        inputs = List.copyOf(inputs);
    }

    /// The stage of before where it was made of these inputs, else one with the value that `work` makes of them.
    static <T> Stage<T> of(@Nullable Stage<T> before, List<Object> inputs, Supplier<T> work) {
        if (before != null && before.inputs.equals(inputs)) {
            return before;
        }
        return new Stage<>(inputs, work.get(), before == null ? 1 : before.made + 1);
    }
}
