package blindspot.ui.session;

import blindspot.capture.Viewpoint;
import blindspot.model.TimeRange;
import blindspot.query.Order;
import blindspot.topology.Form;
import java.util.Optional;

/// How the records are looked at: from whose flow logs, on the path in which form, narrowed to what, through which filter,
/// of which time, on which stretch of the timeline, in which order.
///
/// @param time a filter beside the other: empty for all times
public record View(
        Viewpoint viewpoint,
        Form form,
        Focus focus,
        ShownFilter filter,
        Optional<TimeRange> time,
        Stretch stretch,
        Order order) {
    /// Every record, as it was read.
    public static final View WHOLE = new View(
            Viewpoint.BOTH,
            Form.COLLAPSED,
            new Focus.Everything(),
            ShownFilter.NONE,
            Optional.empty(),
            Stretch.WHOLE,
            Order.FILE);

    /// The same of another time.
    public View at(Optional<TimeRange> other) {
        return new View(viewpoint, form, focus, filter, other, stretch, order);
    }
}
