package blindspot.ui.inspect;

import blindspot.description.EmptyWords;
import blindspot.description.LegDetail;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CitationBox;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The page of the selected leg: its state, what was counted and measured, why there is nothing in places, and what shows
/// more.
final class LegDetailView extends VBox {
    private final InspectModel model;
    private final Words words;
    private final Runnable neverLogged;
    private final Runnable whatIf;
    private final VBox why = new VBox();
    private final MeasuredView measured;

    /// @param neverLogged shows what flow logs never record
    /// @param whatIf shows what others could
    LegDetailView(InspectModel model, Words words, Runnable neverLogged, Runnable whatIf) {
        this.model = model;
        this.words = words;
        this.neverLogged = neverLogged;
        this.whatIf = whatIf;
        measured = new MeasuredView(model.measured(), words);
        getStyleClass().addAll("inspect-page", "inspect-leg");
        why.getStyleClass().add("inspect-content");
        Shown.when(why, Bindings.isNotEmpty(why.getChildren()));
        model.why().subscribe(this::showWhy);
    }

    /// Empty where no leg is selected.
    void show(Optional<LegDetail> detail) {
        getChildren().setAll(detail.map(this::nodes).orElseGet(() -> List.of(hint(), why)));
    }

    /// In place of a leg, unless something is said of a node.
    private Label hint() {
        Label hint = Labels.wrapped("inspect-hint");
        hint.textProperty().bind(words.text("inspect.hint.leg"));
        Shown.when(hint, Bindings.isEmpty(why.getChildren()));
        return hint;
    }

    private List<Node> nodes(LegDetail detail) {
        Label state = Labels.wrapped("inspect-state", detail.state());
        state.getStyleClass().add(detail.stateCode());
        return Stream.of(
                Stream.of(
                        Labels.wrapped("inspect-title", detail.title()),
                        state,
                        Labels.wrapped("inspect-sentence", detail.why()),
                        Labels.wrapped("inspect-note", detail.whoMayRecord())),
                detail.counts().stream().map(count -> Labels.wrapped("inspect-count", count)),
                Stream.of(why, measured),
                detail.known().stream().map(fact -> Labels.wrapped("inspect-note", fact)),
                detail.instead()
                        .stream()
                        .limit(1)
                        .map(_ -> Labels.wrapped("inspect-heading", words.now().text("inspect.leg.instead"))),
                detail.instead().stream().map(witness -> Labels.wrapped("inspect-note", witness)),
                detail.instead()
                        .stream()
                        .limit(1)
                        .map(_ -> Buttons.of(
                                "inspect-never-logged", words.text("command.never-logged"), neverLogged)),
                detail.citation()
                        .stream()
                        .map(address -> new CitationBox(words, words.text("inspect.citation"), address)),
                detail.isWithoutRecord()
                        ? Stream.of(Buttons.of("inspect-what-if", words.text("inspect.leg.what-if"), whatIf))
                        : Stream.<Node>of())
                .<Node>flatMap(nodes -> nodes)
                .toList();
    }

    private void showWhy(List<EmptyWords.Said> said) {
        why.getChildren().setAll(said.stream().flatMap(this::why).toList());
        if (said.stream().anyMatch(each -> each.hidden() > 0)) {
            Button show = Buttons.of("inspect-show-hidden", words.text("inspect.leg.empty.show"), model::showHidden);
            show.getStyleClass().add("small");
            why.getChildren().add(show);
        }
    }

    private Stream<Node> why(EmptyWords.Said said) {
        return Stream.of(
                Stream.of(Labels.wrapped("inspect-heading", words.now().text("inspect.leg.empty"))),
                said.halves().stream().map(half -> Labels.wrapped("inspect-count", half)),
                said.reasons().stream().map(reason -> Labels.wrapped("inspect-note", reason)))
                .flatMap(nodes -> nodes);
    }
}
