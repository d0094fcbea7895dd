package blindspot.sketch;

/// The signs that are drawn: outlines in a square of 24 by 24, as path data of SVG, without fills. They are
/// Feather's (<https://feathericons.com>, MIT licence).
public enum Glyph {
    SERVER(
            "M4 2h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z",
            "M4 14h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2z",
            "M6 6h.01",
            "M6 18h.01"),
    LOG_IN("M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4", "M10 17l5-5-5-5", "M15 12H3"),
    SHARE(
            circle(18, 5, 3),
            circle(6, 12, 3),
            circle(18, 19, 3),
            "M8.59 13.51l6.83 3.98",
            "M15.41 6.51l-6.82 3.98"),
    BRANCH("M6 3v12", circle(18, 6, 3), circle(6, 18, 3), "M18 9a9 9 0 0 1-9 9"),
    BOX(
            "M21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0"
                    + " 0 0 21 16z",
            "M3.27 6.96L12 12.01l8.73-5.05",
            "M12 22.08V12"),
    REPEAT("M17 1l4 4-4 4", "M3 11V9a4 4 0 0 1 4-4h14", "M7 23l-4-4 4-4", "M21 13v2a4 4 0 0 1-4 4H3"),
    GLOBE(
            circle(12, 12, 10),
            "M2 12h20",
            "M12 2a15.3 15.3 0 0 1 4 10 15.3 15.3 0 0 1-4 10 15.3 15.3 0 0 1-4-10 15.3 15.3 0 0 1 4-10z"),
    EYE("M1 12s4-8 11-8 11 8 11 8-4 8-11 8-11-8-11-8z", circle(12, 12, 3)),
    EYE_OFF(
            "M17.94 17.94A10.07 10.07 0 0 1 12 20c-7 0-11-8-11-8a18.45 18.45 0 0 1 5.06-5.94",
            "M9.9 4.24A9.12 9.12 0 0 1 12 4c7 0 11 8 11 8a18.5 18.5 0 0 1-2.16 3.19",
            "M14.12 14.12a3 3 0 1 1-4.24-4.24",
            "M1 1l22 22"),
    CIRCLE(circle(12, 12, 10)),
    HELP_CIRCLE(circle(12, 12, 10), "M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3", "M12 17h.01");

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
        return "M" + (x - radius) + " " + y + "a" + radius + " " + radius + " 0 1 0 " + 2 * radius + " 0a" + radius + " "
                + radius + " 0 1 0 -" + 2 * radius + " 0z";
    }
}
