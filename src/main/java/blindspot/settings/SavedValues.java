package blindspot.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.ObjectNode;

/// What stands in a settings file, read value by value under its name.
///
/// What is missing is what it would be otherwise, and so is `null`, but for what is true or false or a number, and a word
/// that a newer version wrote and this one does not know. What is no value of its setting is left out as well, and named.
final class SavedValues {
    private final ObjectNode saved;
    private final Set<String> wrong = new HashSet<>();

    SavedValues(ObjectNode saved) {
        this.saved = saved;
    }

    /// The names of what was read and is no value of its setting, in the order of the file.
    List<String> wrong() {
        return saved.propertyNames().stream().filter(wrong::contains).toList();
    }

    /// True or false, and nothing else.
    boolean flag(String name, boolean otherwise) {
        return saved.has(name) ? read(name, otherwise, SavedValues::flag) : otherwise;
    }

    /// A whole number, and nothing else.
    int whole(String name, int otherwise) {
        return saved.has(name) ? read(name, otherwise, SavedValues::whole) : otherwise;
    }

    /// The constant of an enumeration that has a name.
    <E extends Enum<E>> E word(String name, E otherwise) {
        Set<String> known = Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.toSet());
        return value(name, otherwise, node -> {
            String word = text(node);
            return known.contains(word) ? Enum.valueOf(otherwise.getDeclaringClass(), word) : otherwise;
        });
    }

    /// Texts of which the first so many are read.
    List<String> texts(String name, int most) {
        return value(name, List.of(), node -> Latest.first(most, items(node, SavedValues::text)));
    }

    /// What a value means.
    ///
    /// @param meaning throws an [IllegalArgumentException] for what is no value of this setting
    <T> T value(String name, T otherwise, Function<JsonNode, T> meaning) {
        return saved.path(name).isNull() ? otherwise : read(name, otherwise, meaning);
    }

    /// What a value means that need not be there.
    <T> Optional<T> optional(String name, Function<JsonNode, T> meaning) {
        return value(name, Optional.empty(), node -> Optional.of(meaning.apply(node)));
    }

    private <T> T read(String name, T otherwise, Function<JsonNode, T> meaning) {
        JsonNode node = saved.get(name);
        if (node == null) {
            return otherwise;
        }
        try {
            return meaning.apply(node);
        } catch (IllegalArgumentException | JsonNodeException _) {
            wrong.add(name);
            return otherwise;
        }
    }

    static boolean flag(JsonNode node) {
        return demand(node.isBoolean(), node).booleanValue();
    }

    static int whole(JsonNode node) {
        return demand(node.isInt(), node).intValue();
    }

    static double number(JsonNode node) {
        return demand(node.isNumber(), node).doubleValue();
    }

    static String text(JsonNode node) {
        return demand(node.isString(), node).stringValue();
    }

    static <T> List<T> items(JsonNode node, Function<JsonNode, T> meaning) {
        return demand(node.isArray(), node).valueStream().map(meaning).toList();
    }

    /// The node, if it is what it has to be.
    static JsonNode demand(boolean isRight, JsonNode node) {
        if (!isRight) {
            throw new IllegalArgumentException(node.getNodeType().name());
        }
        return node;
    }
}
