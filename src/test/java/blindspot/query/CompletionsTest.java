package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Completions.Completion;
import blindspot.store.FlowTable;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
    private static final FlowTable TABLE = Records.of("interface-id srcaddr dstport action my-field")
            .add("eni-1 10.0.0.1 443 ACCEPT a")
            .add("eni-2 10.0.0.1 443 REJECT b")
            .table();

    private final Completions completions = new Completions(
            new Vocabulary(TABLE.fields(),
                    List.of(new Term("leg", List.of("1", "2", "-")), new Term("marked", List.of())),
                    ZoneOffset.UTC),
            TABLE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            act                       | action
            srcp                      | srcport
            leg =                     | 1 2 -
            leg in (1,                | 1 2 -
            leg = 1                   | 1
            marked                    | marked
            action                    | action
            action = R                | REJECT
            action not in (ACCEPT, R  | REJECT ACCEPT
            interface-id = eni        | eni-1 eni-2
            protocol = t              | tcp
            srcadr                    | srcaddr pkt-srcaddr
            """)
    void offersWhatFits(String text, String first) {
        List<String> offered =
                completions.at(text.strip(), text.strip().length()).stream().map(Completion::text).toList();
        List<String> expected = List.of(first.split(" "));
        assertThat(String.join(" ", offered.subList(0, Math.min(expected.size(), offered.size()))))
                .isEqualTo(String.join(" ", expected.subList(0, Math.min(expected.size(), offered.size()))));
        assertThat(offered).isNotEmpty();
    }

    @Test
    void offersValuesOfTermsAsTheyAreWritten() {
        Completions names = new Completions(
                new Vocabulary(List.of(), List.of(new Term("name", List.of("shop", "till 1", "a\"b", "-"))),
                        ZoneOffset.UTC),
                TABLE);

        assertThat(names.at("name = ", 7).stream().map(Completion::text))
                .containsExactly("shop", "\"till 1\"", "\"a\\\"b\"", "-");
        assertThat(names.at("name = ti", 9)).contains(new Completion(7, 9, "\"till 1\""));
    }

    @Test
    void offersFieldsOfTheLogsFirst() {
        assertThat(completions.at("", 0).stream().map(Completion::text))
                .startsWith("interface-id", "srcaddr", "dstport", "action", "my-field", "addr", "port", "time",
                        "conversation", "leg",
                        "marked", "not")
                .hasSize(Completions.MOST);
    }

    @Test
    void offersOtherFieldsOfTheKindBehindWhatComparesTwo() {
        assertThat(completions.at("srcaddr != ", 11).stream().map(Completion::text))
                .containsExactly("-", "addr");
        assertThat(completions.at("bytes < ", 8).stream().map(Completion::text)).containsExactly("-", "dstport",
                "port");
        assertThat(completions.at("srcaddr in ", 11).stream().map(Completion::text)).containsExactly("-");
        assertThat(completions.at("my-field = ", 11).stream().map(Completion::text)).containsExactly("a", "b", "-");
    }

    @Test
    void offersUnitsBehindANumberOfBytes() {
        assertThat(completions.at("bytes > 1 ", 10).stream().map(Completion::text))
                .containsExactly("and", "or", "B", "kB", "MB", "GB", "KiB", "MiB", "GiB");
        assertThat(completions.at("bytes > 1 Mi", 12)).first().isEqualTo(new Completion(10, 12, "MiB"));
        assertThat(completions.at("bytes > 1 MiB ", 14).stream().map(Completion::text)).containsExactly("and", "or");
        assertThat(completions.at("packets > 1 ", 12).stream().map(Completion::text)).containsExactly("and", "or");
    }

    @Test
    void offersTimesOfTheLogsInTheZoneShown() {
        FlowTable table = Records.of("start end").add("1664883420 1664883480").add("1664883600 1664883660").table();
        Completions times =
                new Completions(new Vocabulary(table.fields(), List.of(), ZoneOffset.ofHours(9)), table);

        assertThat(times.at("time in ", 8).stream().map(Completion::text)).containsExactly(
                "2022-10-04T20:37..2022-10-04T20:40", "2022-10-04T20:37", "2022-10-04T20:40", "20:37", "-");
    }

    @Test
    void offersOperatorsAndWhatJoinsTests() {
        assertThat(completions.at("dstport ", 8).stream().map(Completion::text))
                .containsExactly("=", "!=", "in", "<", "<=", ">", ">=");
        assertThat(completions.at("action ", 7).stream().map(Completion::text)).containsExactly("=", "!=", "in", "~");
        assertThat(completions.at("marked ", 7).stream().map(Completion::text)).containsExactly("and", "or");
        assertThat(completions.at("dstport in (1 ", 14).stream().map(Completion::text)).containsExactly(",", ")");
    }

    @Test
    void replacesTheWordThatTheCaretTouches() {
        assertThat(completions.at("leg = 1 and act = x", 15)).first().isEqualTo(new Completion(12, 15, "action"));
        assertThat(completions.at("\"open", 5)).isEmpty();
    }
}
