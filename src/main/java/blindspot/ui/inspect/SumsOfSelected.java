package blindspot.ui.inspect;

import blindspot.query.Sums;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.SelectedSpan;
import blindspot.ui.session.Session;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the records that are selected together count, added up in the background.
final class SumsOfSelected {
    private final ReadOnlyObjectWrapper<Sums> sums = new ReadOnlyObjectWrapper<>(Sums.NONE);

    SumsOfSelected(Session session, FxJobs jobs) {
        LatestJob<Sums> adding = new LatestJob<>(jobs, session::fail);
        session.selection().span().subscribe(span -> {
            FlowTable table = session.table();
            sums.set(Sums.NONE);
            adding.start(
                    (_, cancel) -> span.size() < 2 ? Sums.NONE : of(table, span, cancel), sums::set);
        });
    }

    private static Sums of(FlowTable table, SelectedSpan span, Cancel cancel) {
        return Sums.of(table, span.rows(), span.first(), span.end(), cancel);
    }

    /// Of two records and more; [Sums#NONE] of fewer, and while they are added up.
    ReadOnlyObjectProperty<Sums> sums() {
        return sums.getReadOnlyProperty();
    }
}
