package blindspot.ui.timeline;

import blindspot.i18n.Messages;
import blindspot.i18n.TimeAmount;
import blindspot.replay.Gaps;
import blindspot.replay.Playback;
import blindspot.ui.session.Picture;

/// What the timeline says beside its bars.
final class TimelineWords {
    private TimelineWords() {}

    /// Why records that are visible are not on it, or that there are none of those that were read; empty when all are.
    static String missing(Picture picture, Messages messages) {
        if (picture.rows().size() == 0) {
            return picture.table().rowCount() == 0 ? "" : messages.text("timeline.nothing-shown");
        }
        long missing = picture.histogram().map(found -> found.notOnTheTimeline()).orElse((long) picture.rows().size());
        if (missing == picture.rows().size()) {
            return messages.text("timeline.no-times");
        }
        return missing == 0 ? "" : messages.text("timeline.some-no-times", missing);
    }

    /// What the replay has just skipped; empty where it has not.
    static String jumped(Playback playback, Messages messages) {
        Gaps gaps = playback.script().gaps();
        int gap = playback.jumped();
        return gap < 0 ? "" : messages.text(
                "timeline.jumped", TimeAmount.of((double) (gaps.end(gap) - gaps.start(gap))).said(messages));
    }
}
