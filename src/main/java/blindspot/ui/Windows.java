package blindspot.ui;

import blindspot.i18n.Messages;
import blindspot.settings.ScreenPlace;
import blindspot.settings.Settings;
import blindspot.settings.WindowPlace;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Loading;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the windows of the program: the main one, where it was when it was left, which is remembered, and one for a room.
final class Windows implements Feature {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// The pixels at the upper left corner of a window of which a screen must show some.
    private static final double REACHABLE = 100;

    /// The sizes in pixels that there are of the program's icon; whoever shows it takes the one that fits.
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256);

    private final Stage main;
    private final ObservableList<ScreenPlace> screens;
    private Optional<WindowPlace> before = Optional.empty();

    /// On the screens that there are.
    Windows(Stage main) {
        this(main, screensOfNow());
    }

    /// @param screens which may change; the first is the system's main one
    Windows(Stage main, ObservableList<ScreenPlace> screens) {
        this.main = main;
        this.screens = screens;
    }

    private static ObservableList<ScreenPlace> screensOfNow() {
        ObservableList<ScreenPlace> places = FXCollections.observableArrayList();
        Runnable take = () -> places.setAll(
                Screen.getScreens()
                        .stream()
                        .map(Screen::getBounds)
                        .map(at -> new ScreenPlace(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))
                        .toList());
        ListChangeListener<Screen> changed = _ -> take.run();
        Screen.getScreens().addListener(changed);
        take.run();
        return places;
    }

    /// Lets a window for a room be opened beside the main one, and closed with it.
    AudienceWindow letAudienceIn(App content) {
        AudienceWindow audience = new AudienceWindow(content, main, screens);
        audience.follow();
        return audience;
    }

    /// Shows the content in the main window, at the place that is remembered where a screen still has it.
    void openMain(App content, Settings remembered) {
        before = remembered.layout().window();
        main.setScene(content.scene());
        main.titleProperty().bind(title(content.session(), content.workbench().open().loading()));
        main.getIcons().setAll(ICONS.stream().map(Windows::icon).toList());
        main.setMinWidth(LEAST_WIDTH);
        main.setMinHeight(LEAST_HEIGHT);
        before.flatMap(Windows::onAScreen).ifPresent(this::place);
        main.showingProperty().subscribe(_ -> content.updateTicker());
        main.iconifiedProperty().subscribe(_ -> content.updateTicker());
        main.show();
        content.focusFirst();
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withLayout(layout -> layout.with(placeOfNow()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(
                main.xProperty(), main.yProperty(), main.widthProperty(), main.heightProperty(),
                main.maximizedProperty());
    }

    private static Image icon(int size) {
        String name = "/assets/icons/blindspot-" + size + ".png";
        return new Image(Objects.requireNonNull(Windows.class.getResourceAsStream(name), name));
    }

    /// Where records are invented, the window says so. How much of what is being loaded is there comes first, so that the
    /// system's bar with the windows tells it too.
    static StringBinding title(Session session, ObservableValue<Optional<Loading>> loading) {
        return Bindings.createStringBinding(
                () -> {
                    Messages messages = session.messages().get();
                    String title = session.topology().simulated()
                            ? messages.text("app.title.simulated")
                            : messages.text("app.title");
                    double share = loading.getValue().map(Loading::share).orElse(-1.0);
                    return share < 0 ? title : messages.text("app.title.loading", Math.floor(share * 100), title);
                },
                session.picture(),
                session.messages(),
                loading);
    }

    private static Optional<WindowPlace> onAScreen(WindowPlace place) {
        return Screen.getScreensForRectangle(place.x(), place.y(), REACHABLE, REACHABLE)
                .stream()
                .findFirst()
                .map(screen -> fitted(place, screen.getVisualBounds()));
    }

    /// The same place, except that a window that is longer than the screen takes its whole length there, or the least that
    /// the window can have: what remains to be seen could not be dragged by its title.
    static WindowPlace fitted(WindowPlace place, Rectangle2D screen) {
        double width = Math.max(screen.getWidth(), LEAST_WIDTH);
        double height = Math.max(screen.getHeight(), LEAST_HEIGHT);
        return new WindowPlace(
                place.width() > width ? screen.getMinX() : place.x(),
                place.height() > height ? screen.getMinY() : place.y(),
                Math.min(place.width(), width),
                Math.min(place.height(), height),
                place.maximized());
    }

    private void place(WindowPlace place) {
        main.setX(place.x());
        main.setY(place.y());
        main.setWidth(place.width());
        main.setHeight(place.height());
        main.setMaximized(place.maximized());
    }

    /// A maximized window keeps the place that it had before.
    private WindowPlace placeOfNow() {
        if (main.isMaximized() && before.isPresent()) {
            WindowPlace was = before.get();
            return new WindowPlace(was.x(), was.y(), was.width(), was.height(), true);
        }
        return new WindowPlace(main.getX(), main.getY(), main.getWidth(), main.getHeight(), main.isMaximized());
    }
}
