package blindspot.query;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first of the groups of some rows by an order, and what all others count together. Immutable.
///
/// @param first at most as many as were asked for
/// @param size how many groups there are
/// @param rest what those count that are not among the first; its row means nothing
public record Groups(List<Group> first, int size, Group rest) {
    public Groups {
        first = List.copyOf(first);
    }

    /// What a group counts. A sum is 0 where no record has a value.
    ///
    /// @param row its first row: all of its rows have this one's key
    public record Group(int row, long records, long packets, long bytes) {
        /// No records.
        public static final Group NOTHING = new Group(-1, 0, 0, 0);

        /// With what another one counts.
        public Group plus(Group other) {
            return new Group(
                    row, records + other.records, Sums.capped(packets, other.packets),
                    Sums.capped(bytes, other.bytes));
        }
    }

    /// What groups are put in order by; equal ones by their first row.
    public sealed interface By {
        record Counted(Measure measure) implements By {}

        /// The values of the key, as they stand to each other in two rows.
        record Value(RowOrder order) implements By {}
    }

    /// How the values of two rows stand to each other, as a [Comparator] says it.
    @FunctionalInterface
    public interface RowOrder {
        int compare(int row, int other);
    }

    /// The groups of these rows; of use only when not cancelled.
    ///
    /// @param uncounted the rows whose packets and bytes are not added up
    /// @param most so many of them are told of
    public static Groups of(
            FlowTable table, GroupKey key, RowSet rows, BitSet uncounted, By by, boolean descending, int most,
            Cancel cancel) {
        if (rows.size() == 0) {
            return new Groups(List.of(), 0, Group.NOTHING);
        }
        Grouping grouping = Grouping.of(table, key, rows, uncounted, cancel);
        Comparator<Group> wanted = switch (by) {
            case By.Counted(Measure measure) -> Comparator.comparingLong(group -> switch (measure) {
                case RECORDS -> group.records;
                case PACKETS -> group.packets;
                case BYTES -> group.bytes;
            });
            case By.Value(RowOrder order) -> (one, other) -> order.compare(one.row, other.row);
        };
        Comparator<Group> order = (descending ? wanted.reversed() : wanted).thenComparingInt(Group::row);
        PriorityQueue<Group> best = new PriorityQueue<>(order.reversed());
        Group rest = Group.NOTHING;
        for (int i = 0; i < grouping.size() && !cancel.requested(); i++) {
            best.add(new Group(grouping.firstRow(i), grouping.records(i), grouping.packets(i), grouping.bytes(i)));
            if (best.size() > most) {
                rest = rest.plus(best.remove());
            }
        }
        List<Group> first = new ArrayList<>(best);
        first.sort(order);
        return new Groups(first, grouping.size(), rest);
    }
}
