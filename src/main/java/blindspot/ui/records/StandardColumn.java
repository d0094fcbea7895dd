package blindspot.ui.records;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Order;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Optional;

/// The columns that a reader expects, in their order: what a record says, put in words.
enum StandardColumn implements RecordColumn {
    /// The place in the order of reading; stays with the record whatever is shown.
    NUMBER("number", 56),
    /// Marked, or else request, response or rejected, as a sign.
    RELATION("relation", 26),
    TIME("time", 178),
    DURATION("duration", 60),
    /// The node whose interface recorded it.
    RECORDED_AT("recorded-at", 134),
    DIRECTION("direction", 64),
    SOURCE("source", 150),
    DESTINATION("destination", 150),
    /// The port of the service that was asked.
    PORT("port", 64),
    PROTOCOL("protocol", 77),
    PACKETS("packets", 70),
    BYTES("bytes", 84),
    ACTION("action", 80),
    STATUS("status", 76);

    /// What the widest digit of the usual fonts takes, and what stands around a number, in pixels.
    private static final double DIGIT = 8.3;
    private static final double AROUND = 16;

    private final String id;
    private final double width;

    StandardColumn(String id, double width) {
        this.id = id;
        this.width = width;
    }

    /// The fields without which it has nothing to say, the one that it is sorted by first; none where it always has.
    private List<Field> needed() {
        return switch (this) {
            case NUMBER, RELATION, DIRECTION -> List.of();
            case TIME, DURATION -> List.of(Field.START, Field.END);
            case RECORDED_AT -> List.of(Field.INTERFACE_ID);
            case SOURCE -> List.of(Field.SRCADDR);
            case DESTINATION -> List.of(Field.DSTADDR);
            case PORT -> List.of(Field.SRCPORT, Field.DSTPORT);
            case PROTOCOL -> List.of(Field.PROTOCOL);
            case PACKETS -> List.of(Field.PACKETS);
            case BYTES -> List.of(Field.BYTES);
            case ACTION -> List.of(Field.ACTION);
            case STATUS -> List.of(Field.LOG_STATUS);
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double width(FlowTable table) {
        return switch (this) {
            case NUMBER ->
                Math.max(width, Math.ceil(AROUND + DIGIT * Integer.toString(table.rowCount()).length()));
            // All together stay as wide, so that they fit into a window of 1280 pixels.
            case RECORDED_AT -> width - (NUMBER.width(table) - NUMBER.width);
            default -> width;
        };
    }

    @Override
    public boolean grows() {
        return this == TIME || this == RECORDED_AT || endpoint();
    }

    @Override
    public boolean endpoint() {
        return this == SOURCE || this == DESTINATION;
    }

    @Override
    public boolean shownAtFirst() {
        return true;
    }

    @Override
    public boolean appliesTo(FlowTable table) {
        List<Field> fields = needed();
        return fields.isEmpty() || table.isEmpty() || fields.stream().anyMatch(field -> table.column(field) != null);
    }

    @Override
    public Optional<Order> ascending() {
        return switch (this) {
            case NUMBER -> Optional.of(Order.FILE);
            case RELATION, DURATION, PORT -> Optional.empty();
            case DIRECTION -> by(Field.FLOW_DIRECTION);
            case TIME, RECORDED_AT, SOURCE, DESTINATION, PROTOCOL, PACKETS, BYTES, ACTION, STATUS ->
                by(needed().getFirst());
        };
    }

    @Override
    public List<FieldName> fields() {
        List<Field> fields =
                switch (this) {
                    case SOURCE -> List.of(Field.SRCADDR, Field.SRCPORT);
                    case DESTINATION -> List.of(Field.DSTADDR, Field.DSTPORT);
                    case DIRECTION -> List.of(Field.FLOW_DIRECTION);
                    case NUMBER, RELATION, TIME, DURATION, RECORDED_AT, PORT, PROTOCOL, PACKETS, BYTES, ACTION,
                            STATUS ->
                        needed();
                };
        return fields.stream().map(FieldName::of).toList();
    }

    @Override
    public boolean spanned() {
        return switch (this) {
            case NUMBER, TIME, DURATION, STATUS -> false;
            case RELATION, RECORDED_AT, DIRECTION, SOURCE, DESTINATION, PORT, PROTOCOL, PACKETS, BYTES, ACTION -> true;
        };
    }

    @Override
    public boolean numeric() {
        return switch (this) {
            case NUMBER, DURATION, PORT, PACKETS, BYTES -> true;
            case RELATION, TIME, RECORDED_AT, DIRECTION, SOURCE, DESTINATION, PROTOCOL, ACTION, STATUS -> false;
        };
    }

    @Override
    public boolean mono() {
        return switch (this) {
            case TIME, SOURCE, DESTINATION -> true;
            case NUMBER, RELATION, DURATION, RECORDED_AT, DIRECTION, PORT, PROTOCOL, PACKETS, BYTES, ACTION, STATUS ->
                false;
        };
    }

    private static Optional<Order> by(Field field) {
        return Optional.of(Order.ascending(FieldName.of(field)));
    }
}
