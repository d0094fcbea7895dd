package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.quiz.DeckFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gift` makes of a deck what Moodle reads, and of such a text a deck, and says what it left out.
final class GiftCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void makesADeckOfATextAndSaysWhatItDidNotTake() throws IOException {
        Path gift = folder.resolve("mine.gift");
        Path deck = folder.resolve("deck.json");
        Files.writeString(gift, "Is it so? {T}\n\nName it. {=a =b}\n");

        Ran ran = run("gift", gift.toString(), "--deck-language", "ja", "--out", deck.toString());

        assertThat(ran.status()).isEqualTo(Cli.REPORTED);
        assertThat(ran.err()).contains("mine.gift, line 3: the question asks for something else");
        assertThat(DeckFile.read(deck).questions()).hasSize(1);
        assertThat(Files.readString(deck)).contains("\"ja\" : \"Is it so?\"").doesNotContain("\"en\"");

        Ran back = run("gift", deck.toString());
        assertThat(back.status()).isEqualTo(Cli.DONE);
        assertThat(back.out()).isEqualTo("::line-1::Is it so? {\nTRUE\n####T\n}\n");
    }

    @Test
    void saysWhichQuestionsOfADeckHaveNoFormThere() {
        Ran ran = run("gift", "assets/lessons/privatelink/deck.json");
        assertThat(ran.status()).isEqualTo(Cli.REPORTED);
        assertThat(ran.err()).contains("Left out: legs-of-vpc-b (legs)");
    }

    @Test
    void refusesATextWithoutQuestionsAndAnInputAsItsOutput() throws IOException {
        Path gift = folder.resolve("mine.gift");
        Files.writeString(gift, "No question.\n");
        assertThat(run("gift", gift.toString()).err()).contains("mine.gift has no question that could be taken");
        assertThat(run("gift", gift.toString(), "--out", gift.toString()).status()).isNotEqualTo(Cli.DONE);
        assertThat(Files.readString(gift)).isEqualTo("No question.\n");
        assertThat(run("gift", gift.toString(), "--deck-language", "fr").err()).contains("en or ja");
    }

    @Test
    void refusesATextThatIsNotUtf8() throws IOException {
        Path gift = folder.resolve("latin.gift");
        Files.writeString(gift, "Is a caf\u00E9 open? {T}\n", StandardCharsets.ISO_8859_1);
        assertThat(run("gift", gift.toString()).err()).contains("latin.gift is not UTF-8 text");
    }

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Cli().run(arguments, new PrintStream(out, true), new PrintStream(err, true));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
