package blindspot.ui.inspect;

import blindspot.capture.EmptyHalf;
import blindspot.capture.EmptyHalves;
import blindspot.capture.LegView;
import blindspot.capture.SilentSides;
import blindspot.description.EmptyWords;
import blindspot.task.Cancel;
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

/// Why nothing is shown in halves of the selected leg, or at the node that the table is narrowed to, found out in the background while somebody looks at it.
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

    /// Nothing while it is found out, and where there are records in every half.
    ReadOnlyObjectProperty<List<EmptyWords.Said>> said() {
        return said.getReadOnlyProperty();
    }

    /// Shows all records of the selected leg, or of the node: whatever hides some of them is taken back.
    void showHidden() {
        int leg = session.selection().leg().get();
        Focus place = leg > 0 ? new Focus.OnLeg(leg) : session.focus().get();
        session.showEverything();
        session.narrowTo(place);
    }

    private void ask() {
        Picture picture = session.picture().get();
        int leg = session.selection().leg().get();
        EmptyWords words = new EmptyWords(picture.topology(), session.messages().get());
        said.set(List.of());
        if (!wanted.getValue()) {
            asking.cancel();
        } else if (leg >= 1 && leg <= picture.legViews().size()) {
            List<LegView> one = List.of(picture.legViews().get(leg - 1));
            asking.start(
                    (_, cancel) -> Stream.concat(
                            SilentSides.of(picture.terms(), one.getFirst().leg(), cancel).map(words::of).stream(),
                            words.ofLeg(empty(picture, one, cancel)).stream()).toList(),
                    said::set);
        } else if (picture.view().focus() instanceof Focus.OnNode(int node)) {
            List<LegView> there = picture.legViews()
                    .stream()
                    .filter(view -> view.leg().from() == node || view.leg().to() == node)
                    .toList();
            asking.start(
                    (_, cancel) -> words.ofNode(
                            empty(picture, there, cancel).stream().filter(half -> half.node() == node).toList()),
                    said::set);
        } else {
            asking.cancel();
        }
    }

    private static List<EmptyHalf> empty(Picture picture, List<LegView> legs, Cancel cancel) {
        return EmptyHalves.of(picture.evidence(), picture.terms().inventory(), legs, cancel);
    }
}
