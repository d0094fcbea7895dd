package blindspot.cli;

import blindspot.load.Counts;
import blindspot.load.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What `check` says.
///
/// @param skipped paths of files in folders that are of no known kind
/// @param filter what counted the records it keeps; null without one
record CheckReport(List<InputReport> inputs, List<String> skipped, @Nullable RecordFilter filter) {
    boolean hasTrouble() {
        return inputs.stream().anyMatch(InputReport::hasTrouble);
    }

    Counts totals() {
        return inputs.stream().map(InputReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    long sum(ToLongFunction<InputReport> counter) {
        return inputs.stream().mapToLong(counter).sum();
    }

    /// The first input of each content that records were read from.
    Map<Fingerprint, InputReport> firstOfContent() {
        Map<Fingerprint, InputReport> first = new HashMap<>();
        for (InputReport input : inputs) {
            if (input.fingerprint() != null && input.counts().records() > 0) {
                first.putIfAbsent(input.fingerprint(), input);
            }
        }
        return first;
    }

    double seconds() {
        return inputs.stream().mapToDouble(InputReport::seconds).sum();
    }
}
