package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.query.Filter;
import blindspot.query.Order;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.Heap;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PictureTest {
    private static final Topology TOPOLOGY = Lesson.open(Lesson.FIRST).topology();
    private static final Order BY_PACKETS = Order.descending(FieldName.of(Field.PACKETS));

    private final Session session =
            new Session(FxJobs.onCallersThread(), TOPOLOGY, Language.ENGLISH, ZoneOffset.UTC);

    @Test
    void needsNoMoreMemoryForEachRecordThanItSays() {
        int rows = 400_000;
        FlowTable table = apart(rows);
        long before = Heap.used();
        Evidence evidence = Evidence.of(table, TOPOLOGY);
        PictureTerms terms = new PictureTerms(evidence, HealthChecks.of(evidence, new Cancel()), new BitSet());
        Filter unmarked = new Filter.Not(new Filter.Says("marked", false, List.of()));
        Picture picture = Picture.empty(TOPOLOGY)
                .next(
                        terms,
                        new View(Viewpoint.VPC_A, Form.COLLAPSED, new Focus.OnLeg(1), ShownFilter.of(unmarked),
                                Optional.of(new TimeRange(0, Long.MAX_VALUE)), Stretch.WHOLE,
                                BY_PACKETS),
                        new Cancel());
        Script script = picture.script(null, new Cancel()).value();
        long held = Heap.used() - before;
        assertThat(script.size()).isEqualTo(rows);
        assertThat(script.gaps().size()).isEqualTo(rows - 1);
        assertThat(picture.rows().size()).isEqualTo(rows);
        assertThat((double) held / rows).isBetween(
                0.8 * Picture.BYTES_HELD_PER_RECORD, 1.1 * Picture.BYTES_HELD_PER_RECORD);
    }

    /// So many rows need more memory than any program has.
    @Test
    void keepsThePictureOfBeforeWhereThereIsNotEnoughMemoryForAnother() {
        session.show(apart(100), TOPOLOGY, false);
        session.sortBy(Order.descending(FieldName.of(Field.START)));
        Picture before = session.picture().get();
        session.narrowTo(new Focus.Proof(RowSet.all(Integer.MAX_VALUE)));
        assertThat(session.problem().get()).contains(new Problem("memory-short"));
        assertThat(session.picture().get()).isSameAs(before);
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
        session.sortBy(BY_PACKETS);
        assertThat(session.problem().get()).isEmpty();
        assertThat(session.picture().get().rows().row(0)).isEqualTo(99);
    }

    /// The last place of a drag is wished for while the picture of another is made.
    @Test
    void whatIsWishedForLastIsShownWhereThereIsNotEnoughMemoryForWhatWasWishedForBefore() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        List<Problem> problems = new ArrayList<>();
        Pictures pictures = new Pictures(FxJobs.on(waiting::add), TOPOLOGY, problems::add);
        Evidence evidence = Evidence.of(apart(100), TOPOLOGY);
        PictureTerms terms = new PictureTerms(evidence, HealthChecks.of(evidence, new Cancel()), new BitSet());
        View tooMuch = new View(
                Viewpoint.BOTH, Form.COLLAPSED, new Focus.Proof(RowSet.all(Integer.MAX_VALUE)), ShownFilter.NONE,
                Optional.empty(), Stretch.WHOLE, Order.descending(FieldName.of(Field.START)));
        pictures.make(terms, tooMuch, false, () -> {});
        pictures.make(terms, View.WHOLE, false, () -> {});
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(pictures.picture().get().rows().size()).isEqualTo(100);
        assertThat(problems).isEmpty();
        pictures.make(terms, tooMuch, false, () -> {});
        waiting.remove().run();
        assertThat(problems).containsExactly(new Problem("memory-short"));
    }

    /// Requests on the first leg, each an hour after the one before.
    private static FlowTable apart(int rows) {
        Address from = Address.parse("10.0.0.146").orElseThrow();
        Address to = Address.parse("10.0.0.76").orElseThrow();
        FlowTableBuilder builder = new FlowTableBuilder();
        builder.begin("apart", List.of(FieldName.of(Field.SRCADDR), FieldName.of(Field.DSTADDR),
                FieldName.of(Field.INTERFACE_ID), FieldName.of(Field.PACKETS), FieldName.of(Field.START)));
        for (int row = 0; row < rows; row++) {
            builder.address(from.high(), from.low());
            builder.address(to.high(), to.low());
            builder.text("eni-0dfc71062338593dc");
            builder.number(row);
            builder.number(1_664_883_467 + row * 3600L);
            builder.endRow(row);
        }
        return builder.build();
    }
}
