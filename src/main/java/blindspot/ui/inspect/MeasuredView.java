package blindspot.ui.inspect;

import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.Series;
import blindspot.description.MeasuredDetail;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// On the page of the leg through PrivateLink: what CloudWatch measured of it, the question what series are that do not say
/// so, and the commands that fetch more.
final class MeasuredView extends VBox {
    private static final int ROWS = 5;

    private final MeasuredOfSelected model;
    private final Words words;
    private final VBox said = new VBox();
    private final TextArea commands = new TextArea();
    private final Label open = Labels.wrapped("inspect-note");

    MeasuredView(MeasuredOfSelected model, Words words) {
        this.model = model;
        this.words = words;
        setId("inspect-measured");
        getStyleClass().addAll("inspect-content", "inspect-measured");
        said.getStyleClass().add("inspect-content");
        Label heading = Labels.wrapped("inspect-heading");
        heading.textProperty().bind(words.text("inspect.measured"));
        Label fetch = Labels.wrapped("inspect-note");
        fetch.textProperty().bind(words.text("inspect.measured.fetch"));
        commands.setId("inspect-metrics-command");
        commands.getStyleClass().add("copy-line");
        commands.setEditable(false);
        commands.setPrefRowCount(ROWS);
        commands.accessibleTextProperty().bind(fetch.textProperty());
        Shown.when(open, open.textProperty().isNotEmpty());
        getChildren().setAll(
                heading, said, fetch, commands, open,
                Buttons.of(
                        "inspect-copy-metrics", words.text("inspect.measured.copy"),
                        () -> CopyBox.copy(model.command())));
        Shown.when(this, model.detail().map(Optional::isPresent));
        model.detail().subscribe(detail -> detail.ifPresent(this::show));
    }

    private void show(MeasuredDetail detail) {
        List<Node> nodes = new ArrayList<>();
        detail.figures().forEach(figure -> nodes.add(Labels.wrapped("inspect-measured-figure", figure)));
        detail.recorded().forEach(sentence -> nodes.add(Labels.wrapped("inspect-note", sentence)));
        if (!detail.apart().isEmpty()) {
            nodes.add(Labels.wrapped("inspect-note", detail.apart()));
            model.asked().forEach(series -> nodes.add(question(series)));
        }
        detail.series().forEach(one -> nodes.add(Labels.wrapped("inspect-source", one)));
        said.getChildren().setAll(nodes);
        commands.setText(model.command());
        open.setText(model.open());
    }

    private VBox question(Series series) {
        MenuButton answer = new MenuButton(words.now().text("inspect.measured.which"));
        answer.setId("inspect-which");
        answer.getStyleClass().add("small");
        for (Metric metric : MeasuredOfSelected.choices(series)) {
            MenuItem item = new MenuItem(
                    words.now().text("inspect.measured.is", metric.namespace().code(), metric.code()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.tell(series, metric));
            answer.getItems().add(item);
        }
        return new VBox(2, Labels.wrapped("inspect-source", model.name(series)), answer);
    }
}
