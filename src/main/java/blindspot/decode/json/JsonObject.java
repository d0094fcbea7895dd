package blindspot.decode.json;

import blindspot.i18n.LocalizedText;
import blindspot.i18n.Suggestion;
import blindspot.model.Printable;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object of a JSON document, read property by property.
///
/// Every reading method throws a [ProblemException] that names the place when the property is missing or of another
/// type. An optional property may be left out; it may not be `null`.
public final class JsonObject implements JsonValue {
    private final Place place;
    private final Map<String, Member> members;

    /// A property and the place where its name stands.
    record Member(Place place, JsonValue value) {}

    JsonObject(Place place, Map<String, Member> members) {
        this.place = place;
        this.members = new LinkedHashMap<>(members);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String type() {
        return "object";
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /// The names of its properties, in their order.
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    /// The value of a property whatever it is; empty when it is left out or `null`.
    public Optional<JsonValue> value(String name) {
        return Optional.ofNullable(members.get(name)).map(Member::value).filter(value -> !(value instanceof Nothing));
    }

    /// The way from this object to what stands at a place, or to what has its name there, such as `questions[2].prompt`;
    /// empty where nothing begins there, and for this object itself.
    public Optional<String> keyAt(int line, int column) {
        for (Map.Entry<String, Member> entry : members.entrySet()) {
            Member member = entry.getValue();
            if (isAt(member.place(), line, column)) {
                return Optional.of(entry.getKey());
            }
            Optional<String> inside = keyAt(member.value(), line, column);
            if (inside.isPresent()) {
                String way = inside.get();
                String dot = way.isEmpty() || way.startsWith("[") ? "" : ".";
                return Optional.of(entry.getKey() + dot + way);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> keyAt(JsonValue value, int line, int column) {
        if (isAt(value.place(), line, column)) {
            return Optional.of("");
        }
        if (value instanceof JsonObject object) {
            return object.keyAt(line, column);
        }
        if (value instanceof Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                Optional<String> inside = keyAt(items.values().get(i), line, column);
                if (inside.isPresent()) {
                    String way = inside.get();
                    String dot = way.isEmpty() || way.startsWith("[") ? "" : ".";
                    return Optional.of("[" + i + "]" + dot + way);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Place place, int line, int column) {
        return place.line() == line && place.column() == column;
    }

    /// Refuses every property that is none of these, and says which of them comes nearest.
    public void allowOnly(String... names) {
        List<String> known = List.of(names);
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                String all = String.join(", ", known);
                throw Suggestion.nearest(name, known)
                        .map(near -> member.place().refuse("json-misspelt-property", name, near, all))
                        .orElseGet(() -> member.place().refuse("json-unknown-property", name, all));
            }
        });
    }

    /// Refuses a document of another kind than `kind`, or of a version of its format other than 1 to `latest`.
    ///
    /// @return its version
    public int expectKind(String kind, int latest) {
        Text found = text("kind");
        if (!found.value().equals(kind)) {
            throw found.refuse("json-other-kind", found.value(), kind);
        }
        int version = integer("version");
        if (version < 1 || version > latest) {
            throw required("version").refuse(
                    "json-other-version", Integer.toString(version), Integer.toString(latest));
        }
        return version;
    }

    /// A text with something in it.
    public Text text(String name) {
        return nonBlank(name, required(name));
    }

    public Optional<Text> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public int integer(String name) {
        JsonValue value = required(name);
        if (!(value instanceof Numeral number)) {
            throw wrongType(name, value, "number");
        }
        try {
            return number.value().intValueExact();
        } catch (ArithmeticException notAnInteger) {
            throw new ProblemException(
                    number.refuse("json-no-integer", name, number.value().toString()).problem(), notAnInteger);
        }
    }

    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonValue value = required(name);
        if (value instanceof Flag flag) {
            return flag.value();
        }
        throw wrongType(name, value, "boolean");
    }

    public JsonObject object(String name) {
        JsonValue value = required(name);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrongType(name, value, "object");
    }

    /// A text in every language of the program, made [Printable].
    public LocalizedText localized(String name) {
        return localized(name, Printable.MOST);
    }

    /// The same of a name, which is drawn.
    public LocalizedText localizedName(String name) {
        return localized(name, Printable.MOST_OF_NAME);
    }

    private LocalizedText localized(String name, int most) {
        JsonObject text = object(name);
        text.allowOnly("en", "ja");
        return new LocalizedText(
                Printable.of(text.text("en").value(), most), Printable.of(text.text("ja").value(), most));
    }

    /// A list of at least `atLeast` and at most `atMost` objects.
    public List<JsonObject> objects(String name, int atLeast, int atMost) {
        List<JsonObject> result = new ArrayList<>();
        for (JsonValue value : items(name, atLeast, atMost)) {
            if (!(value instanceof JsonObject object)) {
                throw wrongType(name, value, "object");
            }
            result.add(object);
        }
        return result;
    }

    /// A list of at least `atLeast` texts with something in them.
    public List<Text> texts(String name, int atLeast) {
        return texts(name, atLeast, Integer.MAX_VALUE);
    }

    /// The same, of at most `atMost` texts.
    public List<Text> texts(String name, int atLeast, int atMost) {
        List<Text> result = new ArrayList<>();
        for (JsonValue value : items(name, atLeast, atMost)) {
            result.add(nonBlank(name, value));
        }
        return result;
    }

    private List<JsonValue> items(String name, int atLeast, int atMost) {
        JsonValue value = required(name);
        if (!(value instanceof Items items)) {
            throw wrongType(name, value, "array");
        }
        String found = Integer.toString(items.values().size());
        if (items.values().size() < atLeast) {
            throw items.refuse("json-list-too-short", name, found, Integer.toString(atLeast));
        }
        if (items.values().size() > atMost) {
            throw items.refuse("json-list-too-long", name, found, Integer.toString(atMost));
        }
        return items.values();
    }

    private JsonValue required(String name) {
        Member member = members.get(name);
        if (member == null) {
            throw refuse("json-missing-property", name);
        }
        return member.value();
    }

    private static Text nonBlank(String name, JsonValue value) {
        if (!(value instanceof Text text)) {
            throw wrongType(name, value, "string");
        }
        if (text.value().isBlank()) {
            throw text.refuse("json-empty-text", name);
        }
        return text;
    }

    private static ProblemException wrongType(String name, JsonValue value, String wanted) {
        return value.refuse("json-wrong-type", name, value.type(), wanted);
    }
}
