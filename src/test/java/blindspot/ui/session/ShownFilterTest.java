package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.PictureTerms;
import blindspot.query.Filter;
import blindspot.query.FilterParser;
import blindspot.query.ParsedFilter;
import blindspot.query.Vocabulary;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownFilterTest {
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srcport = 1                         | srcport = 2 | srcport in (1, 2)
            srcport in (1, 2)                   | srcport = 2 | srcport in (1, 2)
            srcport = 1 and action = REJECT     | srcport = 2 | srcport in (1, 2) and action = REJECT
            dstport = 1                         | srcport = 2 | dstport = 1 or srcport = 2
            dstport = 1 and srcport != 2        | srcport = 2 | dstport = 1 and srcport != 2 or srcport = 2
            dstport = 1 or action = REJECT      | srcport = 2 | dstport = 1 or action = REJECT or srcport = 2
            leg = 1                             | leg = 3     | leg in (1, 3)
            conversation = #4                   | conversation = #9 | conversation in (#4, #9)
            marked                              | leg = 3     | marked or leg = 3
            """)
    void orThisAddsAValueOrATest(String before, String test, String after) {
        ShownFilter shown = new ShownFilter(before, parse(before)).or(parse(test));
        assertThat(shown.text()).isEqualTo(after);
        assertThat(shown.filter()).isEqualTo(parse(after));
    }

    @Test
    void orThisOfEverythingIsOnlyThis() {
        assertThat(ShownFilter.NONE.or(parse("leg = 3"))).isEqualTo(new ShownFilter("leg = 3", parse("leg = 3")));
    }

    @Test
    void placesOfThePictureAreAskedForAsTheFilterCallsThem() {
        assertThat(PlaceTests.of(new Focus.OnLeg(3), LESSON)).contains(parse("leg = 3"));
        String node = LESSON.nodes().get(1).id();
        assertThat(PlaceTests.of(new Focus.OnNode(1), LESSON)).contains(parse("recorded-at = " + node));
        assertThat(PlaceTests.of(new Focus.Unplaced(), LESSON)).isEqualTo(Optional.empty());
    }

    private static Filter parse(String text) {
        return switch (new FilterParser(
                new Vocabulary(List.of(), PictureTerms.of(LESSON, Inventory.NOTHING), ZoneOffset.UTC)).parse(text)) {
            case ParsedFilter.Right(Filter filter) -> filter;
            case ParsedFilter.Wrong wrong -> throw new AssertionError(text + " " + wrong);
        };
    }
}
