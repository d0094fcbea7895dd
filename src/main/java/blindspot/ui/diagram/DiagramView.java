package blindspot.ui.diagram;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.i18n.Messages;
import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.layout.PlacementRules;
import blindspot.model.Cidr;
import blindspot.quiz.Verdict;
import blindspot.replay.QuartersNow;
import blindspot.replay.Swarm;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.ui.control.Swatches;
import blindspot.ui.session.Focus;
import blindspot.ui.session.JourneyState;
import blindspot.ui.session.Mode;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The two-VPC picture. What has words is a node of its own; what moves is drawn on a canvas above that lets the mouse
/// through.
public final class DiagramView extends Region {
    private static final double LEGEND_HEIGHT = 26;

    private final DiagramModel model;
    private final Session session;
    private final ObservableBooleanValue reducedMotion;
    private final Canvas canvas = new Canvas();
    private final Swatches swatches = new Swatches(DotLayer.ROLES);
    private final DotLayer dots = new DotLayer(canvas, swatches);
    private final Legend legend;
    private final List<Label> frameTitles = new ArrayList<>();
    private final List<Region> frames = new ArrayList<>();
    private final List<NodeBox> nodes = new ArrayList<>();
    private final List<LegControl> legs = new ArrayList<>();
    private final List<VBox> tubeLabels = new ArrayList<>();
    private @Nullable Topology drawn;
    private @Nullable Placement placement;

    public DiagramView(DiagramModel model, ObservableBooleanValue reducedMotion) {
        this.model = model;
        this.reducedMotion = reducedMotion;
        session = model.session();
        legend = new Legend(session.words());
        getStyleClass().add("diagram");
        setMinSize(600, 250);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        session.picture().addListener((_, _, _) -> refresh());
        session.messages().addListener((_, _, _) -> refresh());
        session.quizMarks().addListener((_, _, _) -> refresh());
        session.selectedLeg().addListener((_, _, _) -> showSelection());
        session.selectedRow().addListener((_, _, _) -> showSelection());
        session.mode().addListener((_, _, _) -> refresh());
        session.journey().addListener((_, _, _) -> drawMotion());
        model.player().playback().addListener((_, _, _) -> drawMotion());
        model.player().scale().addListener((_, _, _) -> drawMotion());
        reducedMotion.addListener((_, _, _) -> drawMotion());
        refresh();
    }

    /// Draws again what is on the canvas, as after a change of theme.
    public void drawMotion() {
        Placement place = placement;
        if (place == null) {
            return;
        }
        Optional<JourneyState> journey = session.journey().get();
        QuartersNow now = model.quartersNow();
        showStates(now);
        if (journey.isPresent()) {
            dots.drawJourney(place, journey.get());
        } else if (reducedMotion.get()) {
            if (now == null) {
                dots.clear();
            } else {
                dots.drawStill(place, now);
            }
        } else {
            Swarm swarm = model.swarm();
            if (swarm == null) {
                dots.clear();
            } else {
                dots.draw(place, swarm);
            }
        }
    }

    /// Says at each node what its interfaces report of the time being played: nothing seen, or something left out.
    private void showStates(@Nullable QuartersNow now) {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setState(now == null ? "" : state(session.topology().nodes().get(i), now));
        }
    }

    /// Skipped records of one interface make the counts of its node minimums; only where all are idle is there no traffic.
    private String state(Node node, QuartersNow now) {
        boolean skipped = node.interfaces().stream().anyMatch(each -> now.hasSkippedRecords(each.index()));
        boolean idle = node.interfaces().stream().allMatch(each -> now.isWithoutTraffic(each.index()));
        return skipped
                ? session.messages().get().text("diagram.records-skipped")
                : idle ? session.messages().get().text("diagram.no-traffic") : "";
    }

    private void refresh() {
        Topology topology = session.topology();
        if (!topology.equals(drawn)) {
            build(topology);
            drawn = topology;
        }
        Messages messages = session.messages().get();
        QuizMarks quiz = session.quizMarks().get();
        boolean illustration = session.mode().get() == Mode.JOURNEY;
        boolean plainNodes = quiz.hidden() || illustration;
        List<LegView> views = session.picture().get().legViews();
        for (int i = 0; i < legs.size(); i++) {
            LegView view = views.get(i);
            boolean plain = quiz.hidden() || (illustration && view.state() != LegState.NEVER_LOGGED);
            LegTexts texts = LegTexts.of(view, topology, messages, session.formats().get(), plain);
            legs.get(i).show(view, plain);
            boolean inLabel = view.state() == LegState.NEVER_LOGGED;
            legs.get(i).setWords(texts.number(), inLabel ? "" : texts.words(), texts.accessible());
            legs.get(i).setAsking(quiz.asking());
            showMark(legs.get(i), view.leg().number(), quiz, messages);
        }
        tubeLabels.forEach(label -> label.setVisible(!quiz.hidden()));
        BitSet certain = plainNodes ? new BitSet() : model.recordingInterfaces(true);
        BitSet possible = plainNodes ? new BitSet() : model.recordingInterfaces(false);
        for (Node node : topology.nodes()) {
            NodeTexts texts = NodeTexts.of(node, topology, messages, certain, possible);
            NodeBox box = nodes.get(node.index());
            box.show(texts.name(), texts.address(), texts.pills(), texts.accessible());
            box.setInView(plainNodes || session.viewpoint().get().sees(node.vpc()));
        }
        showSelection();
        requestLayout();
        drawMotion();
    }

    /// Lights the selected leg and the interfaces that recorded the selected row, as far as they may be shown: of a row
    /// that the viewpoint's flow logs do not have, nothing.
    private void showSelection() {
        boolean plain = session.quizMarks().get().hidden() || session.mode().get() == Mode.JOURNEY;
        int leg = plain ? 0 : session.selectedLeg().get();
        int row = plain ? Session.NO_ROW : session.selectedRow().get();
        List<Node> lit = row == Session.NO_ROW ? List.of() : session.picture().get().evidence().possibleNodes(row);
        for (int i = 0; i < legs.size(); i++) {
            boolean shown = session.focus().get() instanceof Focus.OnLeg
                    || session.picture().get().legViews().get(i).inView();
            legs.get(i).setSelected(leg == i + 1 && shown);
        }
        for (int i = 0; i < nodes.size(); i++) {
            Node node = session.topology().nodes().get(i);
            nodes.get(i).setSelected(lit.contains(node) && session.viewpoint().get().sees(node.vpc()));
        }
    }

    private static void showMark(LegControl leg, int number, QuizMarks quiz, Messages messages) {
        Verdict verdict = quiz.verdicts().get(number);
        boolean marked = quiz.marked().contains(number);
        if (verdict != null && verdict != Verdict.RIGHTLY_LEFT) {
            leg.setMark(verdictText(verdict, messages), verdict.code(), marked);
        } else if (marked) {
            leg.setMark(messages.text("diagram.marked"), null, true);
        } else {
            leg.setMark("", null, false);
        }
    }

    private static String verdictText(Verdict verdict, Messages messages) {
        return switch (verdict) {
            case RIGHT -> "✓ " + messages.text("diagram.verdict.right");
            case WRONG -> "✕ " + messages.text("diagram.verdict.wrong");
            case MISSED -> "◯ " + messages.text("diagram.verdict.missed");
            case RIGHTLY_LEFT -> "";
        };
    }

    private void build(Topology topology) {
        frames.clear();
        frameTitles.clear();
        nodes.clear();
        legs.clear();
        tubeLabels.clear();
        Placement shape = PlacementRules.place(topology, 960, 330);
        shape.vpcs()
                .forEach(vpc -> addFrame("vpc-frame", session.words()
                        .text("diagram.vpc", session.words().text(vpc.vpc().name()), session.words()
                                .text(vpc.vpc().role()), cidrs(vpc.vpc().cidrs()))));
        shape.subnets()
                .forEach(subnet -> addFrame("subnet-frame", session.words()
                        .text("diagram.subnet", session.words().text(subnet.subnet().name()),
                                cidrs(subnet.subnet().cidrs()))));
        for (Node node : topology.nodes()) {
            nodes.add(new NodeBox(node.kind(), () -> model.pressNode(node.index())));
        }
        for (Leg leg : topology.legs()) {
            legs.add(new LegControl(() -> model.press(leg.number())));
            shape.legs().get(leg.number() - 1).label().ifPresent(_ -> tubeLabels.add(tubeLabel(topology)));
        }
        getChildren().setAll(frames);
        getChildren().addAll(frameTitles);
        getChildren().addAll(nodes);
        getChildren().addAll(legs);
        getChildren().addAll(tubeLabels);
        getChildren().addAll(swatches, canvas, legend);
    }

    private static String cidrs(List<Cidr> cidrs) {
        return String.join(", ", cidrs.stream().map(Object::toString).toList());
    }

    private void addFrame(String style, ObservableValue<String> title) {
        Region frame = new Region();
        frame.getStyleClass().add(style);
        frame.setMouseTransparent(true);
        Label label = new Label();
        label.textProperty().bind(title);
        label.getStyleClass().add(style + "-title");
        frames.add(frame);
        frameTitles.add(label);
    }

    private VBox tubeLabel(Topology topology) {
        Label strong = new Label();
        strong.textProperty()
                .bind(session.words().text("tube.invisible", session.words().text(topology.vpcs().get(1).name())));
        strong.getStyleClass().add("tube-words");
        Label weak = new Label();
        weak.textProperty().bind(session.words().text("tube.never"));
        weak.getStyleClass().add("tube-words-more");
        VBox box = new VBox(strong, weak);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("tube-label");
        box.setMouseTransparent(true);
        return box;
    }

    @Override
    protected void layoutChildren() {
        if (drawn == null) {
            return;
        }
        double height = getHeight() - LEGEND_HEIGHT;
        Placement place = PlacementRules.place(drawn, getWidth(), height);
        placement = place;
        String style = "-fx-font-size: " + Math.round(13 * place.scale()) + "px;";
        if (!style.equals(getStyle())) {
            setStyle(style);
        }
        int frame = 0;
        for (Placement.VpcFrame vpc : place.vpcs()) {
            layOut(frames.get(frame), vpc.frame());
            layOut(frameTitles.get(frame++), vpc.title());
        }
        for (Placement.SubnetFrame subnet : place.subnets()) {
            layOut(frames.get(frame), subnet.frame());
            layOut(frameTitles.get(frame++), subnet.title());
        }
        for (int i = 0; i < nodes.size(); i++) {
            Placement.NodePlace node = place.nodes().get(i);
            nodes.get(i).setScale(place.scale());
            double bottom = node.pills().isEmpty() ? node.box().bottom() : node.pills().getLast().bottom();
            nodes.get(i)
                    .resizeRelocate(
                            node.box().x(), node.box().y(), node.box().width(), bottom - node.box().y());
        }
        int label = 0;
        for (int i = 0; i < legs.size(); i++) {
            Placement.LegPlace leg = place.legs().get(i);
            double reach = 78 * place.scale();
            legs.get(i).setMeasures(2 * 20 * place.scale(), place.scale());
            legs.get(i).resizeRelocate(leg.x1(), leg.middleY() - reach, leg.x2() - leg.x1(), 2 * reach);
            if (leg.label().isPresent()) {
                layOut(tubeLabels.get(label++), leg.label().get());
            }
        }
        legend.resizeRelocate(0, height, getWidth(), LEGEND_HEIGHT);
        canvas.setWidth(getWidth());
        canvas.setHeight(height);
        drawMotion();
    }

    private static void layOut(Region region, Box box) {
        region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 960;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 330;
    }
}
