package blindspot.bench;

import blindspot.capture.PictureTerms;
import blindspot.model.TimeRange;
import blindspot.query.TimeSpan;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.session.Picture;
import blindspot.ui.session.View;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much work it is to show other times of the same records, as while the time is dragged on the timeline: processor time
/// of the one thread that does it, for nobody waits for anything else.
final class Brushing {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UPS = 10;
    private static final int MOVES = 40;

    private final TimeSpan span;
    private Picture picture;

    Brushing(FlowTable table, Drawn drawn) {
        span = TimeSpan.of(table, RowSet.all(table.rowCount())).orElseThrow();
        PictureTerms terms = PictureTerms.placing(table, drawn.evidence().topology(), Inventory.NOTHING, new Cancel());
        picture = Picture.empty(terms.evidence().topology()).next(terms, View.WHOLE, new Cancel());
    }

    /// Moves half of the time of the log along it; the median of the moves in milliseconds. Bars, sums of the legs, counts
    /// and rows are there then, the script not yet.
    double move() {
        return median(move -> picture = picture.next(
                picture.terms(), View.WHOLE.at(Optional.of(half(move))), new Cancel()));
    }

    /// Shows the bars of half of the time alone, as when it is zoomed into.
    double zoom() {
        return median(move -> picture = picture.next(picture.terms(), zoomed(half(move)), new Cancel()));
    }

    private static View zoomed(TimeRange time) {
        View whole = View.WHOLE;
        return new View(
                whole.viewpoint(), whole.form(), whole.focus(), whole.filter(), whole.time(),
                whole.stretch().over(Optional.of(time)), whole.order());
    }

    private TimeRange half(int move) {
        long start = span.start() + span.seconds() / 4 + (long) move * span.seconds() / 1000;
        return new TimeRange(start, start + span.seconds() / 2);
    }

    private interface Work {
        void run(int move);
    }

    private static double median(Work work) {
        List<Double> milliseconds = new ArrayList<>();
        for (int move = -WARM_UPS; move < MOVES; move++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run(move);
            if (move >= 0) {
                milliseconds.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
            }
        }
        return milliseconds.stream().sorted().toList().get(MOVES / 2);
    }
}
