package blindspot.measure;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// A window of JavaFX with nothing but a canvas on which plain dots move, to compare with. Used on the JavaFX thread.
final class BareFrames {
    private static final double DOT = 12;

    private final Stage stage = new Stage();
    private final Canvas canvas;
    private final int dots;
    private int frame;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            draw();
        }
    };

    /// @param dots how many move; with none, frames are asked for and nothing is painted
    /// @param wide of the canvas, as `high`
    BareFrames(double width, double height, int dots, double wide, double high) {
        this.dots = dots;
        canvas = new Canvas(wide, high);
        stage.setScene(new Scene(new Pane(canvas)));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        timer.start();
    }

    void close() {
        timer.stop();
        stage.hide();
    }

    private void draw() {
        if (dots > 0) {
            frame++;
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            g.setFill(Color.BLUE);
            for (int dot = 0; dot < dots; dot++) {
                double x = (37.0 * dot + frame) % (canvas.getWidth() - DOT);
                double y = 13.0 * dot % (canvas.getHeight() - DOT);
                g.fillOval(x, y, DOT, DOT);
            }
        }
    }
}
