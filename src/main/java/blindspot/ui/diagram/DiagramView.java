package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.replay.QuartersNow;
import blindspot.replay.Swarm;
import blindspot.sketch.Colour;
import blindspot.sketch.Look;
import blindspot.sketch.Sketch;
import blindspot.ui.control.Swatches;
import blindspot.ui.session.JourneyState;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The two-VPC picture, in layers: the legs as targets, what is painted and does not move, the nodes as targets, and
/// what moves, on canvases that let the mouse through.
public final class DiagramView extends Region {
    private static final int FRAMES_TO_WAIT = 4;

    private final DiagramModel model;
    private final Session session;
    private final ObservableBooleanValue reducedMotion;
    private final Looks looks;
    private final Looks beside;
    private final Swatches swatches =
            new Swatches(Stream.of(Colour.values()).map(Colour::role).toList());
    private final LegLayer legs;
    private final SketchLayer sketch = new SketchLayer(swatches, this::refreshWhereStale);
    private final NodeLayer nodes;
    private final StripLayer strips;
    private final LegCanvases canvases = new LegCanvases();
    private final DotLayer dots = new DotLayer(canvases, swatches);
    private final Legend legend;
    private final Runnable refreshing = this::beginFrame;
    private double legendHeight;
    private List<String> states = List.of();
    private boolean stale;

    /// Whether a frame comes that the picture of now is drawn in.
    private boolean awaited;
    private @Nullable Picture drawn;
    private double drawnWidth;
    private double drawnHeight;
    private int framesToWait;
    private @Nullable Placement placement;
    private Manner manner = Manner.ordinary(false);

    public DiagramView(DiagramModel model, ObservableBooleanValue reducedMotion, PlaceActions actions) {
        this.model = model;
        this.reducedMotion = reducedMotion;
        session = model.session();
        looks = new Looks(session, model, Spoken.ofSession(session));
        beside = new Looks(session, model, Spoken.beside(session));
        PathMenus menu = new PathMenus(model, actions);
        legs = new LegLayer(model::press, menu);
        nodes = new NodeLayer((target, part) -> press(target, part, menu),
                (target, part) -> menu.install(target, () -> model.placeOfPart(part)),
                new NodeLayer.Never(model, actions.neverLogged()));
        strips = new StripLayer(model::pressElsewhere, menu);
        legend = new Legend(session, model.measured(), model::changeForm);
        getStyleClass().add("diagram");
        setMinSize(600, 250);
        getChildren().setAll(swatches, nodes, legs, strips, sketch, canvases, legend,
                new DropPlaces(this, model, () -> Optional.ofNullable(placement)));
        // The order of the focus is that above; what lies over what is another.
        legs.setViewOrder(3);
        strips.setViewOrder(3);
        sketch.setViewOrder(2);
        nodes.setViewOrder(1);
        swatches.whenChanged(this::requestLayout);
        session.picture().addListener((_, _, _) -> {
            stale = true;
            awaited = true;
            session.secondFrame().run(refreshing);
        });
        session.messages().addListener((_, _, _) -> refreshWithNextFrame());
        session.counting().basis().addListener((_, _, _) -> refreshWithNextFrame());
        model.measured().addListener((_, _, _) -> requestLayout());
        session.quizMarks().addListener((_, _, _) -> refreshWithNextFrame());
        session.selection().leg().addListener((_, _, _) -> followSelection());
        session.selection().row().addListener((_, _, _) -> followSelection());
        session.selection().lit().addListener((_, _, _) -> followSelection());
        session.mode().addListener((_, _, _) -> refreshWithNextFrame());
        model.pretending().logs().addListener((_, _, _) -> refreshWithNextFrame());
        session.journey().addListener((_, before, now) -> followJourney(before, now));
        model.player().playback().addListener((_, _, _) -> {
            stopWaiting();
            drawMotion();
        });
        model.player().scale().addListener((_, _, _) -> drawMotion());
        reducedMotion.addListener((_, _, _) -> drawMotion());
    }

    /// A part says what it is before the table is narrowed to its records; pressed again it widens the table. In a question
    /// it is marked.
    private void press(Node target, int part, PathMenus menu) {
        if (model.isAsking()) {
            model.answer(part);
        } else if (model.isNarrowedTo(model.placeOfPart(part))) {
            model.widenFrom(part);
        } else if (model.isExploring()) {
            menu.open(target, model.placeOfPart(part));
        }
    }

    /// Which interfaces have open eyes follows the token from leg to leg.
    private void followJourney(Optional<JourneyState> before, Optional<JourneyState> now) {
        if (before.map(JourneyState::leg).equals(now.map(JourneyState::leg))) {
            drawMotion();
        } else if (isHidden()) {
            refreshWithNextFrame();
        } else {
            refresh();
        }
    }

    /// Whether it is in a window that is not open: it is painted when somebody sees it.
    private boolean isHidden() {
        return getScene() != null && getScene().getWindow() != null && !getScene().getWindow().isShowing();
    }

    /// Draws it for others from now on.
    public void drawFor(Manner wanted) {
        if (!manner.equals(wanted)) {
            manner = wanted;
            dots.thicken(wanted.lines());
            model.sayTwice(wanted.bothLanguages());
            model.expectLongWords(wanted.isForRoom());
            refreshWithNextFrame();
        }
    }

    /// What is painted and does not move.
    public Sketch sketch() {
        refreshWhereStale();
        return sketch.sketch();
    }

    /// Draws what moves again, and of the rest what changes with the time being played.
    public void drawMotion() {
        if (stale || !session.picture().get().equals(drawn)) {
            return;
        }
        if (isHidden()) {
            refreshWithNextFrame();
            return;
        }
        QuartersNow now = model.motion().quartersNow();
        if (looks.states(now).equals(states)) {
            drawMotion(now);
        } else {
            refresh();
        }
    }

    /// While playing, a few frames later: table and detail pane follow the selection too, and each has a frame for itself.
    private void followSelection() {
        if (isPlaying()) {
            framesToWait = FRAMES_TO_WAIT;
        } else {
            refreshWithNextFrame();
        }
    }

    private void stopWaiting() {
        if (framesToWait > 0) {
            framesToWait = isPlaying() ? framesToWait - 1 : 0;
            if (framesToWait == 0) {
                refreshWithNextFrame();
            }
        }
    }

    private boolean isPlaying() {
        return model.player().playback().get().playing();
    }

    private void beginFrame() {
        awaited = false;
        sketch.requestLayout();
    }

    /// What is told of several changes is drawn once.
    private void refreshWithNextFrame() {
        stale = true;
        sketch.requestLayout();
    }

    private void refreshWhereStale() {
        if (stale || framesToWait > 0) {
            refresh();
        }
    }

    private void refresh() {
        stale = false;
        drawn = session.picture().get();
        framesToWait = 0;
        double height = getHeight() - legendHeight;
        drawnWidth = getWidth();
        drawnHeight = height;
        if (getWidth() <= 0 || height <= 0) {
            return;
        }
        QuartersNow now = model.motion().quartersNow();
        Placement place = model.place(getWidth(), height, sketch.textFactor());
        states = looks.states(now);
        Look look = manner.said(looks.of(place, states), () -> beside.of(place, beside.states(now)));
        placement = place;
        legs.show(look.legs(), place, model.isAsking());
        nodes.show(look.parts(), place, model.isAsking());
        strips.show(look.strips(), place);
        sketch.draw(place, look, manner, getWidth(), height);
        drawMotion(now);
    }

    private void drawMotion(@Nullable QuartersNow now) {
        Placement place = placement;
        Optional<JourneyState> journey = session.journey().get();
        if (place == null) {
            return;
        }
        if (journey.isPresent()) {
            dots.drawJourney(place, journey.get());
        } else if (reducedMotion.get()) {
            if (now == null) {
                dots.clear();
            } else {
                dots.drawStill(place, now);
            }
        } else {
            Swarm swarm = model.motion().swarm();
            if (swarm == null) {
                dots.clear();
            } else {
                dots.draw(place, swarm);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        legendHeight = Math.ceil(legend.prefHeight(getWidth()));
        legend.resizeRelocate(0, getHeight() - legendHeight, getWidth(), legendHeight);
        boolean sameSize = getWidth() == drawnWidth && getHeight() - legendHeight == drawnHeight;
        if (!awaited || !sameSize) {
            refresh();
        }
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
