package blindspot.ui.present;

import blindspot.ui.control.Bars;
import blindspot.ui.control.Labels;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A picture as large as there is room, with a line above it and the words of a caption below.
final class CaptionFrame extends BorderPane {
    private final ObservableValue<Caption> caption;
    private final Label title = new Label();
    private final Label counter = new Label();
    private final Label sentence = Labels.wrapped("projector-sentence");
    private final Label more = Labels.wrapped("projector-more");
    private final Label keys = Labels.wrapped("projector-keys");
    private final Label clock = new Label();
    private final ProgressBar left = new ProgressBar();
    private final Bars hands = new Bars();
    private final VBox said = new VBox(sentence, more, hands);
    private Subscription following = Subscription.EMPTY;

    CaptionFrame(ObservableValue<Caption> caption) {
        this.caption = caption;
        getStyleClass().add("projector");
        title.getStyleClass().add("projector-title");
        title.setMinWidth(0);
        counter.getStyleClass().addAll("mono", "projector-counter");
        counter.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        clock.getStyleClass().addAll("mono", "projector-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        left.setFocusTraversable(false);
        HBox top = new HBox(title, space, left, clock, counter);
        top.getStyleClass().add("projector-top");
        top.setAlignment(Pos.BASELINE_LEFT);
        said.getStyleClass().add("projector-caption");
        VBox bottom = new VBox(said, keys);
        bottom.getStyleClass().add("projector-bottom");
        setTop(top);
        setBottom(bottom);
    }

    /// Shows the caption as it is now and becomes, until [#rest].
    void follow() {
        following.unsubscribe();
        following = caption.subscribe(this::show);
    }

    /// Listens to nothing any more.
    void rest() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    private void show(Caption now) {
        title.setText(now.title());
        counter.setText(now.counter());
        sentence.setText(now.sentence());
        more.setText(now.more());
        keys.setText(now.keys());
        show(sentence, !now.sentence().isEmpty());
        show(more, !now.more().isEmpty());
        clock.setText(now.clock().map(Caption.Clock::text).orElse(""));
        left.setProgress(now.clock().map(Caption.Clock::part).orElse(0.0));
        show(clock, now.clock().isPresent());
        show(left, now.clock().isPresent());
        hands.show(now.hands());
        show(hands, !now.hands().isEmpty());
        show(keys, !now.keys().isEmpty());
        show(said, !now.sentence().isEmpty() || !now.more().isEmpty() || !now.hands().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
