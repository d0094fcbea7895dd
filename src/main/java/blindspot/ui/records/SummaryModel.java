package blindspot.ui.records;

import blindspot.answer.Counted;
import blindspot.query.Basis;
import blindspot.query.Filter;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The records that are shown as conversations or groups: of which kind, in which order, and what is opened out. Follows the
/// session's picture while the table is one of these.
public final class SummaryModel {
    /// The most lines that are opened out at the same time; of more, the one that was opened first is closed.
    static final int MOST_OPEN = 20;

    private static final TableShape RECORDS = new TableShape.Records();

    private final Session session;
    private final LatestJob<Summary> making;
    private final ReadOnlyObjectWrapper<TableShape> shape = new ReadOnlyObjectWrapper<>(RECORDS);
    private final ReadOnlyObjectWrapper<SummaryOrder> order =
            new ReadOnlyObjectWrapper<>(new SummaryOrder(SummaryColumn.LINE, false));
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NOTHING);
    private final ObjectBinding<SummaryTexts> texts;
    private final Set<Filter> opened = new LinkedHashSet<>();
    private List<RecordColumn> lastGroupedBy = List.of();

    private final Maker maker;

    /// Makes a summary, away from the JavaFX thread.
    interface Maker {
        Summary of(
                Picture picture, TableShape shape, SummaryOrder order, Set<Filter> opened, Basis basis, Cancel cancel);
    }

    SummaryModel(Session session, FxJobs jobs) {
        this(session, jobs, Summary::of);
    }

    /// The records are shown where their summary cannot be made: an older one is of others.
    SummaryModel(Session session, FxJobs jobs, Maker maker) {
        this.session = session;
        this.maker = maker;
        making = new LatestJob<>(jobs, problem -> {
            show(RECORDS);
            session.fail(problem);
        });
        texts = Bindings.createObjectBinding(
                () -> new SummaryTexts(
                        session.picture().get(), session.messages().get(), session.formats().get()),
                session.picture(), session.messages(), session.formats());
        session.counting().basis().subscribe((_, _) -> make());
        session.picture().subscribe((before, now) -> {
            if (before.evidence() != now.evidence()) {
                forget(before.table(), now.table());
            }
            if (before.evidence() != now.evidence() || before.kept() != now.kept()) {
                make();
            }
        });
    }

    public ReadOnlyObjectProperty<TableShape> shape() {
        return shape.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SummaryOrder> order() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    ObjectBinding<SummaryTexts> texts() {
        return texts;
    }

    /// How many lines there are of how many records, and what the sums are of; empty for records.
    ObservableValue<String> said() {
        return Bindings.createStringBinding(() -> {
            Summary now = summary.get();
            String said = switch (shape.get()) {
                case TableShape.Records _ -> "";
                case TableShape.Conversations _ ->
                    session.messages().get().text("records.summary.conversations", now.size());
                case TableShape.Groups _ ->
                    session.messages().get().text("records.summary.groups", now.size(), counted(now.counted()));
            };
            return now.outside() == 0
                    ? said
                    : session.messages().get().text("records.summary.outside", said, now.outside());
        }, summary, shape, session.messages());
    }

    private String counted(Counted counted) {
        return session.messages()
                .get()
                .text(switch (counted.basis()) {
                    case BOTH_ENDS -> "records.summary.both-ends";
                    case ONCE -> counted.someUnknown() ? "records.summary.once-where-known" : "records.summary.once";
                });
    }

    /// What the sums are of, at length.
    ObservableValue<String> basis() {
        return Bindings.createStringBinding(() -> session.messages()
                .get()
                .text(switch (shape.get()) {
                    case TableShape.Records _,TableShape.Conversations _ -> "records.summary.basis";
                    case TableShape.Groups _ -> summary.get().counted().basis() == Basis.ONCE
                            ? "records.summary.basis.once"
                            : "records.summary.basis.both-ends";
                }), summary, shape, session.messages());
    }

    /// Why there is no line; empty where there are lines, or while they are made.
    ObservableValue<String> why() {
        return Bindings.createStringBinding(() -> {
            if (session.picture().get().kept().size() == 0) {
                return session.messages().get().text("records.count.all", 0);
            }
            return summary.get().outside() == 0 ? "" : session.messages().get().text("records.summary.needs");
        }, summary, session.picture(), session.messages());
    }

    /// Shows records, conversations or groups; first the largest groups, and conversations as they were read.
    public void show(TableShape wanted) {
        if (!wanted.equals(shape.get())) {
            boolean regrouped = wanted instanceof TableShape.Groups && shape.get() instanceof TableShape.Groups;
            if (wanted instanceof TableShape.Groups(List<RecordColumn> by)) {
                lastGroupedBy = by;
            }
            shape.set(wanted);
            opened.clear();
            if (!regrouped) {
                order.set(firstOrder(wanted));
            }
            summary.set(Summary.NOTHING);
            make();
        }
    }

    /// Groups by a column, within the groups that there are.
    void groupBy(RecordColumn column) {
        List<RecordColumn> by = new ArrayList<>(groupedBy());
        if (!by.contains(column)) {
            by.add(column);
            show(new TableShape.Groups(by));
        }
    }

    /// Groups by this column no more; shows records when it was the only one.
    void stopGroupingBy(RecordColumn column) {
        List<RecordColumn> by = new ArrayList<>(groupedBy());
        by.remove(column);
        show(by.isEmpty() ? RECORDS : new TableShape.Groups(by));
    }

    /// The columns of the groups, none where the table is not one of groups.
    List<RecordColumn> groupedBy() {
        return shape.get() instanceof TableShape.Groups(List<RecordColumn> by) ? by : List.of();
    }

    /// The same, or of the groups that were shown last.
    List<RecordColumn> lastGroupedBy() {
        return lastGroupedBy;
    }

    void sortBy(SummaryOrder wanted) {
        if (!wanted.equals(order.get())) {
            order.set(wanted);
            make();
        }
    }

    boolean isOpen(SummaryLine line) {
        return line instanceof SummaryLine.OfRecords of && opened.contains(of.test());
    }

    /// Opens a line out, or closes it.
    void toggle(SummaryLine line) {
        if (line instanceof SummaryLine.OfRecords of) {
            if (!opened.remove(of.test())) {
                opened.add(of.test());
                if (opened.size() > MOST_OPEN) {
                    opened.remove(opened.iterator().next());
                }
            }
            make();
        }
    }

    /// Selects the first record of a line.
    void select(SummaryLine line) {
        int row = switch (line) {
            case SummaryLine.OfRecords of -> of.row();
            case SummaryLine.OfRecord(_, int one, _) -> one;
            case SummaryLine.Rest _ -> session.selection().row().get();
        };
        if (row != session.selection().row().get()) {
            session.selection().select(row);
        }
    }

    /// Shows the records of a line, and no others, as records.
    void showRows(SummaryLine line) {
        if (line instanceof SummaryLine.OfRecords of) {
            show(RECORDS);
            session.filterAlso(of.test());
        }
    }

    Session session() {
        return session;
    }

    private SummaryOrder firstOrder(TableShape wanted) {
        return switch (wanted) {
            case TableShape.Records _,TableShape.Conversations _ -> new SummaryOrder(SummaryColumn.LINE, false);
            case TableShape.Groups _ -> new SummaryOrder(SummaryColumn.RECORDS, true);
        };
    }

    /// Of other records nothing is opened out, and they may have no such fields.
    private void forget(FlowTable before, FlowTable now) {
        if (!now.continues(before)) {
            opened.clear();
            summary.set(Summary.NOTHING);
        }
        if (!now.isEmpty() && shape.get() instanceof TableShape.Groups(List<RecordColumn> by)) {
            List<RecordColumn> left = by.stream().filter(column -> column.appliesTo(now)).toList();
            shape.set(left.isEmpty() ? RECORDS : new TableShape.Groups(left));
        }
    }

    private void make() {
        TableShape wanted = shape.get();
        if (wanted.equals(RECORDS)) {
            making.cancel();
            return;
        }
        Picture picture = session.picture().get();
        SummaryOrder by = order.get();
        Set<Filter> open = Set.copyOf(opened);
        Basis basis = session.counting().basis().get();
        making.start((_, cancel) -> maker.of(picture, wanted, by, open, basis, cancel), summary::set);
    }

    /// Adds a line's test to the filter, or keeps its records out.
    void filterBy(SummaryLine.OfRecords line, boolean exclude) {
        session.filterAlso(exclude ? new Filter.Not(line.test()) : line.test());
    }

    /// Shows the records of a line too.
    void orThis(SummaryLine.OfRecords line) {
        session.filterBy(session.filter().get().or(line.test()));
    }
}
