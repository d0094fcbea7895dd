package blindspot.decode.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonDocumentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "''~json-ends-early~1~1",
        "{\"a\": 1~json-ends-early~1~8",
        "{\"a\": [1, \"b~json-ends-early~1~13",
        "{\"a\" 1}~json-syntax~1~6",
        "{\"a\": 1,}~json-syntax~1~9",
        "{\"a\": nil}~json-syntax~1~7",
        "{\"a\": 2222222222222222222222222222222222e22222222222}~json-syntax~1~7",
        "{\"a\": 1} x~json-syntax~1~10",
        "{\"a\": 1} {}~json-syntax~1~10",
        "[1]~json-no-object~1~1",
        "{\"a\": 1, \"a\": 2}~json-repeated-property~1~10",
        "{\"日本\": 1, \"日本\": 2}~json-repeated-property~1~11"})
    void refusesWhatIsNotOneObject(String text, String code, String line, String column) {
        Problem problem = RefusedFile.problemOf(bytes -> JsonDocument.read(bytes, "x.json"), text);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments().subList(0, 3)).containsExactly("x.json", line, column);
    }

    @Test
    void showsWhatStandsWhereTheJsonBreaks() {
        Problem problem = RefusedFile.problemOf(bytes -> JsonDocument.read(bytes, "x"), "{\n  \"a\": nil\n}");

        assertThat(problem.arguments()).containsExactly("x", "2", "8", "nil");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        Problem problem = RefusedFile.problemOf(
                bytes -> JsonDocument.read(bytes, "x.json"), "{\"a\":" + "[".repeat(5_000));

        assertThat(problem.code()).isEqualTo("json-too-much");
        assertThat(problem.arguments().subList(0, 2)).containsExactly("x.json", "1");
    }

    @Test
    void aNumberOfThousandsOfDigitsIsJsonAndTooMuch() {
        Problem problem = RefusedFile.problemOf(
                bytes -> JsonDocument.read(bytes, "x.json"), "{\"a\":" + "9".repeat(5_000) + "}");

        assertThat(problem.code()).isEqualTo("json-too-much");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = "{\"a\": \"日本\"}".getBytes(StandardCharsets.UTF_16BE);

        assertThatThrownBy(() -> JsonDocument.read(bytes, "x"))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("json-not-utf-8"));
    }

    @Test
    void skipsAByteOrderMark() {
        JsonObject object = JsonDocument.read("\uFEFF{\"a\": \"b\"}".getBytes(StandardCharsets.UTF_8), "x");

        assertThat(object.text("a").value()).isEqualTo("b");
    }

    @Test
    void remembersWhereEachValueStands() {
        JsonObject object = JsonDocument.read("{\n  \"a\": \"b\"\n}".getBytes(StandardCharsets.UTF_8), "x");

        assertThat(object.text("a").place()).isEqualTo(new Place("x", 2, 8));
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> JsonDocument.read(folder.resolve("none.json")))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("no-such-file"));
    }

    @Test
    void readsNoFileThatIsFarTooLarge(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("large.json"), new byte[9 * 1024 * 1024]);

        assertThatThrownBy(() -> JsonDocument.read(file))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("json-too-large"));
    }
}
