package blindspot.sketch;

/// How words are written: the height of the letters in pixels, bold or not, every letter as wide as the others or not.
public record Lettering(double size, boolean bold, boolean mono) {
    static Lettering plain(double size) {
        return new Lettering(size, false, false);
    }

    static Lettering bold(double size) {
        return new Lettering(size, true, false);
    }

    static Lettering mono(double size) {
        return new Lettering(size, false, true);
    }
}
