package blindspot.load;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;

/// Records whose format has no fields for something that the picture needs of them. AWS allows such formats; the records
/// are kept and listed.
///
/// @param addresses how many have no source or no destination address in their format: nothing of them can be drawn
/// @param times how many have no start or no end: they cannot be placed in time
/// @param interfaces how many do not say which interface recorded them
public record Lacking(long addresses, long times, long interfaces) {
    public static final Lacking NOTHING = new Lacking(0, 0, 0);

    /// What the rows from `first` inclusive to `end` exclusive lack.
    static Lacking of(FlowTable table, int first, int end) {
        Lacking sum = NOTHING;
        int row = first;
        while (row < end) {
            Segment segment = table.segmentOf(row);
            int behind = Math.min(end, segment.end());
            List<FieldName> format = segment.format();
            sum = sum.plus(
                    new Lacking(
                            has(format, Field.SRCADDR) && has(format, Field.DSTADDR) ? 0 : behind - row,
                            has(format, Field.START) && has(format, Field.END) ? 0 : behind - row,
                            has(format, Field.INTERFACE_ID) ? 0 : behind - row));
            row = behind;
        }
        return sum;
    }

    Lacking plus(Lacking other) {
        return new Lacking(addresses + other.addresses, times + other.times, interfaces + other.interfaces);
    }

    /// What is to be said of it where the input has this name; nothing of interfaces, without which records are drawn
    /// too.
    public List<Problem> problems(String name) {
        List<Problem> problems = new ArrayList<>();
        if (addresses > 0) {
            problems.add(new Problem("records-without-addresses", name, Long.toString(addresses)));
        }
        if (times > 0) {
            problems.add(new Problem("records-without-times", name, Long.toString(times)));
        }
        return problems;
    }

    private static boolean has(List<FieldName> format, Field field) {
        return format.contains(FieldName.of(field));
    }
}
