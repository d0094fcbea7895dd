package blindspot.ui.session;

import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// Records that pass this test are shown too: where the filter asks for other values of the same field, for one more; else
    /// beside all that it keeps. Where everything is shown, only they are.
    public ShownFilter or(Filter test) {
        if (isNone()) {
            return of(test);
        }
        List<Filter> all = filter instanceof Filter.And(List<Filter> parts) ? parts : List.of(filter);
        for (int i = 0; i < all.size(); i++) {
            Filter joined = joined(all.get(i), test);
            if (joined != null) {
                List<Filter> more = new ArrayList<>(all);
                more.set(i, joined);
                return of(more.size() == 1 ? joined : new Filter.And(more));
            }
        }
        return switch (filter) {
            case Filter.Or(List<Filter> parts) when parts.contains(test) -> this;
            case Filter.Or(List<Filter> parts) ->
                new ShownFilter(text + " or " + test, new Filter.Or(with(parts, test)));
            default -> new ShownFilter(text + " or " + test, new Filter.Or(List.of(filter, test)));
        };
    }

    /// One test for the values of both; null where they are not for values of the same.
    private static @Nullable Filter joined(Filter part, Filter test) {
        if (part instanceof Filter.OneOf(Subject subject, boolean negated, List<FilterValue> values) && !negated
                && test instanceof Filter.OneOf wanted && !wanted.negated() && wanted.subject().equals(subject)) {
            return new Filter.OneOf(subject, false, joined(values, wanted.values()));
        }
        if (part instanceof Filter.Says(String term, boolean negated, List<String> values) && !negated
                && test instanceof Filter.Says wanted && !wanted.negated() && wanted.term().equals(term)) {
            return new Filter.Says(term, false, joined(values, wanted.values()));
        }
        return part instanceof Filter.OfConversation(boolean negated, List<Integer> records) && !negated
                && test instanceof Filter.OfConversation wanted && !wanted.negated()
                        ? new Filter.OfConversation(false, joined(records, wanted.records()))
                        : null;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
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
