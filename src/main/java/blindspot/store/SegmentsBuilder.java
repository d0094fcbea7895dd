package blindspot.store;

import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.List;

/// The [Segment]s of a table while it grows. Of two segments of the same format the fields are kept once.
final class SegmentsBuilder {
    /// Of a segment, its name and the place for it, in memory.
    private static final int BYTES_PER_SEGMENT = 150;

    private final List<Segment> closed = new ArrayList<>();
    private List<FieldName> format = List.of();
    private String input = "";
    private int start;

    /// The fields of the records that follow.
    List<FieldName> format() {
        return format;
    }

    boolean isOpen(String inputName, List<FieldName> fields) {
        return input.equals(inputName) && format.equals(fields);
    }

    /// The records that follow come from `inputName` and have these fields.
    void open(String inputName, List<FieldName> fields) {
        input = inputName;
        if (!format.equals(fields)) {
            format = List.copyOf(fields);
        }
    }

    /// There are so many records now, and what follows is different; false when the open segment has none.
    boolean close(int rows) {
        boolean any = rows > start;
        if (any) {
            closed.add(new Segment(start, rows, input, format));
            start = rows;
        }
        return any;
    }

    /// Goes on behind those of a table of so many records.
    void adopt(List<Segment> segments, int rows) {
        closed.addAll(segments);
        start = rows;
    }

    void clear() {
        closed.clear();
        format = List.of();
        start = 0;
    }

    /// Whether a record of the open segment has the field.
    boolean uses(FieldName name, int rows) {
        return rows > start && format.contains(name);
    }

    /// Those of so many records. The builder may go on.
    List<Segment> build(int rows) {
        List<Segment> all = new ArrayList<>(closed);
        if (rows > start) {
            all.add(new Segment(start, rows, input, format));
        }
        return all;
    }

    /// The size of all this in memory, roughly.
    long bytes() {
        return (long) closed.size() * BYTES_PER_SEGMENT;
    }
}
