package blindspot.ui.session;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.source.S3Address;
import java.util.ArrayList;
import java.util.List;

/// How far the loading is.
///
/// @param name of what is read now; empty while the files are still looked for
/// @param inputs that are read
/// @param ofInputs there are, 0 while it is unknown
/// @param done bytes that are read
/// @param total bytes there are, -1 while it is unknown
/// @param bytesPerSecond lately, 0 while nothing can be said
/// @param secondsLeft until the end, -1 while nothing can be said
public record Loading(
        String name, int inputs, int ofInputs, long done, long total, long bytesPerSecond, long secondsLeft) {
    static final Loading STARTING = new Loading("", 0, 0, 0, -1, 0, -1);

    /// The part that is done, 0 to 1; negative while it is unknown.
    public double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    /// How much is read, how fast, how long it will take, and what is read now.
    public String text(Messages messages, Formats formats) {
        if (name.isEmpty()) {
            return messages.text("open.loading.looking");
        }
        List<String> parts = new ArrayList<>();
        if (ofInputs > 1) {
            String key = S3Address.looksLike(name) ? "open.loading.objects" : "open.loading.files";
            parts.add(messages.text(key, inputs, ofInputs));
        } else if (ofInputs == 0 && inputs > 1) {
            parts.add(messages.text("open.loading.objects-so-far", inputs));
        }
        parts.add(
                total < 0
                        ? formats.bytes(done)
                        : messages.text("open.loading.of", formats.bytes(done), formats.bytes(total)));
        if (bytesPerSecond > 0) {
            parts.add(messages.text("open.loading.rate", formats.bytes(bytesPerSecond)));
        }
        if (secondsLeft >= 0) {
            parts.add(
                    secondsLeft <= 60
                            ? messages.text("open.loading.seconds-left", secondsLeft)
                            : messages.text("open.loading.minutes-left", secondsLeft / 60));
        }
        parts.add(Printable.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)));
        return String.join(" · ", parts);
    }
}
