package blindspot.query;

import blindspot.task.Cancel;
import blindspot.task.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Numbers by key, of any number of keys. As many as stay in a processor's cache are in one table; when there are more,
/// they are put into parts by their hash, and each part is brought together on its own.
final class Gathering {
    private static final int AT_ONCE = 1 << 14;
    private static final int PARTS = 256;

    private final int words;
    private final Folds folds;
    private final Aggregates now;
    private Aggregates.Entries[] spilled = new Aggregates.Entries[0];

    Gathering(int words, Folds folds) {
        this.words = words;
        this.folds = folds;
        now = new Aggregates(words, folds, AT_ONCE);
    }

    /// Takes in an entry: its key and behind it its numbers, at the index `at` of `entry`.
    void add(long[] entry, int at) {
        if (now.size() == AT_ONCE) {
            spill();
        }
        now.add(entry, at);
    }

    private void spill() {
        if (spilled.length == 0) {
            spilled = Stream.generate(Aggregates.Entries::new).limit(PARTS).toArray(Aggregates.Entries[]::new);
        }
        now.spillInto(spilled);
    }

    /// Brings together what several have, each key in one of the tables; with some of the keys when cancelled. Afterwards
    /// these hold nothing.
    static List<Aggregates> together(List<Gathering> all, Workers workers, Cancel cancel) {
        Gathering first = all.getFirst();
        if (all.stream().allMatch(each -> each.spilled.length == 0)) {
            all.stream().skip(1).forEach(each -> first.now.addAll(each.now));
            return List.of(first.now);
        }
        all.forEach(Gathering::spill);
        return IntStream.range(0, workers.count())
                .mapToObj(share -> workers.start(() -> merged(all, share, workers.count(), cancel)))
                .toList()
                .stream()
                .flatMap(each -> each.get().stream())
                .toList();
    }

    /// A share of the parts.
    private static List<Aggregates> merged(List<Gathering> all, int share, int shares, Cancel cancel) {
        List<Aggregates> merged = new ArrayList<>();
        for (int part = share; part < PARTS && !cancel.requested(); part += shares) {
            Gathering first = all.getFirst();
            int length = 0;
            for (Gathering each : all) {
                length += each.spilled[part].length();
            }
            Aggregates one = new Aggregates(first.words, first.folds, length / (first.words + first.folds.count()));
            for (Gathering each : all) {
                each.spilled[part].addTo(one);
                each.spilled[part] = new Aggregates.Entries();
            }
            merged.add(one);
        }
        return merged;
    }
}
