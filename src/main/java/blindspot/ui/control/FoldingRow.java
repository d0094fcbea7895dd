package blindspot.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ToolBar;

/// Controls beside each other. Those at the end that have no room are in a menu there, so it can be as narrow as it has to.
///
/// It looks as its style class says, not like a bar of tools.
public class FoldingRow extends ToolBar {
    public FoldingRow(Node... controls) {
        super(controls);
        getStyleClass().setAll("folding-row");
    }
}
