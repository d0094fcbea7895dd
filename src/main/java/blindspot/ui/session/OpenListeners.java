package blindspot.ui.session;

import blindspot.lesson.Lesson;
import blindspot.quiz.Deck;
import blindspot.source.Location;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Who hears of what is opened: one for each kind of thing, none at first.
public final class OpenListeners {
    private Runnable trouble = () -> {};
    private BiConsumer<Deck, Path> deck = (_, _) -> {};
    private Consumer<Lesson> lesson = _ -> {};
    private Consumer<Location.S3> bucket = _ -> {};

    /// Called when something that was opened has something wrong, for the report to open by itself.
    public void onTrouble(Runnable listener) {
        trouble = listener;
    }

    /// Who is given a deck that was opened, with its file.
    public void onDeck(BiConsumer<Deck, Path> listener) {
        deck = listener;
    }

    /// Who is given a lesson that is opened, before its records are shown.
    public void onLesson(Consumer<Lesson> listener) {
        lesson = listener;
    }

    /// Who asks about a bucket before it is opened.
    public void onBucket(Consumer<Location.S3> listener) {
        bucket = listener;
    }

    void trouble() {
        trouble.run();
    }

    void deck(Deck opened, Path file) {
        deck.accept(opened, file);
    }

    void lesson(Lesson opened) {
        lesson.accept(opened);
    }

    void bucket(Location.S3 asked) {
        bucket.accept(asked);
    }
}
