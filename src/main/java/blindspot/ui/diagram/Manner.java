package blindspot.ui.diagram;

import blindspot.model.Mask;
import blindspot.sketch.Look;
import blindspot.sketch.Rewording;
import java.util.function.Supplier;

/// For whom a picture is drawn: lines so many times as thick as ordinary ones; with what is private hidden or not; in both
/// languages or in that of now.
public record Manner(double lines, boolean masked, boolean bothLanguages) {
    /// The height of an ordinary text, in pixels. None is smaller in a room.
    private static final double ORDINARY_TEXT = 14;

    /// How much thicker lines are for a room.
    private static final double ROOM = 1.5;

    private static final Rewording BESIDE = new Rewording() {
        @Override
        public String line(String one, String other) {
            return joined(one, " · ", other);
        }

        @Override
        public String block(String one, String other) {
            return joined(one, "\n", other);
        }

        @Override
        public String spoken(String one, String other) {
            return one;
        }
    };

    private static final Rewording WITHOUT_PRIVATE = new Rewording() {
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

    /// For who sits before the screen.
    public static Manner ordinary(boolean bothLanguages) {
        return new Manner(1, false, bothLanguages);
    }

    /// For a room.
    public static Manner forRoom(boolean masked, boolean bothLanguages) {
        return new Manner(ROOM, masked, bothLanguages);
    }

    boolean isForRoom() {
        return lines == ROOM;
    }

    /// How high letters of the picture are at least where there is room, in pixels: as ordinary texts around it, which
    /// are `textFactor` times as large as before a screen. 0 where it is not for a room.
    double leastLetters(double textFactor) {
        return isForRoom() ? ORDINARY_TEXT * textFactor : 0;
    }

    /// What is said in the language of now, as it is said to them.
    ///
    /// @param beside the same in the other language
    Look said(Look look, Supplier<Look> beside) {
        Look both = bothLanguages ? look.saying(beside.get(), BESIDE) : look;
        return masked ? both.saying(both, WITHOUT_PRIVATE) : both;
    }

    /// What both say alike is said once.
    private static String joined(String one, String between, String other) {
        return one.equals(other) ? one : one + between + other;
    }
}
