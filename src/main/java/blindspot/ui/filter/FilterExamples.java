package blindspot.ui.filter;

import blindspot.ui.fx.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be written in the filter, by examples that say what they keep. One that is chosen is written into the field,
/// to be changed; nothing is filtered yet.
final class FilterExamples extends MenuButton {
    private final FilterModel model;
    private final Words words;

    FilterExamples(FilterModel model) {
        this.model = model;
        words = model.session().words();
        setId("filter-examples");
        getStyleClass().add("chip");
        textProperty().bind(words.text("filter.examples"));
        accessibleHelpProperty().bind(words.text("filter.examples.hint"));
        // A menu without items is not opened, and thus not filled.
        getItems().setAll(new SeparatorMenuItem());
        setOnShowing(_ -> getItems().setAll(examples()));
    }

    private List<MenuItem> examples() {
        return List.of(
                example("action = REJECT and dstport in (ssh, 8000..8999)", words.text("filter.example.tests")),
                example("addr = 10.1.0.0/16 and not port = https", words.text("filter.example.either-end")),
                example("srcaddr != pkt-srcaddr", words.text("filter.example.fields")),
                example("bytes > 1 MiB", words.text("filter.example.units")),
                example(
                        "time in 10:02..10:05",
                        words.text("filter.example.time", model.session().formats().map(formats -> formats.zoneId()))),
                example("start >= 2022-10-04T20:37", words.text("filter.example.date")),
                example("conversation = #1", words.text("filter.example.conversation")),
                example("tcp-flags has syn-ack", words.text("filter.example.flags")),
                example("instance-id = -", words.text("filter.example.nothing")),
                example("leg = 3 or marked or not health-check", words.text("filter.example.picture")));
    }

    private MenuItem example(String filter, ObservableValue<String> says) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(says.map(said -> filter + "   " + said));
        item.setOnAction(_ -> model.text().set(filter));
        return item;
    }
}
