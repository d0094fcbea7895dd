package blindspot.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A column of the table: its name as the table calls it, whether it is shown, and its width in pixels.
public record TableColumn(String name, boolean visible, double width) {
    private static final double WIDEST = 100_000;

    public TableColumn {
        if (!(width >= 0 && width <= WIDEST)) {
            throw new IllegalArgumentException(name + " " + width);
        }
    }

    static TableColumn read(JsonNode node) {
        return new TableColumn(
                SavedValues.text(node.path("name")),
                SavedValues.flag(node.path("visible")),
                SavedValues.number(node.path("width")));
    }

    void write(ObjectNode to) {
        to.put("name", name);
        to.put("visible", visible);
        to.put("width", width);
    }
}
