package blindspot.ui.matrix;

import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.Matrix;
import blindspot.capture.Sight;
import blindspot.description.MatrixColumn;
import blindspot.description.MatrixLine;
import blindspot.description.MatrixSentences;
import blindspot.description.MatrixTable;
import blindspot.description.MatrixWords;
import blindspot.query.Measure;
import blindspot.task.Cancel;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Who sees what of the records that are shown: made in the background while somebody looks.
public final class MatrixModel {
    private final Session session;
    private final LatestJob<Made> making;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final BooleanBinding shown;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.RECORDS);
    private final ReadOnlyObjectWrapper<Optional<Table>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MatrixCell>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
    private final Set<Integer> opened = new HashSet<>();
    private Topology topology;
    private @Nullable Made made;

    /// @param empty of the picture's records, whatever is shown of them
    private record Made(Picture picture, EmptyHalves empty, Matrix matrix) {
        static Made of(Picture picture, EmptyHalves empty, Cancel cancel) {
            return new Made(picture, empty, Matrix.of(
                    empty, picture.viewpoint(), picture.counted(), picture.legViews(), cancel));
        }
    }

    /// What the table shows.
    ///
    /// @param narrowed whether filter or time leave records out
    record Table(MatrixWords words, List<MatrixLine> lines, boolean narrowed) {
        Table {
            lines = List.copyOf(lines);
        }

        List<String> said(MatrixCell cell) {
            return new MatrixSentences(words, narrowed).of(cell.line(), cell.column());
        }
    }

    MatrixModel(Session session, FxJobs jobs) {
        this.session = session;
        topology = session.topology();
        making = new LatestJob<>(jobs, problem -> {
            working.set(false);
            session.fail(problem);
        });
        shown = Bindings.createBooleanBinding(
                () -> open.get() && session.mode().get() == Mode.EXPLORE && session.path().get().noPath().isEmpty(),
                open, session.mode(), session.path());
        Stream.of(session.picture(), shown).forEach(input -> input.subscribe(this::make));
        Stream.of(session.messages(), session.formats(), session.counting().basis(), measure)
                .forEach(input -> input.subscribe(this::say));
    }

    Session session() {
        return session;
    }

    /// Whether it is wished for.
    BooleanProperty open() {
        return open;
    }

    /// Whether it is to be seen: wished for, while records are explored on a path.
    BooleanBinding shown() {
        return shown;
    }

    /// What the cells count.
    ObjectProperty<Measure> measure() {
        return measure;
    }

    /// Empty until it is made of the path that is drawn.
    ReadOnlyObjectProperty<Optional<Table>> table() {
        return table.getReadOnlyProperty();
    }

    /// Whether another one than [#table] is on the way.
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /// The cell that is chosen.
    ReadOnlyObjectProperty<Optional<MatrixCell>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Shows the records of a cell, and lights up its leg. Those of a sum are all of the leg.
    void choose(MatrixCell cell) {
        chosen.set(Optional.of(cell));
        int leg = cell.column().leg().number();
        switch (cell.line()) {
            case MatrixLine.OfNode(Node node) -> narrow(cell, node, Optional.empty());
            case MatrixLine.OfInterface(Node node, var at) -> narrow(cell, node, Optional.of(at.index()));
            case MatrixLine.Together _,MatrixLine.Rejected _,MatrixLine.Difference _ ->
                narrow(new Focus.OnLeg(leg));
            case MatrixLine.More _ -> {
                // No cell of its own.
            }
        }
    }

    private void narrow(MatrixCell cell, Node node, Optional<Integer> networkInterface) {
        MatrixColumn column = cell.column();
        if (Matrix.isEnd(node, column.leg())) {
            narrow(new Focus.OnSight(column.leg().number(), column.lane(), node.index(), networkInterface));
        }
    }

    private void narrow(Focus wanted) {
        if (!session.focus().get().equals(wanted)) {
            session.narrowTo(wanted);
        }
    }

    /// The page of AWS that says why a cell never has records; empty where it may have some.
    Optional<URI> citation(MatrixCell cell) {
        return table.get()
                .flatMap(now -> now.words().sight(cell.line(), cell.column()))
                .filter(Sight.Never.class::isInstance)
                .map(Sight.Never.class::cast)
                .map(never -> never.rule().citation());
    }

    /// Whether the chosen cell has records.
    boolean hasRecords(MatrixCell cell) {
        return table.get()
                .map(now -> switch (cell.line()) {
                    case MatrixLine.OfNode _,MatrixLine.OfInterface _ ->
                        now.words()
                                .sight(cell.line(), cell.column())
                                .filter(Sight.Recorded.class::isInstance)
                                .isPresent();
                    case MatrixLine.Together _,MatrixLine.Rejected _,MatrixLine.Difference _ ->
                        now.words().matrix().legs().get(cell.column().leg().number() - 1).records() > 0;
                    case MatrixLine.More _ -> false;
                })
                .orElse(false);
    }

    /// Shows the table of records again.
    public void showRecords() {
        open.set(false);
    }

    /// Whether the interfaces of the line's node are told apart.
    boolean isOpen(MatrixLine line) {
        return line instanceof MatrixLine.OfNode(Node node) && opened.contains(node.index());
    }

    /// Whether they can be.
    static boolean canOpen(MatrixLine line) {
        return line instanceof MatrixLine.OfNode(Node node) && node.interfaces().size() > 1;
    }

    /// Tells the interfaces of a node apart, or no more.
    void toggle(MatrixLine line) {
        if (canOpen(line) && line instanceof MatrixLine.OfNode(Node node)) {
            if (!opened.remove(node.index())) {
                opened.add(node.index());
            }
            say();
        }
    }

    /// The table as texts parted by tabs, with what it is of; empty while there is none.
    String text() {
        return table.get().map(now -> new MatrixTable(now.words()).tabs(now.lines())).orElse("");
    }

    String csv() {
        return table.get().map(now -> new MatrixTable(now.words()).csv()).orElse("");
    }

    private void make() {
        Picture picture = session.picture().get();
        making.cancel();
        forgetOtherPath(picture.topology());
        working.set(false);
        if (!shown.get()) {
            forgetOtherPicture(picture);
            return;
        }
        Made before = made;
        if (before != null && picture.countsOnLegsAs(before.picture)) {
            made = new Made(picture, before.empty, before.matrix);
            return;
        }
        Evidence evidence = picture.evidence();
        Inventory stated = picture.terms().inventory();
        Optional<EmptyHalves> known =
                Optional.ofNullable(before).map(Made::empty).filter(empty -> empty.isOf(evidence, stated));
        working.set(true);
        making.start(
                (_, cancel) -> Made.of(
                        picture, known.orElseGet(() -> EmptyHalves.in(evidence, stated, cancel)), cancel),
                this::show);
    }

    /// While nobody looks, no picture is held in memory but that which is shown.
    private void forgetOtherPicture(Picture now) {
        if (made != null && !made.picture.equals(now)) {
            made = null;
            table.set(Optional.empty());
        }
    }

    /// The cells of a path that is not drawn any more lead nowhere.
    private void forgetOtherPath(Topology drawn) {
        if (!topology.equals(drawn)) {
            topology = drawn;
            made = null;
            opened.clear();
            chosen.set(Optional.empty());
            table.set(Optional.empty());
        }
    }

    private void show(Made now) {
        made = now;
        working.set(false);
        say();
    }

    private void say() {
        Made now = made;
        if (now == null) {
            return;
        }
        MatrixWords words = new MatrixWords(
                now.matrix, session.counting().basis().get(), measure.get(), session.messages().get(),
                session.formats().get());
        table.set(Optional.of(new Table(
                words, words.lines(node -> opened.contains(node.index())),
                !now.picture.filter().isNone() || now.picture.time().isPresent())));
    }
}
