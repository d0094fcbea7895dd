package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.settings.Settings;
import blindspot.ui.control.Overlay;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Typefaces;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Places the features: toolbar, filter bar; diagram, transport and timeline with the pane at their right; table, status
/// line, and a layer above all for what covers the window. For a journey or a quiz the pane is as high as the window, and
/// what plays the records is not there.
///
/// Its own commands are those of the window as a whole; it remembers where its divider is, and whether
/// there is the pane of details.
public final class MainWindow extends StackPane implements Feature {
    private static final String DIVIDER = "table";

    /// What stands in the places of the window. `side` has one pane for each [Mode], in the order of its constants.
    ///
    /// @param kept whether what is in the place of the table is to be seen in every mode
    /// @param working whether something is worked at there, which needs more room than a table that is read
    public record Places(
            Region filter, Region path, Region diagram, List<Region> side, Region transport, Region timeline,
            Region table, ObservableBooleanValue kept, ObservableBooleanValue working, Region status) {
        public Places {
            side = List.copyOf(side);
        }
    }

    /// The share of the height that leaves the table six rows in a window of 1280 by 720 pixels.
    private static final double DEFAULT_DIVIDER = 0.655;

    /// The most of it where something is worked at in the place of the table, which has a head and a foot of its own.
    private static final double WORKING_DIVIDER = 0.62;

    /// The width of the pane at the right for texts of the ordinary size, and the shares of the window's width that it has
    /// at least, and at most with larger texts.
    private static final double SIDE_WIDTH = 320;
    private static final double SIDE_SHARE = 0.25;
    private static final double LARGEST_SIDE_SHARE = 0.33;

    /// The least height of the table for texts of the ordinary size, and the most of the window's height that it becomes with
    /// larger ones.
    private static final double LEAST_TABLE = 120;
    private static final double LARGEST_LEAST_TABLE = 0.22;

    private final SplitPane split = new SplitPane();
    private final BorderPane all = new BorderPane();
    private final Typefaces typefaces = new Typefaces();
    private final DoubleProperty divider = new SimpleDoubleProperty(DEFAULT_DIVIDER);
    private Optional<Double> beforeWork = Optional.empty();
    private final DoubleProperty textFactor = new SimpleDoubleProperty(1);
    private final Session session;
    private final Notices notices;
    private final Commands commands;
    private final List<Region> panes;
    private final BooleanProperty details = new SimpleBooleanProperty(true);

    /// @param overlay what covers the window: help, report, problems
    /// @param others what brings the commands before those of the window
    public MainWindow(Session session, Overlay overlay, Places places, List<Feature> others) {
        this.session = session;
        notices = new Notices(session, overlay);
        commands = Commands.of(Stream.concat(others.stream(), Stream.of(this)).toList());
        typefaces.whenChanged(() -> textFactor.set(typefaces.factor()));
        StackPane side = new StackPane();
        panes = List.of(
                places.filter(), places.path(), places.diagram(), side, places.transport(), places.timeline(),
                places.table(), places.status());
        side.getStyleClass().add("side-pane");
        side.setMinWidth(Region.USE_PREF_SIZE);
        side.prefWidthProperty().bind(Bindings.createDoubleBinding(this::sideWidth, widthProperty(), textFactor));
        side.setMaxWidth(Region.USE_PREF_SIZE);
        BorderPane upper =
                new BorderPane(
                        new VBox(places.path(), places.diagram(), places.transport(), places.timeline()));
        VBox.setVgrow(places.diagram(), Priority.ALWAYS);
        places.table()
                .minHeightProperty()
                .bind(
                        Bindings.min(textFactor.multiply(LEAST_TABLE), heightProperty().multiply(LARGEST_LEAST_TABLE)));
        side.setMinHeight(0);
        split.setOrientation(Orientation.VERTICAL);
        session.mode().subscribe(_ -> keepFocus(places));
        Stream.of(session.mode(), session.quizMarks(), places.kept())
                .forEach(input -> input.subscribe(() -> divide(upper, places)));
        divide(upper, places);
        places.working().subscribe((_, working) -> makeRoom(working));
        all.setCenter(split);
        session.mode().subscribe(mode -> {
            showSide(places, mode, side);
            boolean beside = mode == Mode.EXPLORE;
            upper.setRight(beside ? side : null);
            all.setRight(beside ? null : side);
        });
        details.subscribe(_ -> showSide(places, session.mode().get(), side));
        session.picture().subscribe((before, now) -> {
            if (before.table().isEmpty() && !now.table().isEmpty()) {
                followRecords(places, overlay);
            }
        });
        Shown.when(places.transport(), session.mode().isEqualTo(Mode.EXPLORE));
        Shown.when(
                places.filter(),
                Bindings.createBooleanBinding(
                        () -> session.mode().get() == Mode.EXPLORE || session.quizMarks().get().explores(),
                        session.mode(), session.quizMarks()));
        Shown.when(
                places.timeline(),
                Bindings.createBooleanBinding(
                        () -> session.mode().get() == Mode.EXPLORE && !session.table().isEmpty(),
                        session.mode(),
                        session.picture()));
        VBox top = new VBox(new Toolbar(session, commands), places.filter());
        if (SystemMenuBar.isOf(System.getProperty("os.name", ""))) {
            top.getChildren().addFirst(new SystemMenuBar(session.words(), commands));
        }
        top.setViewOrder(-1);
        all.setTop(top);
        all.setBottom(places.status());
        getChildren().setAll(all, overlay, typefaces);
    }

    /// Every command that there is: those of the features, and those of the window.
    public Commands allCommands() {
        return commands;
    }

    /// All of the window but what covers it.
    public Node content() {
        return all;
    }

    /// What the program has to say above the window.
    public Notices notices() {
        return notices;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(FILE, "quit", () -> getScene().getWindow().hide(), chord("Shortcut+Q")),
                Command.in(VIEW, "next-pane", () -> cyclePanes(1), chord("F6")),
                Command.in(VIEW, "previous-pane", () -> cyclePanes(-1), chord("Shift+F6")),
                Command.in(VIEW, "details", () -> details.set(!details.get()), chord("F9"))
                        .when(session.mode().isEqualTo(Mode.EXPLORE))
                        .marked(details),
                Command.in(VIEW, "reset-layout", this::resetLayout));
    }

    /// Only a window that is shown keeps its divider where it is put.
    @Override
    public void restore(Settings remembered) {
        details.set(remembered.layout().details());
    }

    @Override
    public void arrange(Settings remembered) {
        Double divider = remembered.layout().dividers().get(DIVIDER);
        if (divider != null) {
            setDivider(divider);
        }
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withLayout(
                layout -> layout.withDivider(DIVIDER, afterWork().orElse(divider())).withDetails(details.get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(divider, details);
    }

    /// Moves the focus to the first control of the next pane (1) or the one before (-1).
    private void cyclePanes(int by) {
        Node focused = getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node node = focused; node != null; node = node.getParent()) {
                if (node.equals(panes.get(i))) {
                    now = i;
                }
            }
        }
        for (int step = 1; step <= panes.size(); step++) {
            Region pane = panes.get(Math.floorMod(now + by * step, panes.size()));
            if (focusFirst(pane)) {
                return;
            }
        }
    }

    private double sideWidth() {
        double wide = Math.min(SIDE_WIDTH * textFactor.get(), LARGEST_SIDE_SHARE * getWidth());
        return Math.max(Math.max(SIDE_WIDTH, SIDE_SHARE * getWidth()), wide);
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(MainWindow::focusFirst);
    }

    /// The share of the height that is not the table's, 0 to 1.
    public double divider() {
        return divider.get();
    }

    public void setDivider(double share) {
        divider.set(share);
        if (!split.getDividers().isEmpty()) {
            split.setDividerPositions(share);
        }
    }

    /// While something is worked at in the place of the table it has more room, as far as the picture lets it; the divider
    /// goes back then, unless the user has moved it further meanwhile, either way.
    private void makeRoom(boolean working) {
        if (working && divider() > WORKING_DIVIDER) {
            beforeWork = Optional.of(divider());
            setDivider(WORKING_DIVIDER);
        } else if (!working) {
            afterWork().ifPresent(this::setDivider);
            beforeWork = Optional.empty();
        }
    }

    /// As it is at first, whatever it was before something was worked at.
    private void resetLayout() {
        beforeWork = Optional.empty();
        setDivider(DEFAULT_DIVIDER);
    }

    /// Where the divider goes back to; empty where it stays.
    private Optional<Double> afterWork() {
        return beforeWork.filter(before -> divider() > WORKING_DIVIDER - 0.01 && divider() < before);
    }

    /// Of a pane that goes with another mode, the focus must not go on to whatever comes behind it.
    private static void keepFocus(Places places) {
        if (Stream.of(places.filter(), places.path(), places.transport(), places.timeline(), places.table())
                .anyMatch(Node::isFocusWithin)) {
            places.diagram().requestFocus();
        }
    }

    /// Where no records are to be seen, in the journey, in what if and before an answer is revealed, the picture has their
    /// place.
    private void divide(Region upper, Places places) {
        boolean alone = !places.kept().get() && switch (session.mode().get()) {
            case JOURNEY, WHAT_IF -> true;
            case EXPLORE, QUIZ -> session.quizMarks().get().hidden();
        };
        List<Region> wanted = alone ? List.of(upper) : List.of(upper, places.table());
        if (split.getItems().equals(wanted)) {
            return;
        }
        split.getItems().setAll(wanted);
        if (!alone) {
            // The first layout puts a new divider where it likes, and would be taken for the user's wish.
            split.layout();
            split.setDividerPositions(divider.get());
            split.getDividers().getFirst().positionProperty().subscribe((_, at) -> divider.set(at.doubleValue()));
        }
    }

    /// What was pressed to open records goes, and the focus from there to wherever; the keys are for the picture of them,
    /// where Space plays, but for who is writing, and once nothing covers it.
    private void followRecords(Places places, Overlay overlay) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (overlay.isVisible() || !(focused instanceof TextInputControl)) {
            overlay.focusBelow(places.diagram());
        }
    }

    private void showSide(Places places, Mode mode, Pane side) {
        boolean shown = mode != Mode.EXPLORE || details.get();
        if (!shown && side.isFocusWithin()) {
            places.diagram().requestFocus();
        }
        side.setVisible(shown);
        side.setManaged(shown);
        for (int i = 0; i < places.side().size(); i++) {
            Node pane = places.side().get(i);
            pane.setVisible(i == index(mode));
            if (pane.isVisible()) {
                Shown.putInto(side, pane);
            }
        }
    }

    private static int index(Mode mode) {
        return switch (mode) {
            case EXPLORE -> 0;
            case JOURNEY -> 1;
            case QUIZ -> 2;
            case WHAT_IF -> 3;
        };
    }
}
