package blindspot.decode.json;

import blindspot.task.ProblemException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value of a JSON document with the place where it starts.
public sealed interface JsonValue permits JsonObject, JsonValue.Items, JsonValue.Text, JsonValue.Numeral,
        JsonValue.Flag, JsonValue.Nothing {
    Place place();

    /// JSON's word for the kind of value.
    String type();

    /// What is wrong with this value. The first three arguments of the problem are file, line and column.
    default ProblemException refuse(String code, String... arguments) {
        return place().refuse(code, arguments);
    }

    /// An array.
    record Items(Place place, List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String type() {
            return "array";
        }
    }

    /// A string.
    record Text(Place place, String value) implements JsonValue {
        @Override
        public String type() {
            return "string";
        }

        /// What the text means where only some words mean anything.
        ///
        /// @throws ProblemException when it is none of them; `known` are the words, for who has to choose one
        public <T> T word(Function<String, Optional<T>> meaning, Collection<String> known) {
            return meaning.apply(value)
                    .orElseThrow(() -> refuse("json-unknown-word", value, String.join(", ", known)));
        }
    }

    /// A number.
    record Numeral(Place place, BigDecimal value) implements JsonValue {
        @Override
        public String type() {
            return "number";
        }
    }

    /// `true` or `false`.
    record Flag(Place place, boolean value) implements JsonValue {
        @Override
        public String type() {
            return "boolean";
        }
    }

    /// `null`.
    record Nothing(Place place) implements JsonValue {
        @Override
        public String type() {
            return "null";
        }
    }
}
