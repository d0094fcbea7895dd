package blindspot.decode.csv;

import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.FirstLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names that the first row of a table gives to its columns, when they are those of flow log records or of log
/// events.
///
/// @param names each once; a name that stands there twice is kept apart as `name#2`
/// @param message the column of records as text, -1 when the columns are the fields of a record
public record CsvHeader(List<String> names, int message) {
    /// What the CloudWatch console and its API call the parts of an event beside the message.
    private static final Set<String> OF_EVENTS = Set.of(
            "timestamp", "message", "ingestionTime", "logStreamName", "eventId");

    public CsvHeader {
        names = List.copyOf(names);
    }

    /// The header that an input starts with; empty when it is no such table.
    public static Optional<CsvHeader> at(byte[] head, int length) {
        return new FirstLines(head, length, StandardCharsets.ISO_8859_1)
                .stream()
                .filter(line -> !line.isBlank())
                .limit(1)
                .flatMap(line -> CsvCells.of(line).stream())
                .flatMap(cells -> of(cells.values()).stream())
                .findFirst();
    }

    /// @param cells in which a byte of UTF-8 is a character
    static Optional<CsvHeader> of(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
            String plain = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                    ? name.substring(1, name.length() - 1)
                    : name;
            if (plain.chars().anyMatch(Character::isISOControl) || plain.length() > 100) {
                return Optional.empty();
            }
            int times = 1;
            while (!plain.isEmpty() && !taken.add(times == 1 ? plain : plain + "#" + times)) {
                times++;
            }
            names.add(times == 1 ? plain : plain + "#" + times);
        }
        int message = names.indexOf("@message");
        if (message < 0 && names.contains("timestamp") && OF_EVENTS.containsAll(names)) {
            message = names.indexOf("message");
        }
        return message >= 0 || (names.size() > 1 && EntryDecoder.isHeader(names))
                ? Optional.of(new CsvHeader(names, message))
                : Optional.empty();
    }
}
