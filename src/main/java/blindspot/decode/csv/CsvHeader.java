package blindspot.decode.csv;

import blindspot.decode.text.EntryDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that the first row of a table gives to its columns.
///
/// Azure Log Analytics writes the zone of times behind the name of their column, `Start [UTC]`. It is no part of the name.
/// Source: <https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-tutorial>
///
/// @param names each once; a name that stands there twice is kept apart as `name#2`
/// @param content what its rows hold
/// @param message the column of records as text, -1 when it is none in particular
/// @param zone that of times, null where the names tell none
record CsvHeader(List<String> names, Content content, int message, @Nullable ZoneId zone) {
    /// What the rows of a table hold.
    enum Content {
        /// The fields of a record.
        FIELDS,
        /// A record as text in the column that is for it.
        MESSAGES,
        /// Anything, records as text in any column among it.
        ANYTHING
    }

    /// What the CloudWatch console and its API call the parts of an event beside the message.
    private static final Set<String> OF_EVENTS = Set.of(
            "timestamp", "message", "ingestionTime", "logStreamName", "eventId");

    private static final Pattern WITH_ZONE = Pattern.compile("(.*\\S)\\s*\\[(.+)]");

    CsvHeader {
        names = List.copyOf(names);
    }

    /// The header that these cells are when they name the fields of flow log records or the parts of log events.
    ///
    /// @param cells in which a byte of UTF-8 is a character
    static Optional<CsvHeader> of(List<String> cells) {
        return any(cells).filter(header -> header.content() != Content.ANYTHING);
    }

    /// The same, whatever they name; empty when they are no names.
    static Optional<CsvHeader> any(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        ZoneId zone = null;
        for (String cell : cells) {
            String name = new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
            if (name.chars().anyMatch(Character::isISOControl) || name.length() > 100) {
                return Optional.empty();
            }
            Matcher written = WITH_ZONE.matcher(name);
            Optional<ZoneId> told = written.matches() ? EntryDecoder.zone(written.group(2)) : Optional.empty();
            if (told.isPresent() && (zone == null || zone.equals(told.get()))) {
                zone = told.get();
                name = written.group(1);
            }
            int times = 1;
            while (!name.isEmpty() && !taken.add(times == 1 ? name : name + "#" + times)) {
                times++;
            }
            names.add(times == 1 ? name : name + "#" + times);
        }
        int message = names.indexOf("@message");
        if (message < 0 && names.contains("timestamp") && OF_EVENTS.containsAll(names)) {
            message = names.indexOf("message");
        }
        Content content = message >= 0
                ? Content.MESSAGES
                : names.size() > 1 && EntryDecoder.isHeader(names) ? Content.FIELDS : Content.ANYTHING;
        return Optional.of(new CsvHeader(names, content, message, zone));
    }
}
