package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.Lane;
import blindspot.capture.LegView;
import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.model.TimeRange;
import blindspot.query.AggregationGrid;
import blindspot.query.BusyTime;
import blindspot.query.CountsBySecond;
import blindspot.query.Filter;
import blindspot.query.Histogram;
import blindspot.query.Matcher;
import blindspot.query.Order;
import blindspot.query.Sorting;
import blindspot.query.TimeSlice;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import blindspot.topology.Topology;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything that is shown of the loaded records, in one value, so that diagram, timeline and table never disagree. Made
/// away from the JavaFX thread; immutable.
///
/// It is made in stages, each of which is taken over from the picture of before as long as what it is made of is equal:
///
/// ```text
/// placed (terms) ─ seen (viewpoint, focus) ─┬─ matched (filter) ─┬─ by second ─ histogram
///                                           │                    ├─ sorted (order) ─┐
///                                           │                    └─ kept (time) ────┴─ rows
///                                           └─ legs of a viewpoint: blocks (matched) ─ sums (time), whatever the focus
/// ```
///
/// A mark so makes nothing again unless the filter asks for marks, another order the rows only, another time neither what
/// is placed nor the keys of the order. What else is made of the records, as the script of [Pictures] or the answer to a
/// question, is one more [Stage] with [#kept] among its inputs.
public final class Picture {
    /// What this and its script hold in memory for each record, at the most: the rows seen, kept, in order, and in order
    /// in time with an index; four bits of filter, time and both for the legs, and half a byte of sums of blocks.
    public static final int BYTES_HELD_PER_RECORD = Evidence.BYTES_PER_RECORD
            + PictureTerms.BYTES_PER_RECORD
            + Script.BYTES_PER_EVENT
            + 3 * RowSet.BYTES_PER_ROW
            + RowSet.BYTES_PER_ROW_WITH_POSITIONS
            + CountsBySecond.BYTES_PER_ROW
            + 1;

    /// What each record needs of memory beside the table for all that is made of it: a picture, the next one beside it,
    /// and what is needed while this is made. While a time is dragged there may be a third, whose rows are less than the
    /// script that is not made then. Whatever else is made of the records is made when no picture is, and needs no more
    /// than that.
    public static final int BYTES_PER_RECORD = 2 * BYTES_HELD_PER_RECORD
            + Math.max(Script.BYTES_PER_EVENT_MEANWHILE, HealthChecks.BYTES_PER_RECORD_MEANWHILE);

    private static final int BINS = 240;

    private final PictureTerms terms;
    private final View view;
    private final Stage<RowSet> seen;
    private final Stage<RowBits> matched;
    private final Stage<RowBits> timed;
    private final Stage<RowSet> kept;
    private final Stage<RowSet> sorted;
    private final Stage<RowSet> rows;
    /// Made where a time is asked for.
    private final @Nullable Stage<TimeSlice> times;
    private final LegStages legs;
    /// The legs where the path is not divided.
    private final LegStages strands;
    private final Stage<Optional<CountsBySecond>> bySecond;
    private final Stage<Optional<Histogram>> histogram;
    private final Stage<Optional<AggregationGrid>> grid;

    private Picture(@Nullable Picture before, PictureTerms terms, View view, Cancel cancel) {
        this.terms = terms;
        this.view = view;
        FlowTable table = table();
        RowBits whole = RowBits.all(table.rowCount());
        seen = stage(
                before, was -> was.seen, List.of(evidence(), viewpoint(), focus()),
                () -> seen(evidence(), viewpoint(), focus()));
        matched = stage(
                before, was -> was.matched, List.of(terms.askedBy(filter().filter()), filter().filter()),
                () -> Matcher.of(filter().filter(), table, terms).bits(cancel));
        // The proof of an answer is shown whole.
        boolean proof = focus() instanceof Focus.Proof;
        RowBits passing = proof ? whole : matched.value();
        List<Object> atAnyTime = List.of(evidence(), seen.value(), matched.value());
        // Who stands where on which path does not matter for what is counted over time.
        Object ofTable = seen.value().isWholeTable(table.rowCount()) ? "whole" : seen.value();
        List<Object> overTime = List.of(table, ofTable, matched.value(), proof);
        sorted = stage(
                before, was -> was.sorted, List.of(atAnyTime, order()),
                () -> Sorting.sort(table, passing.among(seen.value()), order(), cancel));
        bySecond = stage(
                before, was -> was.bySecond, overTime,
                () -> CountsBySecond.of(table, passing.among(seen.value()), cancel));
        boolean zoomed = stretch().zoom().isPresent() && bySecond.value().isEmpty();
        times = time().isEmpty() && !zoomed && !isOf(before)
                ? null
                : stage(before, was -> was.times, List.of(table), () -> TimeSlice.of(table, cancel));
        timed = stage(
                before, was -> was.timed, List.of(table, time()),
                () -> time().map(range -> rowsOf(range, cancel)).orElse(whole));
        RowBits now = proof ? whole : timed.value();
        kept = stage(
                before, was -> was.kept, List.of(atAnyTime, timed.value()),
                () -> passing.and(now).among(seen.value()));
        rows = stage(
                before, was -> was.rows, List.of(sorted.value(), timed.value(), kept.value()),
                () -> sorted.value().isAscending() && kept.value().isAscending()
                        ? kept.value()
                        : now.among(sorted.value()).withPositions());
        histogram = stage(
                before, was -> was.histogram, List.of(bySecond.value(), overTime, view.stretch()),
                () -> histogram(passing, cancel));
        grid = stage(
                before, was -> was.grid, overTime, () -> AggregationGrid.of(table, passing.among(seen.value())));
        legs = legs(before == null ? null : before.legs, Form.COLLAPSED, cancel);
        strands = Parts.isExpandable(topology()) && form() != Form.COLLAPSED
                ? legs(before == null ? null : before.strands, form(), cancel)
                : legs;
    }

    private LegStages legs(@Nullable LegStages before, Form drawn, Cancel cancel) {
        return LegStages.of(before, evidence(), viewpoint(), drawn, matched.value(), timed.value(), cancel);
    }

    private static <T> Stage<T> stage(
            @Nullable Picture before, Function<Picture, @Nullable Stage<T>> same, List<Object> inputs,
            Supplier<T> work) {
        return Stage.of(before == null ? null : same.apply(before), inputs, work);
    }

    /// Whether the stages of time were made there, and are of the same records.
    private boolean isOf(@Nullable Picture before) {
        return before != null && before.times != null && before.table().equals(table());
    }

    private RowBits rowsOf(TimeRange range, Cancel cancel) {
        return Objects.requireNonNull(times).value().rows(range, cancel);
    }

    /// Where they are not counted by second, of a part of the log only what is of it is looked at.
    private Optional<Histogram> histogram(RowBits passing, Cancel cancel) {
        if (bySecond.value().isPresent()) {
            return bySecond.value()
                    .map(counts -> counts.bars(view.stretch().zoom(), view.stretch().gapsCompressed(), BINS));
        }
        RowSet all = view.stretch()
                .zoom()
                .map(zoom -> passing.and(rowsOf(zoom, cancel)))
                .orElse(passing)
                .among(seen.value());
        return BusyTime.bins(table(), all, view.stretch().zoom(), view.stretch().gapsCompressed(), BINS, cancel)
                .map(bins -> Histogram.of(table(), all, bins, cancel));
    }

    /// A picture of no records.
    public static Picture empty(Topology topology) {
        PictureTerms none =
                new PictureTerms(Evidence.of(FlowTable.empty(), topology), new BitSet(), new BitSet());
        return new Picture(null, none, View.WHOLE, new Cancel());
    }

    /// What is shown instead of this. Of no use when cancelled.
    public Picture next(PictureTerms otherTerms, View otherView, Cancel cancel) {
        return new Picture(this, otherTerms, otherView, cancel);
    }

    /// The script of the kept records, which plays within the time that is chosen; made again where it is that of others.
    Stage<Script> script(@Nullable Stage<Script> before, Cancel cancel) {
        Optional<TimeRange> played = focus() instanceof Focus.Proof ? Optional.empty() : time();
        return Stage.of(
                before, List.of(evidence(), kept.value(), viewpoint(), form(), played),
                () -> Script.of(evidence(), kept.value(), viewpoint(), form(), played, cancel));
    }

    /// Nothing, on the path that is drawn.
    Stage<Script> noScript(Cancel cancel) {
        return new Stage<>(
                List.of(evidence(), viewpoint(), form()),
                Script.of(evidence(), RowSet.all(0), viewpoint(), form(), Optional.empty(), cancel),
                1);
    }

    /// Whether it is of the same records on the same path from the same viewpoint, so that a script of one can be played
    /// in the other.
    boolean isDrawnAs(Picture other) {
        return evidence().equals(other.evidence()) && viewpoint().equals(other.viewpoint()) && form() == other.form();
    }

    /// How often each stage was made since the first picture, by the name of the stage. The strands of an undivided path
    /// are its legs.
    Map<String, Integer> work() {
        return Map.ofEntries(
                Map.entry("seen", seen.made()), Map.entry("matched", matched.made()),
                Map.entry("times", times == null ? 0 : times.made()),
                Map.entry("timed", timed.made()), Map.entry("kept", kept.made()), Map.entry("sorted", sorted.made()),
                Map.entry("rows", rows.made()), Map.entry("traces", legs.traces().made()),
                Map.entry("leg blocks", legs.blocks().made()), Map.entry("legs", legs.sums().made()),
                Map.entry("strands", strands.equals(legs) ? 0 : strands.sums().made()),
                Map.entry("by second", bySecond.made()), Map.entry("histogram", histogram.made()),
                Map.entry("grid", grid.made()));
    }

    /// How many records a filter would keep of those that are seen; takes time in proportion to all rows unless it is
    /// the one that is shown.
    public int count(Filter wanted, Cancel cancel) {
        if (wanted.equals(filter().filter())) {
            return kept().size();
        }
        return Matcher.of(wanted, table(), terms).bits(cancel).and(timed.value()).among(seen.value()).size();
    }

    /// Whether [#count] says the same of every filter as in the picture of before, marks aside.
    public boolean countsAs(Picture before) {
        return evidence().equals(before.evidence())
                && seen.value().equals(before.seen.value())
                && timed.value().equals(before.timed.value())
                && terms.inventory().equals(before.terms.inventory());
    }

    /// What filters ask of the picture.
    public PictureTerms terms() {
        return terms;
    }

    public View view() {
        return view;
    }

    public Evidence evidence() {
        return terms.evidence();
    }

    public FlowTable table() {
        return evidence().table();
    }

    public Topology topology() {
        return evidence().topology();
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

    /// The time that the records are of; empty for every time.
    public Optional<TimeRange> time() {
        return view.time();
    }

    /// What the timeline shows of time.
    public Stretch stretch() {
        return view.stretch();
    }

    public Order order() {
        return view.order();
    }

    /// The rows that viewpoint and focus leave, as they were read.
    public RowSet narrowed() {
        return seen.value();
    }

    /// Those of them that filter and time keep, as they were read; the proof of an answer is kept whole. The same object
    /// as in the picture of before where these are the same rows by the same view.
    public RowSet kept() {
        return kept.value();
    }

    /// Those of [#narrowed] that are of the time, whatever the filter; takes time in proportion to all rows.
    public RowSet inTime() {
        return timed.value().among(seen.value());
    }

    /// The kept rows in the order of the table.
    public RowSet rows() {
        return rows.value();
    }

    /// The rows that count on the legs, as far as the viewpoint sees them: what filter and time keep, whatever the focus.
    public RowBits counted() {
        return matched.value().and(timed.value());
    }

    /// Whether the same rows count on the same legs, and the same is stated of their interfaces.
    public boolean countsOnLegsAs(Picture other) {
        return legs.sums().value().equals(other.legs.sums().value())
                && terms.inventory().equals(other.terms.inventory());
    }

    /// The legs in path order: what filter and time keep, from the viewpoint.
    public List<LegView> legViews() {
        return legs.views();
    }

    /// The strands of the path in the form that is drawn.
    public List<LegView> strandViews() {
        return strands.views();
    }

    /// The rows that the filter keeps over the time that the timeline shows, whatever time is chosen of it; empty when no
    /// row has one.
    public Optional<Histogram> histogram() {
        return histogram.value();
    }

    /// The instants at which the records that the filter keeps are cut, where they share them.
    public Optional<AggregationGrid> grid() {
        return grid.value();
    }

    /// The rows of a place of the picture, as far as the viewpoint sees them; takes time in proportion to all rows.
    public RowSet rowsOf(Focus place) {
        return seen(evidence(), viewpoint(), place);
    }

    private static RowSet seen(Evidence evidence, Viewpoint viewpoint, Focus focus) {
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
            case Focus.OnSight(int leg, Lane lane, int node, Optional<Integer> at) -> evidence.rowsAt(
                    evidence.topology()
                            .nodes()
                            .get(node)
                            .interfaces()
                            .stream()
                            .filter(each -> at.isEmpty() || at.get() == each.index())
                            .toList(),
                    leg, lane, viewpoint);
            case Focus.Unplaced _ -> evidence.rowsUnplaced();
            case Focus.Proof(RowSet rows) -> rows;
        };
    }
}
