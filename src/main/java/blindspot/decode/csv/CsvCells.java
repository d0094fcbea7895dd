package blindspot.decode.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;

/// The values of one row, without their quotation marks, and where each starts in it.
record CsvCells(List<String> values, List<Integer> starts) {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 21).build())
            .build();

    /// The values of a row without its line end; empty when its quotation marks do not fit together.
    static Optional<CsvCells> of(String row) {
        List<String> values = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), row)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getString());
                    starts.add((int) parser.currentTokenLocation().getCharOffset());
                }
            }
            return Optional.of(new CsvCells(values, starts));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
