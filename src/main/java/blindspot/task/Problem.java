package blindspot.task;

import java.util.List;

/// A failure that a user can be told: what happened, to what, and what to do about it.
///
/// The words are in the message bundles under `problem.<code>` and `problem.<code>.remedy`; `arguments` fill their
/// placeholders, in order. `code` is stable and is also what the command line prints.
public record Problem(String code, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String code, String... arguments) {
        this(code, List.of(arguments));
    }
}
