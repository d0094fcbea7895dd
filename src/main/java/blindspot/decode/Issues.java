package blindspot.decode;

import java.util.List;

/// The lines of an input that are no records: how many there are, and the first of them.
///
/// @param count all of them, exact
/// @param first the first ones in the order of the lines, at most [#LISTED]
public record Issues(long count, List<Issue> first) {
    /// The most issues that are kept.
    public static final int LISTED = 100;

    /// The most issues that are kept of all inputs together.
    public static final int LISTED_IN_ALL = 10_000;

    public static final Issues NONE = new Issues(0, List.of());

    public Issues {
        first = List.copyOf(first);
    }

    /// The same with so many of the first ones at the most.
    public Issues limitedTo(int most) {
        return first.size() <= most ? this : new Issues(count, first.subList(0, most));
    }
}
