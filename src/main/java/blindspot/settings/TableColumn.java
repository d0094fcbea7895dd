package blindspot.settings;

/// A column of the table: its name as the table calls it, whether it is shown, and its width in pixels.
public record TableColumn(String name, boolean visible, double width) {
    public TableColumn {
        if (!Double.isFinite(width) || width < 0) {
            throw new IllegalArgumentException(name + " " + width);
        }
    }
}
