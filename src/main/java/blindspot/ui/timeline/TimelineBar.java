package blindspot.ui.timeline;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.i18n.TimeAmount;
import blindspot.model.TimeRange;
import blindspot.query.Histogram;
import blindspot.query.Measure;
import java.util.ArrayList;
import java.util.List;

/// What stands at one place of the timeline: a bar, or a gap that takes little room.
///
/// @param time the seconds that it is of, the part of a second at either end as a whole one
/// @param bin the bar; -1 for such a gap
record TimelineBar(TimeRange time, int bin) {
    static TimelineBar at(TimeAxis axis, double x) {
        for (TimeAxis.Break gap : axis.breaks()) {
            if (x > gap.from() && x < gap.to()) {
                return new TimelineBar(new TimeRange(gap.start(), Math.max(gap.start() + 1, gap.end())), -1);
            }
        }
        int bin = Math.clamp((long) Math.floor((x - axis.left()) / axis.pixelsPerBin()), 0, axis.bins().bins() - 1);
        double from = axis.xOfBin(bin);
        return new TimelineBar(axis.between(from, from + axis.pixelsPerBin()), bin);
    }

    /// What it says of its time, accepted and rejected apart; a record that is longer than the bar counts in part.
    String said(Histogram bars, Messages messages, Formats formats) {
        List<String> lines = new ArrayList<>(List.of(formats.dateSpan(time)));
        if (bin < 0) {
            lines.add(messages.text("timeline.bar.gap", TimeAmount.of((double) time.seconds()).said(messages)));
            return String.join("\n", lines);
        }
        boolean accepted = bars.accepted(Measure.RECORDS, bin) > 0;
        boolean rejected = bars.rejected(Measure.RECORDS, bin) > 0;
        if (accepted) {
            lines.add(messages.text("timeline.bar.accepted", bars.accepted(Measure.RECORDS, bin),
                    bars.accepted(Measure.PACKETS, bin), bars.accepted(Measure.BYTES, bin)));
        }
        if (rejected) {
            lines.add(messages.text("timeline.bar.rejected", bars.rejected(Measure.RECORDS, bin),
                    bars.rejected(Measure.PACKETS, bin), bars.rejected(Measure.BYTES, bin)));
        }
        if (bars.skipped(bin)) {
            lines.add(messages.text("timeline.bar.skipped"));
        }
        if (bars.noTraffic(bin)) {
            lines.add(messages.text("timeline.bar.no-traffic"));
        } else if (!accepted && !rejected) {
            lines.add(messages.text("timeline.bar.none"));
        }
        if (isPart(bars.accepted(Measure.RECORDS, bin)) || isPart(bars.rejected(Measure.RECORDS, bin))) {
            lines.add(messages.text("timeline.bar.parts"));
        }
        return String.join("\n", lines);
    }

    private static boolean isPart(double records) {
        return Math.abs(records - Math.rint(records)) > 0.05;
    }
}
