package blindspot.ui.diagram;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.ui.control.UsesSpace;
import blindspot.ui.control.Wrapping;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One leg of the path: what it looks like, its number and words, and a target to press. It can be focused; Space,
/// Enter or a click press it.
final class LegControl extends Region {
    private static final PseudoClass OUT_OF_VIEW = PseudoClass.getPseudoClass("out-of-view");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Lanes lanes = new Lanes();
    private final Tube tube = new Tube();
    private final Label number = new Label();
    private final Label words = new Label();
    private final Label mark = new Label();
    private double scale = 1;
    private double bodyHeight = 60;

    LegControl(Runnable press) {
        getStyleClass().add("leg");
        number.getStyleClass().add("leg-number");
        words.getStyleClass().add("leg-words");
        mark.getStyleClass().add("leg-mark");
        Wrapping.wrap(words);
        for (Label label : new Label[] {number, words, mark}) {
            label.setMouseTransparent(true);
        }
        getChildren().addAll(lanes, tube, number, words, mark);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        UsesSpace.mark(this);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                press.run();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean marks = getPseudoClassStates().contains(ASKING);
            if (event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && !marks)) {
                press.run();
                event.consume();
            }
        });
    }

    /// Shows the leg's state; `hidden` shows it as a plain stretch that says nothing, for a question.
    void show(LegView view, boolean hidden) {
        boolean never = view.state() == LegState.NEVER_LOGGED;
        tube.setVisible(never && !hidden);
        lanes.setVisible(!never || hidden);
        lanes.show(hidden ? LegTexts.blank(view) : view);
        pseudoClassStateChanged(OUT_OF_VIEW, !view.inView() && !hidden);
        for (LegState state : LegState.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(state.code()), state == view.state() && !hidden);
        }
    }

    void setWords(String numberText, String wordsText, String accessible) {
        number.setText(numberText);
        words.setText(wordsText);
        words.setVisible(!wordsText.isEmpty());
        setAccessibleText(accessible);
    }

    /// The tag of a quiz: empty for none. `style` is the style class of a verdict, null while there is none.
    void setMark(String text, @Nullable String style, boolean marked) {
        mark.setText(text);
        mark.setVisible(!text.isEmpty());
        mark.getStyleClass().setAll("label", "leg-mark");
        if (style != null) {
            mark.getStyleClass().add(style);
        }
        pseudoClassStateChanged(MARKED, marked);
    }

    /// While a question is asked, Space marks the leg and Enter is left to the question.
    void setAsking(boolean asking) {
        pseudoClassStateChanged(ASKING, asking);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /// `height` is the height of the lanes' part, in pixels; words hang below it, the number stands above.
    void setMeasures(double height, double newScale) {
        bodyHeight = height;
        scale = newScale;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = getHeight() / 2;
        double top = middle - bodyHeight / 2;
        lanes.resizeRelocate(0, top, width, bodyHeight);
        lanes.arrange(width, bodyHeight, scale);
        tube.resizeRelocate(0, top, width, bodyHeight);
        tube.arrange(width, bodyHeight, scale);
        double room = Math.max(width, 40);
        center(number, room, middle - 20 * scale, true);
        center(words, room, middle + 20 * scale, false);
        // Above the nodes, so it may be wider than the leg.
        center(mark, Double.MAX_VALUE, middle - 20 * scale - number.prefHeight(-1) - 4, true);
    }

    private void center(Label label, double room, double y, boolean above) {
        double width = Math.min(label.prefWidth(-1), room);
        double height = label.prefHeight(width);
        label.resizeRelocate((getWidth() - width) / 2, above ? y - height : y, width, height);
    }
}
