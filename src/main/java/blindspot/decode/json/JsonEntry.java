package blindspot.decode.json;

import blindspot.decode.Issue.Reason;
import blindspot.decode.guess.RecordLikeness;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.NamedValues;
import blindspot.decode.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be records in one entry of a JSON text: an object that stands alone or in a list, with all that is in it but
/// the entries of its lists.
///
/// Which of it are records is told when all of it has been seen: the values of the entry itself when they have the names
/// of a record's fields, else its `message`, else every string that reads like records, whatever its name; equal strings
/// with different names are one record. Where there is none, objects inside that are records by their names.
///
/// Of more strings than can wait, the first ones are read before all has been seen. Then all of them are records, and so
/// are a message and values of the entry itself that are not among them.
final class JsonEntry {
    /// The most strings that wait, and among which equal ones are found.
    private static final int MOST_TEXTS = 64;

    /// The most bytes of them.
    private static final int MOST_BYTES = 1 << 20;

    /// The most strings read early among which a message is found again.
    private static final int MOST_EARLY = 1 << 12;

    /// A string that may be records, and the names that lead to it.
    private static final class Text {
        private final byte[] bytes;
        private final Position at;
        private final String path;

        Text(byte[] bytes, Position at, String path) {
            this.bytes = bytes;
            this.at = at;
            this.path = path;
        }
    }

    /// An object that is a record by its names.
    private record Named(NamedValues values, Position at, String path) {}

    private final EntryDecoder entries;
    /// Made when they are needed: most entries are a message or a record, and there are many of them.
    private List<Text> texts = List.of();
    private Map<String, String> paths = Map.of();
    /// The hash codes of strings that were read to make room.
    private Set<Integer> early = Set.of();
    private List<Named> records = List.of();
    private @Nullable Text message;
    private @Nullable Position noMessage;
    private int bytes;
    private boolean found;

    JsonEntry(EntryDecoder entries) {
        this.entries = entries;
    }

    /// Something in it has been read, or is known to be nothing to read.
    void find() {
        found = true;
    }

    /// Whether there is nothing in it yet that is called the message.
    boolean isWithoutMessage() {
        return message == null;
    }

    boolean isFound() {
        return found;
    }

    /// Notes the string that is called the message.
    void message(byte[] text, Position at) {
        if (message != null) {
            read(message, false);
        }
        message = new Text(text, at, "message");
    }

    /// Notes that what is called the message is no string.
    void noMessage(Position at) {
        noMessage = at;
    }

    /// Notes a string if it reads like records. One that stands there under another name already is the same record.
    void text(byte[] text, int from, int to, Position at, String path) {
        if (!RecordLikeness.inText(text, from, to)) {
            return;
        }
        if (paths.isEmpty()) {
            paths = new HashMap<>();
        }
        String value = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
        if (!path.equals(paths.computeIfAbsent(value, _ -> path))) {
            return;
        }
        if (texts.size() == MOST_TEXTS || bytes + value.length() > MOST_BYTES) {
            makeRoom();
        }
        if (texts.isEmpty()) {
            texts = new ArrayList<>();
        }
        byte[] written = value.getBytes(StandardCharsets.UTF_8);
        bytes += written.length;
        texts.add(new Text(written, at, path));
    }

    /// Beside a message with records in it, strings are nothing to read.
    private void makeRoom() {
        if (early.isEmpty() && message != null && isRecords(message)) {
            texts = List.of();
            bytes = 0;
        } else {
            early = early.isEmpty() ? new HashSet<>() : early;
            for (String value : paths.keySet()) {
                if (early.size() < MOST_EARLY) {
                    early.add(value.hashCode());
                }
            }
            readTexts();
        }
        paths.clear();
    }

    /// Notes an object inside that is a record by its names.
    void record(NamedValues values, Position at, String path) {
        if (records.isEmpty()) {
            records = new ArrayList<>();
        }
        if (records.size() < MOST_TEXTS) {
            records.add(new Named(values, at, path));
        } else {
            read(new Named(values, at, path));
        }
    }

    /// Reads what has been noted; false when there is nothing to be read.
    ///
    /// @param own the values of the entry itself when they are a record, else null
    boolean read(@Nullable NamedValues own, Position at) {
        Text called = message;
        if (!early.isEmpty()) {
            readRest(own, at);
        } else if (called != null && (texts.isEmpty() || isRecords(called))) {
            read(called, false);
        } else if (own != null) {
            entries.values(own, at);
            found = true;
        } else if (!texts.isEmpty()) {
            readTexts();
        } else if (!found) {
            records.forEach(this::read);
        }
        if (!found && noMessage != null) {
            entries.refuse(noMessage, Reason.NOT_A_RECORD, "", "{…}");
            found = true;
        }
        return found;
    }

    /// Reads what has been noted in an entry that does not end; false when there is nothing to be read.
    boolean readSoFar(Position at) {
        noMessage = null;
        return read(null, at);
    }

    /// Reads what is left of an entry of which something has been read to make room.
    private void readRest(@Nullable NamedValues own, Position at) {
        readTexts();
        Text called = message;
        if (called != null && isRecords(called) && !wasRead(called)) {
            read(called, false);
        }
        if (own != null) {
            entries.values(own, at);
        }
    }

    private boolean wasRead(Text text) {
        String value = new String(text.bytes, StandardCharsets.UTF_8).strip();
        return paths.containsKey(value) || early.contains(value.hashCode());
    }

    private static boolean isRecords(Text text) {
        return RecordLikeness.inText(text.bytes, 0, text.bytes.length);
    }

    private void readTexts() {
        texts.forEach(text -> read(text, true));
        texts = List.of();
        bytes = 0;
    }

    private void read(Text text, boolean remarked) {
        if (remarked) {
            entries.foundIn(text.path);
        }
        entries.message(text.bytes, 0, text.bytes.length, text.at, true);
        found = true;
    }

    private void read(Named record) {
        entries.foundIn(record.path());
        entries.values(record.values(), record.at());
        found = true;
    }
}
