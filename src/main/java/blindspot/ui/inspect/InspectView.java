package blindspot.ui.inspect;

import blindspot.model.FieldName;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The detail pane at the right of the window.
public final class InspectView extends TabPane {
    private final Words words;
    private final InspectModel model;
    private final Runnable copyLine;
    private final BiConsumer<FieldName, Node> menuOfValue;
    private final VBox recordPage = page("inspect-record");
    private final VBox recordContent = new VBox();
    private final Label sentence = Labels.wrapped("inspect-sentence");
    private final VBox notes = new VBox();
    private final Label flow = shownWhenSaid("inspect-flow");
    private final Label pinned = shownWhenSaid("inspect-pinned");
    private final VBox groups = new VBox();
    private final Label lineTitle = Labels.wrapped("inspect-heading");
    private final Label line = Labels.wrapped("inspect-raw");
    private final Label source = Labels.wrapped("inspect-source");
    private final List<Node> recordNodes;
    private final Label hint = Labels.wrapped("inspect-hint");
    private final List<Labeled> labels = new ArrayList<>();
    private final List<ValueLink> links = new ArrayList<>();
    private final List<Tooltip> meanings = new ArrayList<>();
    private List<Integer> shape = List.of();

    /// @param copyLine copies the line of the selected record
    /// @param menuOfValue shows what can be done with the selected record's value in a field, at a node
    /// @param neverLogged shows what flow logs never record
    /// @param whatIf shows what others could
    public InspectView(
            InspectModel model, Words words, Runnable copyLine, BiConsumer<FieldName, Node> menuOfValue,
            Runnable neverLogged, Runnable whatIf) {
        this.model = model;
        this.menuOfValue = menuOfValue;
        this.words = words;
        this.copyLine = copyLine;
        getStyleClass().add("inspect");
        accessibleTextProperty().bind(words.text("help.details"));
        for (VBox box : List.of(recordContent, notes, groups)) {
            box.getStyleClass().add("inspect-content");
        }
        Shown.when(notes, Bindings.isNotEmpty(notes.getChildren()));
        recordNodes = List.of(
                sentence, notes, neighbours(), new MatchesView(model.matches(), words), groups, line());
        hint.textProperty().bind(words.text("inspect.hint.record"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        Tab record = tab(recordPage, words.text("inspect.tab.record"));
        LegDetailView legPage = new LegDetailView(model, words, neverLogged, whatIf);
        Tab leg = tab(legPage, words.text("inspect.tab.leg"));
        VBox answersPage = page("inspect-answers");
        answersPage.getChildren().setAll(new AnswersView(model.answers(), words));
        Tab answers = tab(answersPage, words.text("inspect.tab.answers"));
        getTabs().setAll(record, leg, answers);
        model.page().subscribe(page -> getSelectionModel().select(switch (page) {
            case RECORD -> record;
            case LEG -> leg;
            case ANSWERS -> answers;
        }));
        follow(record, () -> model.show(InspectModel.Page.RECORD));
        follow(answers, () -> model.show(InspectModel.Page.ANSWERS));
        follow(leg, () -> {
            model.show(InspectModel.Page.LEG);
            legPage.show(model.leg().getValue());
        });
        model.record().subscribe(this::showRecord);
        Label together = Labels.wrapped("inspect-together");
        together.setId("inspect-together");
        together.textProperty().bind(model.together());
        Shown.when(together, together.textProperty().isNotEmpty());
        recordPage.getChildren().setAll(together, recordContent);
        model.leg().subscribe(detail -> {
            if (leg.isSelected()) {
                legPage.show(detail);
            }
        });
    }

    private static void follow(Tab tab, Runnable selected) {
        tab.selectedProperty().subscribe(now -> {
            if (now) {
                selected.run();
            }
        });
    }

    private void showRecord(Optional<RecordDetail> detail) {
        List<Node> wanted = detail.isEmpty() ? List.of(hint) : recordNodes;
        if (!recordContent.getChildren().equals(wanted)) {
            recordContent.getChildren().setAll(wanted);
        }
        detail.ifPresent(this::showRecord);
    }

    private void showRecord(RecordDetail detail) {
        sentence.setText(detail.sentence());
        showNotes(detail.notes());
        flow.setText(detail.flow());
        pinned.setText(detail.pin());
        showGroups(detail.groups());
        lineTitle.setText(detail.lineTitle());
        line.setText(detail.line());
        source.setText(detail.source());
    }

    private void showNotes(List<String> texts) {
        while (notes.getChildren().size() > texts.size()) {
            notes.getChildren().removeLast();
        }
        while (notes.getChildren().size() < texts.size()) {
            notes.getChildren().add(Labels.wrapped("inspect-note"));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (notes.getChildren().get(i) instanceof Label note) {
                note.setText(texts.get(i));
            }
        }
    }

    /// While records go by, the same labels get other texts as long as there are as many: nodes are dear to make.
    private void showGroups(List<RecordDetail.Group> wanted) {
        List<Integer> lines = wanted.stream().map(group -> group.lines().size()).toList();
        if (!lines.equals(shape)) {
            labels.clear();
            links.clear();
            meanings.clear();
            groups.getChildren().setAll(wanted.stream().map(this::group).toList());
            shape = lines;
        }
        List<String> texts = texts(wanted);
        for (int i = 0; i < texts.size(); i++) {
            labels.get(i).setText(texts.get(i));
        }
        List<RecordDetail.Line> shown = wanted.stream().flatMap(group -> group.lines().stream()).toList();
        for (int i = 0; i < shown.size(); i++) {
            Tooltip meaning = meanings.get(i);
            meaning.setText(shown.get(i).meaning());
            links.get(i).show(shown.get(i));
        }
    }

    /// The texts of the labels, in the order in which these are made.
    private static List<String> texts(List<RecordDetail.Group> groups) {
        List<String> texts = new ArrayList<>();
        for (RecordDetail.Group group : groups) {
            texts.add(group.title());
            group.lines()
                    .forEach(line -> texts.addAll(
                            List.of((line.other().isEmpty() ? "" : "≠ ") + line.name(), line.value(), line.note(),
                                    line.other())));
        }
        return texts;
    }

    /// The neighbours in the flow, and the record that others are compared with.
    private VBox neighbours() {
        FlowPane buttons = new FlowPane(
                6, 6,
                step("inspect-flow-previous", words.text("inspect.flow.previous"), -1),
                step("inspect-flow-next", words.text("inspect.flow.next"), 1),
                pin());
        return new VBox(4, flow, pinned, buttons);
    }

    private static Label shownWhenSaid(String style) {
        Label label = Labels.wrapped(style);
        Shown.when(label, label.textProperty().isNotEmpty());
        return label;
    }

    private Button step(String id, StringBinding text, int by) {
        Button step = small(Buttons.of(id, text, () -> model.flowStep(by)));
        step.disableProperty().bind(model.anyInFlow(by).map(any -> !any));
        return step;
    }

    private Button pin() {
        ObservableValue<String> text = model.pinned()
                .flatMap(pinned -> pinned ? words.text("inspect.pinned.unpin") : words.text("inspect.pinned.pin"));
        return small(Buttons.of("inspect-pin", text, model::togglePin));
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }

    /// The text of the record and where it stands.
    private VBox line() {
        VBox box = new VBox(lineTitle, line, source, copy());
        box.getStyleClass().add("inspect-group");
        return box;
    }

    private Button copy() {
        return small(Buttons.of("inspect-copy-line", words.text("records.copy-line"), copyLine));
    }

    private VBox group(RecordDetail.Group group) {
        VBox box = new VBox(recordText("inspect-heading"));
        group.lines().forEach(_ -> box.getChildren().add(field()));
        box.getStyleClass().add("inspect-group");
        return box;
    }

    private VBox field() {
        Label name = recordText("inspect-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(meaning());
        name.accessibleHelpProperty().bind(name.getTooltip().textProperty());
        ValueLink value = new ValueLink(menuOfValue, this::moveFocus);
        labels.add(value);
        links.add(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        VBox box = new VBox(new HBox(name, value));
        box.getStyleClass().add("inspect-line");
        Label note = recordText("inspect-meaning");
        note.setMaxWidth(Double.MAX_VALUE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        Label other = shownWhenSaid("inspect-other");
        labels.add(other);
        box.getChildren().addAll(note, other);
        return box;
    }

    private void moveFocus(ValueLink from, int by) {
        int to = links.indexOf(from) + by;
        if (to >= 0 && to < links.size()) {
            links.get(to).requestFocus();
        }
    }

    private Tooltip meaning() {
        Tooltip meaning = new Tooltip();
        meaning.getStyleClass().add("wide");
        meanings.add(meaning);
        return meaning;
    }

    private Label recordText(String style) {
        Label label = Labels.wrapped(style);
        labels.add(label);
        return label;
    }

    private static Tab tab(VBox page, ObservableValue<String> name) {
        Tab tab = new Tab();
        ReadingPane content = new ReadingPane(page, name);
        follow(tab, () -> tab.setContent(content));
        tab.textProperty().bind(name);
        return tab;
    }

    private static VBox page(String style) {
        VBox page = new VBox();
        page.getStyleClass().addAll("inspect-page", style);
        return page;
    }
}
