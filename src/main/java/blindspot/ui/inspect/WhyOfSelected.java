package blindspot.ui.inspect;

import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.LegView;
import blindspot.capture.SilentSides;
import blindspot.description.EmptyWords;
import blindspot.task.Cancel;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Why nothing is shown in halves of the selected leg, or at the node that the table is narrowed to, found out in the
/// background while somebody looks at it. What all records tell is found out once for all that may be shown of them.
final class WhyOfSelected {
    private final Session session;
    private final ObservableValue<Boolean> wanted;
    private final LatestJob<Found> asking;
    private final ReadOnlyObjectWrapper<List<EmptyWords.Said>> said = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<EmptyHalves> known = Optional.empty();

    /// @param halves of all records, whatever is shown of them
    private record Found(EmptyHalves halves, List<EmptyWords.Said> said) {}

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
        known = known.filter(halves -> halves.isOf(picture.evidence(), picture.terms().inventory()));
        if (!wanted.getValue()) {
            asking.cancel();
        } else if (leg >= 1 && leg <= picture.legViews().size()) {
            List<LegView> one = List.of(picture.legViews().get(leg - 1));
            find(picture, (halves, cancel) -> Stream.concat(
                    SilentSides.of(picture.terms(), halves, one.getFirst().leg(), cancel).map(words::of).stream(),
                    words.ofLeg(halves.of(one)).stream()).toList());
        } else if (picture.view().focus() instanceof Focus.OnNode(int node)) {
            List<LegView> there = picture.legViews()
                    .stream()
                    .filter(view -> view.leg().from() == node || view.leg().to() == node)
                    .toList();
            find(picture, (halves, _) -> words.ofNode(
                    halves.of(there).stream().filter(half -> half.node() == node).toList()));
        } else {
            asking.cancel();
        }
    }

    private void find(Picture picture, BiFunction<EmptyHalves, Cancel, List<EmptyWords.Said>> saying) {
        Evidence evidence = picture.evidence();
        Inventory stated = picture.terms().inventory();
        Optional<EmptyHalves> before = known;
        asking.start((_, cancel) -> {
            EmptyHalves halves = before.orElseGet(() -> EmptyHalves.in(evidence, stated, cancel));
            return new Found(halves, saying.apply(halves, cancel));
        }, found -> {
            known = Optional.of(found.halves);
            said.set(found.said);
        });
    }
}
