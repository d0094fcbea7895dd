package blindspot.ui.inspect;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.model.LogStatus;
import blindspot.model.Protocol;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The fields of a record as its file has them: those of its own format, in groups, with what the bare value hides.
final class RecordFields {
    private final FlowTable table;
    private final Messages messages;
    private final Formats formats;

    RecordFields(FlowTable table, Messages messages, Formats formats) {
        this.table = table;
        this.messages = messages;
        this.formats = formats;
    }

    /// The groups that have fields. `recordedAt` opens the first one.
    List<RecordDetail.Group> groups(int row, String recordedAt) {
        Map<FieldGroup, List<RecordDetail.Line>> lines = new EnumMap<>(FieldGroup.class);
        lines.computeIfAbsent(FieldGroup.WHO_RECORDED, _ -> new ArrayList<>())
                .add(new RecordDetail.Line(messages.text("inspect.recorded-at"), recordedAt, ""));
        for (FieldName name : table.segmentOf(row).format()) {
            lines.computeIfAbsent(FieldGroup.of(name), _ -> new ArrayList<>()).add(line(name, row));
        }
        return lines.entrySet()
                .stream()
                .map(group -> new RecordDetail.Group(group.getKey().title(messages), group.getValue()))
                .toList();
    }

    /// The input's name and the record's number in it, from 1.
    String source(int row) {
        Segment segment = table.segmentOf(row);
        long before = table.segments()
                .stream()
                .filter(each -> each.first() < segment.first() && each.input().equals(segment.input()))
                .mapToLong(each -> each.end() - each.first())
                .sum();
        return messages.text("inspect.source", segment.input(), before + row - segment.first() + 1);
    }

    private RecordDetail.Line line(FieldName name, int row) {
        String value = table.column(name).orElseThrow().text(row);
        return new RecordDetail.Line(name.text(), value, note(name, value, row));
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
        return field == Field.PROTOCOL ? Protocol.name(table.number(field, row, 0)) : "";
    }
}
