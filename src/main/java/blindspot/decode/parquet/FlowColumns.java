package blindspot.decode.parquet;

import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The columns of a file as fields of flow log records, whatever the writer made of AWS's names.
///
/// @param format the fields of the records; empty when the columns are not those of a flow log
/// @param columns where their values are, in the order of the fields
/// @param skipped columns that are no simple values and are left out
record FlowColumns(Optional<RecordFormat> format, List<FlowColumn> columns, List<String> skipped) {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_-]");

    FlowColumns {
        columns = List.copyOf(columns);
        skipped = List.copyOf(skipped);
    }

    static FlowColumns of(FileSchema schema) {
        List<String> words = new ArrayList<>();
        List<ColumnSchema> usable = new ArrayList<>();
        List<ValueKind> kinds = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (ColumnSchema column : schema.getColumns()) {
            ValueKind.of(column).ifPresentOrElse(kind -> {
                words.add(word(column.fieldPath().toString()));
                usable.add(column);
                kinds.add(kind);
            }, () -> skipped.add(column.fieldPath().toString()));
        }
        Optional<RecordFormat> format = RecordFormat.ofHeader(words, true);
        List<FieldName> names = format.map(RecordFormat::fields).orElse(List.of());
        List<FlowColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnSchema column = usable.get(i);
            columns.add(new FlowColumn(
                    column.columnIndex(), column.fieldPath().toString(), names.get(i), kinds.get(i)));
        }
        return new FlowColumns(format, columns, skipped);
    }

    /// The column's name without what cannot be part of a field's.
    private static String word(String column) {
        String word = NOT_IN_A_NAME.matcher(column).replaceAll("_");
        return word.substring(0, Math.min(word.length(), 90));
    }
}
