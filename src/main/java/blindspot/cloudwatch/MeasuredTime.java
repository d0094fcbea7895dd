package blindspot.cloudwatch;

import blindspot.decode.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalLong;

/// The time of a value as AWS's command line writes it: ISO 8601 with an offset, UTC where it has none, or Unix seconds
/// where it is set to the service's own timestamps.
/// Source: <https://docs.aws.amazon.com/cli/latest/topic/config-vars.html>
final class MeasuredTime {
    private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_799L);

    private MeasuredTime() {}

    /// In Unix seconds; empty where the value is no time between 1970 and 9999.
    static OptionalLong of(JsonValue value) {
        return switch (value) {
            case JsonValue.Numeral number -> seconds(number.value());
            case JsonValue.Text text -> seconds(text.value());
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong seconds(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(LAST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(number.longValue());
    }

    private static OptionalLong seconds(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME
                    .parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
            return seconds(BigDecimal.valueOf(instant.getEpochSecond()));
        } catch (DateTimeException _) {
            // Whoever asked says where it stands.
            return OptionalLong.empty();
        }
    }
}
