package blindspot.sketch;

/// Lengths of a picture, in pixels. `scale` is that of its placement; letters follow it in whole pixels.
record Measures(double scale, boolean inRows, Letters letters) {
    private static final double ORDINARY = 13;

    /// So many units.
    double of(double units) {
        return units * scale;
    }

    /// The height of letters, as a part of that of ordinary ones.
    double letters(double part) {
        return part * Math.round(ORDINARY * scale);
    }
}
