package blindspot.ui.records;

import blindspot.i18n.Messages;
import blindspot.load.RawLine;
import blindspot.load.RawLines;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;

/// What goes to the clipboard, and what is said about it.
sealed interface Copied {
    String text();

    String told(Messages messages);

    /// One record as it was read.
    record Line(RawLine line) implements Copied {
        @Override
        public String text() {
            return line.text();
        }

        @Override
        public String told(Messages messages) {
            return messages.text(line.rebuilt() ? "records.copied.rebuilt" : "records.copied.line");
        }
    }

    /// Records as CSV, `copied` of those that were `wanted`.
    record Table(String text, int copied, int wanted) implements Copied {
        @Override
        public String told(Messages messages) {
            return copied < wanted
                    ? messages.text("records.copied.first-rows", copied, wanted)
                    : messages.text("records.copied.rows", copied);
        }
    }

    static Copied line(RawLines lines, FlowTable table, int row, Cancel cancel) {
        return new Line(lines.of(table, row, cancel));
    }
}
