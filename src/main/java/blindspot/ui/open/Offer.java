package blindspot.ui.open;

import blindspot.i18n.Messages;

/// Something that the window offers to do.
sealed interface Offer {
    /// Nothing.
    record None() implements Offer {}

    /// To take away the records of so many files whose content an earlier file has too.
    record LeaveOutRepeats(long files, long records) implements Offer {}

    /// To read those again.
    record LoadAgain(long files, long records) implements Offer {}

    /// What is the matter.
    default String text(Messages messages) {
        return switch (this) {
            case None _ -> "";
            case LeaveOutRepeats(long files, long records) -> messages.text("open.offer.repeats", files, records);
            case LoadAgain(long files, long records) -> messages.text("open.offer.left-out", files, records);
        };
    }

    /// What is offered.
    default String action(Messages messages) {
        return switch (this) {
            case None _ -> "";
            case LeaveOutRepeats _ -> messages.text("open.report.leave-out");
            case LoadAgain _ -> messages.text("open.report.load-again");
        };
    }
}
