package blindspot.ui.whatif;

import blindspot.model.Field;
import blindspot.template.TrafficType;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import blindspot.whatif.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The pane of pretended flow logs, at the right of the window: what they are, what they could record, what they could
/// not tell, and what creates them. Made when it is shown for the first time.
final class WhatIfView extends BorderPane {
    private final WhatIfModel model;
    private final Words words;
    private final CreateView create;
    private final VBox choices = new VBox();
    private final Label more = Labels.wrapped("what-if-note");
    private final VBox could = list();
    private final VBox lacking = list();
    private final VBox notes = list();
    private final Label fieldCount = Labels.wrapped("what-if-note");
    private final Map<Field, CheckBox> fields = new EnumMap<>(Field.class);
    private final List<Runnable> following = new ArrayList<>();
    private List<WhatIfPage.Choice> offered = List.of();

    WhatIfView(WhatIfModel model, Words words, CreateView create) {
        this.model = model;
        this.words = words;
        this.create = create;
        getStyleClass().add("what-if");
    }

    /// Puts into it what it shows.
    void fill() {
        choices.getStyleClass().add("what-if-choices");
        Shown.when(more, more.textProperty().isNotEmpty());
        VBox page = new VBox(
                heading("what-if.could"), could,
                heading("what-if.lacking"), lacking, notes,
                heading("what-if.level"), levels(), choices, more,
                heading("what-if.traffic"), traffic(),
                heading("what-if.interval"), intervals(),
                heading("what-if.fields"), formats(), fieldCount, fieldBoxes(),
                heading("what-if.create"), create);
        create.fill();
        page.getStyleClass().add("what-if-page");
        setCenter(new ReadingPane(page, words.text("what-if.pane")));
        FlowPane buttons = new FlowPane(
                step("what-if-undo", "command.what-if-undo", model.pretending()::undo, model.pretending().undoable()),
                step("what-if-redo", "command.what-if-redo", model.pretending()::redo, model.pretending().redoable()));
        buttons.getStyleClass().add("what-if-buttons");
        setBottom(buttons);
        model.page().subscribe(this::show);
    }

    private Button step(String id, String key, Runnable action, ObservableValue<Boolean> can) {
        Button button = Buttons.whole(id, words.text(key), action);
        button.getStyleClass().add("small");
        button.disableProperty().bind(can.map(any -> !any));
        return button;
    }

    private Label heading(String key) {
        Label heading = Labels.wrapped("what-if-heading");
        heading.textProperty().bind(words.text(key));
        return heading;
    }

    private static VBox list() {
        VBox box = new VBox();
        box.getStyleClass().add("what-if-list");
        return box;
    }

    private FlowPane levels() {
        return row(Stream.of(Scope.Level.values())
                .map(level -> toggle(
                        "what-if-level-" + level.code(), words.text("what-if.level." + level.code()),
                        () -> model.use(level), page -> page.logs().level() == level)));
    }

    /// AWS's words, the same in every language.
    private FlowPane traffic() {
        return row(Stream.of(TrafficType.values())
                .map(type -> toggle(
                        "what-if-traffic-" + type.name(), new SimpleStringProperty(type.name()),
                        () -> model.record(type), page -> page.logs().recording().trafficType() == type)));
    }

    private FlowPane intervals() {
        return row(Stream.of(60, 600)
                .map(seconds -> toggle(
                        "what-if-interval-" + seconds, words.text("what-if.seconds", seconds),
                        () -> model.sumUpTo(seconds), page -> page.logs().recording().interval() == seconds)));
    }

    private FlowPane formats() {
        return row(Stream.of(
                format("default", words.text("what-if.fields.default")),
                format("recommended", words.text("what-if.fields.recommended"))));
    }

    private ToggleButton format(String name, ObservableValue<String> text) {
        return toggle(
                "what-if-fields-" + name, text, () -> model.chooseFields(name),
                page -> WhatIfModel.isFormat(page, name));
    }

    private static FlowPane row(Stream<? extends Node> nodes) {
        FlowPane row = new FlowPane(6, 4);
        row.getChildren().setAll(nodes.<Node>map(node -> node).toList());
        return row;
    }

    private ToggleButton toggle(
            String id, ObservableValue<String> text, Runnable action,
            Predicate<WhatIfPage> chosen) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("small");
        button.textProperty().bind(text);
        button.setMinWidth(USE_PREF_SIZE);
        Runnable follow = () -> button.setSelected(chosen.test(model.page().getValue()));
        button.setOnAction(_ -> {
            action.run();
            follow.run();
        });
        following.add(follow);
        return button;
    }

    private TitledPane fieldBoxes() {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("what-if-choices");
        for (Field field : Field.values()) {
            CheckBox box = new CheckBox(field.fieldName());
            box.setMnemonicParsing(false);
            box.setId("what-if-field-" + field.fieldName());
            box.setOnAction(_ -> {
                model.choose(field, box.isSelected());
                box.setSelected(isChosen(field));
            });
            fields.put(field, box);
            boxes.getChildren().add(box);
        }
        TitledPane pane = new TitledPane("", boxes);
        pane.textProperty().bind(words.text("what-if.fields.all"));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private boolean isChosen(Field field) {
        return model.page().getValue().logs().recording().fields().contains(field);
    }

    private void show(WhatIfPage page) {
        following.forEach(Runnable::run);
        if (!page.choices().equals(offered)) {
            offered = page.choices();
            choices.getChildren().setAll(offered.stream().map(this::choice).toList());
        }
        for (int i = 0; i < offered.size(); i++) {
            if (choices.getChildren().get(i) instanceof CheckBox box) {
                box.setSelected(page.logs().scopes().contains(offered.get(i).scope()));
            }
        }
        more.setText(page.more());
        fieldCount.setText(page.fields());
        fields.forEach((field, box) -> box.setSelected(isChosen(field)));
        say(could, page.could());
        say(lacking, page.lacking());
        say(notes, page.notes());
    }

    private CheckBox choice(WhatIfPage.Choice choice) {
        CheckBox box = new CheckBox(choice.name());
        box.setMnemonicParsing(false);
        Wrapping.wrap(box);
        box.setOnAction(_ -> model.monitor(choice.scope(), box.isSelected()));
        return box;
    }

    private static void say(VBox list, List<String> texts) {
        list.getChildren().setAll(texts.stream().map(text -> Labels.wrapped("what-if-said", text)).toList());
    }
}
