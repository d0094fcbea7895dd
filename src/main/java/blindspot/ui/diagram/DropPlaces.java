package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.VpcFrame;
import blindspot.topology.Member;
import blindspot.ui.session.DraggedMember;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Takes interfaces and addresses that are dropped on a node, which they belong to from then on, or else on a VPC. A frame
/// shows where one would go.
final class DropPlaces extends Region {
    private final DiagramModel model;
    private final Supplier<Optional<Placement>> placement;

    /// Where one would go, and how it gets there.
    private record Goal(Box box, Runnable reach) {}

    /// @param whole is what is dropped on; this lies above it and lets the mouse through
    /// @param placement of now; empty while nothing is drawn
    DropPlaces(Region whole, DiagramModel model, Supplier<Optional<Placement>> placement) {
        this.model = model;
        this.placement = placement;
        getStyleClass().add("drop-place");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        whole.addEventHandler(DragEvent.DRAG_OVER, this::over);
        whole.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        whole.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
    }

    private void over(DragEvent event) {
        DraggedMember.in(event.getDragboard()).ifPresent(member -> {
            if (hover(member, event.getX(), event.getY())) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
    }

    private void dropped(DragEvent event) {
        DraggedMember.in(event.getDragboard()).ifPresent(member -> {
            event.setDropCompleted(drop(member, event.getX(), event.getY()));
            event.consume();
        });
    }

    /// Shows where one would go that is dropped at a place in pixels; says whether it would go anywhere.
    boolean hover(Member member, double x, double y) {
        Optional<Goal> goal = goal(member, x, y);
        goal.map(Goal::box).ifPresent(box -> resizeRelocate(box.x(), box.y(), box.width(), box.height()));
        setVisible(goal.isPresent());
        return goal.isPresent();
    }

    /// Drops one at a place; says whether it went anywhere.
    boolean drop(Member member, double x, double y) {
        setVisible(false);
        Optional<Goal> goal = goal(member, x, y);
        goal.map(Goal::reach).ifPresent(Runnable::run);
        return goal.isPresent();
    }

    private Optional<Goal> goal(Member member, double x, double y) {
        Box pointer = new Box(x, y, 0, 0);
        return placement.get()
                .filter(_ -> model.canBeChanged())
                .flatMap(place -> place.parts()
                        .stream()
                        .filter(part -> whole(part).contains(pointer) && part.part().node().isInVpc())
                        .findFirst()
                        .map(part -> new Goal(whole(part), () -> model.putAt(member, part.part().node())))
                        .or(() -> member instanceof Member.Interface ? vpc(place, pointer, member) : Optional.empty()));
    }

    private Optional<Goal> vpc(Placement place, Box pointer, Member member) {
        return place.vpcs()
                .stream()
                .filter(vpc -> vpc.frame().contains(pointer))
                .findFirst()
                .map(vpc -> goal(vpc, member));
    }

    private Goal goal(VpcFrame vpc, Member member) {
        return new Goal(vpc.frame(), () -> model.putIn(member, vpc.index()));
    }

    /// The box with the pills below it.
    private static Box whole(PartPlace part) {
        Box box = part.box();
        double bottom = part.pills().isEmpty() ? box.bottom() : part.pills().getLast().bottom();
        return new Box(box.x(), box.y(), box.width(), bottom - box.y());
    }
}
