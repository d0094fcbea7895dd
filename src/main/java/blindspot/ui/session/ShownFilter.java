package blindspot.ui.session;

import blindspot.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the records are filtered by: the text as the user wrote it, and what it means.
public record ShownFilter(String text, Filter filter) {
    /// Everything is shown.
    public static final ShownFilter NONE = new ShownFilter("", Filter.ALL);

    public boolean isNone() {
        return filter.equals(Filter.ALL);
    }

    /// Records must pass this test as well. The text that the user wrote stays; the test is added to it.
    public ShownFilter and(Filter test) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) when parts.isEmpty() -> of(test);
            case Filter.And(List<Filter> parts) ->
                new ShownFilter(text + " and " + test, new Filter.And(with(parts, test)));
            case Filter.Or _ -> new ShownFilter("(" + text + ") and " + test, new Filter.And(List.of(filter, test)));
            default -> new ShownFilter(text + " and " + test, new Filter.And(List.of(filter, test)));
        };
    }

    /// Whether records must pass this test, among others or alone.
    public boolean has(Filter test) {
        return filter.equals(test) || (filter instanceof Filter.And(List<Filter> parts) && parts.contains(test));
    }

    /// The same without this test, in canonical text.
    public ShownFilter without(Filter test) {
        if (filter instanceof Filter.And(List<Filter> parts) && parts.contains(test)) {
            List<Filter> left = new ArrayList<>(parts);
            left.remove(test);
            return of(left.size() == 1 ? left.getFirst() : new Filter.And(left));
        }
        return filter.equals(test) ? NONE : this;
    }

    /// A filter that nobody wrote, in canonical text.
    public static ShownFilter of(Filter filter) {
        return new ShownFilter(filter.toString(), filter);
    }

    private static List<Filter> with(List<Filter> parts, Filter test) {
        return Stream.concat(parts.stream(), Stream.of(test)).toList();
    }
}
