package blindspot.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ToolBar;

/// Controls beside each other. Those at the end that have no room are in a menu there, so it can be as narrow as it has to.
///
/// It looks as its style class says, not like a bar of tools.
public final class FoldingRow {
    private FoldingRow() {}

    public static ToolBar of(Node... controls) {
        ToolBar row = new ToolBar(controls);
        make(row);
        return row;
    }

    /// Has a bar look like one. For the constructors of final classes.
    public static void make(ToolBar bar) {
        bar.getStyleClass().setAll("folding-row");
    }
}
