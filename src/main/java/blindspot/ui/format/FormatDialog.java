package blindspot.ui.format;

import blindspot.load.FileReport;
import blindspot.ui.control.Overlay;
import blindspot.ui.session.OpenSession;
import java.util.Optional;

/// Asks above the window for the format of the files that wait for one.
public final class FormatDialog {
    private final FormatModel model;
    private final FormatView view;
    private final Overlay overlay;
    private final Runnable whenPutOff;

    /// @param whenPutOff says what remains, after questions that ended without an answer
    public FormatDialog(OpenSession open, Overlay overlay, Runnable whenPutOff) {
        model = new FormatModel(open);
        view = new FormatView(model, open.session().words());
        this.overlay = overlay;
        this.whenPutOff = whenPutOff;
        model.file().subscribe((_, asked) -> takeAwayAfterTheLast(asked));
    }

    /// Asks where an answer can help; whether it does.
    public boolean ask() {
        return show(model.ask());
    }

    /// Asks also about those files of which the question was put off.
    public void askAgain() {
        show(model.askAgain());
    }

    private boolean show(boolean asks) {
        if (asks) {
            overlay.open(view);
        }
        return asks;
    }

    private void takeAwayAfterTheLast(Optional<FileReport> asked) {
        if (asked.isPresent()) {
            return;
        }
        overlay.close(view);
        if (model.putOff()) {
            whenPutOff.run();
        }
    }
}
