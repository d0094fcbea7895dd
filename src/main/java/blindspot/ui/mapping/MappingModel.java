package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import blindspot.model.Address;
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
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What is listed of the interfaces and addresses, which of them is selected, and what is set of it.
public final class MappingModel {
    private final Session session;
    private final OpenSession opened;
    private final OwnPath own;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<MappingRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MappingList list;
    private Optional<Member> wanted = Optional.empty();

    public MappingModel(OpenSession opened, FxJobs jobs) {
        this.opened = opened;
        session = opened.session();
        own = opened.ownPath();
        list = new MappingList(session, open, jobs, this::choose);
        own.onAsk(this::ask);
        own.settled().subscribe((_, _) -> saved.set(Optional.empty()));
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

    /// Who is listed.
    MappingList list() {
        return list;
    }

    ReadOnlyObjectProperty<Optional<MappingRow>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Selects one; that other rows take the place of those of before selects nobody else.
    void select(Optional<MappingRow> row) {
        if (!list.isChanging()) {
            saved.set(Optional.empty());
            selected.set(row);
            wanted = row.flatMap(MappingRow::member);
        }
    }

    /// Shows the list, and in it somebody.
    public void ask(Optional<Member> member) {
        member.ifPresent(_ -> list.search().set(""));
        wanted = member.or(() -> wanted);
        boolean already = open.get();
        open.set(true);
        if (already) {
            choose();
        }
    }

    /// Selects whom it was before, wherever that is now.
    private void choose() {
        selected.set(wanted.flatMap(
                member -> list.rows().stream().filter(row -> row.member().equals(Optional.of(member))).findFirst()));
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

    /// Where it was saved; else all that is known of the selected one in sentences, what was set and cannot be drawn
    /// first; how many are listed while none is selected.
    ObservableValue<String> explanation() {
        return Bindings.createStringBinding(
                () -> saved.get()
                        .map(file -> words().text("mapping.saved", file.toString()))
                        .or(() -> selected.get().map(this::explanation))
                        .orElseGet(list::count),
                saved, selected, list.listed(), session.messages());
    }

    private String explanation(MappingRow row) {
        FactWords facts = new FactWords(words());
        List<String> all = new ArrayList<>();
        row.refused().forEach(why -> all.add(words().text("mapping.refused." + why.code())));
        all.add(facts.ofRole(row.role()));
        all.add(row.vpcTold() ? facts.ofVpc(row.vpc()) : words().text("mapping.vpc.not-told"));
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
            case Member.At(Address address, String _) -> address.toString();
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

    /// Whether there is a path that can be saved: not while one is looked for, because what was set last is in that one
    /// only.
    BooleanBinding canBeSaved() {
        return Bindings.createBooleanBinding(
                () -> session.path().get().noPath().isEmpty() && !own.seeking().get(), session.path(), own.seeking());
    }

    /// Says where it was saved, until something else is selected or set.
    void saved(Path file) {
        saved.set(Optional.of(file));
    }

    /// What is asked of the selected one whose VPC nothing tells; empty where that is known.
    ObservableValue<String> vpcQuestion() {
        return Bindings.createStringBinding(
                () -> undetermined()
                        .map(vpc -> session.path().get().topology().vpcName(vpc))
                        .map(name -> words().text("mapping.vpc.settle", words().text(name)))
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
