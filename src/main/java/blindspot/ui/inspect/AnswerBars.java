package blindspot.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// The lines of an answer, of which one is chosen: by a click, or by arrow keys. A double click, or Enter, shows its records.
final class AnswerBars extends VBox {
    private final AnswersModel model;
    private List<AnswerBar> bars = List.of();

    AnswerBars(AnswersModel model) {
        this.model = model;
        getStyleClass().add("answer-bars");
    }

    void show(Optional<AnswerDetail> detail) {
        bars = detail.stream()
                .flatMap(answer -> answer.all().stream().map(bar -> new AnswerBar(bar, answer.rejects())))
                .toList();
        for (AnswerBar bar : bars) {
            bar.setOnMouseClicked(click -> clicked(bar, click));
            bar.setOnKeyPressed(key -> pressed(bar, key));
        }
        getChildren().setAll(bars);
        choose(bars.isEmpty() ? Optional.empty() : Optional.of(bars.getFirst()));
    }

    private void choose(Optional<AnswerBar> chosen) {
        bars.forEach(bar -> bar.setChosen(chosen.filter(bar::equals).isPresent()));
        model.choose(chosen.map(AnswerBar::detail));
    }

    private void clicked(AnswerBar bar, MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY) {
            choose(Optional.of(bar));
            bar.requestFocus();
            if (click.getClickCount() == 2) {
                model.showRows();
            }
        }
    }

    private void pressed(AnswerBar bar, KeyEvent key) {
        switch (key.getCode()) {
            case UP -> move(bar, -1, key);
            case DOWN -> move(bar, 1, key);
            case SPACE -> move(bar, 0, key);
            case ENTER -> {
                move(bar, 0, key);
                model.showRows();
            }
            default -> {}
        }
    }

    private void move(AnswerBar from, int by, KeyEvent key) {
        int to = Math.clamp(bars.indexOf(from) + by, 0, bars.size() - 1);
        choose(Optional.of(bars.get(to)));
        bars.get(to).requestFocus();
        key.consume();
    }
}
