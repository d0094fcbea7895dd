package blindspot.ui.open;

import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import blindspot.task.Problem;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window offers to do about what was just loaded; one thing at a time, until it is done or put away.
public final class OfferModel {
    private final OpenSession open;
    private final Runnable askTime;
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(new Offer.None());

    /// @param askTime asks for a shorter time
    public OfferModel(OpenSession open, Runnable askTime) {
        this.open = open;
        this.askTime = askTime;
        open.shorterTime().subscribe(_ -> offer.set(next()));
        open.report().subscribe(_ -> offer.set(next()));
    }

    ReadOnlyObjectProperty<Offer> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Does what is offered.
    void accept() {
        switch (offer.get()) {
            case Offer.None _ -> {}
            case Offer.LeaveOutRepeats _ -> open.leaveOutRepeats();
            case Offer.LoadAgain _ -> open.loadLeftOut();
            case Offer.ShorterTime _ -> askTime.run();
        }
    }

    /// Puts the offer away. The report has it still.
    void putAway() {
        offer.set(new Offer.None());
    }

    Session session() {
        return open.session();
    }

    private Offer next() {
        List<LoadReport.Repeat> repeats = open.report().get().repeats();
        List<LoadReport.Repeat> leftOut = open.notes().get().leftOut();
        Problem full = open.report().get().problem();
        if (full != null && open.shorterTime().getValue().isPresent()) {
            return new Offer.ShorterTime(full);
        }
        if (!repeats.isEmpty()) {
            return new Offer.LeaveOutRepeats(repeats.size(), records(repeats));
        }
        return leftOut.isEmpty() ? new Offer.None() : new Offer.LoadAgain(leftOut.size(), records(leftOut));
    }

    private static long records(List<LoadReport.Repeat> repeats) {
        return repeats.stream()
                .map(LoadReport.Repeat::file)
                .map(FileReport::counts)
                .mapToLong(counts -> counts.records())
                .sum();
    }
}
