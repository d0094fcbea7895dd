package blindspot.decode;

import blindspot.decode.guess.FormatGuess;
import blindspot.decode.text.TextResult;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Problem;
import blindspot.task.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the records of one input, some of it at a time, and tells what it is when it has none.
sealed interface InputReader permits TextReader, EntryReader {
    /// The reader for what the input starts with.
    ///
    /// @param supplied the format of records that no header names, null when there is none
    /// @param workers who decode blocks of lines side by side
    static InputReader of(
            OpenInput input,
            String name,
            @Nullable RecordFormat supplied,
            FlowTableBuilder rows,
            Workers workers) {
        Optional<EntryReader> entries = EntryReader.of(input, name, supplied, rows);
        return entries.isPresent() ? entries.get() : new TextReader(input, name, supplied, rows, workers);
    }

    /// Decodes the next bytes of the input; false when there are none left. Between two calls no row is open.
    ///
    /// @throws IOException from the stream; what was read before it is kept
    boolean decodeSome(InputStream text) throws IOException;

    /// Whether a header or a record, be it of a transit gateway, has been read.
    boolean recognised();

    /// How many decompressed bytes have been looked at.
    long position();

    /// What there was, after the last call of [#decodeSome].
    ///
    /// @param whole whether the input went on to its end, so that a last line without a line feed is a whole one
    TextResult finish(boolean whole);

    /// What there was when the reading was given up: an unfinished last line is not looked at.
    TextResult abandon();

    /// Whether it is something for records, even when there are none in it.
    boolean isEnvelope();

    /// Why what follows could not be read.
    Optional<Problem> damage(String name);

    /// What the values of records whose format nothing names told it to be; empty when a format was supplied.
    Optional<FormatGuess> guess();

    /// The same, also where a format was supplied.
    Optional<FormatGuess> proposal();

    /// Whether there are records of a format that nothing names.
    boolean holdsRecords();

    /// What it looks like when it has no records.
    Likeness likeness();
}
