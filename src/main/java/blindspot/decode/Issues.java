package blindspot.decode;

import java.util.List;

/// The lines of an input that are no records: how many there are, and the first of them.
///
/// @param count all of them, exact
/// @param first the first ones in the order of the lines, at most [#LISTED]
public record Issues(long count, List<Issue> first) {
    /// The most issues that are kept.
    public static final int LISTED = 100;

    public static final Issues NONE = new Issues(0, List.of());

    public Issues {
        first = List.copyOf(first);
    }
}
