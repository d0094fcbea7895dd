package blindspot.ui.open;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;

/// How far the loading is.
///
/// @param name of what is read now; empty while the files are still looked for
/// @param done bytes that are read
/// @param total bytes there are, -1 while it is unknown
/// @param bytesPerSecond on average since it began, 0 while nothing can be said
public record Loading(String name, long done, long total, long bytesPerSecond) {
    static final Loading STARTING = new Loading("", 0, -1, 0);

    /// The part that is done, 0 to 1; negative while it is unknown.
    double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    /// What is read, how much of it, and how fast.
    String text(Messages messages, Formats formats) {
        if (name.isEmpty()) {
            return messages.text("open.loading.looking");
        }
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String amount = total < 0
                ? formats.bytes(done)
                : messages.text("open.loading.of", formats.bytes(done), formats.bytes(total));
        return bytesPerSecond == 0
                ? messages.text("open.loading.file", file, amount)
                : messages.text("open.loading.rate", file, amount, formats.bytes(bytesPerSecond));
    }
}
