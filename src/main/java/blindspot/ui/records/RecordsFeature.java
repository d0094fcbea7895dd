package blindspot.ui.records;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.settings.Settings;
import blindspot.settings.Table;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The table of records; remembers its columns.
public final class RecordsFeature implements Feature {
    private final RecordsModel model;
    private final Session session;
    private final RecordsView table;

    /// @param whenNothingIsLoaded takes the place of the rows while there are no records
    /// @param loading whether there may be some soon
    public RecordsFeature(
            RecordsModel model, Node whenNothingIsLoaded, ObservableValue<Boolean> loading, RowActions actions) {
        this.model = model;
        session = model.session();
        table = new RecordsView(model, whenNothingIsLoaded, loading, actions);
    }

    public RecordsView table() {
        return table;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RECORDS, Topic.COLUMN);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(
                        RECORDS, "mark", () -> session.toggleMark(session.selection().row().get()), typed("m"))
                        .when(session.mode()
                                .isEqualTo(Mode.EXPLORE)
                                .and(
                                        session.selection().row().isNotEqualTo(Selection.NO_ROW))),
                shape("table-records", new TableShape.Records(), "Alt+1"),
                shape("table-conversations", new TableShape.Conversations(), "Alt+2"),
                Command.in(RECORDS, "table-groups", this::showGroups, chord("Alt+3"))
                        .when(session.mode().isEqualTo(Mode.EXPLORE))
                        .marked(model.summary().shape().map(TableShape.Groups.class::isInstance)));
    }

    private Command shape(String key, TableShape shape, String keys) {
        return Command.in(RECORDS, key, () -> model.summary().show(shape), chord(keys))
                .when(session.mode().isEqualTo(Mode.EXPLORE))
                .marked(model.summary().shape().map(shape::equals));
    }

    /// Those of before, else by the first column that there can be groups by.
    private void showGroups() {
        List<RecordColumn> before = model.summary().lastGroupedBy();
        if (before.isEmpty()) {
            model.shownColumns()
                    .get()
                    .stream()
                    .filter(column -> GroupKeys.canBe(column) && column != StandardColumn.RELATION
                            && column != StandardColumn.TIME)
                    .findFirst()
                    .ifPresent(model.summary()::groupBy);
        } else {
            model.summary().show(new TableShape.Groups(before));
        }
    }

    @Override
    public void restore(Settings remembered) {
        Table table = remembered.table();
        List<RecordColumn> by =
                table.groupedBy()
                        .stream()
                        .flatMap(id -> RecordColumn.named(id).stream())
                        .filter(GroupKeys::canBe)
                        .toList();
        model.summary().show(switch (table.lines()) {
            case RECORDS -> new TableShape.Records();
            case CONVERSATIONS -> new TableShape.Conversations();
            case GROUPS -> by.isEmpty() ? new TableShape.Records() : new TableShape.Groups(by);
        });
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withTable(before -> before.withColumns(model.layout().get().columns())
                .withLines(switch (model.summary().shape().get()) {
                    case TableShape.Records _ -> Table.Lines.RECORDS;
                    case TableShape.Conversations _ -> Table.Lines.CONVERSATIONS;
                    case TableShape.Groups _ -> Table.Lines.GROUPS;
                }, model.summary().lastGroupedBy().stream().map(RecordColumn::id).toList()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.layout(), model.summary().shape());
    }
}
