package blindspot.sketch;

/// Lengths of a picture, in pixels. `scale` and `lettersScale` are those of its placement; letters are of whole pixels.
record Measures(double scale, double lettersScale, boolean inRows, Letters letters) {
    private static final double ORDINARY = 13;

    /// So many units.
    double of(double units) {
        return units * scale;
    }

    /// The height of letters, as a part of that of ordinary ones.
    double letters(double part) {
        return part * Math.round(ORDINARY * lettersScale);
    }
}
