package blindspot.answer;

import blindspot.query.Basis;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.List;

/// What is asked of which records.
///
/// @param by the names of the keys, none for the question's own
/// @param top how many lines are wanted
/// @param rows the records that are asked of, ascending
/// @param around those that they were chosen from by what they say: these tell what was skipped, and who is silent
/// @param room how much memory may be used, in bytes
/// @param basis how packets and bytes are counted where the question and its keys allow for both
public record Asking(
        Question question, List<String> by, int top, Known known, RowSet rows, RowSet around, long room, Basis basis) {
    /// What counting connections needs of memory for each record at the most.
    static final int BYTES_PER_RECORD_WITH_CONNECTIONS = 200;

    /// What grouping needs of memory for each record at the most, when each is a group of its own.
    static final int BYTES_PER_RECORD = 150;

    public Asking {
        by = List.copyOf(by);
    }

    /// The same, once.
    public Asking(
            Question question, List<String> by, int top, Known known, RowSet rows, RowSet around, long room) {
        this(question, by, top, known, rows, around, room, Basis.ONCE);
    }

    FlowTable table() {
        return known.table();
    }

    /// The same of other rows of the table.
    Asking of(RowSet others) {
        return new Asking(question, by, top, known, others, around, room, basis);
    }

    /// The answer; of no use when cancelled.
    public Answer answer(Cancel cancel) {
        return new Answers(this, cancel).answer();
    }
}
