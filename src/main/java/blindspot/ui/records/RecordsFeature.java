package blindspot.ui.records;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;

/// The table of records; remembers its columns.
public final class RecordsFeature implements Feature {
    private final RecordsModel model;
    private final Session session;
    private final RecordsView table;

    /// @param whenNothingIsLoaded takes the place of the rows while there are no records
    public RecordsFeature(RecordsModel model, Node whenNothingIsLoaded, RowActions actions) {
        this.model = model;
        session = model.session();
        table = new RecordsView(model, whenNothingIsLoaded, actions);
    }

    public RecordsView table() {
        return table;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(
                        RECORDS, "mark", () -> session.toggleMark(session.selection().row().get()), typed("m"))
                        .when(session.mode()
                                .isEqualTo(Mode.EXPLORE)
                                .and(
                                        session.selection().row().isNotEqualTo(Selection.NO_ROW))));
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withTable(before -> before.withColumns(model.layout().get().columns()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.layout());
    }
}
