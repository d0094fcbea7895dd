package blindspot.ui.records;

import java.util.List;

/// What the lines of the table are.
public sealed interface TableShape {
    /// Each is a record.
    record Records() implements TableShape {}

    /// Each is a conversation.
    record Conversations() implements TableShape {}

    /// Each is a group of records with the same value in the first of these columns, which opens out into groups by the next
    /// one.
    record Groups(List<RecordColumn> by) implements TableShape {
        public Groups {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("no column");
            }
        }
    }
}
