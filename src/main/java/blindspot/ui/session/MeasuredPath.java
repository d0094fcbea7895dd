package blindspot.ui.session;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.Series;
import blindspot.cloudwatch.Told;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What CloudWatch measured of the path that is drawn. It changes no record and no state of a leg. Used on the JavaFX
/// thread only.
public final class MeasuredPath {
    private final Session session;
    private final BiConsumer<String, Told> teller;
    private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>(Measured.NOTHING);
    private Measurements given = Measurements.NONE;
    private List<Series> series = List.of();
    private Topology topology;
    private Inventory inventory;

    /// @param measurements all that was measured, of whatever
    /// @param teller is told what a person says that a series is, by its key
    public MeasuredPath(
            Session session, ObservableValue<Measurements> measurements, BiConsumer<String, Told> teller) {
        this.session = session;
        this.teller = teller;
        topology = session.topology();
        inventory = inventory();
        measurements.subscribe(this::take);
        session.picture().subscribe(this::follow);
    }

    /// What was measured of the path of the picture, over all times.
    public ReadOnlyObjectProperty<Measured> measured() {
        return measured.getReadOnlyProperty();
    }

    /// A person says that a series is this metric of the path that is drawn.
    public void tell(Series of, Metric metric) {
        teller.accept(of.key(), new Told(metric));
    }

    private void take(Measurements now) {
        if (!now.equals(given)) {
            given = now;
            series = now.series();
            join();
        }
    }

    /// Most pictures are of the same path.
    private void follow() {
        if (!series.isEmpty() && !(topology.equals(session.topology()) && inventory.equals(inventory()))) {
            join();
        }
    }

    private Inventory inventory() {
        return session.picture().get().terms().inventory();
    }

    private void join() {
        topology = session.topology();
        inventory = inventory();
        measured.set(series.isEmpty() ? Measured.NOTHING : Measured.of(series, given.told(), topology, inventory));
    }
}
