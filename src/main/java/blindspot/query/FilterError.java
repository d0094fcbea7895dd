package blindspot.query;

import java.util.List;
import java.util.Optional;

/// Why a text is no filter: the characters from `from` inclusive to `to` exclusive, the fault with what fills its
/// words, and what was probably meant in their place. `from` equals `to` where something is missing.
public record FilterError(int from, int to, FilterFault fault, List<String> arguments, Optional<String> suggestion) {
    public FilterError {
        arguments = List.copyOf(arguments);
    }
}
