package blindspot.decode.json;

import blindspot.task.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/// Makes values that know their places of the tokens of a JSON text. A property that stands twice in one object is
/// refused.
final class JsonTokens {
    private final String file;
    private final JsonParser parser;
    private long left = Long.MAX_VALUE;

    JsonTokens(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    JsonParser parser() {
        return parser;
    }

    /// From now on values are refused that have more values in them, together, than this.
    void allow(long values) {
        left = values;
    }

    /// How many more values are allowed.
    long allowed() {
        return Math.max(0, left);
    }

    /// The value that starts with this token, which is the parser's current one.
    JsonValue value(JsonToken token) {
        Place place = here();
        left--;
        if (left < 0) {
            throw place.refuse("json-value-too-large");
        }
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

    /// Where the current token starts.
    Place here() {
        return place(parser.currentTokenLocation());
    }

    /// What is nested too deep has no location of its own: it is where the parser stands.
    Place place(JacksonException e) {
        return place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
    }

    private Place place(TokenStreamLocation location) {
        return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private BigDecimal number(Place place) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            // Right as JSON, but with an exponent that no number here can have.
            throw new ProblemException(place.refuse("json-syntax", parser.getString()).problem(), e);
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
}
