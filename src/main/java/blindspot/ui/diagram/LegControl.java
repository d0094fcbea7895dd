package blindspot.ui.diagram;

import blindspot.ui.control.UsesKeys;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// One leg of the path as a target to press, behind what is painted of it. It can be focused; Space, Enter or a click
/// press it.
final class LegControl extends Region {
    private final Tooltip tooltip = new Tooltip();
    private boolean asking;

    LegControl(Runnable press) {
        setManaged(false);
        getStyleClass().add("leg");
        UsesKeys.mark(this, KeyCode.SPACE);
        Press.onClick(this, press);
        Tooltips.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && !asking)) {
                press.run();
                event.consume();
            }
        });
    }

    /// What is said of the leg.
    void say(String words) {
        setAccessibleText(words);
        tooltip.setText(words);
    }

    /// While a question is asked, Space marks the leg and Enter is left to the question.
    void setAsking(boolean wanted) {
        asking = wanted;
    }
}
