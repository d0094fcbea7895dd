package blindspot.query;

import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/// A column's values as numbers that compare as its values do, or a part of them: an address has an upper and a lower
/// part, and where rows lack a value, having one is a part too.
sealed interface KeyPart {
    long value(int row);

    /// The values of `count` rows from `first` on, at the start of `out`.
    void copy(int first, int count, long[] out);

    /// Whether copying takes less time for each row than asking for it.
    static boolean isQuickToCopy(KeyPart part) {
        return switch (part) {
            case Numbers _,Low _,High _,Bits _,Codes _,Ranks _,Given _ -> true;
            case Presence _,Told _ -> false;
        };
    }

    /// The parts of a column, the least significant first, which order rows as [Column#compare] does.
    static List<KeyPart> ordering(Column column) {
        return switch (column) {
            case CodeColumn codes -> List.of(new Ranks(codes));
            case NumberColumn _,AddressColumn _ -> telling(column);
        };
    }

    /// The parts of a column, the least significant first, which tell different values apart.
    static List<KeyPart> telling(Column column) {
        List<KeyPart> parts = new ArrayList<>();
        switch (column) {
            case NumberColumn numbers -> parts.add(new Numbers(numbers));
            case AddressColumn addresses -> {
                parts.add(new Low(addresses));
                if (!addresses.sameHigh()) {
                    parts.add(new High(addresses));
                }
            }
            case CodeColumn codes -> parts.add(new Codes(codes));
        }
        if (column.hasMissing()) {
            parts.add(new Presence(column));
        }
        return parts;
    }

    record Numbers(NumberColumn column) implements KeyPart {
        @Override
        public long value(int row) {
            return column.get(row);
        }

        @Override
        public void copy(int first, int count, long[] out) {
            column.copy(first, count, out);
        }
    }

    /// Unsigned numbers, turned so that they compare as signed ones.
    record Low(AddressColumn column) implements KeyPart {
        @Override
        public long value(int row) {
            return column.low(row) ^ Long.MIN_VALUE;
        }

        @Override
        public void copy(int first, int count, long[] out) {
            column.copyLow(first, count, out);
            flip(count, out);
        }
    }

    record High(AddressColumn column) implements KeyPart {
        @Override
        public long value(int row) {
            return column.high(row) ^ Long.MIN_VALUE;
        }

        @Override
        public void copy(int first, int count, long[] out) {
            column.copyHigh(first, count, out);
            flip(count, out);
        }
    }

    /// A half of addresses as it is.
    record Bits(AddressColumn column, boolean upper) implements KeyPart {
        @Override
        public long value(int row) {
            return upper ? column.high(row) : column.low(row);
        }

        @Override
        public void copy(int first, int count, long[] out) {
            if (upper) {
                column.copyHigh(first, count, out);
            } else {
                column.copyLow(first, count, out);
            }
        }
    }

    private static void flip(int count, long[] out) {
        for (int i = 0; i < count; i++) {
            out[i] ^= Long.MIN_VALUE;
        }
    }

    record Codes(CodeColumn column) implements KeyPart {
        @Override
        public long value(int row) {
            return column.code(row);
        }

        @Override
        public void copy(int first, int count, long[] out) {
            column.copyCodes(first, count, out);
        }
    }

    record Presence(Column column) implements KeyPart {
        @Override
        public long value(int row) {
            return column.present(row) ? 1 : 0;
        }

        @Override
        public void copy(int first, int count, long[] out) {
            for (int i = 0; i < count; i++) {
                out[i] = value(first + i);
            }
        }
    }

    /// The place of each text among the distinct ones in order, so that a row costs no comparison of texts.
    final class Ranks implements KeyPart {
        private final CodeColumn column;
        private final long[] ranks;

        Ranks(CodeColumn column) {
            this.column = column;
            List<String> values = column.dictionary();
            Integer[] codes = new Integer[values.size() - 1];
            Arrays.setAll(codes, code -> code + 1);
            Arrays.sort(codes, Comparator.comparing(values::get));
            ranks = new long[values.size()];
            for (int i = 0; i < codes.length; i++) {
                ranks[codes[i]] = i + 1L;
            }
        }

        @Override
        public long value(int row) {
            return ranks[column.code(row)];
        }

        @Override
        public void copy(int first, int count, long[] out) {
            column.copyCodes(first, count, out);
            for (int i = 0; i < count; i++) {
                out[i] = ranks[(int) out[i]];
            }
        }
    }

    /// Numbers that are found out when they are asked for.
    ///
    /// @param most where it is less than [Long#MAX_VALUE], all of them are from 0 to it
    record Told(IntToLongFunction key, long most) implements KeyPart {
        @Override
        public long value(int row) {
            return key.applyAsLong(row);
        }

        @Override
        public void copy(int first, int count, long[] out) {
            for (int i = 0; i < count; i++) {
                out[i] = value(first + i);
            }
        }
    }

    /// Numbers that stand in no column.
    final class Given implements KeyPart {
        private final long[] keys;

        Given(long[] keys) {
            this.keys = keys;
        }

        @Override
        public long value(int row) {
            return keys[row];
        }

        @Override
        public void copy(int first, int count, long[] out) {
            System.arraycopy(keys, first, out, 0, count);
        }
    }
}
