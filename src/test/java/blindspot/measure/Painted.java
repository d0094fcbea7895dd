package blindspot.measure;

import blindspot.Launcher;
import java.util.Arrays;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts a window and ends the process as soon as it is painted: the program's, with records in its table, or, where the
/// first argument is `bare`, one of JavaFX with nothing but a word in it.
public final class Painted {
    private static final int FRAMES = 2;
    private static final long LOOK_EVERY = 20;

    private static boolean found;
    private static int frames;

    private Painted() {}

    public static void main(String[] arguments) {
        boolean bare = arguments[0].equals("bare");
        Thread looking = new Thread(() -> look(bare));
        looking.setDaemon(true);
        looking.start();
        if (bare) {
            Application.launch(Bare.class);
        } else {
            Launcher.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    private static void look(boolean bare) {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                lookAt(bare);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lookAt(boolean bare) {
        try {
            Platform.runLater(() -> endWhenPainted(bare));
        } catch (IllegalStateException _) {
            // JavaFX has not started yet.
        }
    }

    private static void endWhenPainted(boolean bare) {
        if (found || Window.getWindows().isEmpty()) {
            return;
        }
        Scene scene = Window.getWindows().getFirst().getScene();
        boolean shown = scene != null && Window.getWindows().getFirst().isShowing();
        if (shown && (bare || hasRecords(scene.getRoot()))) {
            found = true;
            scene.addPostLayoutPulseListener(() -> {
                frames++;
                if (frames > FRAMES) {
                    Runtime.getRuntime().halt(0);
                }
                Platform.requestNextPulse();
            });
            Platform.requestNextPulse();
        }
    }

    /// Looked for by hand: what [Node#lookup] costs would be measured as well.
    private static boolean hasRecords(Parent parent) {
        return parent.getChildrenUnmodifiable()
                .stream()
                .anyMatch(child -> child instanceof TableView<?> table
                        ? !table.getItems().isEmpty()
                        : child instanceof Parent within && hasRecords(within));
    }

    /// A window of JavaFX as large as the program's.
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Blindspot")), 1280, 720));
            stage.show();
        }
    }
}
