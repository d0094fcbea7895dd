package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.query.Filter;
import blindspot.query.Histogram;
import blindspot.query.Matcher;
import blindspot.query.Order;
import blindspot.query.Sorting;
import blindspot.query.TimeSpan;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Everything that is shown of the loaded records from one viewpoint: computed away from the JavaFX thread as a whole,
/// so that diagram, timeline and table never disagree.
///
/// `terms` say what filters ask of the picture. `narrowed` are the rows that viewpoint and focus leave, as they were
/// read, and `rows` those of them that the filter keeps, except that the proof of an answer is shown whole.
/// `rows` are the rows of the table in its order, `legViews` the legs in path order, `strandViews` the strands of the path
/// in the form that is drawn, `script` the visible rows as events on these, `histogram` the visible rows over the time that can
/// be played, or over their own time when none can (empty when none has a time).
public record Picture(
        Evidence evidence,
        PictureTerms terms,
        View view,
        List<LegView> legViews,
        List<LegView> strandViews,
        RowSet narrowed,
        RowSet rows,
        Script script,
        Optional<Histogram> histogram) {
    /// What this holds in memory for each record, at the most: the rows narrowed, and in order with an index.
    public static final int BYTES_HELD_PER_RECORD = Evidence.BYTES_PER_RECORD
            + PictureTerms.BYTES_PER_RECORD
            + Script.BYTES_PER_EVENT
            + RowSet.BYTES_PER_ROW
            + RowSet.BYTES_PER_ROW_WITH_POSITIONS;

    /// What each record needs of memory beside the table for all that is made of it: a picture, the next one beside it,
    /// and what is needed while this is made. Whatever else is made of the records is made when no picture is, and needs
    /// no more than that.
    public static final int BYTES_PER_RECORD = 2 * BYTES_HELD_PER_RECORD
            + Math.max(Script.BYTES_PER_EVENT_MEANWHILE, HealthChecks.BYTES_PER_RECORD_MEANWHILE);

    private static final int BINS = 240;

    public Picture {
        legViews = List.copyOf(legViews);
        strandViews = List.copyOf(strandViews);
    }

    static Picture of(PictureTerms terms, View view, Cancel cancel) {
        Evidence evidence = terms.evidence();
        FlowTable table = evidence.table();
        RowSet narrowed = narrowed(evidence, view.viewpoint(), view.focus());
        RowSet kept = Matcher.of(view.filter().filter(), table, terms).rows(cancel);
        RowSet visible = visible(narrowed, view.focus(), kept, table);
        Script script = Script.of(evidence, visible, view.viewpoint(), view.form(), cancel);
        return new Picture(
                evidence,
                terms,
                view,
                LegViews.of(evidence, view.viewpoint(), kept),
                LegViews.of(evidence, view.viewpoint(), kept, view.form()),
                narrowed,
                Sorting.sort(table, visible, view.order(), cancel).withPositions(),
                script,
                script.span()
                        .or(() -> TimeSpan.of(table, visible))
                        .map(span -> Histogram.of(table, visible, span, BINS, cancel)));
    }

    /// Whether it shows these, in whatever order.
    boolean isOf(PictureTerms ofTerms, View from) {
        return terms.equals(ofTerms) && view.in(from.order()).equals(from);
    }

    /// The same with the rows of the table in another order.
    Picture sorted(Order other, Cancel cancel) {
        RowSet visible = visible(
                narrowed, view.focus(), Matcher.of(view.filter().filter(), table(), terms).rows(cancel), table());
        return new Picture(
                evidence,
                terms,
                view.in(other),
                legViews,
                strandViews,
                narrowed,
                Sorting.sort(table(), visible, other, cancel).withPositions(),
                script,
                histogram);
    }

    private static RowSet visible(RowSet narrowed, Focus focus, RowSet kept, FlowTable table) {
        return focus instanceof Focus.Proof ? narrowed : narrowed.retaining(kept, table.rowCount());
    }

    /// A picture of no records.
    static Picture empty(Topology topology) {
        return of(
                new PictureTerms(Evidence.of(FlowTable.empty(), topology), new BitSet(), new BitSet()),
                View.WHOLE,
                new Cancel());
    }

    /// How many of the narrowed rows a filter keeps; takes time in proportion to all rows.
    public int count(Filter wanted, Cancel cancel) {
        return narrowed.retaining(Matcher.of(wanted, table(), terms).rows(cancel), table().rowCount()).size();
    }

    public Viewpoint viewpoint() {
        return view.viewpoint();
    }

    public Form form() {
        return view.form();
    }

    public Focus focus() {
        return view.focus();
    }

    public ShownFilter filter() {
        return view.filter();
    }

    public Order order() {
        return view.order();
    }

    public FlowTable table() {
        return evidence.table();
    }

    public Topology topology() {
        return evidence.topology();
    }

    /// The rows of a place of the picture, as far as the viewpoint sees them; takes time in proportion to all rows.
    public RowSet rowsOf(Focus place) {
        return narrowed(evidence, view.viewpoint(), place);
    }

    private static RowSet narrowed(Evidence evidence, Viewpoint viewpoint, Focus focus) {
        return switch (focus) {
            case Focus.Everything _ -> evidence.rowsSeenFrom(viewpoint);
            case Focus.OnLeg(int number) ->
                evidence.rowsOf(evidence.topology().legs().get(number - 1), viewpoint);
            case Focus.OnNode(int index) ->
                evidence.rowsAt(evidence.topology().nodes().get(index).interfaces(), viewpoint);
            case Focus.Elsewhere(int vpc) -> evidence.rowsElsewhere(vpc, viewpoint);
            case Focus.OnPart(int node, String zone) -> evidence.rowsAt(
                    evidence.topology()
                            .nodes()
                            .get(node)
                            .interfaces()
                            .stream()
                            .filter(each -> each.zone().equals(Optional.of(zone)))
                            .toList(),
                    viewpoint);
            case Focus.Unplaced _ -> evidence.rowsUnplaced();
            case Focus.Proof(RowSet rows) -> rows;
        };
    }
}
