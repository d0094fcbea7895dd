package blindspot.ui.timeline;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.i18n.ShownTimes;
import blindspot.i18n.TimeAmount;
import blindspot.model.TimeRange;
import blindspot.query.Measure;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Hints;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What belongs to the bars of the timeline in words: what they count, the chosen time to be written, the parts of the log
/// that were zoomed into, and what of time is left out.
final class TimelineStrip extends ToolBar {
    /// Of letters, of a time of day and of a date with it.
    private static final int TIME_LETTERS = 8;
    private static final int DATED_LETTERS = 20;

    private final TimelineModel model;
    private final Session session;
    private final Words words;
    private final TextField from;
    private final TextField to;
    private final HBox path = new HBox();

    TimelineStrip(TimelineModel model) {
        FoldingRow.make(this);
        this.model = model;
        session = model.session();
        words = session.words();
        getStyleClass().add("timeline-strip");
        from = field("timeline-from", words.text("timeline.from"));
        to = field("timeline-to", words.text("timeline.to"));
        path.getStyleClass().add("timeline-path");
        getItems().setAll(
                measures(), from, until(), to,
                icon("timeline-clear", Feather.X, words.text("timeline.clear"), model::clear,
                        Bindings.createBooleanBinding(() -> session.time().get().isPresent(), session.time())),
                icon("timeline-zoom-in", Feather.ZOOM_IN, words.text("command.timeline-zoom-in"), model::zoomIn,
                        Bindings.createBooleanBinding(() -> model.shown().isPresent(), session.picture())),
                icon("timeline-zoom-out", Feather.ZOOM_OUT, words.text("command.timeline-zoom-out"), model::zoomOut,
                        Bindings.createBooleanBinding(() -> !model.zooms().get().isEmpty(), model.zooms())),
                path, trouble(), gaps(), idle());
        session.time().subscribe(_ -> fill());
        session.picture().subscribe(_ -> fill());
        session.formats().subscribe(_ -> fill());
        model.zooms().subscribe(_ -> fillPath());
        session.formats().subscribe(_ -> fillPath());
    }

    private MenuButton measures() {
        MenuButton button = new MenuButton();
        button.setId("timeline-measure");
        button.getStyleClass().addAll("chip", "timeline-chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        this::counted, model.measure(), session.messages(), session.picture()));
        for (Measure measure : Measure.values()) {
            MenuItem item = new MenuItem();
            item.setId(key(measure));
            item.textProperty().bind(words.text(key(measure)));
            item.setOnAction(_ -> model.count(measure));
            button.getItems().add(item);
        }
        Hints.installWide(button, words.text("timeline.measure.hint"));
        button.accessibleTextProperty().bind(words.text("timeline.measure.name", button.textProperty()));
        return button;
    }

    /// What the bars count and, where there are any, the most that one of them does.
    private String counted() {
        Measure measure = model.measure().get();
        Messages messages = session.messages().get();
        String name = messages.text(key(measure));
        return model.histogram()
                .filter(bars -> bars.width() > 0)
                .map(bars -> messages.text("timeline.measure.most", name, (long) Math.ceil(bars.most(measure)),
                        TimeAmount.of(bars.width()).said(messages)))
                .orElse(name);
    }

    private static String key(Measure measure) {
        return switch (measure) {
            case RECORDS -> "timeline.measure.records";
            case PACKETS -> "timeline.measure.packets";
            case BYTES -> "timeline.measure.bytes";
        };
    }

    private TextField field(String id, ObservableValue<String> name) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().addAll("mono", "timeline-time");
        field.accessibleTextProperty().bind(name);
        Hints.installWide(field, words.text("timeline.field.hint"));
        field.setOnAction(_ -> model.choose(from.getText(), to.getText()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && model.problem().get().isEmpty()) {
                fill();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                from.clear();
                to.clear();
                fill();
                event.consume();
            }
        });
        return field;
    }

    private Label until() {
        Label label = new Label();
        label.textProperty().bind(words.text("timeline.until"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button icon(
            String id, Feather icon, ObservableValue<String> name, Runnable action, ObservableBooleanValue possible) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(name);
        Hints.installWide(button, name);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(Bindings.not(possible));
        return button;
    }

    private Label trouble() {
        Label label = new Label();
        label.setId("timeline-problem");
        label.getStyleClass().add("timeline-problem");
        ObservableValue<String> said = Bindings.createStringBinding(
                () -> model.problem().get().map(session.messages().get()::problem).orElse(""), model.problem(),
                session.messages());
        ObservableValue<String> remedy = Bindings.createStringBinding(
                () -> model.problem().get().map(session.messages().get()::remedy).orElse(""), model.problem(),
                session.messages());
        label.textProperty().bind(said);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        label.setMinWidth(Region.USE_PREF_SIZE);
        Hints.installWide(label, remedy);
        return label;
    }

    private ToggleButton gaps() {
        ToggleButton toggle = toggle("timeline-gaps", words.text("timeline.gaps"), words.text("timeline.gaps.hint"));
        session.stretch().subscribe(stretch -> toggle.setSelected(stretch.gapsCompressed()));
        toggle.setOnAction(_ -> model.compressGaps(toggle.isSelected()));
        return toggle;
    }

    private ToggleButton idle() {
        Player player = model.player();
        ToggleButton toggle =
                toggle("timeline-idle", words.text("command.skip-idle"), words.text("timeline.idle.hint"));
        player.skipsIdle().subscribe(toggle::setSelected);
        toggle.setOnAction(_ -> player.skipIdle(toggle.isSelected()));
        return toggle;
    }

    private static ToggleButton toggle(String id, ObservableValue<String> name, ObservableValue<String> hint) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.getStyleClass().addAll("chip", "timeline-chip");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.textProperty().bind(name);
        toggle.accessibleHelpProperty().bind(hint);
        Hints.installWide(toggle, hint);
        return toggle;
    }

    /// The chosen time, and as a hint all of the time that is shown.
    private void fill() {
        Optional<TimeRange> shown = model.shown();
        boolean editing = from.isFocused() || to.isFocused();
        boolean dated = shown.map(this::isOfDays).orElse(true);
        for (TextField field : List.of(from, to)) {
            field.setDisable(shown.isEmpty());
            field.setPrefColumnCount(dated ? DATED_LETTERS : TIME_LETTERS);
        }
        from.setPromptText(shown.map(time -> text(time.start(), dated)).orElse(""));
        to.setPromptText(shown.map(time -> text(time.end(), dated)).orElse(""));
        Optional<TimeRange> time = session.time().get();
        if (!editing || time.isPresent()) {
            write(from, time.map(range -> text(range.start(), dated || isOfDays(range))).orElse(""));
            write(to, time.map(range -> text(range.end(), dated || isOfDays(range))).orElse(""));
        }
    }

    /// Whoever is in a field that says this already stays where they are in it.
    private static void write(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private boolean isOfDays(TimeRange time) {
        Formats formats = session.formats().get();
        return !formats.date(time.start()).equals(formats.date(time.end()));
    }

    private String text(long second, boolean dated) {
        Formats formats = session.formats().get();
        return dated ? new ShownTimes(formats).text(second) : formats.time(second);
    }

    /// The whole log and each part of it that was zoomed into; all but the last lead back there.
    private void fillPath() {
        List<TimeRange> zooms = model.zooms().get();
        List<Node> nodes = new ArrayList<>();
        for (int depth = 0; depth < zooms.size(); depth++) {
            int wanted = depth;
            Hyperlink link = new Hyperlink();
            link.setId("timeline-zoom-" + depth);
            if (depth == 0) {
                link.textProperty().bind(words.text("timeline.whole"));
            } else {
                link.setText(session.formats().get().span(zooms.get(depth - 1)));
            }
            link.setOnAction(_ -> model.zoomOutTo(wanted));
            link.setMinWidth(Region.USE_PREF_SIZE);
            nodes.add(link);
            nodes.add(new Label("›"));
        }
        if (!zooms.isEmpty()) {
            Label now = new Label(session.formats().get().span(zooms.getLast()));
            now.setMinWidth(Region.USE_PREF_SIZE);
            nodes.add(now);
        }
        path.getChildren().setAll(nodes);
        path.setVisible(!nodes.isEmpty());
        path.setManaged(!nodes.isEmpty());
    }
}
