package blindspot.topology;

import java.util.ArrayList;
import java.util.List;

/// What is held to be so, and how it is known.
///
/// @param value what is drawn and counted by
/// @param origin who or what says so
/// @param alternatives what it may be instead, none where nothing else fits; never `value`
public record Fact<T>(T value, Origin origin, List<T> alternatives) {
    public Fact {
        alternatives = List.copyOf(alternatives);
        if (alternatives.contains(value)) {
            throw new IllegalArgumentException(value + " is its own alternative");
        }
    }

    /// A fact without alternatives.
    public static <T> Fact<T> of(T value, Origin origin) {
        return new Fact<>(value, origin, List.of());
    }

    /// Whether nothing else is possible.
    public boolean isUnambiguous() {
        return alternatives.isEmpty();
    }

    /// Whether somebody states it, rather than that it was computed.
    public boolean isStated() {
        return !(origin instanceof Origin.Records);
    }

    /// Whether somebody states it and nothing else is possible.
    public boolean isCertain() {
        return isStated() && isUnambiguous();
    }

    /// The value and its alternatives.
    public List<T> possible() {
        List<T> all = new ArrayList<>();
        all.add(value);
        all.addAll(alternatives);
        return all;
    }
}
