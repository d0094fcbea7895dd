package blindspot.ui.inspect;

import blindspot.matching.Matches;
import blindspot.matching.Matching;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Possible matches of the selected record on the other side of PrivateLink, looked for in the background among all
/// records that are loaded, while somebody looks.
public final class MatchesOfSelected {
    private final Session session;
    private final ObservableValue<Boolean> wanted;
    private final LatestJob<Matches> looking;
    private final ReadOnlyObjectWrapper<MatchesDetail> said = new ReadOnlyObjectWrapper<>(MatchesDetail.NOTHING);

    MatchesOfSelected(Session session, FxJobs jobs, ObservableValue<Boolean> wanted) {
        this.session = session;
        this.wanted = wanted;
        looking = new LatestJob<>(jobs, session::fail);
        Stream.of(session.selection().row(), session.messages(), session.formats())
                .forEach(input -> input.subscribe(this::look));
        wanted.subscribe(_ -> look());
        session.picture().subscribe((before, now) -> {
            if (!before.evidence().equals(now.evidence()) || !before.viewpoint().equals(now.viewpoint())) {
                look();
            }
        });
    }

    /// Nothing while they are looked for.
    ReadOnlyObjectProperty<MatchesDetail> said() {
        return said.getReadOnlyProperty();
    }

    /// Selects one; where it is not shown, whatever hides it is taken back.
    void goTo(MatchesDetail.Match match) {
        if (session.picture().get().rows().positionOf(match.row()) < 0) {
            session.showEverything();
        }
        session.selection().select(match.row());
    }

    private void look() {
        Picture picture = session.picture().get();
        int row = session.selection().row().get();
        said.set(MatchesDetail.NOTHING);
        if (!wanted.getValue() || row < 0 || row >= picture.table().rowCount()) {
            looking.cancel();
            return;
        }
        looking.start(
                (_, cancel) -> Matching.of(picture.terms(), picture.viewpoint(), row, cancel),
                matches -> said.set(
                        new MatchWords(picture.evidence(), session.messages().get(), session.formats().get())
                                .of(matches)));
    }
}
