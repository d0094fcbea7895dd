package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.Subject;
import blindspot.topology.FactWords;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.Origin;
import blindspot.topology.Wish;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is listed of the interfaces and addresses, which of them is selected, and what is set of it.
public final class MappingModel {
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
    private final OpenSession opened;
    private final OwnPath own;
    private final LatestJob<Listed> listing;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sorting> sorting =
            new ReadOnlyObjectWrapper<>(new Sorting(Optional.empty(), false));
    private final ObservableList<MappingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MappingRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(new Listed(List.of(), List.of(), 0));
    private final ReadOnlyObjectWrapper<Optional<MappingRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Member> wanted = Optional.empty();
    private boolean filling;
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());

    public MappingModel(OpenSession opened, FxJobs jobs) {
        this.opened = opened;
        session = opened.session();
        own = opened.ownPath();
        listing = new LatestJob<>(jobs, session::fail);
        own.onAsk(this::ask);
        session.path().subscribe(this::list);
        session.messages().subscribe((_, _) -> list());
        own.settled().subscribe((_, _) -> saved.set(Optional.empty()));
        search.subscribe((_, _) -> list());
        sorting.subscribe((_, _) -> list());
        open.subscribe((_, _) -> list());
    }

    Session session() {
        return session;
    }

    OwnPath own() {
        return own;
    }

    /// Whether the list is to be seen.
    public BooleanProperty open() {
        return open;
    }

    /// What listed rows must have in one of their texts.
    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<Sorting> sorting() {
        return sorting.getReadOnlyProperty();
    }

    void sortBy(Optional<MappingColumn> column, boolean descending) {
        sorting.set(new Sorting(column, descending));
    }

    ObservableList<MappingRow> rows() {
        return shown;
    }

    /// All of which something can be set, be they listed or not.
    List<MappingRow> everybody() {
        return listed.get().all();
    }

    ReadOnlyObjectProperty<Optional<MappingRow>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Selects one; that other rows take the place of those of before selects nobody else.
    void select(Optional<MappingRow> row) {
        if (!filling) {
            saved.set(Optional.empty());
            selected.set(row);
            wanted = row.flatMap(MappingRow::member);
        }
    }

    /// Shows the list, and in it somebody.
    public void ask(Optional<Member> member) {
        member.ifPresent(_ -> search.set(""));
        wanted = member.or(() -> wanted);
        boolean already = open.get();
        open.set(true);
        if (already) {
            choose();
        }
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
        listing.start((_, cancel) -> {
            List<MappingRow> all = nothing ? List.of() : MappingRows.of(path, messages);
            List<MappingRow> found = new ArrayList<>(all.stream().filter(row -> row.has(part)).toList());
            by.column().ifPresent(column -> {
                Comparator<MappingRow> order = Comparator.comparing(row -> row.text(column));
                found.sort(by.descending() ? order.reversed() : order);
            });
            return new Listed(found.subList(0, Math.min(MOST_ROWS, found.size())), all, found.size());
        }, now -> {
            listed.set(now);
            filling = true;
            rows.setAll(now.rows());
            filling = false;
            choose();
        });
    }

    /// Selects whom it was before, wherever that is now.
    private void choose() {
        selected.set(wanted.flatMap(
                member -> rows.stream().filter(row -> row.member().equals(Optional.of(member))).findFirst()));
    }

    /// How many are listed of how many.
    private String count() {
        Listed now = listed.get();
        return now.rows().size() < now.found()
                ? words().text("mapping.count.bounded", now.rows().size(), now.found())
                : now.found() < now.all().size()
                        ? words().text("mapping.count.found", now.found(), now.all().size())
                        : words().text("mapping.count", now.all().size());
    }

    /// Why nothing is listed.
    ObservableValue<String> whyNothing() {
        return Bindings.createStringBinding(
                () -> !listed.get().all().isEmpty()
                        ? words().text("mapping.nothing-found", search.get())
                        : session.table().isEmpty()
                                ? words().text("mapping.nothing-loaded")
                                : words().text("mapping.no-interfaces"),
                listed, search, session.messages());
    }

    /// Whether the path is stated by a file, so that nothing can be set until the records tell it.
    BooleanBinding isStated() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().inferred().isEmpty() && !session.table().isEmpty(),
                session.path(), session.picture());
    }

    void letRecordsTell() {
        opened.letRecordsTell();
    }

    /// Where it was saved; all that is known of the selected one in sentences, what was set and cannot be drawn first; how many are listed
    /// while none is selected.
    ObservableValue<String> explanation() {
        return Bindings.createStringBinding(
                () -> saved.get()
                        .map(file -> words().text("mapping.saved", file.toString()))
                        .or(() -> selected.get().map(this::explanation))
                        .orElseGet(this::count),
                saved, selected, listed, session.messages());
    }

    private String explanation(MappingRow row) {
        FactWords facts = new FactWords(words());
        List<String> all = new ArrayList<>();
        row.refused().forEach(why -> all.add(words().text("mapping.refused." + why.code())));
        all.add(facts.ofRole(row.role()));
        all.add(facts.ofVpc(row.vpc()));
        leads(row).ifPresent(all::add);
        if (row.member().isEmpty() && session.path().get().inferred().isPresent()) {
            all.add(words().text("mapping.not-settable"));
        }
        return all.stream().distinct().collect(Collectors.joining(" "));
    }

    private Optional<String> leads(MappingRow row) {
        return row.member()
                .map(member -> own.settled().get().of(member))
                .flatMap(Wish::leadsTo)
                .map(other -> words().text("mapping.leads-to.set", name(other)));
    }

    private static String name(Member member) {
        return switch (member) {
            case Member.Interface(String id) -> id;
            case Member.At(var address, String _) -> address.toString();
        };
    }

    /// Shows only the records of the selected one, and selects the first of those that its role was computed from.
    void showRecords() {
        selected.get().flatMap(this::filter).ifPresent(filter -> {
            session.showEverything();
            session.filterBy(ShownFilter.of(filter));
            if (selected.get().orElseThrow().role().origin() instanceof Origin.Records(long _, List<Integer> some)
                    && !some.isEmpty()) {
                session.selection().select(some.getFirst());
            }
        });
    }

    private Optional<Filter> filter(MappingRow row) {
        return row.interfaceId()
                .<Filter>map(id -> new Filter.OneOf(
                        Subject.of(Field.INTERFACE_ID), false, List.of(new FilterValue.Text(id))))
                .or(() -> row.addresses().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Filter.OneOf(
                                Subject.ADDR, false,
                                row.addresses().stream().<FilterValue>map(FilterValue.Block::new).toList())));
    }

    /// What can be chosen for the selected one.
    Optional<MappingChoices> choices() {
        return selected.get()
                .filter(row -> row.member().isPresent())
                .map(row -> new MappingChoices(this, row, row.member().orElseThrow()));
    }

    /// Whether anything is set of the selected one.
    BooleanBinding isSelectedSet() {
        return Bindings.createBooleanBinding(
                () -> selected.get()
                        .flatMap(MappingRow::member)
                        .filter(member -> !own.settled().get().of(member).isNothing())
                        .isPresent(),
                selected, own.settled());
    }

    BooleanBinding isAnythingSet() {
        return Bindings.createBooleanBinding(() -> !own.settled().get().isEmpty(), own.settled());
    }

    /// Leaves the selected one to the records again.
    void forget() {
        selected.get().flatMap(MappingRow::member).ifPresent(member -> own.change(member, _ -> Wish.NOTHING));
    }

    /// Whether there is a path that can be saved.
    BooleanBinding isDrawn() {
        return Bindings.createBooleanBinding(() -> session.path().get().noPath().isEmpty(), session.path());
    }

    /// Says where it was saved, until something else is selected or set.
    void saved(Path file) {
        saved.set(Optional.of(file));
    }

    /// What is asked of the selected one whose VPC nothing tells; empty where that is known.
    ObservableValue<String> vpcQuestion() {
        return Bindings.createStringBinding(
                () -> undetermined()
                        .map(vpc -> words().text("mapping.vpc.settle", words().text(session.path().get().topology().vpcName(vpc))))
                        .orElse(""),
                selected, session.path(), session.messages());
    }

    /// Says that the selected one is in the VPC that it is drawn in.
    void settleVpc() {
        undetermined().ifPresent(vpc -> selected.get().flatMap(MappingRow::member).ifPresent(member -> {
            if (!own.putIn(member, vpc)) {
                own.change(member, wish -> wish.in(new Home.Alone()));
            }
        }));
    }

    private Optional<Integer> undetermined() {
        return selected.get().flatMap(MappingRow::undetermined);
    }

    /// Sets the VPC of the selected one by its id, or by a name of the user's.
    void nameVpc(String name) {
        String id = name.strip();
        if (!id.isEmpty()) {
            selected.get()
                    .flatMap(MappingRow::member)
                    .ifPresent(member -> own.change(member, wish -> wish.in(new Home.Named(id))));
        }
    }

    Messages words() {
        return session.messages().get();
    }
}
