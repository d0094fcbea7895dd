package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement.PartPlace;
import blindspot.model.Term;
import blindspot.sketch.LegLook;
import blindspot.sketch.PartLook;
import blindspot.sketch.Pill;
import blindspot.topology.NodeKind;
import blindspot.ui.control.FocusRing;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A node of the path as a target to press, over what is painted of it, and its network interfaces as places with a
/// tooltip.
final class NodeControl extends Region {
    /// The least height of what is pressed as an answer, in pixels.
    private static final double LEAST_HEIGHT = 32;

    /// As many as there were at most: those that are shown come first.
    private final List<InterfacePill> pills = new ArrayList<>();
    private final StringProperty said = new SimpleStringProperty("");
    private List<Pill> shown = List.of();
    private final NodeLayer.Never never;
    private final NeverMark mark;
    private boolean marked;
    private boolean asking;
    private Optional<PartPlace> placed = Optional.empty();

    /// `press` is told that this is pressed.
    NodeControl(Consumer<Node> press, NodeLayer.Never never) {
        this.never = never;
        mark = new NeverMark(never.list(), () -> placed.map(never::surelyAt).orElse(""));
        setManaged(false);
        getStyleClass().add("node-box");
        FocusRing.goAroundChildren(this);
        Press.onClick(this, () -> press.accept(this));
        Tooltips.install(this, said);
        Explained.mark(this, this::subject);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (asking ? event.getCode() == KeyCode.SPACE : event.getCode() == KeyCode.ENTER) {
                press.accept(this);
                event.consume();
            }
        });
    }

    void show(PartLook look) {
        setAccessibleText(
                (look.texts().accessible() + "\n" + look.saying().map(LegLook.Saying::words).orElse("")).strip());
        said.set(look.texts().accessible());
        boolean marks = look.never() > 0;
        if (!look.texts().pills().equals(shown) || marks != marked) {
            shown = look.texts().pills();
            while (pills.size() < shown.size()) {
                pills.add(new InterfacePill());
            }
            for (int i = 0; i < shown.size(); i++) {
                pills.get(i).show(shown.get(i));
            }
            if (getChildren().size() != shown.size() + (marks ? 1 : 0) || marks != marked) {
                getChildren().setAll(pills.subList(0, shown.size()));
                if (marks) {
                    getChildren().add(mark);
                }
                marked = marks;
            }
        }
    }

    /// While a question is asked, Space marks the node and Enter is left to the question.
    void setAsking(boolean wanted) {
        if (wanted != asking) {
            asking = wanted;
            if (wanted) {
                UsesKeys.mark(this, KeyCode.SPACE);
            } else {
                UsesKeys.mark(this);
            }
        }
    }

    void place(PartPlace place) {
        placed = Optional.of(place);
        Box box = place.box();
        double bottom = place.pills().isEmpty() ? box.bottom() : place.pills().getLast().bottom();
        resizeRelocate(box.x(), box.y(), box.width(), Math.max(LEAST_HEIGHT, bottom - box.y()));
        for (int i = 0; i < Math.min(shown.size(), place.pills().size()); i++) {
            Box pill = place.pills().get(i);
            pills.get(i).resizeRelocate(pill.x() - box.x(), pill.y() - box.y(), pill.width(), pill.height());
        }
        if (marked) {
            mark.resizeRelocate(
                    place.never().x() - box.x(), place.never().y() - box.y(), place.never().width(),
                    place.never().height());
        }
    }

    private Subject subject() {
        return new Subject(
                Topic.NODE,
                (said.get() + "\n" + placed.map(never::perhapsAt).orElse("")).strip(),
                placed.flatMap(place -> term(place.part().node().kind())));
    }

    /// What AWS calls it.
    private static Optional<Term> term(NodeKind kind) {
        return switch (kind) {
            case INSTANCE -> Optional.of(Term.INSTANCE);
            case INTERFACE_ENDPOINT -> Optional.of(Term.ENDPOINT);
            case NETWORK_LOAD_BALANCER -> Optional.of(Term.NETWORK_LOAD_BALANCER);
            case APPLICATION_LOAD_BALANCER -> Optional.of(Term.APPLICATION_LOAD_BALANCER);
            case NAT_GATEWAY -> Optional.of(Term.NAT_GATEWAY);
            case OTHER, OUTSIDE -> Optional.empty();
        };
    }
}
