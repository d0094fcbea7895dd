package blindspot.ui.diagram;

import blindspot.model.Term;
import blindspot.ui.control.Labels;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Focus;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;

/// What a place of the picture is, and what can be done with its records, for the mouse and the key that opens such menus.
final class PathMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Consumer<Focus> show;
    private final PlaceActions actions;
    private final DiagramModel model;
    private final MenuItem showItem;
    private final MenuItem drawItem;
    private final Consumer<Focus> ask;
    private final MenuItem askItem;
    private final MenuItem helpItem;
    private final MenuItem whatIfItem;
    private final MenuItem neverItem;
    private final Words words;
    private final FilterItems filters;
    private final WhyItem why;
    private final Label said = Labels.wrapped("menu-said");
    private final CustomMenuItem saidItem = new CustomMenuItem(new Paragraph(said), false);
    private final SeparatorMenuItem belowSaid = new SeparatorMenuItem();

    PathMenu(DiagramModel model, PlaceActions actions) {
        this.model = model;
        this.actions = actions;
        words = model.session().words();
        filters = new FilterItems(model.session());
        why = new WhyItem(model.session(), actions.why());
        ask = model::ask;
        show = model::show;
        showItem = item("diagram-show-records", words.text("diagram.show-records"));
        drawItem = item("diagram-draw-path", words.text("diagram.draw-path"));
        askItem = item("diagram-change", words.text("diagram.change"));
        whatIfItem = item("diagram-what-if", words.text("command.what-if"));
        whatIfItem.setOnAction(_ -> model.pretending().enter());
        neverItem = item("diagram-never-logged", words.text("command.never-logged"));
        neverItem.setOnAction(_ -> actions.neverLogged().run());
        helpItem = item("diagram-help", words.text("diagram.help"));
        said.setId("diagram-said");
        saidItem.getStyleClass().add("menu-said-item");
        menu.getItems()
                .setAll(
                        saidItem, belowSaid, showItem, why.item(), neverItem, whatIfItem, drawItem, askItem, helpItem,
                        new SeparatorMenuItem());
        menu.getItems().addAll(filters.all());
    }

    /// Says what a place is, at a point of the screen, with what can be done there.
    void open(Node target, Focus place, double screenX, double screenY) {
        prepare(target, place);
        menu.show(target, screenX, screenY);
    }

    /// Says what a place is, below it, with what can be done there.
    void open(Node target, Focus place) {
        prepare(target, place);
        menu.show(target, Side.BOTTOM, 0, 0);
    }

    private void prepare(Node target, Focus there) {
        Subject subject = Explained.of(target);
        said.setText(Stream.of(subject.term().map(this::sentence).orElse(""), subject.here())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        saidItem.setVisible(!said.getText().isEmpty());
        belowSaid.setVisible(saidItem.isVisible());
        showItem.setOnAction(_ -> show.accept(there));
        drawItem.setOnAction(_ -> drawPath(there));
        askItem.setOnAction(_ -> ask.accept(there));
        helpItem.setOnAction(_ -> actions.help().accept(subject));
        whatIfItem.setVisible(model.canBePretended(there));
        neverItem.setVisible(model.mayBeNeverLogged(there));
        why.pointAt(there);
        filters.pointAt(there);
    }

    private void drawPath(Focus place) {
        if (model.isExploring()) {
            actions.drawPath().accept(place);
        }
    }

    private String sentence(Term term) {
        return words.now()
                .text("diagram.said", words.now().text("term." + term.code()),
                        words.now().text("term." + term.code() + ".says"));
    }

    /// Words in a menu, over as many lines as they need: a menu asks for no height that goes with a width.
    private static final class Paragraph extends StackPane {
        /// In heights of its letters.
        private static final double WIDTH = 30;

        private final Label words;

        Paragraph(Label words) {
            this.words = words;
            getChildren().setAll(words);
        }

        @Override
        protected double computePrefWidth(double height) {
            return WIDTH * words.getFont().getSize();
        }

        @Override
        protected double computePrefHeight(double width) {
            return words.prefHeight(computePrefWidth(-1));
        }
    }

    private static MenuItem item(String id, ObservableValue<String> text) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(text);
        return item;
    }
}
