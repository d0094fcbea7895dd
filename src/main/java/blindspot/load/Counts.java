package blindspot.load;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.Segment;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be counted of some records, exactly.
///
/// @param otherStatus records with a log status that AWS does not document
/// @param absentStatus records whose format has no log status
/// @param missingStatus records with `-` for it
/// @param sumPackets over all records, rejected ones too; null when none has the field or a value in it
/// @param sumBytes the same
/// @param minStart the earliest start in Unix seconds, null when no record has one
/// @param maxEnd the latest end in Unix seconds, null when no record has one
/// @param lacking records whose format lacks what the picture needs
public record Counts(
        long records,
        long ok,
        long noData,
        long skipData,
        long otherStatus,
        long absentStatus,
        long missingStatus,
        long accepted,
        long rejected,
        @Nullable BigInteger sumPackets,
        @Nullable BigInteger sumBytes,
        @Nullable Long minStart,
        @Nullable Long maxEnd,
        Lacking lacking) {
    private static final int BLOCK = 1 << 12;

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null,
            Lacking.NOTHING);

    /// The counts of the rows from `first` inclusive to `end` exclusive.
    public static Counts of(FlowTable table, int first, int end) {
        long absent = 0;
        int row = first;
        while (row < end) {
            Segment segment = table.segmentOf(row);
            int behind = Math.min(end, segment.end());
            absent += segment.format().contains(FieldName.of(Field.LOG_STATUS)) ? 0 : behind - row;
            row = behind;
        }
        long[] block = new long[Math.min(BLOCK, end - first)];
        Values status = Values.of(table, Field.LOG_STATUS, first, end, block);
        Values action = Values.of(table, Field.ACTION, first, end, block);
        long ok = status.count("OK");
        long noData = status.count("NODATA");
        long skipData = status.count("SKIPDATA");
        return new Counts(
                (long) end - first,
                ok,
                noData,
                skipData,
                status.present() - ok - noData - skipData,
                absent,
                (long) end - first - absent - status.present(),
                action.count("ACCEPT"),
                action.count("REJECT"),
                sum(table, Field.PACKETS, first, end, block),
                sum(table, Field.BYTES, first, end, block),
                extreme(table, Field.START, first, end, block, false),
                extreme(table, Field.END, first, end, block, true),
                Lacking.of(table, first, end));
    }

    /// The counts of these records and those together.
    public Counts plus(Counts other) {
        return new Counts(
                records + other.records,
                ok + other.ok,
                noData + other.noData,
                skipData + other.skipData,
                otherStatus + other.otherStatus,
                absentStatus + other.absentStatus,
                missingStatus + other.missingStatus,
                accepted + other.accepted,
                rejected + other.rejected,
                sum(sumPackets, other.sumPackets),
                sum(sumBytes, other.sumBytes),
                minStart == null || (other.minStart != null && other.minStart < minStart) ? other.minStart : minStart,
                maxEnd == null || (other.maxEnd != null && other.maxEnd > maxEnd) ? other.maxEnd : maxEnd,
                lacking.plus(other.lacking));
    }

    private static @Nullable BigInteger sum(@Nullable BigInteger one, @Nullable BigInteger other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /// Kept in two halves of 32 bits, which do not overflow over the rows that a table can have.
    private static @Nullable BigInteger sum(FlowTable table, Field field, int first, int end, long[] values) {
        if (!(table.column(field) instanceof NumberColumn column)) {
            return null;
        }
        long high = 0;
        long low = 0;
        boolean any = false;
        for (int from = first; from < end; from += values.length) {
            int count = Math.min(values.length, end - from);
            column.copy(from, count, values);
            for (int i = 0; i < count; i++) {
                high += values[i] >>> 32;
                low += values[i] & 0xFFFF_FFFFL;
                any |= values[i] != 0;
            }
        }
        // Where there is no value a 0 stands.
        for (int row = first; !any && row < end; row++) {
            any = column.present(row);
        }
        return any ? BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low)) : null;
    }

    private static @Nullable Long extreme(
            FlowTable table, Field field, int first, int end, long[] values, boolean largest) {
        if (!(table.column(field) instanceof NumberColumn column)) {
            return null;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int from = first; from < end; from += values.length) {
            int count = Math.min(values.length, end - from);
            column.copy(from, count, values);
            for (int i = 0; i < count; i++) {
                if (values[i] != 0 || column.present(from + i)) {
                    least = Math.min(least, values[i]);
                    most = Math.max(most, values[i]);
                }
            }
        }
        return least > most ? null : largest ? most : least;
    }

    /// How often each value of a text column occurs in some rows.
    private static final class Values {
        private final List<String> values;
        private final long[] counts;

        private Values(List<String> values, long[] counts) {
            this.values = values;
            this.counts = counts;
        }

        static Values of(FlowTable table, Field field, int first, int end, long[] codes) {
            if (!(table.column(field) instanceof CodeColumn column)) {
                return new Values(List.of(), new long[1]);
            }
            long[] counts = new long[column.dictionary().size()];
            for (int from = first; from < end; from += codes.length) {
                int count = Math.min(codes.length, end - from);
                column.copyCodes(from, count, codes);
                for (int i = 0; i < count; i++) {
                    counts[(int) codes[i]]++;
                }
            }
            return new Values(column.dictionary(), counts);
        }

        long count(String value) {
            int at = values.indexOf(value);
            return at < 0 ? 0 : counts[at];
        }

        /// The rows that have a value: the first code is for none.
        long present() {
            long present = 0;
            for (int code = 1; code < counts.length; code++) {
                present += counts[code];
            }
            return present;
        }
    }
}
