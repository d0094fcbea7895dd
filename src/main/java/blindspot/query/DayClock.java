package blindspot.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/// Tells the time of day in a zone without an object a record: the zone's changes from 1970 on are looked up once. From
/// the year 2500 on the zone stays as it is then. Immutable.
final class DayClock {
    static final int DAY = 24 * 60 * 60;
    private static final long FIRST = 0;
    private static final long LAST = Instant.parse("2500-01-01T00:00:00Z").getEpochSecond();

    private final long[] changes;
    private final int[] offsets;

    /// `offsets[i]` holds before `changes[i]`, the last one behind all changes.
    private DayClock(long[] changes, int[] offsets) {
        this.changes = changes;
        this.offsets = offsets;
    }

    static DayClock in(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant at = Instant.ofEpochSecond(FIRST);
        ZoneOffsetTransition next = rules.nextTransition(at);
        while (next != null && next.toEpochSecond() < LAST) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        int[] offsets = new int[changes.size() + 1];
        offsets[0] = rules.getOffset(at).getTotalSeconds();
        for (int i = 0; i < changes.size(); i++) {
            offsets[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
        }
        return new DayClock(
                changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray(), offsets);
    }

    /// Whether some second from `start` to `end`, both included and from 1970 on, is at a time of day from `from` to `to`
    /// in seconds, both included; `from` after `to` goes past midnight.
    boolean touches(long start, long end, int from, int to) {
        int place = place(start);
        long first = start;
        while (true) {
            long last = place < changes.length ? Math.min(end, changes[place] - 1) : end;
            int time = (int) Math.floorMod(first + offsets[place], (long) DAY);
            boolean inside = from <= to ? time >= from && time <= to : time >= from || time <= to;
            if (inside || Math.floorMod(from - time, DAY) <= last - first) {
                return true;
            }
            if (last == end) {
                return false;
            }
            first = last + 1;
            place++;
        }
    }

    /// The place in `offsets` of what holds at a second.
    private int place(long second) {
        int low = 0;
        int high = changes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
