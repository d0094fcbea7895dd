package blindspot.ui;

import blindspot.settings.ScreenPlace;
import blindspot.ui.present.Audience;
import blindspot.ui.present.AudienceView;
import blindspot.ui.present.Screens;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window for a room: opens, moves and closes it as [Audience] says, and tells that of the screens there are.
///
/// The main window stays the trainer's as it is. That way nothing that a trainer does there is to be learned anew, there is
/// one place for each thing whether a second screen is there or not, and nothing is carried from window to window when the
/// screen goes.
final class AudienceWindow {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;

    private final App app;
    private final Stage main;
    private final ObservableList<ScreenPlace> screens;
    private final Stage stage = new Stage();
    private @Nullable AudienceView view;

    AudienceWindow(App app, Stage main, ObservableList<ScreenPlace> screens) {
        this.app = app;
        this.main = main;
        this.screens = screens;
    }

    /// From now on it is there when it is wanted.
    void follow() {
        Audience audience = app.room().audience();
        audience.use(this::screensNow);
        stage.titleProperty().bind(app.session().words().text("audience.title"));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(_ -> audience.want(false));
        stage.showingProperty().subscribe(shown -> {
            if (view != null) {
                view.follow(shown);
            }
            app.updateTicker();
        });
        audience.spot().subscribe((_, spot) -> move(spot));
        ListChangeListener<ScreenPlace> changed = _ -> audience.screensChanged();
        screens.addListener(changed);
        main.showingProperty().subscribe(shown -> {
            if (!shown) {
                audience.want(false);
            }
        });
    }

    Stage stage() {
        return stage;
    }

    private Screens screensNow() {
        return Screens.of(List.copyOf(screens), main.getX(), main.getY(), main.getWidth(), main.getHeight());
    }

    /// A window that is already shown is hidden first: not every system moves one that fills a screen.
    private void move(Optional<Audience.Spot> spot) {
        stage.hide();
        stage.setFullScreen(false);
        spot.ifPresent(this::show);
    }

    private void show(Audience.Spot spot) {
        if (view == null) {
            view = app.room().makeAudienceView();
            stage.setScene(scene(view));
            stage.getIcons().setAll(main.getIcons());
        }
        ScreenPlace screen = spot.screen();
        double width = spot.whole() ? screen.width() : Math.min(WIDTH, screen.width());
        double height = spot.whole() ? screen.height() : Math.min(HEIGHT, screen.height());
        stage.setX(screen.x() + (screen.width() - width) / 2);
        stage.setY(screen.y() + (screen.height() - height) / 2);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        stage.setFullScreen(spot.whole());
        if (spot.whole()) {
            // The keys stay with the trainer.
            main.requestFocus();
        } else {
            stage.toFront();
        }
    }

    /// Its keys are those of the main window, for a clicker that is heard here; but for those that go from control to
    /// control.
    private Scene scene(AudienceView shown) {
        Scene scene = new Scene(shown, WIDTH, HEIGHT);
        app.room().lookAt(scene, shown);
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        app.hearKeys(scene);
        return scene;
    }
}
