package blindspot.ui.records;

import blindspot.capture.Evidence;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.Printable;
import blindspot.query.Conversation;
import blindspot.query.Conversation.Client;
import blindspot.query.Conversation.Way;
import blindspot.query.Groups.Group;
import blindspot.query.Measure;
import blindspot.query.TcpFlag;
import blindspot.store.FlowTable;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the cells of a table of conversations or groups, in one language and time zone. Immutable.
final class SummaryTexts {
    private static final String NOTHING = "-";

    private final Evidence evidence;
    private final FlowTable table;
    private final Messages messages;
    private final Formats formats;
    private final RecordTexts records;

    SummaryTexts(Picture picture, Messages messages, Formats formats) {
        evidence = picture.evidence();
        table = picture.table();
        this.messages = messages;
        this.formats = formats;
        records = new RecordTexts(picture.terms(), messages, formats);
    }

    /// What stands above a column.
    String header(SummaryColumn column, TableShape shape) {
        return switch (column) {
            case LINE -> shape instanceof TableShape.Groups groups
                    ? groups.by().stream().map(records::name).collect(Collectors.joining(" ▸ "))
                    : messages.text("records.column.number");
            case CLIENT -> messages.text("records.summary.client");
            case SERVER -> messages.text("records.summary.server");
            case PROTOCOL -> messages.text("records.column.protocol");
            case RECORDS -> messages.text("records.summary.records");
            case PACKETS -> messages.text("records.column.packets");
            case BYTES -> messages.text("records.column.bytes");
            case SHARE -> messages.text("records.summary.share");
            case PACKETS_THERE, BYTES_THERE -> "→";
            case PACKETS_BACK, BYTES_BACK -> "←";
            case START -> messages.text("records.summary.start");
            case DURATION -> messages.text("records.column.duration");
            case FLAGS -> messages.text("records.summary.flags");
            case ACTION -> messages.text("records.column.action");
            case RECORDED_AT -> messages.text("records.column.recorded-at");
        };
    }

    String cell(SummaryColumn column, SummaryLine line) {
        return Printable.of(switch (line) {
            case SummaryLine.OfGroup group -> cell(column, group);
            case SummaryLine.OfConversation(Conversation conversation) -> cell(column, conversation);
            case SummaryLine.OfRecord record -> cell(column, record);
            case SummaryLine.Rest rest -> cell(column, rest);
        });
    }

    /// What a pointer that rests on a cell, or a reader that hears it, is told beyond the text; empty for nothing more.
    String hint(SummaryColumn column, SummaryLine line) {
        return switch (line) {
            case SummaryLine.OfGroup group -> column == SummaryColumn.LINE ? group.test().toString() : "";
            case SummaryLine.OfConversation(Conversation conversation) -> switch (column) {
                case CLIENT, SERVER -> known(conversation.client());
                case START -> conversation.start() == Conversation.NO_TIME
                        ? ""
                        : formats.dateTime(conversation.start()) + " – " + formats.dateTime(conversation.end());
                case PACKETS_THERE, BYTES_THERE -> messages.text("records.summary.there");
                case PACKETS_BACK, BYTES_BACK -> messages.text("records.summary.back");
                case ACTION, RECORDED_AT -> cell(column, conversation);
                case LINE, PROTOCOL, RECORDS, PACKETS, BYTES, SHARE, DURATION, FLAGS -> "";
            };
            case SummaryLine.OfRecord _,SummaryLine.Rest _ -> "";
        };
    }

    private String known(Client client) {
        return switch (client) {
            case FLAGS -> messages.text("records.summary.client.flags");
            case LISTENER -> messages.text("records.summary.client.listener");
            case PORT -> messages.text("records.summary.client.port");
            case UNKNOWN -> messages.text("records.summary.client.unknown");
        };
    }

    private String cell(SummaryColumn column, SummaryLine.OfGroup line) {
        return column == SummaryColumn.LINE ? value(line.column(), line.row()) : sum(column, line.group());
    }

    private String sum(SummaryColumn column, Group group) {
        return switch (column) {
            case RECORDS -> formats.number(group.records());
            case PACKETS -> sum(Field.PACKETS, group.packets(), group.row());
            case BYTES -> sum(Field.BYTES, group.bytes(), group.row());
            case LINE, CLIENT, SERVER, PROTOCOL, PACKETS_THERE, PACKETS_BACK, SHARE, BYTES_THERE, BYTES_BACK, START,
                    DURATION, FLAGS, ACTION, RECORDED_AT ->
                "";
        };
    }

    /// How much of `all` a group is, of what the lines are put in order by; as a share from 0 to 1.
    static double share(SummaryLine line, Group all, SummaryOrder order) {
        return switch (line) {
            case SummaryLine.OfGroup group -> share(group.group(), all, order);
            case SummaryLine.Rest rest -> share(rest.sums(), all, order);
            case SummaryLine.OfConversation _,SummaryLine.OfRecord _ -> 0;
        };
    }

    private static double share(Group group, Group all, SummaryOrder order) {
        return switch (order.column().measure().orElse(Measure.RECORDS)) {
            case RECORDS -> ratio(group.records(), all.records());
            case PACKETS -> ratio(group.packets(), all.packets());
            case BYTES -> ratio(group.bytes(), all.bytes());
        };
    }

    private static double ratio(long part, long all) {
        return all <= 0 ? 0 : Math.clamp((double) part / all, 0, 1);
    }

    /// A share in words, such as 34 %; empty for none.
    String percent(double share) {
        return share == 0 ? "" : messages.text("records.summary.percent", Math.round(share * 100));
    }

    /// No record of traffic counts nothing: where the sum is 0, the first row tells whether there is one at all.
    private String sum(Field field, long sum, int row) {
        if (table.column(field) == null) {
            return "";
        }
        return sum == 0 && (row < 0 || !table.present(field, row)) ? NOTHING : formats.number(sum);
    }

    private String cell(SummaryColumn column, Conversation one) {
        Way there = one.request();
        Way back = one.reply();
        return switch (column) {
            case LINE -> "#" + (one.row() + 1);
            case CLIENT -> end(one, one.turned());
            case SERVER -> end(one, !one.turned());
            case PROTOCOL -> records.cell(StandardColumn.PROTOCOL, one.row(), Selection.NO_ROW);
            case RECORDED_AT -> records.cell(StandardColumn.RECORDED_AT, one.row(), Selection.NO_ROW);
            case RECORDS -> formats.number(one.records());
            case PACKETS -> sum(Field.PACKETS, one.packets(), one.row());
            case BYTES -> sum(Field.BYTES, one.bytes(), one.row());
            case PACKETS_THERE -> way(Field.PACKETS, there, there.packets());
            case PACKETS_BACK -> way(Field.PACKETS, back, back.packets());
            case BYTES_THERE -> way(Field.BYTES, there, there.bytes());
            case BYTES_BACK -> way(Field.BYTES, back, back.bytes());
            case START -> one.start() == Conversation.NO_TIME ? "" : formats.time(one.start());
            case DURATION -> duration(one);
            case SHARE -> "";
            case FLAGS -> table.column(Field.TCP_FLAGS) == null ? "" : both(flags(there), flags(back));
            case ACTION -> both(action(there), action(back));
        };
    }

    private String duration(Conversation one) {
        if (one.start() == Conversation.NO_TIME) {
            return "";
        }
        return one.seconds() == 0
                ? messages.text("records.duration.within-one")
                : messages.text("records.duration", one.seconds());
    }

    /// In brackets where it is only inferred which end is which; with a question mark where nothing tells.
    private String end(Conversation one, boolean destination) {
        Field address = destination ? Field.DSTADDR : Field.SRCADDR;
        Address ip = table.address(address, one.row());
        String port = table.text(destination ? Field.DSTPORT : Field.SRCPORT, one.row());
        String text = ip == null || ip.isV4() ? ip + ":" + port : "[" + ip + "]:" + port;
        return switch (one.client()) {
            case FLAGS -> text;
            case LISTENER, PORT -> "[" + text + "]";
            case UNKNOWN -> "[?] " + text;
        };
    }

    private String way(Field field, Way way, long sum) {
        return table.column(field) == null || way.records() == 0 ? "" : formats.number(sum);
    }

    private static String flags(Way way) {
        return way.flags() == 0 ? "" : TcpFlag.text(way.flags()).toUpperCase(Locale.ROOT);
    }

    private static String action(Way way) {
        return Stream.of(way.accepted() ? "ACCEPT" : "", way.rejected() ? "✕ REJECT" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String both(String there, String back) {
        if (there.equals(back)) {
            return there;
        }
        return Stream.of(there.isEmpty() ? "" : "→ " + there, back.isEmpty() ? "" : "← " + back)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private String cell(SummaryColumn column, SummaryLine.OfRecord line) {
        int row = line.row();
        String packets = records.cell(StandardColumn.PACKETS, row, Selection.NO_ROW);
        String bytes = records.cell(StandardColumn.BYTES, row, Selection.NO_ROW);
        return switch (column) {
            case LINE -> line.way() == SummaryLine.Way.ANY ? inGroup(row) : "#" + (row + 1);
            case CLIENT -> records.cell(StandardColumn.SOURCE, row, Selection.NO_ROW);
            case SERVER -> records.cell(StandardColumn.DESTINATION, row, Selection.NO_ROW);
            case PROTOCOL -> records.cell(StandardColumn.PROTOCOL, row, Selection.NO_ROW);
            case RECORDED_AT -> records.cell(StandardColumn.RECORDED_AT, row, Selection.NO_ROW);
            case RECORDS, SHARE -> "";
            case PACKETS -> packets;
            case BYTES -> bytes;
            case PACKETS_THERE -> line.way() == SummaryLine.Way.BACK ? "" : packets;
            case PACKETS_BACK -> line.way() == SummaryLine.Way.BACK ? packets : "";
            case BYTES_THERE -> line.way() == SummaryLine.Way.BACK ? "" : bytes;
            case BYTES_BACK -> line.way() == SummaryLine.Way.BACK ? bytes : "";
            case START -> table.present(Field.START, row) ? formats.time(table.number(Field.START, row, 0)) : "";
            case DURATION -> records.cell(StandardColumn.DURATION, row, Selection.NO_ROW);
            case FLAGS -> table.present(Field.TCP_FLAGS, row)
                    ? TcpFlag.text(table.number(Field.TCP_FLAGS, row, 0)).toUpperCase(Locale.ROOT)
                    : "";
            case ACTION -> records.cell(StandardColumn.ACTION, row, Selection.NO_ROW);
        };
    }

    /// A record in the one column that groups have for it.
    private String inGroup(int row) {
        String time = table.present(Field.START, row) ? formats.time(table.number(Field.START, row, 0)) : "";
        String source = records.cell(StandardColumn.SOURCE, row, Selection.NO_ROW);
        String destination = records.cell(StandardColumn.DESTINATION, row, Selection.NO_ROW);
        String ends = source.isEmpty() || destination.isEmpty() ? "" : source + " → " + destination;
        return Stream.of("#" + (row + 1), time, ends)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private String cell(SummaryColumn column, SummaryLine.Rest rest) {
        return switch (column) {
            case LINE -> messages.text("records.summary.rest", rest.lines());
            case RECORDS -> formats.number(rest.sums().records());
            case PACKETS -> table.column(Field.PACKETS) == null || rest.sums().packets() == 0
                    ? ""
                    : formats.number(rest.sums().packets());
            case BYTES -> table.column(Field.BYTES) == null || rest.sums().bytes() == 0
                    ? ""
                    : formats.number(rest.sums().bytes());
            case CLIENT, SERVER, PROTOCOL, PACKETS_THERE, PACKETS_BACK, SHARE, BYTES_THERE, BYTES_BACK, START, DURATION,
                    FLAGS, ACTION, RECORDED_AT ->
                "";
        };
    }

    /// What the records of a group share.
    private String value(RecordColumn column, int row) {
        String value = switch (column) {
            case FieldColumn _ -> records.plain(column, row);
            case StandardColumn standard -> value(standard, row);
        };
        return value.isEmpty() || value.equals(NOTHING) ? messages.text("records.summary.no-value") : value;
    }

    private String value(StandardColumn column, int row) {
        return switch (column) {
            case RELATION -> evidence.leg(row) == 0
                    ? messages.text("records.summary.no-leg")
                    : messages.text("records.reason.leg", evidence.leg(row));
            case TIME -> table.present(Field.START, row) ? formats.dateTime(table.number(Field.START, row, 0)) : "";
            case SOURCE -> table.text(Field.SRCADDR, row);
            case DESTINATION -> table.text(Field.DSTADDR, row);
            case PORT -> {
                long port = GroupKeys.port(table, row);
                yield port < 0 ? "" : "[" + port + "]";
            }
            case RECORDED_AT -> recordedAt(row);
            case NUMBER, DURATION, DIRECTION, PROTOCOL, PACKETS, BYTES, ACTION, STATUS ->
                records.cell(column, row, Selection.NO_ROW);
        };
    }

    private String recordedAt(int row) {
        String name = records.hint(StandardColumn.RECORDED_AT, row);
        return name.isEmpty() ? table.text(Field.INTERFACE_ID, row) : name;
    }
}
