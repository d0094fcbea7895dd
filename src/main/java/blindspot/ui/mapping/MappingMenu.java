package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be chosen for the selected interface or address. Filled each time when it opens.
final class MappingMenu {
    private final MappingModel model;
    private final Runnable nameVpc;

    /// @param nameVpc lets the user type the id of its VPC
    MappingMenu(MappingModel model, Runnable nameVpc) {
        this.model = model;
        this.nameVpc = nameVpc;
    }

    /// As the context menu of something.
    ContextMenu contextMenu() {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(_ -> fill(menu.getItems()));
        return menu;
    }

    /// The same behind a button.
    void fillOnShowing(MenuButton button) {
        button.getItems().setAll(new MenuItem());
        button.setOnShowing(_ -> fill(button.getItems()));
    }

    private void fill(ObservableList<MenuItem> items) {
        items.clear();
        model.choices().ifPresent(choices -> {
            add(items, "mapping-choose-role", text("mapping.choose.role"), choices.roles());
            add(items, "mapping-choose-vpc", text("mapping.choose.vpc"), choices.vpcs());
            if (choices.canNameVpc()) {
                items.add(item("mapping-name-vpc", text("mapping.vpc.name"), nameVpc));
            }
            add(items, "mapping-choose-node", text("mapping.choose.node"), choices.nodes());
            add(items, "mapping-choose-leads-to", text("mapping.choose.leads-to"), choices.leadsTo());
            add(items, "mapping-choose-behind", text("mapping.choose.behind"), choices.behind());
            items.add(new SeparatorMenuItem());
        });
        MenuItem show = item("mapping-show-records", text("mapping.show-records"), model::showRecords);
        show.setDisable(model.selected().get().isEmpty());
        MenuItem forget = item("mapping-forget-one", text("mapping.forget"), model::forget);
        forget.setDisable(!model.isSelectedSet().get());
        items.addAll(show, forget);
    }

    private void add(ObservableList<MenuItem> items, String id, String text, List<MappingChoice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        Menu menu = new Menu(text);
        menu.setId(id);
        for (MappingChoice choice : choices.subList(0, Math.min(MappingChoices.MOST, choices.size()))) {
            CheckMenuItem item = new CheckMenuItem(choice.text());
            item.setMnemonicParsing(false);
            item.setSelected(choice.now());
            item.setOnAction(_ -> choice.choose().run());
            menu.getItems().add(item);
        }
        if (choices.size() > MappingChoices.MOST) {
            MenuItem more = new MenuItem(model.words().text("mapping.choose.first", MappingChoices.MOST));
            more.setDisable(true);
            menu.getItems().add(more);
        }
        items.add(menu);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String text(String key) {
        Messages words = model.words();
        return words.text(key);
    }
}
