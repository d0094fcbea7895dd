package blindspot.ui.records;

import blindspot.query.Conversations;
import blindspot.query.Measure;
import java.util.Optional;

/// The columns of a table of conversations or groups, each with the least width that says anything, in pixels of ordinary
/// size.
enum SummaryColumn {
    /// What a line is: the value of a group, the number of a conversation's first record.
    LINE("line", 56),
    CLIENT("client", 104),
    SERVER("server", 104),
    PROTOCOL("protocol", 44),
    RECORDS("records", 50),
    PACKETS("packets", 50),
    PACKETS_THERE("packets-there", 36),
    PACKETS_BACK("packets-back", 36),
    BYTES("bytes", 56),
    /// Of what groups are put in order by, else of records: how much of all it is.
    SHARE("share", 160),
    BYTES_THERE("bytes-there", 44),
    BYTES_BACK("bytes-back", 44),
    START("start", 70),
    DURATION("duration", 46),
    FLAGS("flags", 60),
    ACTION("action", 60),
    RECORDED_AT("recorded-at", 70);

    /// A column that does not give way is at least as wide as what stands in it, up to this.
    static final double MOST = 230;

    private final String id;
    private final double width;

    SummaryColumn(String id, double width) {
        this.id = id;
        this.width = width;
    }

    String id() {
        return id;
    }

    /// Whether it is cut first where there is not enough room: the others have what stands in them, up to [#MOST].
    boolean givesWay() {
        return switch (this) {
            case LINE, SHARE, ACTION, RECORDED_AT -> true;
            case CLIENT, SERVER, PROTOCOL, RECORDS, PACKETS, PACKETS_THERE, PACKETS_BACK, BYTES, BYTES_THERE,
                    BYTES_BACK,
                    START, DURATION, FLAGS ->
                false;
        };
    }

    /// Whether all its letters are equally wide.
    boolean mono() {
        return this == CLIENT || this == SERVER || this == START;
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
