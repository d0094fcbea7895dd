package blindspot.decode.json;

import blindspot.source.Failure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
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
    private final JsonParser parser;

    private JsonDocument(String file, String text, JsonParser parser) {
        this.file = file;
        this.text = text;
        this.parser = parser;
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
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Place(file, 1, 1).refuse("json-ends-early");
            }
            JsonValue root = value(first);
            if (parser.nextToken() != null) {
                throw here().refuse("json-syntax", excerpt(here()));
            }
            if (root instanceof JsonObject object) {
                return object;
            }
            throw root.refuse("json-no-object", root.type());
        } catch (UnexpectedEndOfInputException e) {
            throw new ProblemException(place(e).refuse("json-ends-early").problem(), e);
        } catch (JacksonException e) {
            Place place = place(e);
            throw new ProblemException(place.refuse("json-syntax", excerpt(place)).problem(), e);
        }
    }

    private JsonValue value(JsonToken token) {
        Place place = here();
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new JsonValue.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(place, number(place));
            case VALUE_TRUE -> new JsonValue.Flag(place, true);
            case VALUE_FALSE -> new JsonValue.Flag(place, false);
            case VALUE_NULL -> new JsonValue.Nothing(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException(token + " where a value starts");
        };
    }

    private BigDecimal number(Place place) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            // Right as JSON, but with an exponent that no number here can have.
            throw new ProblemException(place.refuse("json-syntax", excerpt(place)).problem(), e);
        }
    }

    private JsonObject object(Place place) {
        Map<String, JsonObject.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Place namePlace = here();
            String name = parser.currentName();
            JsonValue value = value(parser.nextToken());
            if (members.put(name, new JsonObject.Member(namePlace, value)) != null) {
                throw namePlace.refuse("json-repeated-property", name);
            }
        }
        return new JsonObject(place, members);
    }

    private JsonValue.Items items(Place place) {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new JsonValue.Items(place, values);
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    /// What is nested too deep has no location of its own: it is where the parser stands.
    private Place place(JacksonException e) {
        return place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
    }

    private Place place(TokenStreamLocation location) {
        return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /// What stands at the place, to recognise it by.
    private String excerpt(Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        String rest = line.substring(Math.min(line.length(), place.column() - 1));
        String shown = rest.isBlank() ? line.strip() : rest.strip();
        return shown.length() > LONGEST_EXCERPT ? shown.substring(0, LONGEST_EXCERPT) + "…" : shown;
    }
}
