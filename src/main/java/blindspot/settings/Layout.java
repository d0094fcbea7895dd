package blindspot.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the window was, empty before the first run, how it was divided: positions from 0 to 1 by the name of the divider,
/// and whether it has the pane of details.
public record Layout(Optional<WindowPlace> window, Map<String, Double> dividers, boolean details) {
    public static final Layout DEFAULT = new Layout(Optional.empty(), Map.of(), true);

    public Layout {
        dividers = Map.copyOf(dividers);
        if (!dividers.values().stream().allMatch(position -> position >= 0 && position <= 1)) {
            throw new IllegalArgumentException("dividers " + dividers);
        }
    }

    static Layout read(SavedValues saved) {
        Layout divided = saved.value("dividers", DEFAULT, node -> new Layout(Optional.empty(), positions(node), true));
        return new Layout(
                saved.optional("window", WindowPlace::read), divided.dividers, saved.flag("details", DEFAULT.details));
    }

    private static Map<String, Double> positions(JsonNode node) {
        return SavedValues.demand(node.isObject(), node)
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> SavedValues.number(each.getValue())));
    }

    void write(ObjectNode to) {
        to.set("window", window.map(place -> place.write(to.objectNode())).orElse(null));
        ObjectNode positions = to.putObject("dividers");
        new TreeMap<>(dividers).forEach(positions::put);
        to.put("details", details);
    }

    public Layout with(WindowPlace place) {
        return new Layout(Optional.of(place), dividers, details);
    }

    /// With this divider at a position from 0 to 1.
    public Layout withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Layout(window, moved, details);
    }

    public Layout withDetails(boolean shown) {
        return new Layout(window, dividers, shown);
    }
}
