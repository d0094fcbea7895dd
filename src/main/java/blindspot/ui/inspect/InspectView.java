package blindspot.ui.inspect;

import blindspot.model.FieldName;
import blindspot.ui.control.CitationBox;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
    private final VBox legPage = page("inspect-leg");
    private final List<Labeled> labels = new ArrayList<>();
    private final List<ValueLink> links = new ArrayList<>();
    private final List<Tooltip> meanings = new ArrayList<>();
    private List<Integer> shape = List.of();

    /// @param copyLine copies the line of the selected record
    /// @param menuOfValue shows what can be done with the selected record's value in a field, at a node
    public InspectView(
            InspectModel model, Words words, Runnable copyLine, BiConsumer<FieldName, Node> menuOfValue) {
        this.model = model;
        this.menuOfValue = menuOfValue;
        this.words = words;
        this.copyLine = copyLine;
        getStyleClass().add("inspect");
        recordContent.getStyleClass().add("inspect-content");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        Tab record = tab(recordPage, words.text("inspect.tab.record"));
        Tab leg = tab(legPage, words.text("inspect.tab.leg"));
        getTabs().setAll(record, leg);
        model.page().subscribe(page -> getSelectionModel().select(switch (page) {
            case RECORD -> record;
            case LEG -> leg;
        }));
        follow(record, () -> model.show(InspectModel.Page.RECORD));
        follow(leg, () -> {
            model.show(InspectModel.Page.LEG);
            showLeg(model.leg().getValue());
        });
        model.record().subscribe(this::showRecord);
        Label together = text("", "inspect-together");
        together.setId("inspect-together");
        together.textProperty().bind(model.together());
        together.visibleProperty().bind(together.textProperty().isNotEmpty());
        together.managedProperty().bind(together.visibleProperty());
        recordPage.getChildren().setAll(together, recordContent);
        model.leg().subscribe(detail -> {
            if (leg.isSelected()) {
                showLeg(detail);
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

    /// While records go by, the same labels get other texts as long as there are as many: nodes are dear to make.
    private void showRecord(Optional<RecordDetail> detail) {
        List<Integer> wanted = detail.map(InspectView::shape).orElse(List.of());
        List<String> texts = detail.map(InspectView::texts).orElse(List.of());
        if (wanted.isEmpty() || !wanted.equals(shape)) {
            labels.clear();
            links.clear();
            meanings.clear();
            recordContent
                    .getChildren()
                    .setAll(detail.map(this::recordNodes)
                            .orElseGet(() -> List.of(hint(words.text("inspect.hint.record")))));
            shape = wanted;
        }
        for (int i = 0; i < texts.size(); i++) {
            labels.get(i).setText(texts.get(i));
        }
        List<RecordDetail.Line> lines = detail.map(InspectView::lines).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            links.get(i).show(lines.get(i));
        }
        List<String> meant = detail.map(InspectView::meanings).orElse(List.of());
        for (int i = 0; i < meant.size(); i++) {
            Tooltip meaning = meanings.get(i);
            meaning.setText(meant.get(i));
        }
    }

    /// How many notes, and how many lines each group has.
    private static List<Integer> shape(RecordDetail detail) {
        return Stream.concat(
                Stream.of(detail.notes().size()),
                detail.groups().stream().map(group -> group.lines().size()))
                .toList();
    }

    /// The texts of the labels, in the order in which these are made.
    private static List<String> texts(RecordDetail detail) {
        List<String> texts = new ArrayList<>();
        texts.add(detail.sentence());
        texts.addAll(detail.notes());
        texts.addAll(List.of(detail.flow(), detail.pin()));
        for (RecordDetail.Group group : detail.groups()) {
            texts.add(group.title());
            group.lines()
                    .forEach(line -> texts.addAll(
                            List.of((line.other().isEmpty() ? "" : "≠ ") + line.name(), line.value(), line.note(),
                                    line.other())));
        }
        texts.addAll(List.of(detail.lineTitle(), detail.line(), detail.source()));
        return texts;
    }

    private static List<RecordDetail.Line> lines(RecordDetail detail) {
        return detail.groups().stream().flatMap(group -> group.lines().stream()).toList();
    }

    /// What each field is, in the order of their lines.
    private static List<String> meanings(RecordDetail detail) {
        return lines(detail).stream().map(RecordDetail.Line::meaning).toList();
    }

    private List<Node> recordNodes(RecordDetail detail) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(recordText("inspect-sentence"));
        detail.notes().forEach(_ -> nodes.add(recordText("inspect-note")));
        nodes.add(neighbours());
        detail.groups().forEach(group -> nodes.add(group(group)));
        nodes.add(line());
        return nodes;
    }

    /// The neighbours in the flow, and the record that others are compared with.
    private VBox neighbours() {
        Label place = shownWhenSaid("inspect-flow");
        Label pin = shownWhenSaid("inspect-pinned");
        FlowPane buttons = new FlowPane(
                6, 6,
                step("inspect-flow-previous", words.text("inspect.flow.previous"), -1),
                step("inspect-flow-next", words.text("inspect.flow.next"), 1),
                pin());
        return new VBox(4, place, pin, buttons);
    }

    private Label shownWhenSaid(String style) {
        Label label = recordText(style);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Button step(String id, StringBinding text, int by) {
        Button step = button(id, () -> model.flowStep(by));
        step.textProperty().bind(text);
        step.disableProperty().bind(model.anyInFlow(by).map(any -> !any));
        return step;
    }

    private Button pin() {
        Button pin = button("inspect-pin", model::togglePin);
        pin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.now()
                                .text(model.pinned().getValue() ? "inspect.pinned.unpin" : "inspect.pinned.pin"),
                        model.pinned(), words.text("inspect.pinned.pin")));
        return pin;
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The text of the record and where it stands.
    private VBox line() {
        VBox box = new VBox(recordText("inspect-heading"), recordText("inspect-raw"), recordText("inspect-source"),
                copy());
        box.getStyleClass().add("inspect-group");
        return box;
    }

    private Button copy() {
        Button copy = button("inspect-copy-line", copyLine);
        copy.textProperty().bind(words.text("records.copy-line"));
        return copy;
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
        box.getChildren().addAll(note, shownWhenSaid("inspect-other"));
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
        Label label = text("", style);
        labels.add(label);
        return label;
    }

    private void showLeg(Optional<LegDetail> detail) {
        legPage.getChildren()
                .setAll(detail.map(this::legNodes).orElseGet(() -> List.of(hint(words.text("inspect.hint.leg")))));
    }

    private List<Node> legNodes(LegDetail detail) {
        Label state = text(detail.state(), "inspect-state");
        state.getStyleClass().add(detail.stateCode());
        return Stream.of(
                Stream.of(
                        text(detail.title(), "inspect-title"),
                        state,
                        text(detail.why(), "inspect-sentence"),
                        text(detail.whoMayRecord(), "inspect-note")),
                detail.counts().stream().map(count -> text(count, "inspect-count")),
                detail.citation()
                        .stream()
                        .map(address -> new CitationBox(words, words.text("inspect.citation"), address)))
                .<Node>flatMap(nodes -> nodes)
                .toList();
    }

    private static Label hint(StringBinding words) {
        Label label = text("", "inspect-hint");
        label.textProperty().bind(words);
        return label;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Tab tab(VBox page, ObservableValue<String> name) {
        Tab tab = new Tab("", new ReadingPane(page, name));
        tab.textProperty().bind(name);
        return tab;
    }

    private static VBox page(String style) {
        VBox page = new VBox();
        page.getStyleClass().addAll("inspect-page", style);
        return page;
    }
}
