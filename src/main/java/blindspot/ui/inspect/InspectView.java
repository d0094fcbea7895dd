package blindspot.ui.inspect;

import blindspot.ui.control.CitationBox;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The detail pane at the right of the window.
public final class InspectView extends TabPane {
    private final Words words;
    private final VBox recordPage = page("inspect-record");
    private final VBox legPage = page("inspect-leg");

    public InspectView(InspectModel model, Words words) {
        this.words = words;
        getStyleClass().add("inspect");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        Tab record = tab(recordPage, words.text("inspect.tab.record"));
        Tab leg = tab(legPage, words.text("inspect.tab.leg"));
        getTabs().setAll(record, leg);
        model.page().subscribe(page -> getSelectionModel().select(switch (page) {
            case RECORD -> record;
            case LEG -> leg;
        }));
        follow(record, () -> model.show(InspectModel.Page.RECORD));
        follow(leg, () -> model.show(InspectModel.Page.LEG));
        model.record().subscribe(this::showRecord);
        model.leg().subscribe(this::showLeg);
    }

    private static void follow(Tab tab, Runnable selected) {
        tab.selectedProperty().subscribe(now -> {
            if (now) {
                selected.run();
            }
        });
    }

    private void showRecord(Optional<RecordDetail> detail) {
        recordPage
                .getChildren()
                .setAll(detail.map(this::recordNodes)
                        .orElseGet(() -> List.of(hint(words.text("inspect.hint.record")))));
    }

    private List<Node> recordNodes(RecordDetail detail) {
        return Stream.of(
                Stream.of(text(detail.sentence(), "inspect-sentence")),
                detail.notes().stream().map(note -> text(note, "inspect-note")),
                detail.groups().stream().map(this::group),
                Stream.of(text(detail.source(), "inspect-source")))
                .<Node>flatMap(nodes -> nodes)
                .toList();
    }

    private VBox group(RecordDetail.Group group) {
        VBox box = new VBox(text(group.title(), "inspect-heading"));
        group.lines().forEach(line -> box.getChildren().add(line(line)));
        box.getStyleClass().add("inspect-group");
        return box;
    }

    private VBox line(RecordDetail.Line line) {
        Label name = text(line.name(), "inspect-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label value = text(line.value(), "inspect-value");
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(new HBox(name, value));
        box.getStyleClass().add("inspect-line");
        Label note = text(line.note(), "inspect-meaning");
        note.setMaxWidth(Double.MAX_VALUE);
        note.setVisible(!line.note().isEmpty());
        note.managedProperty().bind(note.visibleProperty());
        box.getChildren().add(note);
        return box;
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
