package blindspot.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the program remembers between two runs, part by part. Immutable.
///
/// In the settings file the parts are not told apart: their values stand beside each other, each under its own name.
public record Settings(
        @JsonUnwrapped Appearance appearance,
        @JsonUnwrapped Layout layout,
        @JsonUnwrapped Replay replay,
        @JsonUnwrapped Drawing drawing,
        @JsonUnwrapped Table table,
        @JsonUnwrapped Opening opening,
        @JsonUnwrapped Presenting presenting,
        @JsonUnwrapped Learning learning) {
    public static final Settings DEFAULT = new Settings(
            Appearance.DEFAULT, Layout.DEFAULT, Replay.DEFAULT, Drawing.DEFAULT, Table.DEFAULT, Opening.DEFAULT,
            Presenting.DEFAULT,
            Learning.DEFAULT);

    public Settings withAppearance(UnaryOperator<Appearance> change) {
        return new Settings(change.apply(appearance), layout, replay, drawing, table, opening, presenting, learning);
    }

    public Settings withLayout(UnaryOperator<Layout> change) {
        return new Settings(appearance, change.apply(layout), replay, drawing, table, opening, presenting, learning);
    }

    public Settings withReplay(UnaryOperator<Replay> change) {
        return new Settings(appearance, layout, change.apply(replay), drawing, table, opening, presenting, learning);
    }

    public Settings withDrawing(UnaryOperator<Drawing> change) {
        return new Settings(appearance, layout, replay, change.apply(drawing), table, opening, presenting, learning);
    }

    public Settings withTable(UnaryOperator<Table> change) {
        return new Settings(appearance, layout, replay, drawing, change.apply(table), opening, presenting, learning);
    }

    public Settings withOpening(UnaryOperator<Opening> change) {
        return new Settings(appearance, layout, replay, drawing, table, change.apply(opening), presenting, learning);
    }

    public Settings withPresenting(UnaryOperator<Presenting> change) {
        return new Settings(appearance, layout, replay, drawing, table, opening, change.apply(presenting), learning);
    }

    public Settings withLearning(UnaryOperator<Learning> change) {
        return new Settings(
                appearance, layout, replay, drawing, table, opening, presenting, change.apply(learning));
    }

    /// What a value becomes that is null, as one is that a newer version wrote and this one does not know.
    static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
