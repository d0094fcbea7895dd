package blindspot.ui.session;

import blindspot.intake.Inventories;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.Fact;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.Wish;
import blindspot.topology.inference.Inference;
import blindspot.topology.inference.InferredInterface;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The path that is found in the records, as the user wants it: what was set, and back and forth between what was set.
///
/// What a topology file says that a person set is taken over with it. It can be changed when the file's path makes way
/// for the one that is found.
public final class OwnPath {
    private final Session session;
    private final LatestJob<DrawnPath> finding;
    private final ReadOnlyBooleanWrapper seeking = new ReadOnlyBooleanWrapper(false);
    private final Steps<Settled> settled = new Steps<>(Settled.NOTHING);
    private Consumer<Optional<Member>> asked = _ -> {};
    /// What was set when the path was found that is drawn.
    private Settled drawn = Settled.NOTHING;
    private Topology otherwise;
    private long bytes;
    /// How often records were shown: what comes late of others before them counts no more.
    private int shows;

    OwnPath(Session session, FxJobs jobs) {
        this.session = session;
        finding = new LatestJob<>(jobs, session::fail);
        otherwise = session.topology();
        session.problem().subscribe(problem -> problem.ifPresent(_ -> seeking.set(false)));
        session.path().subscribe(path -> {
            if (path.inferred().isEmpty()) {
                finding.cancel();
                seeking.set(false);
                replace(path.topology().settled());
            }
        });
    }

    /// Whether a path of the records, which are there, is looked for, or on the way to the screen.
    public ReadOnlyBooleanProperty seeking() {
        return seeking.getReadOnlyProperty();
    }

    /// What is set; what of it is about the records, and can be drawn, is in [DrawnPath#inferred].
    public ReadOnlyObjectProperty<Settled> settled() {
        return settled.value();
    }

    /// Shows these records, then finds their path and draws it, where finding needs no more than so many bytes. Where there
    /// are only more records than before, these are on the path of before meanwhile.
    ///
    /// @param nothing is drawn where none is found, of simulated records where these are
    void show(FlowTable table, Inventories stated, Topology nothing, long mostBytes) {
        otherwise = nothing;
        bytes = mostBytes;
        DrawnPath before = session.path().get();
        boolean more = table.continues(session.table()) && !before.candidates().isEmpty();
        finding.cancel();
        seeking.set(true);
        shows++;
        int mine = shows;
        session.place(table, stated, more ? before : DrawnPath.sought(nothing), false, () -> {
            if (mine != shows) {
                return;
            }
            if (seeking.get()) {
                find(found -> more && before.chosen() > 0 ? found.likest(before.topology()) : found);
            } else {
                sayCancelled();
            }
        });
    }

    /// Finds the path of the records that are shown, and draws what is chosen of those that are found.
    private void find(UnaryOperator<DrawnPath> choice) {
        FlowTable table = session.table();
        Inventory inventory = session.picture().get().terms().inventory();
        Settled set = settled.now();
        Topology nothing = otherwise;
        long most = bytes;
        int mine = shows;
        seeking.set(true);
        finding.start(
                (_, cancel) -> choice.apply(DrawnPath.found(table, inventory, set, nothing, most, cancel)),
                found -> session.drawPath(found, () -> {
                    drawn = set;
                    if (mine == shows) {
                        seeking.set(false);
                    }
                }));
    }

    /// Looks, when it is called, for a path beyond those that were found that passes a test, and gives the same with that
    /// one drawn. Empty where there is none, none can be found, or memory is not enough to look.
    public BiFunction<Predicate<Topology>, Cancel, Optional<DrawnPath>> further() {
        FlowTable table = session.table();
        Inventory inventory = session.picture().get().terms().inventory();
        Settled set = settled.now();
        DrawnPath path = session.path().get();
        boolean possible = !path.candidates().isEmpty() && Inference.bytesFor(table.rowCount()) <= bytes;
        return (wanted, cancel) -> possible
                ? Inference.further(table, inventory, set, wanted, cancel).map(path::with)
                : Optional.empty();
    }

    /// Draws what [#further] found.
    public void draw(DrawnPath further) {
        session.drawInstead(further);
    }

    /// Ends the search for a path. The records stay; what is drawn of them, too: what was set since is taken back, and can
    /// be set again.
    public void cancel() {
        finding.cancel();
        seeking.set(false);
        settled.returnTo(drawn);
        sayCancelled();
    }

    private void sayCancelled() {
        DrawnPath path = session.path().get();
        if (path.isSought()) {
            session.sayOfPath(path.cancelled());
        }
    }

    /// Forgets what is set of those that are not in these records.
    void keepOnly(FlowTable table) {
        if (!settled.now().isEmpty()) {
            Set<String> ids = table.column(Field.INTERFACE_ID) instanceof CodeColumn column
                    ? new HashSet<>(column.dictionary())
                    : Set.of();
            replace(settled.now().only(member -> ids.contains(switch (member) {
                case Member.Interface(String id) -> id;
                case Member.At(Address _, String beside) -> beside;
            })));
        }
    }

    /// Sets something of one, or takes it back. Where as much is set as can be, that is said.
    public void change(Member member, UnaryOperator<Wish> change) {
        Wish wish = change.apply(settled.now().of(member));
        Settled next = settled.now().with(member, wish);
        if (!next.of(member).equals(wish)) {
            session.fail(new Problem("mapping-too-many", Integer.toString(Settled.MOST)));
        }
        changeTo(next);
    }

    /// Sets that one belongs to a drawn node, in place of whatever was set before; where that has no interface and no
    /// address of its own, only what the node is. Says whether there was anything to set.
    public boolean putAt(Member member, Node node) {
        DrawnPath path = session.path().get();
        if (path.inferred().isEmpty() || node.kind() == NodeKind.OUTSIDE) {
            return false;
        }
        List<Address> own = member instanceof Member.Interface(String id)
                ? path.inferred()
                        .flatMap(inferred -> inferred.interfaceOf(id))
                        .flatMap(InferredInterface::address)
                        .map(Fact::possible)
                        .orElse(List.of())
                : List.of();
        List<Member> members = node.interfaces()
                .stream()
                .flatMap(each -> path.member(each).stream())
                .filter(each -> !settled.now().belongs(each, member))
                .toList();
        if (members.isEmpty() && node.interfaces().stream().anyMatch(each -> path.member(each).isPresent())) {
            // All that are there are there because of it.
            return true;
        }
        Optional<Member> with = members.stream()
                .filter(each -> each instanceof Member.At(Address address, String _) && own.contains(address))
                .findFirst()
                .or(() -> members.stream().findFirst());
        change(member, wish -> with.map(wish::with).orElseGet(() -> wish.as(node.kind())));
        return true;
    }

    /// Sets that one is in a drawn VPC. Says whether anything is known of that VPC that tells it from others.
    public boolean putIn(Member member, int vpc) {
        DrawnPath path = session.path().get();
        Topology drawn = path.topology();
        Optional<Home> home = drawn.nodes()
                .stream()
                .filter(node -> node.vpc() == vpc)
                .flatMap(node -> node.interfaces().stream())
                .flatMap(each -> each.interfaceId().stream())
                .filter(id -> !member.equals(new Member.Interface(id))
                        && path.inferred().flatMap(inferred -> inferred.interfaceOf(id)).isPresent())
                .findFirst()
                .<Home>map(Home.Of::new)
                .or(() -> drawn.vpcs().get(vpc).vpcId().map(Home.Named::new));
        home.ifPresent(wanted -> change(member, wish -> wish.in(wanted)));
        return home.isPresent();
    }

    /// Takes back all that was set.
    public void forgetAll() {
        changeTo(Settled.NOTHING);
    }

    private void changeTo(Settled next) {
        if (settled.change(next)) {
            findAgain();
        }
    }

    public ReadOnlyBooleanProperty undoable() {
        return settled.undoable();
    }

    public ReadOnlyBooleanProperty redoable() {
        return settled.redoable();
    }

    /// Takes the last change back.
    public void undo() {
        if (settled.undo()) {
            findAgain();
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        if (settled.redo()) {
            findAgain();
        }
    }

    private void findAgain() {
        if (session.path().get().inferred().isPresent()) {
            Topology drawn = session.topology();
            find(found -> found.likest(drawn));
        }
    }

    /// Something else is set now, by another than the user.
    private void replace(Settled next) {
        settled.replace(next);
        drawn = next;
    }

    /// Asks to change what something is; of nobody in particular where it is empty.
    public void ask(Optional<Member> member) {
        asked.accept(member);
    }

    /// Asks to change what is at a place of the picture: the first that something can be set of.
    public void ask(Focus place) {
        DrawnPath path = session.path().get();
        List<Node> nodes = path.topology().nodes();
        Predicate<NetworkInterface> there = switch (place) {
            case Focus.OnNode(int index) -> each -> each.node() == index;
            case Focus.OnPart(int node, String zone) ->
                each -> each.node() == node && each.zone().equals(Optional.of(zone));
            case Focus.OnLeg(int number) -> each -> each.node() == path.topology().legs().get(number - 1).to();
            case Focus.OnSight(_, _, int node, Optional<Integer> at) ->
                each -> each.node() == node && (at.isEmpty() || at.get() == each.index());
            case Focus.Elsewhere(int vpc) -> each -> nodes.get(each.node()).vpc() == vpc
                    && !path.topology().path().nodes().contains(each.node());
            case Focus.Everything(),Focus.Unplaced(),Focus.Proof _ -> _ -> false;
        };
        ask(path.topology()
                .interfaces()
                .stream()
                .filter(there)
                .flatMap(each -> path.member(each).stream())
                .findFirst());
    }

    /// Asks to change what the interface is that took the selected record.
    public void askForSelected() {
        int row = session.selection().row().get();
        String id = row == Selection.NO_ROW ? "" : session.table().text(Field.INTERFACE_ID, row);
        ask(id.isEmpty() ? Optional.empty() : Optional.of(new Member.Interface(id)));
    }

    /// Who hears [#ask].
    public void onAsk(Consumer<Optional<Member>> listener) {
        asked = listener;
    }
}
