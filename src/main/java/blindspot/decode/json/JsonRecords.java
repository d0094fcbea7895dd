package blindspot.decode.json;

import blindspot.decode.Issue.Reason;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.NamedValues;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads the records out of the objects and lists of a JSON text that have ended.
final class JsonRecords {
    private final EntryDecoder entries;

    JsonRecords(EntryDecoder entries) {
        this.entries = entries;
    }

    /// @param outer what it stands in, null when in nothing
    void close(JsonFrame frame, @Nullable JsonFrame outer) {
        switch (frame.kind()) {
            case LIST, OTHER_LIST -> {
                if (frame.isEntry()) {
                    end(frame, outer, null);
                }
            }
            case CELL -> frame.addCell();
            case ROW -> row(frame, outer);
            case OBJECT -> object(frame, outer);
        }
    }

    /// Takes the values that will not end, the innermost first, and reads what was found in them so far. One that would
    /// be a record by its names is none without its end.
    void closeAll(Deque<JsonFrame> open) {
        while (!open.isEmpty()) {
            JsonFrame frame = open.pop();
            if (frame.isUsed() || frame.isControl()) {
                frame.entry().find();
            } else if (frame.kind() == JsonFrame.Kind.OBJECT && !entries.isRecord(frame.values())) {
                search(frame);
            }
            if (frame.isEntry() && frame.entry().readSoFar(frame.start())) {
                found(open.peek());
            }
        }
    }

    private void object(JsonFrame frame, @Nullable JsonFrame outer) {
        boolean single = frame.isEntry() && !frame.isUsed() && !frame.isControl() && frame.entry().isWithoutMessage();
        if (single && entries.valuesIfLearnt(frame.values(), frame.start())) {
            found(outer);
            return;
        }
        if (frame.isUsed() || frame.isControl()) {
            frame.entry().find();
            if (frame.values().indexOf("status") >= 0) {
                entries.envelope();
            }
        }
        boolean record = !frame.isUsed() && !frame.isControl() && entries.isRecord(frame.values());
        if (!record && !frame.isUsed()) {
            search(frame);
        }
        if (frame.isEntry()) {
            end(frame, outer, record ? frame.values() : null);
        } else if (record) {
            frame.entry().record(frame.values(), frame.start(), frame.path(""));
        }
    }

    /// Looks for records in the strings of an object.
    private static void search(JsonFrame frame) {
        NamedValues values = frame.values();
        for (int i = 0; i < values.size(); i++) {
            if (!values.isNumber(i) && values.end(i) > values.start(i)) {
                frame.entry()
                        .text(values.bytes(), values.start(i), values.end(i), values.position(i),
                                frame.path(values.name(i)));
            }
        }
    }

    /// Reads what is in an entry that has ended. One without a record is an issue where records are expected.
    ///
    /// @param own its values, when they are a record
    private void end(JsonFrame frame, @Nullable JsonFrame list, @Nullable NamedValues own) {
        if (frame.entry().read(own, frame.start())) {
            found(list);
        } else if (frame.isInOtherList() && list != null) {
            if (list.entry().isFound()) {
                entries.refuse(frame.start(), Reason.NOT_A_RECORD, "", frame.values().line());
            } else {
                list.addNothing(frame.start(), frame.values().line());
            }
        } else if (frame.kind() != JsonFrame.Kind.LIST) {
            entries.values(frame.values(), frame.start());
        }
    }

    /// There was a record in an entry of this list.
    private void found(@Nullable JsonFrame list) {
        if (list != null) {
            list.entry().find();
            list.takeNothing()
                    .forEach(
                            nothing -> entries.refuse(nothing.at(), Reason.NOT_A_RECORD, "", nothing.text()));
        }
    }

    private void row(JsonFrame frame, @Nullable JsonFrame outer) {
        int message = frame.values().indexOf("@message");
        if (message >= 0) {
            entries.message(
                    frame.values().bytes(), frame.values().start(message), frame.values().end(message),
                    frame.values().position(message), true);
        } else if (entries.isRecord(frame.values())) {
            entries.values(frame.values(), frame.start());
        } else {
            search(frame);
            end(frame, outer, null);
        }
    }
}
