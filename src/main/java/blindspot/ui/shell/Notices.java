package blindspot.ui.shell;

import blindspot.i18n.Messages;
import blindspot.task.Problem;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Overlay;
import blindspot.ui.session.Session;
import java.util.function.UnaryOperator;

/// What the program has to say above the window: problems, and mistakes of its own.
public final class Notices {
    private final Session session;
    private final Overlay overlay;
    private UnaryOperator<String> through = UnaryOperator.identity();

    public Notices(Session session, Overlay overlay) {
        this.session = session;
        this.overlay = overlay;
    }

    /// Shows texts from now on as this makes them.
    public void sayThrough(UnaryOperator<String> wanted) {
        through = wanted;
    }

    /// Shows what went wrong and what to do about it.
    public void show(Problem problem) {
        ProblemView view = view(
                messages().text("problem.title"),
                messages().problem(problem) + "\n" + messages().remedy(problem));
        view.offerToCopy(session.words(), messages().toCopy(problem));
        overlay.open(view);
    }

    /// Shows that the program has a mistake; it goes on. `code` marks it in the log file, `details` can be copied.
    public void showBug(String code, String details) {
        ProblemView view = view(messages().text("bug.title"), messages().text("bug.text", code));
        view.offerToCopy(messages().text("bug.copy"), () -> CopyBox.copy(details));
        overlay.open(view);
    }

    private ProblemView view(String title, String text) {
        return new ProblemView(title, through.apply(text), messages(), overlay::close);
    }

    private Messages messages() {
        return session.messages().get();
    }
}
