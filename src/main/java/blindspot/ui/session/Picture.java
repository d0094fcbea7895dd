package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Viewpoint;
import blindspot.query.Histogram;
import blindspot.query.Order;
import blindspot.query.Sorting;
import blindspot.query.TimeSpan;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;

/// Everything that is shown of the loaded records from one viewpoint: computed away from the JavaFX thread as a whole,
/// so that diagram, timeline and table never disagree.
///
/// `rows` are the rows of the table in its order, `legViews` the legs in path order, `script` the visible rows as
/// timed events, `histogram` the visible rows over the time that can
/// be played, or over their own time when none can (empty when none has a time).
public record Picture(
        Evidence evidence,
        Viewpoint viewpoint,
        Focus focus,
        Order order,
        List<LegView> legViews,
        RowSet rows,
        Script script,
        Optional<Histogram> histogram) {
    private static final int BINS = 240;

    public Picture {
        legViews = List.copyOf(legViews);
    }

    static Picture of(Evidence evidence, Viewpoint viewpoint, Focus focus, Order order, Cancel cancel) {
        RowSet visible = visible(evidence, viewpoint, focus);
        RowSet sorted = Sorting.sort(evidence.table(), visible, order, cancel);
        Script script = Script.of(evidence, visible, viewpoint, cancel);
        return new Picture(
                evidence,
                viewpoint,
                focus,
                order,
                LegViews.of(evidence, viewpoint),
                sorted,
                script,
                script.span()
                        .or(() -> TimeSpan.of(evidence.table(), visible))
                        .map(span -> Histogram.of(evidence.table(), visible, span, BINS, cancel)));
    }

    /// A picture of no records.
    static Picture empty(Topology topology, Viewpoint viewpoint) {
        return of(
                Evidence.of(FlowTable.empty(), topology),
                viewpoint,
                new Focus.Everything(),
                Order.FILE,
                new Cancel());
    }

    public FlowTable table() {
        return evidence.table();
    }

    public Topology topology() {
        return evidence.topology();
    }

    private static RowSet visible(Evidence evidence, Viewpoint viewpoint, Focus focus) {
        return switch (focus) {
            case Focus.Everything _ -> evidence.rowsSeenFrom(viewpoint);
            case Focus.OnLeg(int number) ->
                evidence.rowsOf(evidence.topology().legs().get(number - 1), viewpoint);
            case Focus.OnNode(int index) ->
                evidence.rowsAt(evidence.topology().nodes().get(index), viewpoint);
            case Focus.Unplaced _ -> evidence.rowsUnplaced();
            case Focus.Proof(RowSet rows) -> rows;
        };
    }
}
