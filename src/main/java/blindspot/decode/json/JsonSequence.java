package blindspot.decode.json;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads any number of JSON texts that stand one behind the other, such as outputs that were written into one file, and
/// gives out what is in certain lists of theirs value by value: no more than one of those is in memory.
///
/// What cannot be read is left out and named; what stands before a place where the JSON breaks is given out.
public final class JsonSequence {
    /// The most values in a value that is given out, and beside the lists of an object; what has more is left out.
    static final int MOST_VALUES = 200_000;

    /// Is told what is read, in its order.
    public interface Listener {
        /// A value of a list.
        ///
        /// @param list the name of the list; empty when the list is a text itself
        void entry(String list, JsonValue value);

        /// The end of an object that is a text: what it holds beside the lists.
        void end(JsonObject rest);

        /// A value that is left out, and why.
        void unreadable(Problem problem);
    }

    private final Set<String> lists;
    private final Listener listener;
    private final BoundedText text;
    private final JsonTokens tokens;

    private JsonSequence(Set<String> lists, Listener listener, BoundedText text, JsonTokens tokens) {
        this.lists = lists;
        this.text = text;
        this.listener = listener;
        this.tokens = tokens;
    }

    /// Reads the texts, UTF-8 with or without byte order marks.
    ///
    /// @param name what problems call them
    /// @param most bytes that are read
    /// @param lists names of lists whose values are given out one by one
    /// @return why the reading ended before the end; empty when it did not
    public static Optional<Problem> read(
            InputStream bytes, String name, long most, Set<String> lists, Listener listener) throws IOException {
        BoundedText text = new BoundedText(bytes, most);
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            JsonTokens tokens = new JsonTokens(name, parser);
            Optional<Problem> end = new JsonSequence(Set.copyOf(lists), listener, text, tokens).texts();
            if (text.lettersLost()) {
                listener.unreadable(new Problem("json-letters-lost", name));
            }
            return text.cut() ? Optional.of(new Problem("json-rest-too-large", name, Long.toString(most >> 20))) : end;
        }
    }

    private Optional<Problem> texts() throws IOException {
        try {
            for (JsonToken token = next(); token != null; token = next()) {
                switch (token) {
                    case START_OBJECT -> object();
                    case START_ARRAY -> list("");
                    default -> entry("", token);
                }
            }
            return Optional.empty();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            boolean cutOff = text.ended() && !tokens.parser().streamReadContext().inRoot();
            return Optional.of(
                    tokens.place(e).refuse(cutOff ? "json-texts-cut-off" : "json-texts-damaged").problem());
        }
    }

    private JsonToken next() {
        return tokens.parser().nextToken();
    }

    private void object() {
        Place place = tokens.here();
        Map<String, JsonObject.Member> rest = new LinkedHashMap<>();
        long allowed = MOST_VALUES;
        while (next() == JsonToken.PROPERTY_NAME) {
            Place namePlace = tokens.here();
            String name = tokens.parser().currentName();
            JsonToken token = next();
            if (token == JsonToken.START_ARRAY && lists.contains(name)) {
                list(name);
            } else {
                tokens.allow(allowed);
                value(token).ifPresent(value -> rest.put(name, new JsonObject.Member(namePlace, value)));
                allowed = tokens.allowed();
            }
        }
        listener.end(new JsonObject(place, rest));
    }

    private void list(String name) {
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            entry(name, token);
        }
    }

    private void entry(String list, JsonToken token) {
        tokens.allow(MOST_VALUES);
        value(token).ifPresent(value -> listener.entry(list, value));
    }

    /// Passes over a value that is refused.
    private Optional<JsonValue> value(JsonToken token) {
        boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        int depth = tokens.parser().streamReadContext().getNestingDepth() - (opens ? 1 : 0);
        try {
            return Optional.of(tokens.value(token));
        } catch (ProblemException e) {
            listener.unreadable(e.problem());
            while (tokens.parser().streamReadContext().getNestingDepth() > depth) {
                next();
            }
            return Optional.empty();
        }
    }
}
