package blindspot.settings;

import java.util.Objects;

/// A column of the table: its name as the table calls it, whether it is shown, and its width in pixels.
public record TableColumn(String name, boolean visible, double width) {
    private static final double WIDEST = 100_000;

    public TableColumn {
        Objects.requireNonNull(name);
        if (!(width >= 0 && width <= WIDEST)) {
            throw new IllegalArgumentException(name + " " + width);
        }
    }
}
