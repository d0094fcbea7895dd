package blindspot.description;

import java.util.List;

/// What the list of the path says of a part, and of what it consists of. A text is empty where there is nothing to say.
///
/// @param name what it is
/// @param state what is recorded of it
/// @param recorders who can record it
/// @param counts how much is recorded of it
/// @param said all that is said of it, in sentences; the first is what the picture says of it
public record PathLine(
        PathPart part, String name, String state, String recorders, String counts, List<String> said,
        List<PathLine> below) {
    public PathLine {
        said = List.copyOf(said);
        below = List.copyOf(below);
    }

    /// One that consists of nothing else.
    static PathLine of(
            PathPart part, String name, String state, String recorders, String counts, List<String> said) {
        return new PathLine(part, name, state, recorders, counts, said, List.of());
    }
}
