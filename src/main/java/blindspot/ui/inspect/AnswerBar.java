package blindspot.ui.inspect;

import blindspot.ui.control.Labels;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A line of an answer: its name on a bar, and what it counts.
final class AnswerBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private final AnswerDetail.Bar detail;

    /// @param rejects whether it counts what was rejected
    AnswerBar(AnswerDetail.Bar detail, boolean rejects) {
        this.detail = detail;
        getStyleClass().add("answer-bar");
        String under = Stream.of(detail.says(), detail.counts())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        getChildren().setAll(name(rejects), counts(under));
        if (!detail.seen().isEmpty()) {
            getChildren().add(Labels.wrapped("answer-counts", detail.seen()));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(Stream.of(detail.name(), detail.number(), under, detail.seen())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    AnswerDetail.Bar detail() {
        return detail;
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// The bar lies behind the name.
    private StackPane name(boolean rejects) {
        Region length = new Region();
        length.getStyleClass().add(rejects ? "answer-length-reject" : "answer-length");
        StackPane stack = new StackPane(length, Labels.wrapped("answer-name", detail.name()));
        stack.setAlignment(Pos.CENTER_LEFT);
        length.maxWidthProperty().bind(stack.widthProperty().multiply(detail.share()));
        return stack;
    }

    private HBox counts(String under) {
        Label counts = Labels.wrapped("answer-counts", under);
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        Label number = new Label(detail.number());
        number.getStyleClass().add("answer-number");
        number.setMinWidth(USE_PREF_SIZE);
        return new HBox(8, counts, number);
    }
}
