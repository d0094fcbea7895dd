package blindspot.settings;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// What the program remembers between two runs, part by part. Immutable.
///
/// In the settings file the parts are not told apart: their values stand beside each other, each under its own name.
public record Settings(
        Appearance appearance,
        Layout layout,
        Replay replay,
        Drawing drawing,
        Table table,
        Opening opening,
        Presenting presenting,
        Learning learning) {
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

    static Settings read(SavedValues saved) {
        return new Settings(
                Appearance.read(saved), Layout.read(saved), Replay.read(saved), Drawing.read(saved), Table.read(saved),
                Opening.read(saved), Presenting.read(saved), Learning.read(saved));
    }

    void write(ObjectNode to) {
        appearance.write(to);
        layout.write(to);
        replay.write(to);
        drawing.write(to);
        table.write(to);
        opening.write(to);
        presenting.write(to);
        learning.write(to);
    }
}
