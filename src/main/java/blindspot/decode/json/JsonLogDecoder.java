package blindspot.decode.json;

import blindspot.decode.Issue.Reason;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.Position;
import blindspot.decode.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads flow logs out of JSON, some of it at a time and never all of it in memory: values one after the other with or
/// without line ends between them, or in one list, each of them
///
/// - a message, `{"message": "…"}`, as Firehose delivers it, or a list of them as `filter-log-events`, `get-log-events`
///   and subscriptions give them out (`events`, `logEvents`); control messages are passed over
/// - packed data in base64: `{"awslogs": {"data": "…"}}` of a Lambda event, `records[].data` of a Firehose one
/// - a row of a Logs Insights query, `results[][]` of `field` and `value`
/// - a record of named values, as Parquet rows are written as JSON
/// - anything else with records as text in its strings, at any depth: see [JsonEntry]
///
/// What is no JSON ends the reading; in a file of one value a line only that line is lost. A text of more than
/// [#LONGEST_TEXT] characters, or more than [#DEEPEST] values inside each other, count as no JSON.
///
/// Sources: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html>,
/// <https://docs.aws.amazon.com/cli/latest/reference/logs/filter-log-events.html>,
/// <https://docs.aws.amazon.com/cli/latest/reference/logs/get-query-results.html>,
/// <https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html>
public final class JsonLogDecoder {
    /// The longest text that is read, which is packed data, in characters.
    public static final int LONGEST_TEXT = 8 << 20;

    /// The most values inside each other.
    public static final int DEEPEST = 100;

    /// How a JSON text ended.
    public enum End {
        COMPLETE,
        /// In the middle of a value.
        CUT_OFF,
        /// What follows is no JSON.
        DAMAGED
    }

    private static final Set<String> LISTS = Set.of("events", "logEvents", "records", "Records", "results");
    private static final Set<String> WRAPPERS = Set.of("awslogs", "kinesis");
    private static final String CONTROL = "CONTROL_MESSAGE";
    private static final int AT_ONCE = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1 << 16)
                    .build())
            .build();

    private final EntryDecoder entries;
    private final JsonRecords records;
    private final PackedData packed;
    private final @Nullable Position outside;
    private final JsonBytes bytes = new JsonBytes();
    private final Deque<JsonFrame> open = new ArrayDeque<>();
    private @Nullable JsonParser parser;
    private long parserStart;
    private int skipped;
    private String property = "";
    private End end = End.COMPLETE;
    private Position endPosition = new Position(1, 1, 0);

    public JsonLogDecoder(EntryDecoder entries) {
        this(entries, null, 0);
    }

    /// @param outside where all of the text stands, when it is packed in another one
    /// @param depth how often it is packed
    JsonLogDecoder(EntryDecoder entries, @Nullable Position outside, int depth) {
        this.entries = entries;
        this.outside = outside;
        records = new JsonRecords(entries);
        packed = new PackedData(entries, depth);
    }

    /// Decodes some more of the text; false when there is nothing left. Between two calls no row is open.
    ///
    /// @throws IOException from the stream; what was read before it is kept
    public boolean decodeSome(InputStream text) throws IOException {
        bytes.from(text);
        try {
            JsonParser from = parser == null ? startParser() : parser;
            for (int i = 0; i < AT_ONCE; i++) {
                JsonToken token = from.nextToken();
                if (token == null) {
                    return false;
                }
                take(token, from);
            }
            return true;
        } catch (JacksonIOException e) {
            records.closeAll(open);
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            return end(End.CUT_OFF, e);
        } catch (JacksonException e) {
            return resume(e);
        }
    }

    public End end() {
        return end;
    }

    /// Where it ended before its time.
    public Position endPosition() {
        return endPosition;
    }

    /// How many bytes of the text have been read.
    public long offset() {
        return bytes.offset();
    }

    private JsonParser startParser() {
        parserStart = bytes.offset();
        parser = FACTORY.createParser(ObjectReadContext.empty(), bytes);
        return parser;
    }

    private boolean end(End how, JacksonException cause) {
        records.closeAll(open);
        end = how;
        endPosition = position(cause);
        return false;
    }

    /// Goes on behind something that is no JSON, when another value starts on a later line.
    private boolean resume(JacksonException cause) throws IOException {
        Position at = position(cause);
        records.closeAll(open);
        if (parser != null) {
            bytes.unread(parser.releaseBuffered(OutputStream.nullOutputStream()));
        }
        if (!bytes.skipToLineOfObject()) {
            end = End.DAMAGED;
            endPosition = at;
            return false;
        }
        entries.refuse(at, Reason.NOT_JSON, "", "");
        skipped = 0;
        startParser();
        return true;
    }

    private void take(JsonToken token, JsonParser from) {
        if (skipped > 0) {
            skipped += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            return;
        }
        switch (token) {
            case PROPERTY_NAME -> property = from.currentName();
            case START_OBJECT -> startObject(from);
            case START_ARRAY -> startList(from);
            case END_OBJECT, END_ARRAY -> records.close(open.pop(), open.peek());
            default -> value(token, from);
        }
    }

    private void startObject(JsonParser from) {
        JsonFrame outer = open.peek();
        if (outer == null || outer.isList()) {
            push(JsonFrame.Kind.OBJECT, outer, new JsonEntry(entries), property(outer), from);
        } else if (outer.kind() == JsonFrame.Kind.ROW) {
            push(JsonFrame.Kind.CELL, outer, outer.entry(), "", from);
        } else if (WRAPPERS.contains(property)) {
            outer.use();
            push(JsonFrame.Kind.OBJECT, outer, outer.entry(), property, from);
        } else if (isOpenTo(outer, from)) {
            push(JsonFrame.Kind.OBJECT, outer, outer.entry(), property, from);
        }
    }

    private void startList(JsonParser from) {
        JsonFrame outer = open.peek();
        if (outer == null) {
            push(JsonFrame.Kind.LIST, null, new JsonEntry(entries), "", from);
        } else if (outer.kind() == JsonFrame.Kind.LIST && outer.property().equals("results")) {
            entries.envelope();
            push(JsonFrame.Kind.ROW, outer, new JsonEntry(entries), "", from);
        } else if (outer.kind() == JsonFrame.Kind.OBJECT && LISTS.contains(property)) {
            outer.use();
            if (property.equals("logEvents") || property.equals("events")) {
                entries.envelope();
            }
            push(JsonFrame.Kind.LIST, outer, outer.entry(), property, from);
        } else if (isOpenTo(outer, from)) {
            push(JsonFrame.Kind.OTHER_LIST, outer, outer.isList() ? new JsonEntry(entries) : outer.entry(), property,
                    from);
        }
    }

    private void push(
            JsonFrame.Kind kind, @Nullable JsonFrame outer, JsonEntry entry, String property, JsonParser from) {
        open.push(new JsonFrame(kind, outer, entry, property, here(from)));
    }

    /// Whether there may be records in an object or list of which nothing is known. In an event of CloudWatch Logs, and
    /// in what holds some already, it is passed over; where a message should be text, it is none.
    private boolean isOpenTo(JsonFrame outer, JsonParser from) {
        boolean message = outer.kind() == JsonFrame.Kind.OBJECT && isMessage(property);
        if (message && outer.isEvent()) {
            outer.use();
            entries.refuse(here(from), Reason.NOT_A_RECORD, "", "{…}");
        } else if (message) {
            outer.entry().noMessage(here(from));
        }
        boolean closed = outer.isUsed()
                || outer.isControl()
                || outer.property().equals("logEvents")
                || outer.kind() == JsonFrame.Kind.CELL
                || outer.kind() == JsonFrame.Kind.ROW;
        skipped = closed ? 1 : 0;
        return !closed;
    }

    private void value(JsonToken token, JsonParser from) {
        JsonFrame frame = open.peek();
        if (frame != null && frame.kind() == JsonFrame.Kind.OTHER_LIST) {
            if (token == JsonToken.VALUE_STRING) {
                byte[] text = utf8(from.getString());
                frame.entry().text(text, 0, text.length, here(from), frame.path(""));
            }
            return;
        }
        if (frame == null || frame.isList() || frame.kind() == JsonFrame.Kind.ROW) {
            Position at = here(from);
            if (frame != null && token == JsonToken.VALUE_STRING && !frame.isControl()) {
                message(frame, from.getString(), at);
            } else {
                entries.refuse(at, Reason.NOT_A_RECORD, "", from.getString());
            }
            return;
        }
        if (frame.isUsed() && !property.equals("messageType") && !property.equals("status")) {
            return;
        }
        Position at = here(from);
        switch (token) {
            case VALUE_STRING -> text(frame, from.getString(), at);
            case VALUE_NUMBER_INT -> {
                if (from.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                    add(frame, from.getString(), at);
                } else {
                    frame.values().add(property, from.getLongValue(), at);
                }
            }
            case VALUE_NUMBER_FLOAT -> {
                if (from.isNaN()) {
                    frame.values().addMissing(property, at);
                } else {
                    add(frame, from.getString(), at);
                }
            }
            case VALUE_NULL -> frame.values().addMissing(property, at);
            default -> add(frame, from.getString(), at);
        }
    }

    private void text(JsonFrame frame, String text, Position at) {
        if (frame.kind() == JsonFrame.Kind.OBJECT && isMessage(property)) {
            if (frame.isEvent()) {
                frame.use();
            }
            if (!frame.isControl()) {
                message(frame, text, at);
            }
        } else if (frame.kind() == JsonFrame.Kind.OBJECT && property.equals("data") && isPacked(frame)) {
            frame.use();
            packed.decode(text, at);
        } else {
            if (property.equals("messageType") && text.equals(CONTROL)) {
                frame.makeControl();
            }
            add(frame, text, at);
        }
    }

    private void message(JsonFrame frame, String text, Position at) {
        if (text.startsWith("CWL CONTROL MESSAGE")) {
            frame.entry().find();
            return;
        }
        byte[] message = utf8(text);
        Position inside = outside == null ? new Position(at.line(), at.column() + 1, at.offset()) : at;
        if (frame.isList() || frame.isEvent()) {
            entries.message(message, 0, message.length, inside, true);
        } else {
            frame.entry().message(message, inside);
        }
    }

    private void add(JsonFrame frame, String text, Position at) {
        if (text.length() > TextDecoder.LONGEST_LINE) {
            frame.use();
            entries.refuse(at, Reason.LINE_TOO_LONG, "≤ " + TextDecoder.LONGEST_LINE, text.substring(0, 1000));
        } else {
            byte[] value = utf8(text);
            frame.values().add(property, value, 0, value.length, at);
        }
    }

    private static boolean isMessage(String property) {
        return property.equals("message") || property.equals("@message");
    }

    private static boolean isPacked(JsonFrame frame) {
        return WRAPPERS.contains(frame.property()) || frame.property().equals("records");
    }

    private static String property(@Nullable JsonFrame outer) {
        return Optional.ofNullable(outer).map(JsonFrame::property).orElse("");
    }

    private Position here(JsonParser from) {
        return position(from.currentTokenLocation().getByteOffset());
    }

    /// What is nested too deep has no location of its own: it is where the parser stands.
    private Position position(JacksonException cause) {
        TokenStreamLocation location = cause.getLocation() == null && parser != null
                ? parser.currentLocation()
                : cause.getLocation();
        return position(location == null ? 0 : location.getByteOffset());
    }

    private Position position(long offsetInParser) {
        return outside == null ? bytes.position(parserStart + Math.max(offsetInParser, 0)) : outside;
    }

    /// The text in UTF-8. Half a character, which an escape can stand for, becomes a control character, so that it is
    /// not taken for text.
    private static byte[] utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder whole = new StringBuilder();
                text.codePoints()
                        .map(c -> Character.getType(c) == Character.SURROGATE ? 1 : c)
                        .forEach(whole::appendCodePoint);
                return whole.toString().getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
