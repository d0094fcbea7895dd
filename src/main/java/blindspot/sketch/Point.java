package blindspot.sketch;

/// A place in the picture, in pixels from its upper left corner.
public record Point(double x, double y) {}
