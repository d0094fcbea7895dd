package blindspot.decode.json;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.task.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonSequenceTest {
    private final List<String> heard = new ArrayList<>();

    private final JsonSequence.Listener listener = new JsonSequence.Listener() {
        @Override
        public void entry(String list, JsonValue value) {
            heard.add(list + ":" + value.type());
        }

        @Override
        public void end(JsonObject rest) {
            heard.add("end " + String.join(" ", rest.names()));
        }

        @Override
        public void unreadable(Problem problem) {
            heard.add(problem.code());
        }
    };

    @Test
    void givesOutWhatIsInTheListsAndThenTheRest() throws IOException {
        assertThat(read("{\"a\":1,\"L\":[{},2],\"M\":[3]} [4,[5]] 6")).isEmpty();
        assertThat(heard).containsExactly("L:object", "L:number", "end a M", ":number", ":array", ":number");
    }

    @Test
    void saysWhereATextIsCutOffOrNoJson() throws IOException {
        assertThat(read("{\"L\":[1,")).contains(new Problem("json-texts-cut-off", "x", "1", "9"));
        assertThat(read("{\"L\":[1]}\nnothing")).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("json-texts-damaged");
            assertThat(problem.arguments()).startsWith("x", "2");
        });
        assertThat(heard).containsExactly("L:number", "L:number", "end ");
    }

    @Test
    void endsWhereTextsAreNestedTooDeep() throws IOException {
        assertThat(read("{\"L\":[1,{\"a\":" + "[".repeat(5_000))).map(Problem::code).contains("json-texts-damaged");
        assertThat(heard).containsExactly("L:number");
    }

    @Test
    void readsNoFurtherThanAllowedAndSaysSo() throws IOException {
        String text = "[1,2,3]" + " ".repeat(100);

        assertThat(JsonSequence.read(bytes(text, StandardCharsets.UTF_8), "x", 7, Set.of(), listener))
                .contains(new Problem("json-rest-too-large", "x", "0"));
        assertThat(heard).containsExactly(":number", ":number", ":number");
    }

    @Test
    void leavesOutAValueWithTooMuchInItAndReadsOn() throws IOException {
        String huge = "[" + "0,".repeat(JsonSequence.MOST_VALUES) + "0]";

        assertThat(read("{\"L\":[" + huge + ",1]} {\"a\":1,\"b\":" + huge + ",\"c\":2} [3]")).isEmpty();
        assertThat(heard).containsExactly(
                "json-value-too-large", "L:number", "end ", "json-value-too-large", "json-value-too-large", "end a",
                ":number");
    }

    @Test
    void saysThatLettersAreLostWhereATextIsNotUtf8() throws IOException {
        assertThat(JsonSequence.read(
                bytes("[\"店\"]", Charset.forName("Shift_JIS")), "x", 1000, Set.of(), listener)).isEmpty();
        assertThat(heard).containsExactly(":string", "json-letters-lost");
    }

    private Optional<Problem> read(String text) throws IOException {
        return JsonSequence.read(bytes(text, StandardCharsets.UTF_8), "x", 10_000_000, Set.of("L"), listener);
    }

    private static ByteArrayInputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
