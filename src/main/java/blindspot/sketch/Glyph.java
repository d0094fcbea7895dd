package blindspot.sketch;

/// The signs that are drawn: outlines in a square of 24 by 24, as path data of SVG, without fills.
public enum Glyph {
    /// Two machines in a rack.
    SERVER("M3 3h18v7H3z", "M3 14h18v7H3z", "M7 6.5h.1", "M7 17.5h.1"),
    /// An arrow through a door.
    LOG_IN("M13 4h7v16h-7", "M3 12h11", "M10 8l4 4-4 4"),
    /// One to many.
    SHARE(circle(5, 12, 3), circle(19, 5, 3), circle(19, 19, 3), "M8 11l8-4.5", "M8 13l8 4.5"),
    /// A way that forks.
    BRANCH("M3 12h7", "M10 12l5-6h5", "M10 12l5 6h5", "M17 3l3 3-3 3", "M17 15l3 3-3 3"),
    BOX("M12 3l8 4.5v9L12 21l-8-4.5v-9z", "M4 7.5l8 4.5 8-4.5", "M12 12v9"),
    /// There as one and back as another.
    REPEAT("M4 8h15", "M15 4l4 4-4 4", "M20 16H5", "M9 12l-4 4 4 4"),
    GLOBE(circle(12, 12, 9), "M3 12h18", "M12 3c-5 5-5 13 0 18", "M12 3c5 5 5 13 0 18"),
    EYE("M2 12c5-8 15-8 20 0c-5 8-15 8-20 0z", circle(12, 12, 3)),
    EYE_OFF("M2 12c5-8 15-8 20 0c-5 8-15 8-20 0z", circle(12, 12, 3), "M4 20L20 4"),
    /// The hand of a meter.
    METER("M3 18a9 9 0 1 1 18 0", "M12 18l4-6", "M3 18h3", "M18 18h3"),
    CIRCLE(circle(12, 12, 9)),
    HELP_CIRCLE(circle(12, 12, 9), "M9 10c0-4 6-4 6 0c0 2-3 2-3 4", "M12 17.5h.1");

    /// The width of its lines in the square.
    public static final double LINE = 2;

    /// The length of a side of the square.
    public static final double SIDE = 24;

    private final String path;

    Glyph(String... paths) {
        path = String.join(" ", paths);
    }

    /// Its outlines, as path data of SVG.
    public String path() {
        return path;
    }

    private static String circle(int x, int y, int radius) {
        return "M" + (x - radius) + " " + y + "a" + radius + " " + radius + " 0 1 0 " + 2 * radius + " 0a" + radius
                + " "
                + radius + " 0 1 0 -" + 2 * radius + " 0z";
    }
}
