package blindspot.ui.records;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.PictureTerms;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.LogStatus;
import blindspot.model.Printable;
import blindspot.model.Protocol;
import blindspot.model.ServicePort;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of the table, in one language and time zone. Immutable; makes a text when it is asked for.
public final class RecordTexts {
    private static final String REJECTED = "✕";
    private static final String MARKED = "★";
    private static final int LOOKED_AT = 100;

    private final PictureTerms terms;
    private final Evidence evidence;
    private final FlowTable table;
    private final Messages messages;
    private final Formats formats;
    private final TimeTexts times;
    private final Recorders recorders;

    public RecordTexts(PictureTerms terms, Messages messages, Formats formats) {
        this.terms = terms;
        evidence = terms.evidence();
        this.messages = messages;
        this.formats = formats;
        table = evidence.table();
        times = new TimeTexts(table, formats);
        recorders = new Recorders(evidence, terms.inventory(), messages);
    }

    /// Whether a cell holds the same by another: other records may be marked, no more.
    boolean saysAs(RecordTexts other) {
        return evidence.equals(other.evidence) && messages.equals(other.messages) && formats.equals(other.formats)
                && terms.inventory().equals(other.terms.inventory());
    }

    /// Whether there is such a row.
    boolean has(@Nullable Integer row) {
        return row != null && row < table.rowCount();
    }

    /// The name of a column.
    public String name(RecordColumn column) {
        return switch (column) {
            case FieldColumn(FieldName field) -> Printable.of(field.text());
            case StandardColumn standard -> name(standard);
        };
    }

    /// What stands above a column: its name, but nothing over signs, which are too narrow for words.
    public String header(RecordColumn column) {
        return column == StandardColumn.RELATION ? "" : name(column);
    }

    /// What a column says of records.
    public String meaning(RecordColumn column) {
        return switch (column) {
            case FieldColumn(FieldName field) -> field.field()
                    .map(known -> messages.text("field." + known.fieldName()))
                    .orElseGet(() -> messages.text("inspect.value.unknown-field"));
            case StandardColumn standard -> meaning(standard);
        };
    }

    /// What stands in a cell. The time's date depends on the row `before`, [Selection#NO_ROW] at the top.
    public String cell(RecordColumn column, int row, int before) {
        if (column == StandardColumn.RELATION && terms.isMarked(row)) {
            return MARKED;
        }
        return switch (column) {
            case FieldColumn(FieldName field) -> Printable.of(value(field, row));
            case StandardColumn standard ->
                column.spanned() && hasNoTraffic(row) ? "" : Printable.of(cell(standard, row, before));
        };
    }

    /// The same with the whole of an interface's id, for where it has room.
    public String whole(RecordColumn column, int row, int before) {
        return isShortened(column) && !hasNoTraffic(row)
                ? Printable.of(recorders.name(row))
                : cell(column, row, before);
    }

    /// Whether [#whole] may say more than [#cell].
    boolean isShortened(RecordColumn column) {
        return column == StandardColumn.RECORDED_AT;
    }

    /// The longest text of a column in up to [#LOOKED_AT] records from all over the table.
    public String longest(RecordColumn column) {
        String longest = "";
        int step = Math.max(1, table.rowCount() / LOOKED_AT);
        for (int row = 0; row < table.rowCount(); row += step) {
            String text = whole(column, row, row == 0 ? Selection.NO_ROW : row - 1);
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    /// What a pointer that rests on a cell, or a reader that hears it, is told beyond the text; empty for nothing more.
    public String hint(RecordColumn column, int row) {
        return switch (column) {
            case StandardColumn.TIME ->
                table.endsBeforeItStarts(row)
                        ? messages.text("records.time.ends-before-start", times.fullRange(row))
                        : times.fullRange(row);
            case StandardColumn.RECORDED_AT -> hasNoTraffic(row) ? "" : recorders.fullName(row);
            case StandardColumn.RELATION -> signInWords(row);
            case StandardColumn.DURATION ->
                table.endsBeforeItStarts(row)
                        ? messages.text("records.time.ends-before-start", times.fullRange(row))
                        : "";
            case StandardColumn _,FieldColumn _ -> "";
        };
    }

    /// What a cell holds for another program: whole numbers and full times.
    public String plain(RecordColumn column, int row) {
        return switch (column) {
            case StandardColumn.NUMBER -> Integer.toString(row + 1);
            case StandardColumn.RELATION -> signInWords(row);
            case StandardColumn.TIME -> times.fullRange(row);
            case StandardColumn.DURATION -> times.timed(row) ? Long.toString(times.seconds(row)) : "";
            case StandardColumn.PACKETS -> value(FieldName.of(Field.PACKETS), row);
            case StandardColumn.BYTES -> value(FieldName.of(Field.BYTES), row);
            case StandardColumn.ACTION -> value(FieldName.of(Field.ACTION), row);
            case FieldColumn(FieldName field) -> value(field, row);
            case StandardColumn _ -> cell(column, row, Selection.NO_ROW);
        };
    }

    /// What is copied of a cell: what another program takes it for; of an interface all of its identifier.
    public String value(RecordColumn column, int row) {
        return column == StandardColumn.RECORDED_AT
                ? value(FieldName.of(Field.INTERFACE_ID), row)
                : plain(column, row);
    }

    /// The notice that takes the place of addresses and counts in a record without traffic; empty for another.
    public String notice(int row) {
        String id = table.text(Field.INTERFACE_ID, row);
        return switch (table.logStatus(row)) {
            case OK -> "";
            case NODATA -> messages.text("records.notice.no-data", id, times.closeRange(row));
            case SKIPDATA -> messages.text("records.notice.skip-data", id, times.closeRange(row));
        };
    }

    /// Whether the record stands for no traffic, or for traffic that is not in it.
    public boolean hasNoTraffic(int row) {
        return table.logStatus(row) != LogStatus.OK;
    }

    public boolean rejected(int row) {
        return table.rejected(row);
    }

    private String cell(StandardColumn column, int row, int before) {
        return switch (column) {
            case NUMBER -> Integer.toString(row + 1);
            case RELATION -> relation(row);
            case TIME -> (table.endsBeforeItStarts(row) ? "⚠ " : "") + times.shortRange(row, before);
            case DURATION -> duration(row);
            case RECORDED_AT -> recorders.shortName(row);
            case DIRECTION -> recorders.direction(row);
            case SOURCE -> endpoint(Field.SRCADDR, Field.SRCPORT, row);
            case DESTINATION -> endpoint(Field.DSTADDR, Field.DSTPORT, row);
            case PORT -> servicePort(row);
            case PROTOCOL ->
                table.present(Field.PROTOCOL, row)
                        ? Protocol.name(table.number(Field.PROTOCOL, row, 0))
                        : value(FieldName.of(Field.PROTOCOL), row);
            case PACKETS -> count(Field.PACKETS, row);
            case BYTES -> count(Field.BYTES, row);
            case ACTION -> (table.rejected(row) ? REJECTED + " " : "") + value(FieldName.of(Field.ACTION), row);
            case STATUS -> value(FieldName.of(Field.LOG_STATUS), row);
        };
    }

    private String name(StandardColumn column) {
        return switch (column) {
            case NUMBER -> messages.text("records.column.number");
            case RELATION -> messages.text("records.column.relation");
            case TIME -> messages.text("records.column.time", formats.zoneName(anyTime()));
            case DURATION -> messages.text("records.column.duration");
            case RECORDED_AT -> messages.text("records.column.recorded-at");
            case DIRECTION -> messages.text("records.column.direction");
            case SOURCE -> messages.text("records.column.source");
            case DESTINATION -> messages.text("records.column.destination");
            case PORT -> messages.text("records.column.port");
            case PROTOCOL -> messages.text("records.column.protocol");
            case PACKETS -> messages.text("records.column.packets");
            case BYTES -> messages.text("records.column.bytes");
            case ACTION -> messages.text("records.column.action");
            case STATUS -> messages.text("records.column.status");
        };
    }

    private String meaning(StandardColumn column) {
        return switch (column) {
            case NUMBER -> messages.text("records.column.number.hint");
            case RELATION -> messages.text("records.column.relation.hint");
            case TIME -> messages.text("records.column.time.hint");
            case DURATION -> messages.text("records.column.duration.hint");
            case RECORDED_AT -> messages.text("records.column.recorded-at.hint");
            case DIRECTION -> messages.text("records.column.direction.hint");
            case SOURCE -> messages.text("field.srcaddr");
            case DESTINATION -> messages.text("field.dstaddr");
            case PORT -> messages.text("records.column.port.hint");
            case PROTOCOL -> messages.text("field.protocol");
            case PACKETS -> messages.text("field.packets");
            case BYTES -> messages.text("field.bytes");
            case ACTION -> messages.text("field.action");
            case STATUS -> messages.text("field.log-status");
        };
    }

    /// A time of the records, for the name that the zone has then.
    private long anyTime() {
        return table.isEmpty() ? 0 : Math.clamp(table.number(Field.START, 0, 0), 0, Integer.MAX_VALUE);
    }

    /// As AWS writes it; nothing where the record's format has no such field.
    private String value(FieldName field, int row) {
        Column column = table.column(field).orElse(null);
        if (column == null || (!column.present(row) && !table.segmentOf(row).format().contains(field))) {
            return "";
        }
        return column.text(row);
    }

    private String count(Field field, int row) {
        return table.present(field, row)
                ? formats.number(table.number(field, row, 0))
                : value(FieldName.of(field), row);
    }

    private String duration(int row) {
        if (!times.timed(row)) {
            return "";
        }
        long seconds = times.seconds(row);
        return seconds == 0
                ? messages.text("records.duration.within-one")
                : messages.text("records.duration", seconds);
    }

    private String relation(int row) {
        if (table.rejected(row)) {
            return REJECTED;
        }
        if (evidence.leg(row) == 0) {
            return "";
        }
        return evidence.lane(row) == Lane.REQUEST ? "→" : "←";
    }

    /// That a record is marked, and the relation that its mark stands over.
    private String signInWords(int row) {
        String relation = relationInWords(row);
        if (!terms.isMarked(row)) {
            return relation;
        }
        String marked = messages.text("records.marked");
        return relation.isEmpty() ? marked : messages.text("records.reason.both", marked, relation);
    }

    private String relationInWords(int row) {
        String lane = evidence.leg(row) == 0
                ? ""
                : messages.text(
                        evidence.lane(row) == Lane.REQUEST ? "records.relation.request" : "records.relation.response",
                        evidence.leg(row));
        String rejected = table.rejected(row) ? messages.text("records.relation.rejected") : "";
        return lane.isEmpty() || rejected.isEmpty()
                ? lane + rejected
                : messages.text("records.reason.both", lane, rejected);
    }

    private String endpoint(Field addressField, Field portField, int row) {
        Address address = table.address(addressField, row);
        if (address == null || !table.present(portField, row)) {
            return value(FieldName.of(addressField), row);
        }
        String port = table.text(portField, row);
        return address.isV4() ? address + ":" + port : "[" + address + "]:" + port;
    }

    /// The port that was asked: known on a leg, guessed (and so in brackets) elsewhere where a service is known by it.
    private String servicePort(int row) {
        if (evidence.leg(row) != 0) {
            return value(FieldName.of(evidence.lane(row) == Lane.REQUEST ? Field.DSTPORT : Field.SRCPORT), row);
        }
        long port = GroupKeys.port(table, row);
        return ServicePort.isKnown(port) ? "[" + port + "]" : "";
    }
}
