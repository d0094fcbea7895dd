package blindspot.sketch;

/// Lengths of a picture, in pixels. `scale` and `lettersScale` are those of its placement; letters are of whole pixels.
///
/// @param least the height of letters that are read from everywhere in a room: none are smaller where there is room
record Measures(double scale, double lettersScale, boolean inRows, double least, Letters letters) {
    /// Smaller letters than these, in pixels, are not read; they are used only where even ordinary ones are smaller.
    static final double LEGIBLE = 8.5;

    private static final double ORDINARY = 13;

    /// For who sits before it.
    Measures(double scale, double lettersScale, boolean inRows, Letters letters) {
        this(scale, lettersScale, inRows, 0, letters);
    }

    /// Whether it is for a room.
    boolean isForRoom() {
        return least > LEGIBLE;
    }

    /// So many units.
    double of(double units) {
        return units * scale;
    }

    /// The height of letters, as a part of that of ordinary ones if they are legible then.
    double letters(double part) {
        return Math.max(part * ordinary(), Math.min(Math.max(least, LEGIBLE), ordinary()));
    }

    /// A length, as a part of the height of ordinary letters.
    double ofLetters(double part) {
        return part * ordinary();
    }

    /// Whether words are in letters that are too small for the room, though they were wanted larger.
    boolean areSmall(Lettering lettering) {
        return isForRoom() && lettering.size() < Math.min(least, ordinary());
    }

    private double ordinary() {
        return Math.round(ORDINARY * lettersScale);
    }
}
