package blindspot.topology.inventory;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the values of an entry leniently: what is missing or `null` is not there; what is of another type than it must
/// be is not there either, and is named.
///
/// @param problems is told what is left out
record EntryValues(Consumer<Problem> problems) {
    /// The most values of one list that are read.
    static final int MOST = 10_000;

    /// A text, a number or a truth value as text; empty when there is none. A dot in the path goes into an object.
    String text(JsonObject entry, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            return entry.value(path.substring(0, dot))
                    .flatMap(value -> object(value, path.substring(0, dot)))
                    .map(inner -> text(inner, path.substring(dot + 1)))
                    .orElse("");
        }
        return entry.value(path).map(value -> text(value, path)).orElse("");
    }

    /// The objects of a list.
    List<JsonObject> objects(JsonObject entry, String name) {
        List<JsonObject> objects = new ArrayList<>();
        items(entry, name).forEach(value -> object(value, name).ifPresent(objects::add));
        return objects;
    }

    /// The texts of a list of texts, or of a list of objects those under the name `inner`.
    List<String> texts(JsonObject entry, String name, String inner) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : items(entry, name)) {
            String text = value instanceof JsonObject object && !inner.isEmpty()
                    ? text(object, inner)
                    : text(value, name);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<JsonValue> items(JsonObject entry, String name) {
        Optional<JsonValue> list = entry.value(name);
        if (list.isEmpty()) {
            return List.of();
        }
        if (!(list.get() instanceof JsonValue.Items(var _, List<JsonValue> values))) {
            problems.accept(wrongType(list.get(), name, "array"));
            return List.of();
        }
        if (values.size() > MOST) {
            problems.accept(list.get()
                    .refuse("inventory-list-cut", name, Integer.toString(values.size()), Integer.toString(MOST))
                    .problem());
        }
        return values.subList(0, Math.min(values.size(), MOST));
    }

    private Optional<JsonObject> object(JsonValue value, String name) {
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        problems.accept(wrongType(value, name, "object"));
        return Optional.empty();
    }

    private String text(JsonValue value, String name) {
        return switch (value) {
            case JsonValue.Text text -> text.value().strip();
            case JsonValue.Numeral number -> number.value().toString();
            case JsonValue.Flag flag -> Boolean.toString(flag.value());
            case JsonObject _,JsonValue.Items _,JsonValue.Nothing _ -> {
                problems.accept(wrongType(value, name, "string"));
                yield "";
            }
        };
    }

    private static Problem wrongType(JsonValue value, String name, String wanted) {
        return value.refuse("inventory-wrong-type", name, value.type(), wanted).problem();
    }
}
