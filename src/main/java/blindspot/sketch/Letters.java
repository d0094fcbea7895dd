package blindspot.sketch;

/// How large letters are on what is drawn on, in pixels.
public interface Letters {
    /// The width of a line of text.
    double width(String text, Lettering lettering);

    /// From the upper edge of a line to what the letters stand on.
    double ascent(Lettering lettering);

    /// From one line to the next.
    double lineHeight(Lettering lettering);
}
