package blindspot.ui.timeline;

import blindspot.i18n.Messages;
import blindspot.ui.session.Picture;

/// What the timeline says beside its bars.
final class TimelineWords {
    private TimelineWords() {}

    /// Why records that are visible are not on it; empty when all are.
    static String missing(Picture picture, Messages messages) {
        if (picture.rows().size() == 0) {
            return "";
        }
        long missing = picture.histogram().map(found -> found.notOnTheTimeline()).orElse((long) picture.rows().size());
        if (missing == picture.rows().size()) {
            return messages.text("timeline.no-times");
        }
        return missing == 0 ? "" : messages.text("timeline.some-no-times", missing);
    }
}
