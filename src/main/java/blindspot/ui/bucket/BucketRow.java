package blindspot.ui.bucket;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.source.s3.LogKey;
import blindspot.source.s3.LogPlace;
import blindspot.source.s3.LogPlace.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder or an object in the list of a bucket.
///
/// @param key the prefix of the folder, or the key of the object
/// @param name the last part of the key
/// @param size in bytes, -1 for a folder
record BucketRow(String key, String name, long size) {
    boolean folder() {
        return size < 0;
    }

    /// How it is shown: a day as a date, an hour as a span, a flow log by its id and the time it is of; anything else by
    /// its name.
    ///
    /// @param level what the folders beside it are
    String text(Level level, Messages messages, Formats formats) {
        if (folder()) {
            return "▸ " + BucketWords.ofFolder(LogPlace.of(key), level, messages, formats).orElse(Printable.of(name));
        }
        return LogKey.parse(key)
                .map(log -> text(log, messages, formats))
                .orElseGet(() -> Printable.of(name) + " · " + formats.bytes(size));
    }

    private String text(LogKey log, Messages messages, Formats formats) {
        List<String> parts = new ArrayList<>();
        log.start().ifPresent(start -> parts.add(formats.dateTime(start)));
        parts.add(log.flowLog());
        if (!log.place().inside()) {
            parts.add(messages.text("open.bucket.account", log.account()));
            parts.add(messages.text("open.bucket.region-is", log.region()));
        }
        parts.add(formats.bytes(size));
        log.hash().ifPresent(parts::add);
        if (log.extension().equals("parquet")) {
            parts.add("Parquet");
        }
        return Printable.of(String.join(" · ", parts));
    }

    /// The flow log that the object is of.
    Optional<String> flowLog() {
        return folder() ? Optional.empty() : LogKey.parse(key).map(LogKey::flowLog);
    }
}
