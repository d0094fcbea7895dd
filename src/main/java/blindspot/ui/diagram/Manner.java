package blindspot.ui.diagram;

import blindspot.model.Mask;
import blindspot.sketch.Rewording;

/// For whom a picture is drawn: lines so many times as thick as ordinary ones; with what is private hidden or not.
public record Manner(double lines, boolean masked) {
    /// For who sits before the screen.
    public static final Manner ORDINARY = new Manner(1, false);

    /// How much thicker lines are for a room.
    private static final double ROOM = 1.5;

    /// For a room.
    public static Manner forRoom(boolean masked) {
        return new Manner(ROOM, masked);
    }

    /// Words without what is private.
    static Rewording withoutPrivate() {
        return new Rewording() {
            @Override
            public String line(String one, String other) {
                return Mask.of(one);
            }

            @Override
            public String block(String one, String other) {
                return Mask.of(one);
            }

            @Override
            public String spoken(String one, String other) {
                return Mask.of(one);
            }
        };
    }
}
