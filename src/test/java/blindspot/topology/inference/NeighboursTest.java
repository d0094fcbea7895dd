package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.inference.Traffic.Pair;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Forty interfaces that have one of two addresses, or of forty: whom they talk to is by chance, at a port that shows no hop.
final class NeighboursTest {
    private static final int INTERFACES = 40;

    private final Random random = new Random(19);

    private String log(int addresses) {
        StringBuilder log = new StringBuilder(
                "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n");
        for (int i = 0; i < INTERFACES; i++) {
            String own = "10.0.0." + (1 + i % addresses);
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                String other = random.nextInt(8) == 0
                        ? "52.0.0." + (1 + random.nextInt(12))
                        : random.nextInt(4) == 0
                                ? "10.0.0." + (1 + random.nextInt(addresses))
                                : "10.0.1." + (1 + random.nextInt(90));
                if (!other.equals(own)) {
                    log.append("eni-%02d %s %s 123 123 17 6 400 1790000000 1790000010 ACCEPT OK%n"
                            .formatted(i, own, other));
                }
            }
        }
        return log.toString();
    }

    @Test
    void whoeverAreManyAreJoinedAsIfEachWereComparedWithEach() {
        for (int round = 0; round < 60; round++) {
            Bytes source = new Bytes(
                    "x.log", log(round % 2 == 0 ? 2 : 40).getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
            FlowTable table = new LoadJob(List.of(source), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(Progress.NONE, new Cancel())
                    .table();
            Traffic traffic = TrafficScan.of(table, new Cancel());
            int count = traffic.count();
            List<List<Pair>> pairs = IntStream.range(0, count).mapToObj(traffic.pairs()::of).toList();
            OwnAddresses own = new OwnAddresses(
                    table, traffic, pairs, Collections.nCopies(count, List.of()), new Cancel());
            DisjointSets joined = new DisjointSets(count);

            new Neighbours(traffic, own, new int[count], joined).join(new Hops(table, traffic, own, new Cancel()));

            DisjointSets expected = each(traffic, own);
            assertThat(IntStream.range(0, count).map(joined::root))
                    .containsExactlyElementsOf(IntStream.range(0, count).map(expected::root).boxed().toList());
        }
    }

    private static DisjointSets each(Traffic traffic, OwnAddresses own) {
        DisjointSets sets = new DisjointSets(traffic.count());
        for (int i = 0; i < traffic.count(); i++) {
            for (int other = 0; other < traffic.count(); other++) {
                for (Pair pair : own.pairs().get(i)) {
                    boolean knows = own.possible(other).stream().anyMatch(pair::has);
                    boolean ofTwo = own.other(i) != 0 || own.other(other) != 0;
                    if (knows && (ofTwo || traffic.pairs().has(other, pair) || sameOutside(traffic, own, i, other))) {
                        sets.join(i, other);
                    }
                }
            }
        }
        return sets;
    }

    private static boolean sameOutside(Traffic traffic, OwnAddresses own, int one, int two) {
        return own.pairs()
                .get(one)
                .stream()
                .flatMapToInt(pair -> IntStream.of(pair.from(), pair.to()))
                .filter(address -> address != OutsideAddresses.MANY && traffic.isOutside(address))
                .anyMatch(address -> own.pairs().get(two).stream().anyMatch(pair -> pair.has(address)));
    }
}
