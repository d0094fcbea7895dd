package blindspot.decode;

import blindspot.decode.guess.FormatGuess;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found in one input. Its records are the rows from `firstRow` inclusive to `endRow` exclusive.
///
/// @param container null when it is none that holds text or records, such as a picture
/// @param format the fields of the format that was last in force; empty when none ever was
/// @param guess what a format that nothing names was told to be by its values: the format in force when it is certain,
///        else a proposal that was not used; null when there was nothing to be told, or the records are in it no more
/// @param lines all lines of text; the next three are among them, and so are records and issues
/// @param issues malformed lines; none of an input that is no flow log
/// @param remarks what is not wrong and should be known all the same; none of an input that is no flow log
/// @param problem why the input could not be read, was cut off or is refused; null when all is well
/// @param cancelled whether the reading was given up before the end
public record Decoded(
        InputKind kind,
        @Nullable LogFormat container,
        Compression compression,
        List<FieldName> format,
        @Nullable FormatGuess guess,
        long lines,
        long headerLines,
        long commentLines,
        long blankLines,
        int firstRow,
        int endRow,
        Issues issues,
        List<Remark> remarks,
        @Nullable Problem problem,
        boolean cancelled) {
    public Decoded {
        format = List.copyOf(format);
        remarks = List.copyOf(remarks);
    }

    /// The same when so many rows come before.
    public Decoded behind(int rows) {
        return new Decoded(
                kind, container, compression, format, guess, lines, headerLines, commentLines, blankLines,
                firstRow + rows,
                endRow + rows, issues, remarks, problem, cancelled);
    }

    /// The same with so many issues listed at the most; all are counted.
    public Decoded withIssuesListed(int most) {
        return new Decoded(
                kind, container, compression, format, guess, lines, headerLines, commentLines, blankLines, firstRow,
                endRow, issues.limitedTo(most), remarks, problem, cancelled);
    }

    /// The same with a problem that only who reads it could see.
    public Decoded withProblem(Problem told) {
        return new Decoded(
                kind, container, compression, format, guess, lines, headerLines, commentLines, blankLines, firstRow,
                endRow, issues, remarks, told, cancelled);
    }

    static Decoded nothing(
            InputKind kind, @Nullable LogFormat container, Compression compression, int row, Problem problem) {
        return new Decoded(
                kind, container, compression, List.of(), null, 0, 0, 0, 0, row, row, Issues.NONE, List.of(), problem,
                false);
    }

    /// Nothing, because the reading was given up before it began.
    static Decoded cancelled(int row) {
        return new Decoded(
                InputKind.FLOW_LOG, null, Compression.NONE, List.of(), null, 0, 0, 0, 0, row, row, Issues.NONE,
                List.of(), null, true);
    }
}
