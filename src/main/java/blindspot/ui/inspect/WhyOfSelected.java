package blindspot.ui.inspect;

import blindspot.capture.EmptyHalves;
import blindspot.description.EmptyWords;
import blindspot.i18n.Messages;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Why nothing is shown in halves of the selected leg, found out in the background while somebody looks at it.
final class WhyOfSelected {
    private final Session session;
    private final ObservableValue<Boolean> wanted;
    private final LatestJob<List<EmptyWords.Said>> asking;
    private final ReadOnlyObjectWrapper<List<EmptyWords.Said>> said = new ReadOnlyObjectWrapper<>(List.of());

    WhyOfSelected(Session session, FxJobs jobs, ObservableValue<Boolean> wanted) {
        this.session = session;
        this.wanted = wanted;
        asking = new LatestJob<>(jobs, session::fail);
        Stream.of(session.picture(), session.selection().leg(), session.messages(), wanted)
                .forEach(input -> input.subscribe(this::ask));
    }

    /// Nothing while it is found out, and of a leg that has records in every half.
    ReadOnlyObjectProperty<List<EmptyWords.Said>> said() {
        return said.getReadOnlyProperty();
    }

    /// Shows all records of the selected leg: whatever hides some of them is taken back.
    void showHidden() {
        int leg = session.selection().leg().get();
        session.showEverything();
        session.narrowTo(new Focus.OnLeg(leg));
    }

    private void ask() {
        Picture picture = session.picture().get();
        int leg = session.selection().leg().get();
        Messages messages = session.messages().get();
        said.set(List.of());
        if (wanted.getValue() && leg >= 1 && leg <= picture.legViews().size()) {
            asking.start((_, cancel) -> new EmptyWords(picture.topology(), messages).of(
                    EmptyHalves.of(
                            picture.evidence(), picture.terms().inventory(),
                            List.of(picture.legViews().get(leg - 1)), cancel)),
                    said::set);
        } else {
            asking.cancel();
        }
    }
}
