package blindspot.settings;

import blindspot.query.Measure;
import tools.jackson.databind.node.ObjectNode;

/// How the records are played, and how the timeline shows them: what its bars count, and whether long times without any
/// record take little room on it.
public record Replay(boolean skipIdleGaps, Measure timelineMeasure, boolean timelineGapsCompressed) {
    public static final Replay DEFAULT = new Replay(true, Measure.RECORDS, true);

    static Replay read(SavedValues saved) {
        return new Replay(
                saved.flag("skipIdleGaps", DEFAULT.skipIdleGaps),
                saved.word("timelineMeasure", DEFAULT.timelineMeasure),
                saved.flag("timelineGapsCompressed", DEFAULT.timelineGapsCompressed));
    }

    void write(ObjectNode to) {
        to.put("skipIdleGaps", skipIdleGaps);
        to.put("timelineMeasure", timelineMeasure.name());
        to.put("timelineGapsCompressed", timelineGapsCompressed);
    }

    public Replay withSkipping(boolean skip) {
        return new Replay(skip, timelineMeasure, timelineGapsCompressed);
    }
}
