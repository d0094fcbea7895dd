package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.capture.LegBlocks;
import blindspot.capture.LegSums;
import blindspot.capture.LegTraces;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Viewpoint;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of a [Picture] that end in its legs, on the path in one form.
///
/// @param blocks of what the filter keeps at any time
/// @param sums of what is of the time too
record LegStages(Stage<LegTraces> traces, Stage<LegBlocks> blocks, Stage<LegSums> sums, List<LegView> views) {
    LegStages {
        views = List.copyOf(views);
    }

    /// @param before those of another picture, or none
    static LegStages of(
            @Nullable LegStages before, Evidence evidence, Viewpoint viewpoint, Form form, RowBits matched,
            RowBits timed,
            Cancel cancel) {
        List<Object> drawn = List.of(evidence, viewpoint, form);
        Stage<LegTraces> traces = Stage.of(
                before == null ? null : before.traces, drawn, () -> LegTraces.of(evidence, viewpoint, form));
        Stage<LegBlocks> blocks = Stage.of(
                before == null ? null : before.blocks, List.of(drawn, matched),
                () -> LegBlocks.of(
                        evidence, viewpoint, form, matched, before == null ? null : before.blocks.value(), cancel));
        Stage<LegSums> sums = Stage.of(
                before == null ? null : before.sums, List.of(blocks.value(), timed),
                () -> blocks.value().sums(timed, before == null ? null : before.sums.value()));
        return new LegStages(traces, blocks, sums, LegViews.of(traces.value(), sums.value()));
    }
}
