package blindspot.settings;

import blindspot.query.Measure;

/// How the records are played, and how the timeline shows them: what its bars count, and whether long times without any
/// record take little room on it.
public record Replay(boolean skipIdleGaps, Measure timelineMeasure, boolean timelineGapsCompressed) {
    public static final Replay DEFAULT = new Replay(true, Measure.RECORDS, true);

    public Replay {
        timelineMeasure = Settings.or(timelineMeasure, Measure.RECORDS);
    }

    public Replay withSkipping(boolean skip) {
        return new Replay(skip, timelineMeasure, timelineGapsCompressed);
    }
}
