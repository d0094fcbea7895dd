package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.PathWords;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Who is listed: those with what is searched for, sorted. Made in the background, while the list is to be seen.
final class MappingList {
    /// The most that are listed; the others are found by searching for them.
    static final int MOST_ROWS = 20_000;

    /// How the list is sorted; by none as the path goes.
    record Sorting(Optional<MappingColumn> column, boolean descending) {}

    /// What was listed.
    ///
    /// @param all of them, be they listed or not
    /// @param found how many of them have what is searched for
    record Listed(List<MappingRow> rows, List<MappingRow> all, int found) {}

    private final Session session;
    private final ObservableBooleanValue open;
    private final LatestJob<Listed> listing;
    private final Runnable done;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sorting> sorting =
            new ReadOnlyObjectWrapper<>(new Sorting(Optional.empty(), false));
    private final ReadOnlyObjectWrapper<Listed> listed =
            new ReadOnlyObjectWrapper<>(new Listed(List.of(), List.of(), 0));
    private final ObservableList<MappingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MappingRow> shown = FXCollections.unmodifiableObservableList(rows);
    private boolean changing;

    /// @param open whether it is to be seen
    /// @param done is told when others are listed
    MappingList(Session session, ObservableBooleanValue open, FxJobs jobs, Runnable done) {
        this.session = session;
        this.open = open;
        this.done = done;
        listing = new LatestJob<>(jobs, session::fail);
        session.path().subscribe(this::list);
        session.messages().subscribe((_, _) -> list());
        search.subscribe((_, _) -> list());
        sorting.subscribe((_, _) -> list());
        open.subscribe((_, _) -> list());
    }

    /// What listed rows must have in one of their texts.
    StringProperty search() {
        return search;
    }

    void sortBy(Optional<MappingColumn> column, boolean descending) {
        sorting.set(new Sorting(column, descending));
    }

    ObservableList<MappingRow> rows() {
        return shown;
    }

    ReadOnlyObjectProperty<Listed> listed() {
        return listed.getReadOnlyProperty();
    }

    /// All that there are, be they listed or not.
    List<MappingRow> everybody() {
        return listed.get().all();
    }

    /// Whether other rows are about to take the place of those of before.
    boolean isChanging() {
        return changing;
    }

    private void list() {
        if (!open.get()) {
            return;
        }
        DrawnPath path = session.path().get();
        Messages messages = session.messages().get();
        Sorting by = sorting.get();
        String part = search.get();
        boolean nothing = session.table().isEmpty() && path.inferred().isEmpty();
        listing.start((_, _) -> {
            List<MappingRow> all = nothing ? List.of() : MappingRows.of(path, messages);
            List<MappingRow> found = new ArrayList<>(all.stream().filter(row -> row.has(part)).toList());
            by.column().ifPresent(column -> {
                Comparator<MappingRow> order = Comparator.comparing(row -> row.text(column));
                found.sort(by.descending() ? order.reversed() : order);
            });
            return new Listed(found.subList(0, Math.min(MOST_ROWS, found.size())), all, found.size());
        }, now -> {
            listed.set(now);
            changing = true;
            rows.setAll(now.rows());
            changing = false;
            done.run();
        });
    }

    /// How many are listed of how many.
    String count() {
        Messages words = session.messages().get();
        Listed now = listed.get();
        int all = now.all().size();
        return now.rows().size() < now.found()
                ? words.text("mapping.count.bounded", now.rows().size(), now.found())
                : now.found() < all ? words.text("mapping.count.found", now.found(), all)
                        : words.text("mapping.count", all);
    }

    /// Why nothing is listed.
    ObservableValue<String> whyNothing() {
        return Bindings.createStringBinding(this::why, listed, search, session.path(), session.messages());
    }

    private String why() {
        Messages words = session.messages().get();
        if (!listed.get().all().isEmpty()) {
            return words.text("mapping.nothing-found", search.get());
        }
        if (session.table().isEmpty()) {
            return words.text("mapping.nothing-loaded");
        }
        return session.path()
                .get()
                .noPath()
                .filter(why -> why != NoPath.NO_INTERFACES)
                .map(why -> new PathWords(words).nothing(why))
                .orElseGet(() -> words.text("mapping.no-interfaces"));
    }
}
