package blindspot.ui.diagram;

import blindspot.query.Filter;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.PlaceTests;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/// The items of a menu that filter for the records of a place, exclude them, or add them to what the filter keeps.
final class FilterItems {
    private final Session session;
    private final List<MenuItem> items;
    private Optional<Filter> test = Optional.empty();

    FilterItems(Session session) {
        this.session = session;
        items = List.of(
                item("diagram-filter-for", session.words().text("records.filter-for.this"), session::filterAlso),
                item(
                        "diagram-exclude", session.words().text("records.exclude.this"),
                        each -> session.filterAlso(new Filter.Not(each))),
                item("diagram-or", session.words().text("records.or-this"),
                        each -> session.filterBy(session.filter().get().or(each))));
    }

    List<MenuItem> all() {
        return items;
    }

    /// They are about this place now; where no test is for it, they can do nothing.
    void pointAt(Focus place) {
        test = session.mode().get() == Mode.EXPLORE ? PlaceTests.of(place, session.topology()) : Optional.empty();
        items.forEach(item -> item.setDisable(test.isEmpty()));
    }

    private MenuItem item(String id, ObservableValue<String> text, Consumer<Filter> action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(text);
        item.setOnAction(_ -> test.ifPresent(action));
        return item;
    }
}
