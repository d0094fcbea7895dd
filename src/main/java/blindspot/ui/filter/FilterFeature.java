package blindspot.ui.filter;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;

/// The filter of the records; remembers those that the user saved.
public final class FilterFeature implements Feature {
    private final FilterModel model;
    private final FilterView view;

    /// @param leave moves the focus away from the field
    public FilterFeature(FilterModel model, Runnable leave) {
        this.model = model;
        view = new FilterView(model, leave);
        Explained.mark(view, Topic.FILTER);
    }

    public FilterView view() {
        return view;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FILTER, Topic.RECORDS, Topic.COLUMN);
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue exploring = model.session().mode().isEqualTo(Mode.EXPLORE);
        return List.of(
                Command.in(RECORDS, "filter", view::focusField, chord("Shortcut+F"), typed("/")).when(exploring),
                Command.in(RECORDS, "filter-undo", model::undo, chord("Alt+Z"))
                        .when(BooleanExpression.booleanExpression(model.canUndo()).and(exploring)),
                Command.in(RECORDS, "history-back", model::goBack, chord("Alt+Left"))
                        .when(BooleanExpression.booleanExpression(model.canGoBack()).and(exploring)),
                Command.in(RECORDS, "history-forward", model::goForward, chord("Alt+Right"))
                        .when(BooleanExpression.booleanExpression(model.canGoForward()).and(exploring)),
                Command.in(RECORDS, "filter-redo", model::redo, chord("Alt+Y"))
                        .when(BooleanExpression.booleanExpression(model.canRedo()).and(exploring)));
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withTable(table -> table.withFilters(model.saved().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.saved());
    }
}
