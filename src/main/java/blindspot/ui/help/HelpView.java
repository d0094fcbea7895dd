package blindspot.ui.help;

import blindspot.ui.control.Browser;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.net.URI;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page of help, with what leads to the others below.
final class HelpView extends VBox {
    private final Words words;
    private final Browser browser;
    private final ReadingPane reading;

    /// @param buttons what leads on, the one that closes last
    HelpView(HelpPage page, Words words, Browser browser, List<Button> buttons) {
        this.words = words;
        this.browser = browser;
        getStyleClass().add("help");
        Label title = Labels.wrapped("panel-title", page.title());
        title.setId("help-title");
        VBox body = new VBox();
        body.getStyleClass().add("help-body");
        if (!page.lead().isEmpty()) {
            body.getChildren().add(Labels.wrapped("help-lead", page.lead()));
        }
        for (HelpPage.Section section : page.sections()) {
            if (!section.entries().isEmpty()) {
                if (!section.title().isEmpty()) {
                    body.getChildren().add(Labels.wrapped("help-heading", section.title()));
                }
                section.entries().forEach(entry -> body.getChildren().add(box(entry)));
            }
        }
        reading = new ReadingPane(body, new SimpleStringProperty(page.title()));
        VBox.setVgrow(reading, Priority.ALWAYS);
        FlowPane row = new FlowPane();
        row.getStyleClass().add("help-buttons");
        row.getChildren().setAll(buttons);
        getChildren().setAll(title, reading, row);
        setMaxWidth(USE_PREF_SIZE);
    }

    /// The keys go to what scrolls.
    @Override
    public void requestFocus() {
        reading.requestFocus();
    }

    private VBox box(HelpEntry entry) {
        VBox box = new VBox();
        box.getStyleClass().add("help-entry");
        if (!entry.title().isEmpty()) {
            box.getChildren().add(Labels.wrapped("help-term", entry.title()));
        }
        box.getChildren().add(Labels.wrapped("help-text", entry.text()));
        if (!entry.here().isEmpty()) {
            box.getChildren().add(Labels.wrapped("help-here", entry.here()));
        }
        entry.page().ifPresent(page -> box.getChildren().add(link(words.now().text("help.page"), page)));
        if (!entry.instead().isEmpty()) {
            box.getChildren().add(Labels.wrapped("help-instead", words.now().text("inspect.leg.instead")));
            entry.instead().forEach(each -> {
                Node witness = link(each.text(), each.page());
                witness.getStyleClass().add("help-witness");
                box.getChildren().add(witness);
            });
        }
        return box;
    }

    /// What opens a page of AWS in the browser; its address is told by the pointer.
    private Node link(String text, URI page) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("help-link");
        Wrapping.wrap(link);
        link.setMinHeight(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(page.toString()));
        link.setAccessibleHelp(page.toString());
        link.setOnAction(_ -> browser.open(page));
        return link;
    }
}
