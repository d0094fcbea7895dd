package blindspot.decode.json;

import blindspot.source.Failure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON document of one object, UTF-8 with or without a byte order mark, into values that know their places.
///
/// A property that stands twice in one object is refused, as is anything behind the object.
public final class JsonDocument {
    private static final long LARGEST_FILE = 8 * 1024 * 1024;
    private static final int LONGEST_EXCERPT = 40;

    private final String file;
    private final String text;
    private final JsonTokens tokens;

    private JsonDocument(String file, String text, JsonParser parser) {
        this.file = file;
        this.text = text;
        tokens = new JsonTokens(file, parser);
    }

    /// The object in the file.
    ///
    /// @throws ProblemException when the file cannot be read or holds something else
    public static JsonObject read(Path path) {
        byte[] bytes;
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new ProblemException(new Problem("json-too-large", path.toString(),
                        Long.toString(LARGEST_FILE / (1024 * 1024))));
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ProblemException(Failure.toRead(path.toString(), e), e);
        }
        return read(bytes, path.toString());
    }

    /// The object in the bytes; `name` is what problems call them.
    ///
    /// @throws ProblemException when the bytes hold something else
    public static JsonObject read(byte[] bytes, String name) {
        String text = decoded(bytes, name);
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            return new JsonDocument(name, text, parser).document();
        }
    }

    private static String decoded(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem("json-not-utf-8", name), e);
        }
    }

    private JsonObject document() {
        try {
            JsonToken first = tokens.parser().nextToken();
            if (first == null) {
                throw new Place(file, 1, 1).refuse("json-ends-early");
            }
            JsonValue root = tokens.value(first);
            if (tokens.parser().nextToken() != null) {
                throw tokens.here().refuse("json-syntax", excerpt(tokens.here()));
            }
            if (root instanceof JsonObject object) {
                return object;
            }
            throw root.refuse("json-no-object", root.type());
        } catch (UnexpectedEndOfInputException e) {
            throw new ProblemException(tokens.place(e).refuse("json-ends-early").problem(), e);
        } catch (StreamConstraintsException e) {
            throw new ProblemException(tokens.place(e).refuse("json-too-much").problem(), e);
        } catch (JacksonException e) {
            Place place = tokens.place(e);
            throw new ProblemException(place.refuse("json-syntax", excerpt(place)).problem(), e);
        }
    }

    /// What stands at the place, to recognise it by.
    private String excerpt(Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        String rest = line.substring(Math.min(line.length(), place.column() - 1));
        String shown = rest.isBlank() ? line.strip() : rest.strip();
        return shown.length() > LONGEST_EXCERPT ? shown.substring(0, LONGEST_EXCERPT) + "…" : shown;
    }
}
