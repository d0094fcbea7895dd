package blindspot.ui.bucket;

import atlantafx.base.theme.Styles;
import blindspot.model.Printable;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBoxes;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for a bucket, shows what is in it, and says what would be read before it is read.
public final class BucketView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final BucketModel model;
    private final Words words;
    private final Label verdict = new Label();
    private final Label advice = new Label();
    private final CopyBoxes toCopy;
    private final TextField address;

    /// @param close takes the dialog away
    public BucketView(BucketModel model, Runnable close) {
        this.model = model;
        this.words = model.session().words();
        toCopy = new CopyBoxes(words);
        getStyleClass().add("bucket-view");
        BucketForm form = model.form();
        Label title = Labels.whole(words.text("open.bucket.title"));
        title.getStyleClass().add("panel-title");
        address = field("bucket-address", form.address(), words.text("open.bucket.address"));
        address.setOnAction(_ -> model.list());
        HBox.setHgrow(address, Priority.ALWAYS);
        BucketList list = new BucketList(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        verdict.setId("bucket-verdict");
        advice.setId("bucket-advice");
        for (Label text : new Label[] {verdict, advice}) {
            Wrapping.wrap(text);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        Button look = Buttons.whole("bucket-list", words.text("open.bucket.list"), model::list);
        getChildren().setAll(
                title,
                row(Labels.whole(words.text("open.bucket.address"), address), address, look),
                access(form),
                compatible(form),
                list,
                times(form),
                kept(model.kept()),
                verdict,
                advice,
                toCopy,
                answers(close));
        model.state().subscribe(_ -> show());
        model.session().messages().subscribe((_, _) -> show());
        model.session().formats().subscribe((_, _) -> show());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                address.requestFocus();
                address.end();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                close.run();
                event.consume();
            }
        });
    }

    private void show() {
        BucketState state = model.state().get();
        verdict.setText(state.text(words.now(), model.session().formats().get()));
        advice.setText(state.advice(words.now(), model.session().formats().get()));
        advice.setVisible(!advice.getText().isEmpty());
        advice.setManaged(advice.isVisible());
        toCopy.show(state.toCopy(words.now()));
        verdict.pseudoClassStateChanged(WRONG, state instanceof BucketState.Failed);
        advice.pseudoClassStateChanged(WARNING, state instanceof BucketState.Counted);
    }

    private HBox access(BucketForm form) {
        ComboBox<String> profile = new ComboBox<>(model.profiles());
        profile.setId("bucket-profile");
        profile.getStyleClass().add("bucket-profile");
        profile.valueProperty().bindBidirectional(form.profile());
        profile.accessibleTextProperty().bind(words.text("open.bucket.profile"));
        model.session().messages().subscribe(_ -> {
            profile.setCellFactory(_ -> new ProfileCell());
            profile.setButtonCell(new ProfileCell());
        });
        TextField region = field("bucket-region", form.region(), words.text("open.bucket.region"));
        region.promptTextProperty().bind(words.text("open.bucket.region.prompt"));
        region.setPrefColumnCount(11);
        return row(
                Labels.whole(words.text("open.bucket.profile"), profile), profile,
                Labels.whole(words.text("open.bucket.region"), region), region,
                check("bucket-requester-pays", form.requesterPays(), words.text("open.bucket.requester-pays")),
                check("bucket-anonymous", form.anonymous(), words.text("open.bucket.anonymous")));
    }

    private TitledPane compatible(BucketForm form) {
        TextField endpoint = field("bucket-endpoint", form.endpoint(), words.text("open.bucket.endpoint"));
        endpoint.setPromptText("https://");
        HBox.setHgrow(endpoint, Priority.ALWAYS);
        HBox content = row(
                Labels.whole(words.text("open.bucket.endpoint"), endpoint), endpoint,
                check("bucket-path-style", form.pathStyle(), words.text("open.bucket.path-style")));
        TitledPane pane = new TitledPane("", content);
        pane.setId("bucket-compatible");
        pane.textProperty().bind(words.text("open.bucket.compatible"));
        pane.setAnimated(false);
        pane.setExpanded(false);
        form.endpoint().subscribe(now -> {
            if (!now.isEmpty()) {
                pane.setExpanded(true);
            }
        });
        pane.setMinHeight(Region.USE_PREF_SIZE);
        return pane;
    }

    private HBox times(BucketForm form) {
        TextField from = field("bucket-from", form.from(), words.text("open.bucket.from"));
        TextField to = field("bucket-to", form.to(), words.text("open.bucket.to"));
        for (TextField time : new TextField[] {from, to}) {
            time.setPromptText("2026-03-01 14:30");
            time.setPrefColumnCount(13);
            time.setOnAction(_ -> model.count());
        }
        Label zone = new Label();
        zone.textProperty().bind(model.session().formats().map(now -> now.zoneId()));
        zone.getStyleClass().add("muted");
        return row(Labels.whole(words.text("open.bucket.from"), from), from,
                Labels.whole(words.text("open.bucket.to"), to), to,
                zone);
    }

    private HBox kept(KeptObjects kept) {
        Label used = new Label();
        used.setId("bucket-kept-used");
        used.getStyleClass().add("muted");
        used.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> kept.text(words.now(), model.session().formats().get()),
                                kept.used(), kept.possible(), model.session().formats(), model.session().messages()));
        Button clear = Buttons.whole("bucket-kept-clear", words.text("open.bucket.kept-clear"), kept::clear);
        clear.getStyleClass().add(Styles.SMALL);
        clear.disableProperty().bind(kept.used().map(bytes -> bytes == 0));
        HBox row = row(check("bucket-keep", kept.wanted(), words.text("open.bucket.keep")), used, clear);
        Shown.when(row, kept.possible());
        return row;
    }

    private HBox answers(Runnable close) {
        ObservableValue<Boolean> busy = model.state().map(BucketState::busy);
        Button count = Buttons.whole("bucket-count", words.text("open.bucket.count"), model::count);
        Button stop = Buttons.whole("bucket-stop", words.text("open.bucket.stop"), () -> {
            count.requestFocus();
            model.cancel();
        });
        stop.visibleProperty().bind(busy);
        Button read = Buttons.whole("bucket-read", words.text("open.bucket.read"), () -> model.read(false));
        Button replace = Buttons.whole("bucket-replace", words.text("open.bucket.replace"), () -> model.read(true));
        for (Button button : new Button[] {read, replace}) {
            button.disableProperty().bind(model.state().map(state -> !state.readable()));
        }
        model.state().subscribe(state -> {
            emphasise(count, !state.readable() && !state.busy());
            emphasise(read, state.readable() && !state.busy());
        });
        Button cancel = Buttons.whole("bucket-close", words.text("open.bucket.close"), () -> {
            model.cancel();
            close.run();
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return row(count, stop, between, cancel, replace, read);
    }

    /// What comes next.
    private static void emphasise(Button button, boolean next) {
        button.getStyleClass().remove(Styles.ACCENT);
        if (next) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    private static TextField field(String id, StringProperty text, ObservableValue<String> name) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.accessibleTextProperty().bind(name);
        return field;
    }

    private static CheckBox check(String id, BooleanProperty value, ObservableValue<String> name) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(name);
        box.selectedProperty().bindBidirectional(value);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /// The name of a profile. The empty name is the usual chain.
    private final class ProfileCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(name == null || name.isEmpty() ? words.now().text("open.bucket.default-profile")
                    : Printable.of(name));
        }
    }
}
