package blindspot.ui.whatif;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import blindspot.ui.whatif.WhatIfModel.Made;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The text that makes AWS create what is pretended, to be copied or saved, and what AWS charges for.
final class CreateView extends VBox {
    private static final int LINES = 14;
    private static final int COLUMNS = 12;

    private final WhatIfModel model;
    private final Words words;
    private final TextArea text = new TextArea();

    CreateView(WhatIfModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("what-if-create");
    }

    void fill() {
        text.setId("what-if-text");
        text.setEditable(false);
        Wrapping.wrap(text);
        text.setPrefRowCount(LINES);
        text.getStyleClass().add("what-if-text");
        text.textProperty().bind(model.text());
        text.accessibleTextProperty().bind(words.text("what-if.create"));
        // A text takes every key for itself, and this one leads out.
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        FlowPane kinds = new FlowPane(6, 4, kind(Made.COMMANDS), kind(Made.STACK));
        FlowPane buttons = new FlowPane(6, 4, copy(), save());
        Label saved = Labels.wrapped("what-if-saved");
        saved.textProperty().bind(model.saved());
        Shown.when(saved, saved.textProperty().isNotEmpty());
        Label fault = Labels.wrapped("what-if-fault");
        fault.setId("what-if-bucket-fault");
        fault.textProperty().bind(model.bucketFault());
        Shown.when(fault, fault.textProperty().isNotEmpty());
        getChildren().setAll(
                kinds, bucket(), fault, text, buttons, saved, said("what-if.create.said"), said("cli.template.costs"));
    }

    private FlowPane bucket() {
        TextField name = new TextField();
        name.setId("what-if-bucket");
        name.setPrefColumnCount(COLUMNS);
        name.promptTextProperty().bind(words.text("what-if.bucket.none"));
        name.setText(model.bucket().get());
        name.textProperty().subscribe(model::deliverTo);
        // What is written is kept by the field; the key leads out as it does from the text.
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        Label label = Labels.whole(words.text("what-if.bucket"), name);
        return new FlowPane(6, 4, label, name);
    }

    private void leaveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.pretending().leave();
            event.consume();
        }
    }

    private Label said(String key) {
        Label label = Labels.wrapped("what-if-said");
        label.textProperty().bind(words.text(key));
        return label;
    }

    private ToggleButton kind(Made made) {
        ToggleButton button = new ToggleButton();
        button.setId(made.key().replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(words.text(made.key()));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.make(made);
        });
        model.made().subscribe(now -> button.setSelected(now == made));
        return button;
    }

    private Button copy() {
        Button copy = Buttons.whole(
                "what-if-copy", words.text("copy.button"), () -> CopyBox.copy(text.getText()));
        return usable(copy);
    }

    private Button save() {
        return usable(Buttons.whole("what-if-save", words.text("what-if.save"), this::chooseFile));
    }

    private Button usable(Button button) {
        button.getStyleClass().add("small");
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.hasText(), model.text()));
        return button;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.now().text("what-if.save"));
        chooser.setInitialFileName(model.made().get().fileName());
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }
}
