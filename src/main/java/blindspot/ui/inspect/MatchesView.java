package blindspot.ui.inspect;

import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Records that may be of the same traffic on the other side of PrivateLink: dashed, in brackets, each to be gone to.
final class MatchesView extends VBox {
    private final MatchesOfSelected matches;
    private final Words words;

    MatchesView(MatchesOfSelected matches, Words words) {
        this.matches = matches;
        this.words = words;
        setId("inspect-matches");
        getStyleClass().addAll("inspect-group", "inspect-matches");
        Shown.when(this, Bindings.isNotEmpty(getChildren()));
        matches.said().subscribe(this::show);
    }

    private void show(MatchesDetail detail) {
        if (detail.sentence().isEmpty()) {
            getChildren().clear();
            return;
        }
        Label heading = Labels.wrapped("inspect-heading", words.now().text("inspect.matches"));
        getChildren()
                .setAll(Stream.of(
                        Stream.of(heading, Labels.wrapped("inspect-match-reasons", detail.sentence())),
                        detail.matches().stream().map(this::match),
                        Stream.of(detail.more())
                                .filter(more -> !more.isEmpty())
                                .map(more -> Labels.wrapped("inspect-match-more", more)))
                        .<Node>flatMap(nodes -> nodes)
                        .toList());
    }

    private Node match(MatchesDetail.Match match) {
        Button button = new Button(match.name());
        button.getStyleClass().add("inspect-match");
        button.setMnemonicParsing(false);
        Wrapping.wrap(button);
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleHelpProperty().set(match.reasons());
        button.setOnAction(_ -> matches.goTo(match));
        return new VBox(2, button, Labels.wrapped("inspect-match-reasons", match.reasons()));
    }
}
