package blindspot.ui.open;

import blindspot.i18n.Messages;
import blindspot.task.Problem;

/// Something that the window offers to do.
sealed interface Offer {
    /// Nothing.
    record None() implements Offer {}

    /// To take away the records of so many files whose content an earlier file has too.
    record LeaveOutRepeats(long files, long records) implements Offer {}

    /// To read those again.
    record LoadAgain(long files, long records) implements Offer {}

    /// To load only the records of a shorter time, because memory was not enough.
    record ShorterTime(Problem problem) implements Offer {}

    /// What is the matter.
    default String text(Messages messages) {
        return switch (this) {
            case None _ -> "";
            case LeaveOutRepeats(long files, long records) -> messages.text("open.offer.repeats", files, records);
            case LoadAgain(long files, long records) -> messages.text("open.offer.left-out", files, records);
            case ShorterTime(Problem problem) -> messages.problem(problem);
        };
    }

    /// What is offered.
    default String action(Messages messages) {
        return switch (this) {
            case None _ -> "";
            case LeaveOutRepeats _ -> messages.text("open.report.leave-out");
            case LoadAgain _ -> messages.text("open.report.load-again");
            case ShorterTime _ -> messages.text("open.report.shorter");
        };
    }
}
