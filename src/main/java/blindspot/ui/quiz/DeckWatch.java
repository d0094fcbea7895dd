package blindspot.ui.quiz;

import blindspot.quiz.Deck;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Reads a deck again when its file was written, so that its author sees what is written. Looks when [#look] asks for it;
/// what two looks find unchanged is read, so that no half of it is.
public final class DeckWatch {
    private final LatestJob<Seen> job;
    private final Consumer<Deck> user;
    private final Consumer<Problem> failed;
    private final ReadOnlyBooleanWrapper watching = new ReadOnlyBooleanWrapper();
    private Optional<Watched> watched = Optional.empty();
    private String read = "";
    private String before = "";
    private boolean looking;

    /// A file, and how its deck is read.
    private record Watched(Path file, Function<Path, Deck> reader) {}

    /// What a look found: the state of the file, and the deck or why there is none, where it was read.
    private record Seen(Watched of, String state, Optional<Deck> deck, Optional<Problem> problem) {}

    /// @param user is given the deck as it is written now
    /// @param failed is told why it cannot be read; the deck of before stays
    public DeckWatch(FxJobs jobs, Consumer<Deck> user, Consumer<Problem> failed) {
        this.user = user;
        this.failed = failed;
        job = LatestJob.thatWaits(jobs, problem -> {
            looking = false;
            failed.accept(problem);
        });
    }

    /// Whether there is a file to look at.
    public ReadOnlyBooleanProperty watching() {
        return watching.getReadOnlyProperty();
    }

    /// Looks at this file from now on, whose deck has just been read.
    public void watch(Path file, Function<Path, Deck> reader) {
        watched = Optional.of(new Watched(file, reader));
        read = "";
        before = "";
        looking = false;
        watching.set(true);
        look();
    }

    /// Looks at no file from now on.
    public void rest() {
        job.cancel();
        watched = Optional.empty();
        watching.set(false);
    }

    /// Looks whether the file was written, unless it is being looked at still: a folder of the network may take its time.
    public void look() {
        watched.filter(_ -> !looking).ifPresent(now -> {
            looking = true;
            String known = read;
            String last = before;
            job.start((_, _) -> seen(now, known, last), this::take);
        });
    }

    private static Seen seen(Watched now, String read, String before) {
        String state = state(now.file());
        if (read.isEmpty() || state.isEmpty() || state.equals(read) || !state.equals(before)) {
            return new Seen(now, state, Optional.empty(), Optional.empty());
        }
        try {
            return new Seen(now, state, Optional.of(now.reader().apply(now.file())), Optional.empty());
        } catch (ProblemException e) {
            return new Seen(now, state, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private void take(Seen seen) {
        if (!watched.equals(Optional.of(seen.of()))) {
            return;
        }
        looking = false;
        before = seen.state();
        if (read.isEmpty() || seen.deck().isPresent() || seen.problem().isPresent()) {
            read = seen.state();
        }
        seen.deck().ifPresent(user);
        seen.problem().ifPresent(failed);
    }

    /// When it was written, and how long it is; empty while it is not there.
    private static String state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size();
        } catch (IOException _) {
            // An editor may be about to put another file in its place: the next look tells.
            return "";
        }
    }
}
