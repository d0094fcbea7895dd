package blindspot.query;

import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts rows in order, in time proportional to their number.
///
/// The order is the one of [Column#compare]: rows without a value come first, and last when descending. Rows of equal
/// value keep the order they are given in, both ways.
public final class Sorting {
    private Sorting() {}

    /// The same rows in the wanted order; as they are when no format has the field, or when cancelled.
    public static RowSet sort(FlowTable table, RowSet rows, Order order, Cancel cancel) {
        Optional<Words> words = order.field().isEmpty() ? Optional.of(new RowWords()) : words(table, order);
        if (words.isEmpty() || rows.size() < 2) {
            return rows;
        }
        int[] given = rows.toArray();
        int[] sorted = new WordSort(order.descending(), cancel).sort(given, words.get());
        return sorted.length == 0 ? rows : RowSet.of(sorted);
    }

    /// The positions of `keys` from the smallest key to the largest, equal keys by position; none when cancelled.
    public static int[] positionsAscending(long[] keys, Cancel cancel) {
        int[] positions = new int[keys.length];
        Arrays.setAll(positions, position -> position);
        return new WordSort(false, cancel).sort(positions, new KeyWords(keys));
    }

    private static Optional<Words> words(FlowTable table, Order order) {
        return order.field().flatMap(table::column).map(column -> switch (column) {
            case NumberColumn numbers -> new NumberWords(numbers);
            case AddressColumn addresses -> new AddressWords(addresses);
            case CodeColumn codes -> new RankWords(codes);
        });
    }

    /// A row's key cut into unsigned 32-bit words; word 0 is the least significant.
    private sealed interface Words {
        int count();

        int word(int row, int index);
    }

    private record RowWords() implements Words {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public int word(int row, int index) {
            return row;
        }
    }

    private static final class KeyWords implements Words {
        private final long[] keys;

        KeyWords(long[] keys) {
            this.keys = keys;
        }

        @Override
        public int count() {
            return 2;
        }

        @Override
        public int word(int row, int index) {
            return index == 0 ? (int) keys[row] : upper(keys[row]);
        }
    }

    private record NumberWords(NumberColumn column) implements Words {
        @Override
        public int count() {
            return 3;
        }

        @Override
        public int word(int row, int index) {
            return switch (index) {
                case 0 -> (int) column.get(row);
                case 1 -> upper(column.get(row));
                default -> column.present(row) ? 1 : 0;
            };
        }
    }

    private record AddressWords(AddressColumn column) implements Words {
        @Override
        public int count() {
            return 5;
        }

        @Override
        public int word(int row, int index) {
            return switch (index) {
                case 0 -> (int) column.low(row);
                case 1 -> (int) (column.low(row) >>> 32);
                case 2 -> (int) column.high(row);
                case 3 -> (int) (column.high(row) >>> 32);
                default -> column.present(row) ? 1 : 0;
            };
        }
    }

    private static final class RankWords implements Words {
        private final CodeColumn column;
        private final int[] ranks;

        /// Ranks the distinct values, so that a row costs no comparison of texts.
        RankWords(CodeColumn column) {
            this.column = column;
            List<String> values = column.dictionary();
            Integer[] codes = new Integer[values.size() - 1];
            Arrays.setAll(codes, code -> code + 1);
            Arrays.sort(codes, Comparator.comparing(values::get));
            ranks = new int[values.size()];
            for (int i = 0; i < codes.length; i++) {
                ranks[codes[i]] = i + 1;
            }
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public int word(int row, int index) {
            return ranks[column.code(row)];
        }
    }

    /// The upper half of a signed number, such that negative ones come first when it is read without a sign.
    private static int upper(long number) {
        return (int) (number >>> 32) ^ Integer.MIN_VALUE;
    }

    /// A stable radix sort, least significant word first. Each row travels as `word << 32 | row` in one array.
    private static final class WordSort {
        private static final int DIGIT_BITS = 11;
        private static final int DIGITS = 1 << DIGIT_BITS;
        private static final int CHECK_EVERY = 1 << 20;

        private final int flip;
        private final Cancel cancel;

        WordSort(boolean descending, Cancel cancel) {
            flip = descending ? -1 : 0;
            this.cancel = cancel;
        }

        /// The rows in order, none when cancelled. Changes `rows`.
        int[] sort(int[] rows, Words words) {
            long[] from = new long[rows.length];
            long[] to = new long[rows.length];
            for (int index = 0; index < words.count(); index++) {
                int differing = 0;
                int first = rows.length == 0 ? 0 : words.word(rows[0], index);
                for (int i = 0; i < rows.length; i++) {
                    if (i % CHECK_EVERY == 0 && cancel.requested()) {
                        return new int[0];
                    }
                    int word = words.word(rows[i], index);
                    differing |= word ^ first;
                    from[i] = ((long) (word ^ flip) << 32) | rows[i];
                }
                for (int shift = 0; shift < 32; shift += DIGIT_BITS) {
                    if (((differing >>> shift) & (DIGITS - 1)) != 0) {
                        if (cancel.requested()) {
                            return new int[0];
                        }
                        scatter(from, to, 32 + shift);
                        long[] swapped = from;
                        from = to;
                        to = swapped;
                    }
                }
                if (differing != 0) {
                    for (int i = 0; i < rows.length; i++) {
                        rows[i] = (int) from[i];
                    }
                }
            }
            return rows;
        }

        private static void scatter(long[] from, long[] to, int shift) {
            int[] next = new int[DIGITS + 1];
            for (long each : from) {
                next[digit(each, shift) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                next[digit + 1] += next[digit];
            }
            for (long each : from) {
                to[next[digit(each, shift)]++] = each;
            }
        }

        private static int digit(long value, int shift) {
            return (int) (value >>> shift) & (DIGITS - 1);
        }
    }
}
