package blindspot.ui.records;

import blindspot.query.Conversation;
import blindspot.query.Filter;
import blindspot.query.Groups.Group;
import java.util.List;

/// A line of a table of conversations or groups.
sealed interface SummaryLine {
    /// How many lines it is opened out from.
    int depth();

    /// A line that stands for records.
    sealed interface OfRecords extends SummaryLine {
        /// Keeps these records, of those that are shown.
        Filter test();

        /// One of them: the first.
        int row();
    }

    /// A group of records that have a value in common.
    ///
    /// @param column whose value its records share; those of the lines it is opened out from are in the test too
    /// @param last whether it opens out into records
    record OfGroup(int depth, RecordColumn column, Filter test, Group group, boolean last) implements OfRecords {
        @Override
        public int row() {
            return group.row();
        }
    }

    record OfConversation(Conversation conversation) implements OfRecords {
        @Override
        public int depth() {
            return 0;
        }

        @Override
        public Filter test() {
            return new Filter.OfConversation(false, List.of(row() + 1));
        }

        @Override
        public int row() {
            return conversation.row();
        }
    }

    /// Which way a record goes.
    enum Way {
        /// To the server of the conversation that it is opened out from.
        THERE,
        /// To its client.
        BACK,
        /// It is opened out from a group.
        ANY
    }

    record OfRecord(int depth, int row, Way way) implements SummaryLine {}

    /// So many more that are not told of one by one.
    ///
    /// @param sums what they count together; of conversations and records only how many records
    record Rest(int depth, int lines, Group sums) implements SummaryLine {}
}
