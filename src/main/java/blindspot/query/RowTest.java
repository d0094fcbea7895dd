package blindspot.query;

import blindspot.store.ChunkRows;
import java.util.Comparator;
import java.util.List;

/// A part of a filter bound to the columns of a table. Holds no state, so several threads may use one.
sealed interface RowTest {
    /// Takes the rows out that the test does not hold for.
    void keep(ChunkRows rows);

    /// What a row costs, roughly: cheaper tests go first, so that the others have fewer rows left.
    int cost();

    static RowTest all(List<RowTest> tests) {
        return tests.size() == 1
                ? tests.getFirst()
                : new All(tests.stream().sorted(Comparator.comparingInt(RowTest::cost)).toList());
    }

    static RowTest any(List<RowTest> tests) {
        return tests.size() == 1 ? tests.getFirst() : new Any(tests);
    }

    /// Holds for every row, or for none.
    record Always(boolean holds) implements RowTest {
        @Override
        public void keep(ChunkRows rows) {
            if (!holds) {
                rows.clear();
            }
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    /// Looks at the values of one column.
    record OfColumn(int cost, Keep action) implements RowTest {
        @Override
        public void keep(ChunkRows rows) {
            action.keep(rows);
        }
    }

    /// Takes rows out of a chunk.
    @FunctionalInterface
    interface Keep {
        void keep(ChunkRows rows);
    }

    record All(List<RowTest> tests) implements RowTest {
        @Override
        public void keep(ChunkRows rows) {
            for (RowTest test : tests) {
                if (rows.isEmpty()) {
                    return;
                }
                test.keep(rows);
            }
        }

        @Override
        public int cost() {
            return tests.stream().mapToInt(RowTest::cost).sum();
        }
    }

    record Any(List<RowTest> tests) implements RowTest {
        @Override
        public void keep(ChunkRows rows) {
            ChunkRows left = new ChunkRows();
            left.set(rows);
            ChunkRows kept = new ChunkRows();
            rows.clear();
            for (RowTest test : tests) {
                if (left.isEmpty()) {
                    return;
                }
                kept.set(left);
                test.keep(kept);
                rows.addAll(kept);
                left.removeAll(kept);
            }
        }

        @Override
        public int cost() {
            return 1 + tests.stream().mapToInt(RowTest::cost).sum();
        }
    }

    record Not(RowTest test) implements RowTest {
        @Override
        public void keep(ChunkRows rows) {
            ChunkRows kept = new ChunkRows();
            kept.set(rows);
            test.keep(kept);
            rows.removeAll(kept);
        }

        @Override
        public int cost() {
            return 1 + test.cost();
        }
    }
}
