package blindspot.query;

import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import blindspot.task.Workers;
import java.util.List;
import java.util.function.Supplier;

/// Looks at each row of a set once and keeps some numbers of each key: shares of many rows each on a thread of its own.
/// What comes out is the same whether there are threads or not.
final class GroupScan {
    private static final int BLOCK = 1 << 11;

    private final int[] order;
    private final int size;
    private final Folds folds;
    private final Supplier<RowNumbers> numbers;
    private final Cancel cancel;

    /// @param order the rows, none of them where these are the first `size` of the table
    GroupScan(int[] order, int size, Folds folds, Supplier<RowNumbers> numbers, Cancel cancel) {
        this.order = order;
        this.size = size;
        this.folds = folds;
        this.numbers = numbers;
        this.cancel = cancel;
    }

    /// The rows in their order, none where they are all of a table.
    static int[] order(RowSet rows) {
        return rows.isWholeTable(rows.size()) ? new int[0] : rows.toArray();
    }

    /// The groups; of some rows when cancelled.
    List<Aggregates> run(PackedKey key) {
        try (Workers workers = Workers.of(Shares.count(size))) {
            return Gathering.together(gather(key, workers), workers, cancel);
        }
    }

    /// The groups of the key alone, each of which has as its number `flows`, a sum, of how many flows it is more than 0.
    List<Aggregates> run(PackedKey key, int flows) {
        try (Workers workers = Workers.of(Shares.count(size))) {
            List<Aggregates> each = Gathering.together(gather(key, workers), workers, cancel);
            List<Gathering> put = Shares.of(
                    each.size(), workers, (from, to) -> withoutFlows(each.subList(from, to), key, flows));
            return Gathering.together(put, workers, cancel);
        }
    }

    private List<Gathering> gather(PackedKey key, Workers workers) {
        return Shares.of(size, workers, (from, to) -> gathered(key.copy(), from, to));
    }

    private Gathering gathered(PackedKey key, int from, int to) {
        int stride = key.words() + folds.count();
        Gathering gathering = new Gathering(key.words(), folds);
        RowNumbers written = numbers.get();
        long[] entries = new long[BLOCK * stride];
        for (int first = from; first < to && !cancel.requested(); first += BLOCK) {
            int count = Math.min(BLOCK, to - first);
            key.read(order, first, count, entries, stride);
            written.write(order, first, count, key.turned(), entries, key.words(), stride);
            for (int i = 0; i < count; i++) {
                gathering.add(entries, i * stride);
            }
        }
        return gathering;
    }

    private Gathering withoutFlows(List<Aggregates> each, PackedKey key, int flows) {
        Gathering gathering = new Gathering(key.keyWords(), folds);
        long[] entry = new long[key.words() + folds.count()];
        for (Aggregates table : each) {
            for (int index = 0; index < table.size() && !cancel.requested(); index++) {
                table.copy(index, entry);
                System.arraycopy(entry, key.words(), entry, key.keyWords(), folds.count());
                entry[key.keyWords() + flows] = Math.min(1, entry[key.keyWords() + flows]);
                gathering.add(entry, 0);
            }
        }
        return gathering;
    }
}
