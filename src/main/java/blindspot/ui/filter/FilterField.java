package blindspot.ui.filter;

import blindspot.query.Completions.Completion;
import blindspot.query.FilterError;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The line in which a filter is written: marks what is wrong, offers what may be written.
final class FilterField extends StackPane {
    private static final KeyCombination COMPLETE =
            new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
    private static final double LEAST_MARK = 8;

    private final FilterModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final Region mark = new Region();
    private final CompletionList completions = new CompletionList(this::accept);

    /// @param leave moves the focus away when there is nothing to clear
    FilterField(FilterModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        Words words = model.session().words();
        field.setId("filter-field");
        field.getStyleClass().add("mono");
        field.textProperty().bindBidirectional(model.text());
        field.promptTextProperty().bind(words.text("filter.prompt"));
        field.accessibleTextProperty().bind(words.text("filter.field"));
        field.accessibleHelpProperty().bind(model.said());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.caretPositionProperty().subscribe(_ -> {
            if (completions.isVisible()) {
                complete();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                completions.close();
            }
        });
        mark.getStyleClass().add("filter-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        getChildren().setAll(field, mark);
        model.state().subscribe(_ -> requestLayout());
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /// Offers what may be written behind the text.
    void completeAtEnd() {
        field.end();
        complete();
    }

    /// Offers what may be written at the caret.
    void complete() {
        Shown.putInto(this, completions);
        completions.offer(model.completions(field.getCaretPosition()), xOf(field.getCaretPosition()), getHeight());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean wrong = model.state().get() instanceof FilterModel.State.Wrong && !field.getText().isEmpty();
        mark.setVisible(wrong);
        if (model.state().get() instanceof FilterModel.State.Wrong(FilterError error)) {
            double from = xOf(Math.min(error.from(), field.getLength()));
            double to = xOf(Math.min(error.to(), field.getLength()));
            double end = Math.min(Math.max(to, from + LEAST_MARK), getWidth());
            mark.resizeRelocate(from, getHeight() - 5, Math.max(0, end - from), 2);
        }
    }

    /// Where a character begins; for the one behind the last, where that ends.
    private double xOf(int index) {
        if (!(field.getSkin() instanceof TextFieldSkin skin) || field.getLength() == 0) {
            return field.getInsets().getLeft() + LEAST_MARK;
        }
        Rectangle2D bounds = skin.getCharacterBounds(Math.min(index, field.getLength() - 1));
        return Math.clamp(index < field.getLength() ? bounds.getMinX() : bounds.getMaxX(), 0, Math.max(0, getWidth()));
    }

    private void pressed(KeyEvent event) {
        if (COMPLETE.match(event)) {
            complete();
        } else if (completions.isVisible() && inList(event.getCode())) {
            field.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.apply();
        } else if (event.getCode() == KeyCode.ESCAPE && field.getText().isEmpty()) {
            leave.run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.clear();
        } else {
            return;
        }
        event.consume();
    }

    /// Whether the key meant the list.
    private boolean inList(KeyCode code) {
        switch (code) {
            case DOWN -> completions.move(1);
            case UP -> completions.move(-1);
            case ENTER, TAB -> accept(completions.getSelectionModel().getSelectedItem());
            case ESCAPE -> completions.close();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A word gets a space behind it, ready for what comes next.
    private void accept(Completion completion) {
        completions.close();
        String rest = field.getText().substring(completion.to());
        String word = completion.text() + (rest.startsWith(" ") ? "" : " ");
        field.setText(field.getText().substring(0, completion.from()) + word + rest);
        field.positionCaret(completion.from() + word.length());
        completions.close();
    }
}
