package blindspot.answer;

import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.query.Grouping;
import blindspot.store.FlowTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lines of an answer of which something is said.
final class SaidLines {
    private SaidLines() {}

    /// The lines out of groups of which each thing that is said has its own.
    static Answer answer(
            Asking asking, List<Key> keys, Map<Says, Grouping> said, Basis basis, boolean connections,
            List<String> missing, List<Caveat> limits) {
        return answer(
                asking, keys,
                best -> said.forEach((says, groups) -> groups.each((first, records, sent, size, flows) -> best
                        .add(first, says.rank(), records, sent, size, flows))),
                basis, connections, missing, limits);
    }

    /// @param groups adds all of them, each with the rank of what is said of it
    static Answer answer(
            Asking asking, List<Key> keys, Consumer<Best> groups, Basis basis, boolean connections,
            List<String> missing, List<Caveat> limits) {
        FlowTable table = asking.table();
        boolean bytes = table.column(Field.BYTES) != null;
        boolean packets = table.column(Field.PACKETS) != null;
        Best best = new Best(asking.top(), asking.question().byRecords(), bytes, packets);
        groups.accept(best);
        List<Line> lines = best.first().stream().map(group -> {
            Optional<Says> says = Stream.of(Says.values()).filter(each -> each.rank() == group.rank()).findFirst();
            Tally tally = new Tally(
                    packets ? Long.valueOf(group.packets()) : null, bytes ? Long.valueOf(group.bytes()) : null,
                    group.records(), connections ? Long.valueOf(group.flows()) : null);
            return new Line(
                    keys.stream().map(key -> key.value(group.first())).toList(), tally, says, group.first(),
                    Optional.empty());
        }).toList();
        Set<Caveat> all = EnumSet.noneOf(Caveat.class);
        all.addAll(limits);
        if (lines.isEmpty()) {
            all.add(Caveat.NONE_FOUND);
        }
        return new Answer(
                asking.question(), keys.stream().map(Key::name).toList(), basis, lines,
                best.rest(packets, bytes, connections), best.others(), best.records(), missing, true, List.copyOf(all));
    }
}
