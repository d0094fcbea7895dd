package blindspot.ui.session;

import blindspot.capture.Viewpoint;
import blindspot.model.TimeRange;
import blindspot.query.Order;
import blindspot.topology.Form;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the records are wished to be looked at: a [View] part by part. Ahead of the picture for the moment that it takes to
/// make one. Used on the JavaFX thread only.
final class Wishes {
    final ReadOnlyObjectWrapper<Viewpoint> viewpoint;
    final ReadOnlyObjectWrapper<Form> form;
    final ReadOnlyObjectWrapper<Focus> focus;
    final ReadOnlyObjectWrapper<ShownFilter> filter;
    final ReadOnlyObjectWrapper<Optional<TimeRange>> time;
    final ReadOnlyObjectWrapper<Stretch> stretch;
    final ReadOnlyObjectWrapper<Order> order;
    final Counting counting = new Counting();
    final ReadOnlyBooleanWrapper timeMoves = new ReadOnlyBooleanWrapper(false);

    Wishes(View view) {
        viewpoint = new ReadOnlyObjectWrapper<>(view.viewpoint());
        form = new ReadOnlyObjectWrapper<>(view.form());
        focus = new ReadOnlyObjectWrapper<>(view.focus());
        filter = new ReadOnlyObjectWrapper<>(view.filter());
        time = new ReadOnlyObjectWrapper<>(view.time());
        stretch = new ReadOnlyObjectWrapper<>(view.stretch());
        order = new ReadOnlyObjectWrapper<>(view.order());
    }

    View view() {
        return new View(
                viewpoint.get(), form.get(), focus.get(), filter.get(), time.get(), stretch.get(), order.get());
    }

    /// Only the records that the filter keeps of those of a time; whether that was not wished for already.
    boolean only(ShownFilter wanted, Optional<TimeRange> ofTime) {
        boolean other = !wanted.equals(filter.get()) || !ofTime.equals(time.get());
        filter.set(wanted);
        time.set(ofTime);
        return other;
    }

    /// What was wished for is not to be: the wishes are those of this view again.
    void goBackTo(View view) {
        viewpoint.set(view.viewpoint());
        form.set(view.form());
        focus.set(view.focus());
        filter.set(view.filter());
        time.set(view.time());
        stretch.set(view.stretch());
        order.set(view.order());
    }

    /// Every record of every flow log at all of their times.
    void showAll() {
        viewpoint.set(Viewpoint.BOTH);
        filter.set(ShownFilter.NONE);
        time.set(Optional.empty());
        stretch.set(stretch.get().over(Optional.empty()));
    }
}
