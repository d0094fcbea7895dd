package blindspot.decode.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/// The values of one row, without their quotation marks, and where each starts in it.
record CsvCells(List<String> values, List<Integer> starts) {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 21).build())
            .build();

    /// The values of a row without its line end; empty when its quotation marks do not fit together.
    ///
    /// @param framed whether there is a delimiter before the first and behind the last value too, as in a drawn table
    static Optional<CsvCells> of(String row, char delimiter, boolean framed) {
        int from = 0;
        int to = row.length();
        if (framed) {
            to = row.stripTrailing().length();
            from = row.indexOf(delimiter) == 0 ? 1 : 0;
            to -= to > from && row.charAt(to - 1) == delimiter ? 1 : 0;
        }
        List<String> values = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(Delimited.by(delimiter), row.substring(from, to))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getString());
                    starts.add(from + (int) parser.currentTokenLocation().getCharOffset());
                }
            }
            return Optional.of(new CsvCells(values, starts));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// Whether no value says anything.
    boolean areBlank() {
        return values.stream().allMatch(String::isBlank);
    }

    /// Tells the library what stands between values.
    private static final class Delimited extends ObjectReadContext.Base {
        private static final Delimited COMMA = new Delimited(',');

        private final CsvSchema schema;

        private Delimited(char delimiter) {
            schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        }

        /// Made once for the delimiter that AWS writes: it is asked for in every row.
        static Delimited by(char delimiter) {
            return delimiter == ',' ? COMMA : new Delimited(delimiter);
        }

        @Override
        public FormatSchema getSchema() {
            return schema;
        }
    }
}
