package blindspot.ui.inspect;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Filter;
import blindspot.query.Matcher;
import blindspot.query.Order;
import blindspot.query.SameValue;
import blindspot.query.Sorting;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The records of the selected record's flow, by their start, looked for in the background among all that are loaded.
final class FlowOfSelected {
    /// The place of a row among the records of its flow, from 0, and its neighbours, [Selection#NO_ROW] where there is none.
    record Place(int row, int position, int count, int previous, int next) {
        static Place of(RowSet flow, int row) {
            int position = 0;
            while (flow.row(position) != row) {
                position++;
            }
            return new Place(
                    row,
                    position,
                    flow.size(),
                    position == 0 ? Selection.NO_ROW : flow.row(position - 1),
                    position == flow.size() - 1 ? Selection.NO_ROW : flow.row(position + 1));
        }
    }

    private final Session session;
    private final LatestJob<Optional<Place>> looking;
    private final ReadOnlyObjectWrapper<Optional<Place>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    FlowOfSelected(Session session, FxJobs jobs) {
        this.session = session;
        looking = new LatestJob<>(jobs, session::fail);
        session.selection().lateRow().subscribe(_ -> look());
        session.picture().subscribe((before, now) -> {
            if (before.table() != now.table()) {
                look();
            }
        });
    }

    /// Of the selected record; empty while it is looked for, and of a record that is of no flow.
    ReadOnlyObjectProperty<Optional<Place>> found() {
        return found.getReadOnlyProperty();
    }

    private void look() {
        Picture picture = session.picture().get();
        int row = session.selection().row().get();
        found.set(Optional.empty());
        if (row >= 0 && row < picture.table().rowCount()) {
            looking.start((_, cancel) -> place(picture, row, cancel), found::set);
        } else {
            looking.start((_, _) -> Optional.empty(), found::set);
        }
    }

    private static Optional<Place> place(Picture picture, int row, Cancel cancel) {
        Optional<Filter> flow = SameValue.flow(picture.table(), row);
        if (flow.isEmpty()) {
            return Optional.empty();
        }
        RowSet rows = Matcher.of(flow.get(), picture.table(), picture.terms()).rows(cancel);
        Order byStart = Order.ascending(FieldName.of(Field.START));
        return cancel.requested()
                ? Optional.empty()
                : Optional.of(Place.of(Sorting.sort(picture.table(), rows, byStart, cancel), row));
    }
}
