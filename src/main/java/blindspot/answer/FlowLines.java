package blindspot.answer;

import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.query.Flows;
import blindspot.query.GroupKey;
import blindspot.query.Grouping;
import blindspot.query.Sums;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts connections together into the lines of an answer. The keys are those of the record that goes the way of the end that asks.
final class FlowLines {
    /// The keys that each connection has values of its own in.
    private static final Set<String> FLOW = Stream.of(
            Field.SRCADDR, Field.SRCPORT, Field.DSTADDR, Field.DSTPORT, Field.PROTOCOL)
            .map(Field::fieldName)
            .collect(Collectors.toUnmodifiableSet());

    private final Asking asking;
    private final List<Key> keys;
    private final Flows flows;
    private final List<Caveat> limits;
    private final Cancel cancel;

    FlowLines(Asking asking, List<Key> keys, Flows flows, List<Caveat> limits, Cancel cancel) {
        this.asking = asking;
        this.keys = keys;
        this.flows = flows;
        this.limits = limits;
        this.cancel = cancel;
    }

    /// A connection that is a line of its own.
    private static void add(Flows.Flow flow, @Nullable Says said, FlowTable table, Best best) {
        if (said != null) {
            int way = FlowAnswers.asking(flow, table);
            best.add(
                    flow.firstRow(flow.records(way) > 0 ? way : 1 - way), said.rank(),
                    flow.records(0) + flow.records(1), Sums.capped(flow.packets(0), flow.packets(1)),
                    Sums.capped(flow.bytes(0), flow.bytes(1)), 1);
        }
    }

    /// Of the connections that one thing is said of: a row of each, and what each counts.
    private static final class Said {
        private int[] rows = new int[64];
        private long[] counts = new long[64 * Grouping.COUNTS];
        private int size;

        void add(Flows.Flow flow, FlowTable table) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            int way = FlowAnswers.asking(flow, table);
            rows[size] = flow.firstRow(flow.records(way) > 0 ? way : 1 - way);
            int at = size * Grouping.COUNTS;
            counts[at] = flow.records(0) + flow.records(1);
            counts[at + 1] = Sums.capped(flow.packets(0), flow.packets(1));
            counts[at + 2] = Sums.capped(flow.bytes(0), flow.bytes(1));
            size++;
        }

        /// These and the others, in either of them.
        Said plus(Said others) {
            int both = size + others.size;
            rows = Arrays.copyOf(rows, both);
            counts = Arrays.copyOf(counts, both * Grouping.COUNTS);
            System.arraycopy(others.rows, 0, rows, size, others.size);
            System.arraycopy(others.counts, 0, counts, size * Grouping.COUNTS, others.size * Grouping.COUNTS);
            size = both;
            return this;
        }
    }

    /// @param says what is said of a connection; those of which nothing is said are left out; asked by several threads at once
    Answer answer(Function<Flows.Flow, @Nullable Says> says, List<String> missing, Basis basis) {
        FlowTable table = asking.table();
        if (keys.stream().map(Key::name).collect(Collectors.toSet()).containsAll(FLOW)) {
            return SaidLines.answer(
                    asking, keys, best -> flows.shares(share -> {
                        Best own = best.another();
                        share.accept(flow -> add(flow, says.apply(flow), table, own));
                        return own;
                    }).forEach(best::addAll), basis, true, missing, limits);
        }
        Map<Says, Said> all = new EnumMap<>(Says.class);
        flows.shares(share -> {
            Map<Says, Said> own = new EnumMap<>(Says.class);
            share.accept(flow -> {
                Says said = says.apply(flow);
                if (said != null) {
                    own.computeIfAbsent(said, _ -> new Said()).add(flow, table);
                }
            });
            return own;
        }).forEach(own -> own.forEach((said, flowsOf) -> all.merge(said, flowsOf, Said::plus)));
        GroupKey key = Key.together(keys);
        Map<Says, Grouping> groups = new EnumMap<>(Says.class);
        for (Map.Entry<Says, Said> entry : all.entrySet()) {
            Said said = entry.getValue();
            groups.put(
                    entry.getKey(),
                    Grouping.ofCounted(key, Arrays.copyOf(said.rows, said.size), said.counts, cancel));
        }
        return SaidLines.answer(asking, keys, groups, basis, true, missing, limits);
    }
}
