package blindspot.ui.path;

import blindspot.capture.RowsOnPath;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.inference.PathWords;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.Focus;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Draws the path of a record, or of the records of a place of the picture; where there is no other, says why.
public final class PathOfRecords {
    private final Session session;
    private final OwnPath own;
    private final LatestJob<Found> search;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public PathOfRecords(Session session, OwnPath own, FxJobs jobs) {
        this.session = session;
        this.own = own;
        search = new LatestJob<>(jobs, session::fail);
        session.path().subscribe(_ -> said.set(""));
        session.picture().subscribe(_ -> said.set(""));
        session.selection().row().subscribe(_ -> said.set(""));
        session.messages().subscribe(_ -> said.set(""));
    }

    /// Why the last wish drew no other path; empty where it did, and once something else is looked at.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Draws the best path that the selected record is on; where it is on the drawn one, the next that it is on.
    public void drawForSelected() {
        int row = session.selection().row().get();
        if (row == Selection.NO_ROW) {
            said.set(messages().text("path.of.nothing-selected"));
        } else {
            draw(() -> RowSet.of(new int[] {row}), false, (path, drawn) -> ofRecord(path, drawn, row));
        }
    }

    /// Draws the next path that records of a place are on; for what is elsewhere, the one that has most of them.
    public void drawFor(Focus place) {
        Picture picture = session.picture().get();
        boolean elsewhere = place instanceof Focus.Elsewhere || place instanceof Focus.Unplaced;
        draw(() -> picture.rowsOf(place), elsewhere, this::ofRecords);
    }

    /// @param most whether the path is wanted that has most of the rows
    /// @param why says why there is no other, told whether the drawn one has some
    private void draw(Supplier<RowSet> wanted, boolean most, BiFunction<DrawnPath, Boolean, String> why) {
        DrawnPath path = session.path().get();
        FlowTable table = session.table();
        BiFunction<Predicate<Topology>, Cancel, Optional<DrawnPath>> further = own.further();
        search.start((_, cancel) -> {
            RowSet rows = wanted.get();
            List<Integer> counts = path.choices()
                    .stream()
                    .map(each -> cancel.requested() ? 0 : RowsOnPath.count(table, rows, each))
                    .toList();
            boolean none = counts.stream().allMatch(count -> count == 0);
            return new Found(
                    counts,
                    none && rows.size() > 0
                            ? further.apply(topology -> RowsOnPath.count(table, rows, topology) > 0, cancel)
                            : Optional.empty());
        }, found -> decide(path, found, most, why));
    }

    /// @param counts how many of the rows each path has
    /// @param further one beyond these, where none has any
    private record Found(List<Integer> counts, Optional<DrawnPath> further) {}

    private void decide(DrawnPath path, Found found, boolean most, BiFunction<DrawnPath, Boolean, String> why) {
        int next = most ? best(found.counts) : next(found.counts, path.chosen());
        if (!session.path().get().equals(path)) {
            return;
        }
        if (next >= 0 && next != path.chosen()) {
            session.choosePath(next);
        } else {
            found.further.ifPresentOrElse(own::draw, () -> said.set(why.apply(path, next >= 0)));
        }
    }

    /// The place of the greatest; -1 where all are 0.
    private static int best(List<Integer> counts) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0 ? -1 : counts.indexOf(most);
    }

    /// The first that is not 0, behind the chosen one where that is not; -1 where all are 0.
    private static int next(List<Integer> counts, int chosen) {
        if (counts.isEmpty()) {
            return -1;
        }
        List<Integer> turned = new ArrayList<>(counts);
        int from = counts.get(chosen) > 0 ? chosen + 1 : 0;
        Collections.rotate(turned, -from);
        for (int i = 0; i < turned.size(); i++) {
            if (turned.get(i) > 0) {
                return (i + from) % turned.size();
            }
        }
        return -1;
    }

    private String ofRecords(DrawnPath path, boolean drawn) {
        return drawn
                ? messages().text("path.of.records.only")
                : path.noPath()
                        .map(words()::nothing)
                        .orElseGet(() -> messages().text("path.of.records.none", path.choices().size()));
    }

    private String ofRecord(DrawnPath path, boolean drawn, int row) {
        return drawn
                ? messages().text("path.of.record.only")
                : path.noPath()
                        .map(words()::nothing)
                        .orElseGet(() -> messages().text(
                                "path.of.record.none", path.choices().size(), why(path, row)));
    }

    private PathWords words() {
        return new PathWords(messages());
    }

    private String why(DrawnPath path, int row) {
        FlowTable table = session.table();
        if (table.logStatus(row) != LogStatus.OK) {
            return messages().text("path.of.why.no-packets");
        }
        if (!table.present(Field.SRCADDR, row) || !table.present(Field.DSTADDR, row)) {
            return messages().text("path.of.why.no-addresses");
        }
        if (path.inferred().isEmpty()) {
            return messages().text("path.of.why.stated");
        }
        if (!table.present(Field.INTERFACE_ID, row)) {
            return messages().text("path.of.why.no-interface");
        }
        return messages().text("path.of.why.not-explained");
    }

    private Messages messages() {
        return session.messages().get();
    }
}
