package blindspot.decode;

import blindspot.decode.csv.CsvLogDecoder;
import blindspot.decode.csv.CsvShape;
import blindspot.decode.guess.FormatGuess;
import blindspot.decode.guess.RecordLikeness;
import blindspot.decode.json.JsonLogDecoder;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.FramedLineDecoder;
import blindspot.decode.text.Position;
import blindspot.decode.text.TextResult;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an input whose records are the entries of something: JSON, a table, or lines with more on them than a record.
final class EntryReader implements InputReader {
    /// Who takes the entries out.
    private sealed interface Container {
        record Json(JsonLogDecoder decoder) implements Container {}

        record Csv(CsvLogDecoder decoder) implements Container {}

        record FramedLines(FramedLineDecoder decoder) implements Container {}
    }

    private final OpenInput input;
    private final EntryDecoder entries;
    private final Container container;

    private EntryReader(OpenInput input, EntryDecoder entries, Container container) {
        this.input = input;
        this.entries = entries;
        this.container = container;
    }

    /// The reader of an input that starts with `head`; empty when it is plain text, or nothing with records in it.
    static Optional<EntryReader> of(
            OpenInput input, String name, @Nullable RecordFormat supplied, FlowTableBuilder rows) {
        EntryDecoder entries = new EntryDecoder(name, supplied, rows);
        entries.times()
                .learnOrderFrom(
                        () -> new String(input.head(), 0, input.headLength(), StandardCharsets.UTF_8));
        Container container = switch (input.format()) {
            case JSON -> new Container.Json(new JsonLogDecoder(entries));
            case CSV -> CsvShape.at(input.head(), input.headLength())
                    .map(shape -> new Container.Csv(new CsvLogDecoder(entries, shape)))
                    .orElse(null);
            case TEXT -> FramedLineDecoder.of(input.head(), input.headLength(), supplied, entries)
                    .map(Container.FramedLines::new)
                    .orElse(null);
            case PARQUET -> null;
        };
        return Optional.ofNullable(container).map(found -> new EntryReader(input, entries, found));
    }

    @Override
    public boolean decodeSome(InputStream text) throws IOException {
        return switch (container) {
            case Container.Json(JsonLogDecoder json) -> json.decodeSome(text);
            case Container.Csv(CsvLogDecoder csv) -> csv.decodeSome(text);
            case Container.FramedLines(FramedLineDecoder lines) -> lines.decodeSome(text);
        };
    }

    @Override
    public boolean recognised() {
        return entries.recognised();
    }

    @Override
    public long position() {
        return switch (container) {
            case Container.Json(JsonLogDecoder json) -> json.offset();
            case Container.Csv(CsvLogDecoder csv) -> csv.offset();
            case Container.FramedLines(FramedLineDecoder lines) -> lines.offset();
        };
    }

    @Override
    public TextResult finish(boolean whole) {
        switch (container) {
            case Container.Json(_) -> {}
            case Container.Csv(CsvLogDecoder csv) -> csv.finish(whole);
            case Container.FramedLines(FramedLineDecoder lines) -> lines.finish(whole);
        }
        return entries.result();
    }

    @Override
    public TextResult abandon() {
        return entries.result();
    }

    @Override
    public boolean isEnvelope() {
        return switch (container) {
            case Container.Json(_),Container.Csv(_) -> entries.isEnvelope();
            case Container.FramedLines(_) -> true;
        };
    }

    @Override
    public Optional<Problem> damage(String name) {
        if (!(container instanceof Container.Json(JsonLogDecoder json))) {
            return Optional.empty();
        }
        Position at = json.endPosition();
        String line = Long.toString(at.line());
        String column = Integer.toString(at.column());
        return switch (json.end()) {
            case COMPLETE -> Optional.empty();
            case CUT_OFF -> Optional.of(new Problem("json-cut-off", name, line, column));
            case DAMAGED -> Optional.of(new Problem("json-damaged", name, line, column));
        };
    }

    @Override
    public Optional<FormatGuess> guess() {
        return entries.guess();
    }

    @Override
    public Optional<FormatGuess> proposal() {
        byte[] messages = entries.sample();
        return entries.guess().or(() -> FormatGuess.of(messages, messages.length));
    }

    @Override
    public boolean holdsRecords() {
        byte[] messages = entries.sample();
        return RecordLikeness.inLines(messages, messages.length);
    }

    /// What its messages look like as lines of text, where that is known, else what it is itself.
    @Override
    public Likeness likeness() {
        byte[] messages = entries.sample();
        Likeness inside = messages.length > 0 && (messages[0] == '{' || messages[0] == '[')
                ? LikenessDetector.ofJson(messages, messages.length)
                : LikenessDetector.ofText(messages, messages.length);
        return inside.isOtherLog() ? inside : ofContainer();
    }

    private Likeness ofContainer() {
        return switch (container) {
            case Container.Json(_) -> ofJson();
            case Container.Csv(_) -> entries.otherThing().orElse(Likeness.LOG_EVENT_CSV);
            case Container.FramedLines(_) -> LikenessDetector.ofText(input.head(), input.headLength());
        };
    }

    /// What its names say that the text is; where they say nothing, what its values are by theirs.
    private Likeness ofJson() {
        Likeness named = LikenessDetector.ofJson(input.head(), input.headLength());
        return switch (named) {
            case JSON, CLOUDWATCH_JSON ->
                entries.otherThing().orElse(entries.isEnvelope() ? Likeness.CLOUDWATCH_JSON : named);
            default -> named;
        };
    }
}
