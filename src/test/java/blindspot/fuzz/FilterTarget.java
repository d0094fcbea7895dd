package blindspot.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.decode.AnyBytes;
import blindspot.model.FieldName;
import blindspot.query.Completions;
import blindspot.query.Filter;
import blindspot.query.FilterError;
import blindspot.query.FilterParser;
import blindspot.query.Matcher;
import blindspot.query.ParsedFilter;
import blindspot.query.Vocabulary;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

/// Filters as a user types them: right, and then their own text means the same and they can be matched; or wrong at
/// a place in the text. Completions do not fail either.
public final class FilterTarget {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(new FieldName("my-field")), List.of(), ZoneOffset.UTC);

    private static final FlowTable TABLE = AnyBytes.decode(
            """
                    srcaddr dstaddr dstport protocol start end action tcp-flags my-field
                    10.0.0.1 2001:db8::1 443 6 1700000000 1700000060 ACCEPT 2 x
                    - - - - 1700000000 1700000060 - - -
                    """
                    .getBytes(StandardCharsets.UTF_8),
            null);

    private FilterTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        FilterParser parser = new FilterParser(VOCABULARY);
        switch (parser.parse(text)) {
            case ParsedFilter.Right(Filter filter) -> {
                // The text of a filter may be longer than what may be typed.
                boolean typed = filter.toString().length() < 4000;
                if (typed) {
                    assertEquals(new ParsedFilter.Right(filter), parser.parse(filter.toString()), filter::toString);
                }
                int rows = Matcher.of(filter, TABLE).rows(new Cancel()).size();
                assertTrue(rows <= TABLE.rowCount());
            }
            case ParsedFilter.Wrong(FilterError error) -> assertTrue(
                    0 <= error.from() && error.from() <= error.to() && error.to() <= text.length(), error::toString);
        }
        new Completions(VOCABULARY, TABLE).at(text, text.length() / 2);
    }
}
