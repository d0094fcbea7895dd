package blindspot.decode;

import blindspot.decode.guess.FormatGuess;
import blindspot.decode.guess.RecordLikeness;
import blindspot.decode.text.TextDecoder;
import blindspot.decode.text.TextResult;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Problem;
import blindspot.task.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an input whose lines are records.
final class TextReader implements InputReader {
    private final OpenInput input;
    private final Optional<FormatGuess> guess;
    private final TextDecoder decoder;

    /// The default format is left to the text decoder, which tells it line by line.
    TextReader(
            OpenInput input,
            String name,
            @Nullable RecordFormat supplied,
            FlowTableBuilder rows,
            Workers workers) {
        this.input = input;
        guess = supplied == null ? FormatGuess.of(input.head(), input.headLength()) : Optional.empty();
        RecordFormat told = guess.filter(FormatGuess::certain)
                .map(FormatGuess::proposal)
                .filter(format -> !format.equals(RecordFormat.DEFAULT))
                .orElse(null);
        decoder = new TextDecoder(name, told == null ? supplied : told, told != null, rows, workers);
    }

    @Override
    public boolean decodeSome(InputStream text) throws IOException {
        return decoder.decodeSome(text);
    }

    @Override
    public boolean recognised() {
        return decoder.recognised();
    }

    @Override
    public long position() {
        return decoder.position();
    }

    @Override
    public TextResult finish(boolean whole) {
        return decoder.finish(whole);
    }

    @Override
    public TextResult abandon() {
        return decoder.abandon();
    }

    /// A text without any record is one for records, but for one of white space.
    @Override
    public boolean isEnvelope() {
        return likeness() != Likeness.NOTHING;
    }

    @Override
    public Optional<Problem> damage(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<FormatGuess> guess() {
        return guess;
    }

    @Override
    public Optional<FormatGuess> proposal() {
        return guess.or(() -> FormatGuess.of(input.head(), input.headLength()));
    }

    @Override
    public boolean holdsRecords() {
        return likeness() == Likeness.PROSE && RecordLikeness.inLines(input.head(), input.headLength());
    }

    @Override
    public Likeness likeness() {
        return LikenessDetector.ofText(input.head(), input.headLength());
    }
}
