package blindspot.ui.session;

import blindspot.capture.Viewpoint;
import blindspot.query.Order;
import blindspot.topology.Form;

/// How the records are looked at: from whose flow logs, on the path in which form, narrowed to what, through which filter,
/// in which order.
public record View(Viewpoint viewpoint, Form form, Focus focus, ShownFilter filter, Order order) {
    /// Every record, as it was read.
    static final View WHOLE =
            new View(Viewpoint.BOTH, Form.COLLAPSED, new Focus.Everything(), ShownFilter.NONE, Order.FILE);

    View in(Order other) {
        return new View(viewpoint, form, focus, filter, other);
    }
}
