package blindspot.decode.text;

import blindspot.decode.Issues;
import blindspot.decode.RecordFormat;
import blindspot.decode.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lines of an input were; its records are in the builder they were read into.
///
/// @param headerLines header lines anywhere
/// @param commentLines lines that start with `#`
/// @param foreignLines records of a transit gateway's flow log, which are not read
/// @param firstForeignLine the first of them or the header above it, counted from 1; 0 when there is none
/// @param records records read
/// @param issues all other lines that hold something
/// @param format the format in force at the end, null when none ever was
/// @param remarks what its reader should know although it is not wrong, each once
public record TextResult(
        long lines,
        long headerLines,
        long commentLines,
        long blankLines,
        long foreignLines,
        long firstForeignLine,
        long records,
        Issues issues,
        @Nullable RecordFormat format,
        List<Remark> remarks) {
    public TextResult {
        remarks = List.copyOf(remarks);
    }
}
