package blindspot.answer;

import blindspot.query.GroupKey;
import blindspot.store.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/// What the lines of an answer are told apart by.
sealed interface Key {
    /// AWS's name of a field, or a term.
    String name();

    /// Whether both ends record the same of it: it is of the flow, and not of who recorded it.
    boolean ofFlow();

    GroupKey addTo(GroupKey key);

    /// What rows that all of these keys have the same value in are put together by.
    static GroupKey together(List<Key> keys) {
        GroupKey all = GroupKey.nothing();
        for (Key each : keys) {
            all = each.addTo(all);
        }
        return all;
    }

    /// The value of a row; empty where it has none.
    Optional<String> value(int row);

    /// A field of the records.
    record OfField(String name, boolean ofFlow, Column column) implements Key {
        @Override
        public GroupKey addTo(GroupKey key) {
            return key.and(column);
        }

        @Override
        public Optional<String> value(int row) {
            return column.present(row) ? Optional.of(column.text(row)) : Optional.empty();
        }
    }

    /// What is told of the records.
    ///
    /// @param numbers together the same for rows of the same value only; asked by several threads at once
    /// @param most where it is less than [Long#MAX_VALUE], all of them are from 0 to it
    record OfTerm(
            String name, boolean ofFlow, List<IntToLongFunction> numbers, long most,
            IntFunction<Optional<String>> text) implements Key {
        public OfTerm {
            numbers = List.copyOf(numbers);
        }

        public OfTerm(String name, boolean ofFlow, IntToLongFunction number, IntFunction<Optional<String>> text) {
            this(name, ofFlow, List.of(number), Long.MAX_VALUE, text);
        }

        @Override
        public GroupKey addTo(GroupKey key) {
            GroupKey all = key;
            for (IntToLongFunction number : numbers) {
                all = all.andUpTo(most, number);
            }
            return all;
        }

        @Override
        public Optional<String> value(int row) {
            return text.apply(row);
        }
    }
}
