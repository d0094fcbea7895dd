package blindspot.ui.records;

import blindspot.query.Conversations;
import blindspot.query.Measure;
import java.util.Optional;

/// The columns of a table of conversations or groups.
enum SummaryColumn {
    /// What a line is: the value of a group, the number of a conversation's first record.
    LINE("line", 78),
    CLIENT("client", 158),
    SERVER("server", 158),
    PROTOCOL("protocol", 76),
    RECORDS("records", 80),
    PACKETS("packets", 74),
    PACKETS_THERE("packets-there", 58),
    PACKETS_BACK("packets-back", 58),
    BYTES("bytes", 86),
    /// Of what groups are put in order by, else of records: how much of all it is.
    SHARE("share", 320),
    BYTES_THERE("bytes-there", 78),
    BYTES_BACK("bytes-back", 78),
    START("start", 76),
    DURATION("duration", 60),
    FLAGS("flags", 200),
    ACTION("action", 120),
    RECORDED_AT("recorded-at", 146);

    /// What a line of a group has room for.
    static final double WIDTH_OF_VALUES = 420;

    private final String id;
    private final double width;

    SummaryColumn(String id, double width) {
        this.id = id;
        this.width = width;
    }

    String id() {
        return id;
    }

    double width() {
        return width;
    }

    /// Whether lines of groups have it.
    boolean ofGroups() {
        return switch (this) {
            case LINE, RECORDS, PACKETS, BYTES, SHARE -> true;
            case CLIENT, SERVER, PROTOCOL, PACKETS_THERE, PACKETS_BACK, BYTES_THERE, BYTES_BACK, START, DURATION, FLAGS,
                    ACTION, RECORDED_AT ->
                false;
        };
    }

    /// Whether lines of conversations have it.
    boolean ofConversations() {
        return this != SHARE;
    }

    boolean numeric() {
        return switch (this) {
            case RECORDS, PACKETS, PACKETS_THERE, PACKETS_BACK, BYTES, BYTES_THERE, BYTES_BACK, DURATION -> true;
            case LINE, CLIENT, SERVER, PROTOCOL, SHARE, START, FLAGS, ACTION, RECORDED_AT -> false;
        };
    }

    boolean sortable(boolean groups) {
        return groups ? ofGroups() && this != SHARE : order().isPresent();
    }

    /// What groups are put in order by; empty for their values.
    Optional<Measure> measure() {
        return switch (this) {
            case RECORDS -> Optional.of(Measure.RECORDS);
            case PACKETS -> Optional.of(Measure.PACKETS);
            case BYTES -> Optional.of(Measure.BYTES);
            case LINE, CLIENT, SERVER, PROTOCOL, PACKETS_THERE, PACKETS_BACK, SHARE, BYTES_THERE, BYTES_BACK, START,
                    DURATION, FLAGS, ACTION, RECORDED_AT ->
                Optional.empty();
        };
    }

    /// What conversations are put in order by.
    Conversations.By by() {
        return order().orElse(Conversations.By.FIRST_RECORD);
    }

    private Optional<Conversations.By> order() {
        return switch (this) {
            case LINE -> Optional.of(Conversations.By.FIRST_RECORD);
            case RECORDS -> Optional.of(Conversations.By.RECORDS);
            case PACKETS -> Optional.of(Conversations.By.PACKETS);
            case BYTES -> Optional.of(Conversations.By.BYTES);
            case START -> Optional.of(Conversations.By.START);
            case DURATION -> Optional.of(Conversations.By.DURATION);
            case CLIENT, SERVER, PROTOCOL, PACKETS_THERE, PACKETS_BACK, SHARE, BYTES_THERE, BYTES_BACK, FLAGS, ACTION,
                    RECORDED_AT ->
                Optional.empty();
        };
    }
}
