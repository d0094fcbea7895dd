package blindspot.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSON for people and for comparing: each item of a list in the outermost object on a line of its own, the same
/// bytes on every system.
final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode root) {
        String text = root.properties()
                .stream()
                .map(JsonText::property)
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String property(Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue();
        String name = MAPPER.writeValueAsString(property.getKey()) + ": ";
        if (!value.isArray() || value.isEmpty()) {
            return name + MAPPER.writeValueAsString(value);
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(MAPPER::writeValueAsString)
                .collect(Collectors.joining(",\n", name + "[\n", "\n]"));
    }
}
