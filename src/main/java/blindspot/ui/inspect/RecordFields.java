package blindspot.ui.inspect;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.model.LogStatus;
import blindspot.model.Printable;
import blindspot.model.Protocol;
import blindspot.model.ServicePort;
import blindspot.query.TcpFlag;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The fields of a record as its file has them: those of its own format, in groups, with what the bare value hides.
final class RecordFields {
    private final FlowTable table;
    private final Messages messages;
    private final Formats formats;
    private final int pinned;

    /// @param pinned the row to compare with, negative for none
    RecordFields(FlowTable table, Messages messages, Formats formats, int pinned) {
        this.table = table;
        this.messages = messages;
        this.formats = formats;
        this.pinned = pinned;
    }

    /// The groups that have fields. `recordedAt` opens the first one; `origin` says what tells it.
    List<RecordDetail.Group> groups(int row, String recordedAt, String origin) {
        Map<FieldGroup, List<RecordDetail.Line>> lines = new EnumMap<>(FieldGroup.class);
        lines.computeIfAbsent(FieldGroup.WHO_RECORDED, _ -> new ArrayList<>())
                .add(new RecordDetail.Line(
                        FieldName.of(Field.INTERFACE_ID), messages.text("inspect.recorded-at"), recordedAt, origin,
                        messages.text("field.interface-id"), ""));
        for (FieldName name : table.segmentOf(row).format()) {
            lines.computeIfAbsent(FieldGroup.of(name), _ -> new ArrayList<>()).add(line(name, row));
        }
        return lines.entrySet()
                .stream()
                .map(group -> new RecordDetail.Group(group.getKey().title(messages), group.getValue()))
                .toList();
    }

    /// The input's name and the number of the record's line in it; that of the record itself, from 1, where it has none.
    String source(int row, OptionalLong line) {
        Segment segment = table.segmentOf(row);
        if (line.isPresent()) {
            return messages.text("inspect.source.line", segment.input(), line.getAsLong());
        }
        long before = table.segments()
                .stream()
                .filter(each -> each.first() < segment.first() && each.input().equals(segment.input()))
                .mapToLong(each -> each.end() - each.first())
                .sum();
        return messages.text("inspect.source", segment.input(), before + row - segment.first() + 1);
    }

    private RecordDetail.Line line(FieldName name, int row) {
        String value = table.column(name).orElseThrow().text(row);
        String meaning = name.field()
                .map(field -> messages.text("field." + field.fieldName()))
                .orElse(messages.text("inspect.value.unknown-field"));
        return new RecordDetail.Line(
                name, Printable.of(name.text()), Printable.of(value), note(name, value, row), meaning,
                other(name, row));
    }

    /// How many fields of a record or of the pinned one differ; one that only one of them has does.
    long differing(int row) {
        return Stream.concat(table.segmentOf(row).format().stream(), table.segmentOf(pinned).format().stream())
                .distinct()
                .filter(name -> !other(name, row).isEmpty())
                .count();
    }

    /// The fields that only the pinned record has.
    List<FieldName> onlyPinned(int row) {
        List<FieldName> own = table.segmentOf(row).format();
        return table.segmentOf(pinned).format().stream().filter(name -> !own.contains(name)).toList();
    }

    private String other(FieldName name, int row) {
        if (pinned < 0 || pinned == row) {
            return "";
        }
        boolean both = table.segmentOf(row).format().contains(name) && table.segmentOf(pinned).format().contains(name);
        String value = table.column(name).orElseThrow().text(pinned);
        return both && value.equals(table.column(name).orElseThrow().text(row))
                ? ""
                : table.segmentOf(pinned).format().contains(name)
                        ? messages.text("inspect.pinned.value", value)
                        : messages.text("inspect.pinned.no-field");
    }

    private String note(FieldName name, String value, int row) {
        if (value.equals("-")) {
            return table.logStatus(row) == LogStatus.OK
                    ? messages.text("inspect.value.missing")
                    : messages.text("inspect.value.no-data");
        }
        return name.field().map(field -> meaning(field, row)).orElse(messages.text("inspect.value.unknown-field"));
    }

    private String meaning(Field field, int row) {
        if (field.type() == FieldType.TIME) {
            return formats.dateTime(table.number(field, row, 0));
        }
        long number = table.number(field, row, -1);
        return switch (field) {
            case PROTOCOL -> Protocol.name(number);
            case SRCPORT, DSTPORT -> ServicePort.name(number).orElse("");
            case BYTES -> number < 1024 ? "" : formats.bytes(number);
            case TCP_FLAGS -> number == 0
                    ? messages.text("inspect.value.no-flags")
                    : TcpFlag.text(number).toUpperCase(Locale.ROOT);
            case TRAFFIC_PATH -> path(number);
            case ENCRYPTION_STATUS -> encryption(number);
            case FLOW_DIRECTION -> switch (table.text(field, row)) {
                case "ingress" -> messages.text("inspect.value.ingress");
                case "egress" -> messages.text("inspect.value.egress");
                default -> "";
            };
            case REJECT_REASON -> switch (table.text(field, row)) {
                case "BPA" -> messages.text("inspect.value.reject-bpa");
                case "EC" -> messages.text("inspect.value.reject-ec");
                default -> "";
            };
            default -> "";
        };
    }

    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>, `traffic-path`
    private String path(long number) {
        return switch ((int) number) {
            case 1 -> messages.text("inspect.value.path.1");
            case 2 -> messages.text("inspect.value.path.2");
            case 3 -> messages.text("inspect.value.path.3");
            case 4 -> messages.text("inspect.value.path.4");
            case 5 -> messages.text("inspect.value.path.5");
            case 6 -> messages.text("inspect.value.path.6");
            case 7 -> messages.text("inspect.value.path.7");
            case 8 -> messages.text("inspect.value.path.8");
            default -> "";
        };
    }

    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>, `encryption-status`
    private String encryption(long number) {
        return switch ((int) number) {
            case 0 -> messages.text("inspect.value.encryption.0");
            case 1 -> messages.text("inspect.value.encryption.1");
            case 2 -> messages.text("inspect.value.encryption.2");
            case 3 -> messages.text("inspect.value.encryption.3");
            default -> "";
        };
    }
}
