package blindspot.ui.inspect;

import blindspot.capture.Evidence;
import blindspot.capture.LegSums;
import blindspot.capture.Viewpoint;
import blindspot.capture.Volume;
import blindspot.query.Basis;
import blindspot.query.Sums;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.SelectedSpan;
import blindspot.ui.session.Session;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the records that are selected together count, added up in the background: at both ends or, of each leg, once.
final class SumsOfSelected {
    private final ReadOnlyObjectWrapper<Sums> sums = new ReadOnlyObjectWrapper<>(Sums.NONE);
    private final Session session;
    private final LatestJob<Sums> adding;

    SumsOfSelected(Session session, FxJobs jobs) {
        this.session = session;
        adding = new LatestJob<>(jobs, session::fail);
        Stream.of(session.selection().span(), session.counting().basis())
                .forEach(input -> input.subscribe(this::add));
    }

    private void add() {
        SelectedSpan span = session.selection().span().get();
        Evidence evidence = session.picture().get().evidence();
        Basis basis = session.counting().basis().get();
        sums.set(Sums.NONE);
        adding.start(
                (_, cancel) -> span.size() < 2 ? Sums.NONE : of(evidence, span, basis, cancel), sums::set);
    }

    private static Sums of(Evidence evidence, SelectedSpan span, Basis basis, Cancel cancel) {
        Sums all = Sums.of(evidence.table(), span.rows(), span.first(), span.end(), cancel);
        return switch (basis) {
            case BOTH_ENDS -> all;
            case ONCE -> once(evidence, span, all, cancel);
        };
    }

    /// Records of no leg count as they are.
    private static Sums once(Evidence evidence, SelectedSpan span, Sums all, Cancel cancel) {
        int[] rows = IntStream.range(span.first(), span.end()).map(span.rows()::row).sorted().toArray();
        RowSet others = RowSet.of(IntStream.of(rows).filter(row -> evidence.leg(row) == 0).toArray());
        Sums beside = Sums.of(evidence.table(), others, 0, others.size(), cancel);
        Volume legs = LegSums.of(
                evidence, Viewpoint.BOTH, Form.COLLAPSED, RowBits.of(RowSet.of(rows), evidence.table().rowCount()))
                .once();
        return new Sums(
                all.records(), sum(all.packets(), beside.packets(), legs.packets()),
                sum(all.bytes(), beside.bytes(), legs.bytes()));
    }

    /// Nothing where no record says it.
    private static @Nullable BigInteger sum(@Nullable BigInteger all, @Nullable BigInteger beside, long legs) {
        BigInteger once = BigInteger.valueOf(legs);
        return all == null ? null : beside == null ? once : once.add(beside);
    }

    /// Of two records and more; [Sums#NONE] of fewer, and while they are added up.
    ReadOnlyObjectProperty<Sums> sums() {
        return sums.getReadOnlyProperty();
    }
}
