package blindspot.sketch;

/// Lengths of a picture, in pixels. `scale` and `lettersScale` are those of its placement; letters are of whole pixels.
record Measures(double scale, double lettersScale, boolean inRows, Letters letters) {
    /// Smaller letters than these, in pixels, are not read; they are used only where even ordinary ones are smaller.
    static final double LEGIBLE = 8.5;

    private static final double ORDINARY = 13;

    /// So many units.
    double of(double units) {
        return units * scale;
    }

    /// The height of letters, as a part of that of ordinary ones if they are legible then.
    double letters(double part) {
        return Math.max(part * ordinary(), Math.min(LEGIBLE, ordinary()));
    }

    /// A length, as a part of the height of ordinary letters.
    double ofLetters(double part) {
        return part * ordinary();
    }

    private double ordinary() {
        return Math.round(ORDINARY * lettersScale);
    }
}
