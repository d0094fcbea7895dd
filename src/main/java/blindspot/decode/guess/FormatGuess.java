package blindspot.decode.guess;

import blindspot.decode.Issue;
import blindspot.decode.RecordFormat;
import blindspot.decode.text.DefaultFormat;
import blindspot.decode.text.FirstLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the records of a format that nothing names are most likely records of.
///
/// @param order the known order that the lines are in; empty when they fit none. Certain guesses have one
/// @param columns the proposal, a column each; no field is in it twice
/// @param lines how many lines were looked at
/// @param misfits how many of them do not fit: they have another number of values than most, or a value that the field of
///        its column cannot have
/// @param sample the values of the first lines, at most [#SHOWN] lines and [RecordFormat#MOST_NAMES] values, shortened
public record FormatGuess(
        Certainty certainty,
        Optional<KnownOrder> order,
        List<ColumnGuess> columns,
        int lines,
        int misfits,
        List<List<String>> sample) {
    /// How far a guess can be relied on.
    public enum Certainty {
        /// All lines, or nine of ten where none fits all, fit one known order, and no other, and its values are seen: it
        /// may be used without asking.
        CERTAIN,
        /// The columns are a proposal, to be confirmed by whoever knows.
        DOUBTFUL,
        /// The lines look like records, but hardly a column can be told.
        HOPELESS
    }

    /// The lines that are shown to whoever has to choose.
    public static final int SHOWN = 5;

    /// Space of any kind, and what has no width at all.
    private static final Pattern SPACE = Pattern.compile("[\\h\r\u200B\uFEFF]");

    /// The lines that are looked at.
    static final int LOOKED_AT = 50;

    public FormatGuess {
        columns = List.copyOf(columns);
        sample = sample.stream().map(List::copyOf).toList();
    }

    /// The guess for the first decompressed bytes of a text; only whole lines count unless there is but one. Empty when
    /// the text has no line with content, starts with a header, or does not look like records at all.
    public static Optional<FormatGuess> of(byte[] head, int length) {
        int end = length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        boolean any = !lines(head, end).allMatch(String::isBlank);
        return of(lines(head, any ? end : length).limit(1000).iterator());
    }

    private static Stream<String> lines(byte[] head, int length) {
        return new FirstLines(head, length, StandardCharsets.UTF_8).stream();
    }

    /// The guess for the first lines of an input, or for messages that are lines. Headers that come later end them.
    public static Optional<FormatGuess> of(List<String> lines) {
        return of(lines.iterator());
    }

    /// Takes no more lines than it needs.
    private static Optional<FormatGuess> of(Iterator<String> lines) {
        List<List<String>> records = new ArrayList<>();
        while (lines.hasNext()) {
            List<String> words = words(lines.next());
            if (words.isEmpty()) {
                continue;
            }
            if (RecordFormat.ofHeader(words, records.isEmpty()).isPresent() || records.size() == LOOKED_AT) {
                break;
            }
            if (records.isEmpty() && DefaultFormat.fits(words)) {
                return Optional.of(ofDefault(words));
            }
            records.add(words);
        }
        return records.isEmpty() ? Optional.empty() : new FormatInference(records).guess();
    }

    public boolean certain() {
        return certainty == Certainty.CERTAIN;
    }

    /// The proposal as a format; a column that no field is proposed for has a name such as `column-5`.
    public RecordFormat proposal() {
        return new RecordFormat(columns.stream().map(ColumnGuess::name).toList());
    }

    private static FormatGuess ofDefault(List<String> line) {
        List<ColumnGuess> columns = RecordFormat.DEFAULT.fields()
                .stream()
                .map(name -> new ColumnGuess(name, Confidence.SURE))
                .toList();
        return new FormatGuess(
                Certainty.CERTAIN, Optional.of(KnownOrder.DEFAULT), columns, 1, 0, List.of(shortened(line)));
    }

    static List<String> shortened(List<String> words) {
        return words.stream().limit(RecordFormat.MOST_NAMES).map(Issue::shortened).toList();
    }

    /// The values of a line before a comment, one more than a format can have at most.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String plain = SPACE.matcher(line).replaceAll(" ").strip();
        for (String word : plain.split(" +", RecordFormat.MOST_NAMES + 2)) {
            if (word.isEmpty() || word.startsWith("#") || words.size() > RecordFormat.MOST_NAMES) {
                break;
            }
            words.add(word);
        }
        return words;
    }
}
