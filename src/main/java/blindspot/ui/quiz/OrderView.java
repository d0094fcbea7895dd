package blindspot.ui.quiz;

import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Lines to be put in order: by Alt with an arrow key, by the buttons of each, or with the mouse.
final class OrderView extends VBox {
    private final QuizModel model;
    private final Words words;
    private final List<OrderLine> lines = new ArrayList<>();
    private int dragged;

    OrderView(QuizModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("quiz-choices");
    }

    void show(AnswerPage.Order order, boolean open) {
        if (lines.size() != order.lines().size()) {
            lines.clear();
            order.lines().forEach(line -> lines.add(line(line.place())));
            getChildren().setAll(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(order.lines().get(i), open, lines.size());
        }
    }

    /// The first line, where the keys begin.
    void begin() {
        if (!lines.isEmpty()) {
            lines.getFirst().requestFocus();
        }
    }

    private OrderLine line(int place) {
        OrderLine line = new OrderLine(words, by -> move(place, by));
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(place, event));
        line.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> dragged = place);
        line.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(line.getLayoutY() + event.getY()));
        return line;
    }

    /// The line that was at a place goes where the focus goes, too.
    private void move(int place, int by) {
        int to = Math.clamp(place + by, 1, lines.size());
        if (to != place) {
            model.move(place, by);
            lines.get(to - 1).requestFocus();
        }
    }

    private void pressed(int place, KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by == 0) {
            return;
        }
        if (event.isAltDown()) {
            move(place, by);
        } else {
            lines.get(Math.clamp(place + by, 1, lines.size()) - 1).requestFocus();
        }
        event.consume();
    }

    private void drag(double y) {
        for (int place = 1; place <= lines.size(); place++) {
            Node line = lines.get(place - 1);
            boolean here = y >= line.getBoundsInParent().getMinY() && y < line.getBoundsInParent().getMaxY();
            if (here && place != dragged) {
                move(dragged, place - dragged);
                dragged = place;
                return;
            }
        }
    }
}
