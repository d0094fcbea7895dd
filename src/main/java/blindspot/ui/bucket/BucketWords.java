package blindspot.ui.bucket;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.source.s3.LogPlace;
import blindspot.source.s3.LogPlace.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what the folders of AWS's layouts stand for.
final class BucketWords {
    /// The most flow logs that are named. The rest is counted.
    private static final int MOST_NAMED = 3;

    private BucketWords() {}

    /// Account, region, day and hour of a folder and the flow logs in it, as far as they are known; empty when nothing
    /// is.
    static String of(BucketFolder folder, Messages messages, Formats formats) {
        LogPlace place = LogPlace.of(folder.prefix());
        List<String> parts = new ArrayList<>();
        place.account().ifPresent(account -> parts.add(messages.text("open.bucket.account", account)));
        place.region().ifPresent(region -> parts.add(messages.text("open.bucket.region-is", region)));
        ofFolder(place, Level.DAY, messages, formats).ifPresent(parts::add);
        ofFolder(place, Level.HOUR, messages, formats).ifPresent(parts::add);
        if (!folder.flowLogs().isEmpty()) {
            parts.add(flowLogs(folder.flowLogs(), messages));
        }
        return String.join(" · ", parts);
    }

    /// The day or the hour that a folder stands for; empty for other levels.
    static Optional<String> ofFolder(LogPlace place, Level level, Messages messages, Formats formats) {
        return switch (level) {
            case DAY -> place.date().map(date -> messages.text("open.bucket.day", formats.date(date)));
            case HOUR -> place.hour()
                    .map(Integer::parseInt)
                    .map(hour -> messages.text(
                            "open.bucket.hour", time(hour), time(hour + 1)));
            case FOLDER, ACCOUNT, SERVICE, REGION, YEAR, MONTH -> Optional.empty();
        };
    }

    /// The first of them by name.
    static String flowLogs(List<String> ids, Messages messages) {
        String named = String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_NAMED)));
        if (ids.size() > MOST_NAMED) {
            return messages.text("open.bucket.flow-logs-more", named, ids.size() - MOST_NAMED);
        }
        return ids.size() == 1
                ? messages.text("open.bucket.flow-log", named)
                : messages.text("open.bucket.flow-logs", named);
    }

    private static String time(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }
}
