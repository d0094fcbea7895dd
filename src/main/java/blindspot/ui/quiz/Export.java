package blindspot.ui.quiz;

import blindspot.i18n.Language;
import blindspot.quiz.ClassResults;
import blindspot.quiz.Deck;
import blindspot.quiz.QuizRun;
import blindspot.quiz.ResultsDocument;
import blindspot.quiz.ResultsTable;
import blindspot.quiz.Sitting;
import blindspot.source.WholeFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Saves the results of runs: each that is saved is kept, for as long as the program runs, with those of the same deck that
/// were saved before. What is not saved is kept nowhere.
final class Export {
    /// In which form results are saved.
    enum Kind {
        TABLE("results.csv"),
        PAGE("results.html");

        private final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }

        /// What the file is called where the user does not say.
        String fileName() {
            return fileName;
        }
    }

    private final Session session;
    private final LatestJob<Path> saving;
    private final Map<String, List<Sitting>> kept = new HashMap<>();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private int begun;
    private int keptLast = -1;

    Export(FxJobs jobs, Session session) {
        this.session = session;
        saving = LatestJob.thatWaits(jobs, session::fail);
    }

    /// What was saved last, and where; empty while nothing of this run is.
    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    void forget() {
        saved.set("");
    }

    /// Another run begins.
    void begin() {
        begun++;
    }

    /// Saves this run, and those of the deck that were saved before; saved again it takes its own place.
    void save(Deck deck, QuizRun run, String nickname, Kind kind, Path file) {
        List<Sitting> sittings = new ArrayList<>(kept.getOrDefault(deck.id(), List.of()));
        int asked = begun;
        if (keptLast == asked) {
            sittings.removeLast();
        }
        sittings.add(new Sitting(sittings.size() + 1, nickname, run.topology(), run.results()));
        ClassResults results = new ClassResults(deck.title(), sittings);
        Language language = session.messages().get().language();
        saving.start((_, _) -> write(results, language, kind, file), written -> {
            kept.put(deck.id(), List.copyOf(sittings));
            keptLast = asked;
            saved.set(session.messages().get().text("quiz.export.saved", written.toString(), sittings.size()));
        });
    }

    private static Path write(ClassResults results, Language language, Kind kind, Path file) {
        new WholeFile(file).writeText(switch (kind) {
            case TABLE -> ResultsTable.of(results, language);
            case PAGE -> ResultsDocument.of(results);
        });
        return file;
    }
}
