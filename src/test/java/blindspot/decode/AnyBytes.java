package blindspot.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What must hold whatever the bytes of an input are: no exception, every line accounted for, no text in a row that is
/// not in the input.
public final class AnyBytes {
    private AnyBytes() {}

    /// Decodes the bytes, checks the result and gives the rows.
    public static FlowTable decode(byte[] bytes, @Nullable RecordFormat supplied) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(supplied).decode(Bytes.of(bytes), rows, Progress.NONE, new Cancel());
        FlowTable table = rows.build();
        boolean lines = decoded.container() == LogFormat.TEXT || decoded.container() == LogFormat.PARQUET;
        if (lines && decoded.kind() == InputKind.FLOW_LOG && decoded.problem() == null) {
            assertEquals(
                    decoded.lines(),
                    decoded.headerLines() + decoded.commentLines() + decoded.blankLines() + table.rowCount()
                            + decoded.issues().count());
        }
        if (decoded.compression() == Compression.NONE && decoded.container() == LogFormat.TEXT) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (Segment segment : table.segments()) {
                for (FieldName name : segment.format()) {
                    checkTexts(table, segment, name, text);
                }
            }
        }
        return table;
    }

    private static void checkTexts(FlowTable table, Segment segment, FieldName name, String text) {
        boolean asWritten = name.field().map(field -> !field.isTag() && isText(field)).orElse(true);
        for (int row = segment.first(); asWritten && row < segment.end(); row++) {
            assertTrue(text.contains(table.column(name).orElseThrow().text(row)));
        }
    }

    private static boolean isText(Field field) {
        return switch (field.type()) {
            case TEXT -> true;
            case NUMBER, TIME, ADDRESS -> false;
        };
    }
}
