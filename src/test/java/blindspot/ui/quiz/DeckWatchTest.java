package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeckWatchTest {
    private static final String DECK = """
            {"kind": "blindspot-deck", "version": 1, "id": "d", "title": {"en": "D", "ja": "D"},
             "questions": [{"id": "q", "type": "true-false", "right": true,
               "prompt": {"en": "P", "ja": "P"}, "explanation": {"en": "E", "ja": "E"},
               "citation": {"title": {"en": "T", "ja": "T"}, "url": "https://docs.example/page"}}]}
            """;

    @TempDir private Path folder = Path.of("");
    private final List<Deck> decks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DeckWatch watch = new DeckWatch(FxJobs.onCallersThread(), decks::add, problems::add);

    @Test
    void readsADeckAgainWhenItWasWrittenAndTellsWhereItIsWrong() throws IOException {
        Path file = folder.resolve("deck.json");
        Files.writeString(file, DECK);
        watch.watch(file, DeckFile::read);
        watch.look();
        watch.look();
        assertThat(decks).as("it was read when it was opened").isEmpty();

        Files.writeString(file, DECK.replace("\"right\": true", "\"right\": false"));
        watch.look();
        assertThat(decks).as("it may still be written").isEmpty();
        watch.look();
        watch.look();
        assertThat(decks).hasSize(1);

        Files.writeString(file, DECK.replace("true-false", "true-or-false"));
        watch.look();
        watch.look();
        watch.look();
        assertThat(problems).extracting(Problem::code).containsExactly("json-unknown-word");
        assertThat(problems.getFirst().arguments().subList(1, 3)).containsExactly("2", "36");

        Files.delete(file);
        watch.look();
        Files.writeString(file, DECK);
        watch.look();
        watch.look();
        assertThat(decks).as("another file in its place").hasSize(2);
    }

    @Test
    void waitsForALookThatTakesLong() throws IOException {
        Path file = folder.resolve("deck.json");
        Files.writeString(file, DECK);
        List<Runnable> waiting = new ArrayList<>();
        DeckWatch slow = new DeckWatch(FxJobs.on(waiting::add), decks::add, problems::add);
        slow.watch(file, DeckFile::read);
        slow.look();
        slow.look();
        assertThat(waiting).as("one at a time").hasSize(1);
        waiting.removeFirst().run();
        Files.writeString(file, DECK + " ");
        slow.look();
        waiting.removeFirst().run();
        slow.look();
        slow.look();
        waiting.removeFirst().run();
        assertThat(decks).hasSize(1);
    }

    @Test
    void restsWhereThereIsNoFileOfTheUser() throws IOException {
        Path file = folder.resolve("deck.json");
        Files.writeString(file, DECK);
        watch.watch(file, DeckFile::read);
        assertThat(watch.watching().get()).isTrue();
        watch.rest();
        Files.writeString(file, DECK + " ");
        watch.look();
        watch.look();
        assertThat(decks).isEmpty();
        assertThat(watch.watching().get()).isFalse();
    }
}
