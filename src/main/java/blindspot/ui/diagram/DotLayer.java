package blindspot.ui.diagram;

import blindspot.capture.Lane;
import blindspot.layout.Line;
import blindspot.layout.Placement;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.StrandPlace;
import blindspot.replay.Half;
import blindspot.replay.QuartersNow;
import blindspot.replay.Shape;
import blindspot.replay.Swarm;
import blindspot.ui.control.Swatches;
import blindspot.ui.session.JourneyState;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws what moves, on the canvases of the legs. Knows positions and colours, no records. Makes no objects for a dot.
final class DotLayer {
    private static final Lane[] LANES = Lane.values();
    private static final Half[] HALVES = Half.values();
    private static final double[] DASHES = {3, 2.5};
    private static final double[] SOLID = {};
    private static final double EDGE = 2.5;

    private final LegCanvases canvases;
    private final Swatches swatches;
    private double lines = 1;

    DotLayer(LegCanvases canvases, Swatches swatches) {
        this.canvases = canvases;
        this.swatches = swatches;
    }

    /// Draws lines so many times as thick as ordinary ones.
    void thicken(double factor) {
        lines = factor;
    }

    void clear() {
        canvases.clear();
    }

    /// The dots of the swarm, each on its own half.
    void draw(Placement placement, Swarm swarm) {
        canvases.clear(placement);
        double scale = placement.scale();
        for (StrandPlace place : placement.strands()) {
            for (Lane lane : LANES) {
                for (Half half : HALVES) {
                    if (swarm.full(place.strand().number(), lane, half)) {
                        drawFull(of(place), place, lane, half, swarm.underWay(place.strand().number(), lane, half),
                                scale);
                    }
                }
            }
        }
        drawDots(placement, swarm, false, false);
        drawDots(placement, swarm, false, true);
        drawDots(placement, swarm, true, false);
        drawDots(placement, swarm, true, true);
        drawLooseEnds(placement, swarm);
        for (LegPlace place : placement.legs()) {
            drawRejected(placement, place, swarm);
        }
    }

    private GraphicsContext of(StrandPlace place) {
        return canvases.of(place.strand().leg().number());
    }

    /// Those that are crosses or not, and dashed or not.
    private void drawDots(Placement placement, Swarm swarm, boolean crosses, boolean dashed) {
        Color edge = swatches.color(crosses ? "-flow-reject" : "-flow-recorded");
        Color inside = swatches.color("-flow-surface");
        for (int dot = 0; dot < swarm.size(); dot++) {
            StrandPlace place = placement.strand(swarm.strand(dot));
            boolean wanted = (swarm.shape(dot) == Shape.REJECT_CROSS) == crosses && swarm.dashed(dot) == dashed;
            if (place != null && wanted) {
                double x = DotPlace.x(place, swarm.lane(dot), swarm.along(dot));
                double y = DotPlace.y(place, swarm.lane(dot), swarm.along(dot));
                double radius = 5 * placement.scale() * (swarm.pulse(dot) ? 1.25 : 1);
                GraphicsContext g = of(place);
                g.setStroke(edge);
                g.setFill(inside);
                g.setLineWidth((crosses ? 3 : EDGE) * lines);
                g.setLineDashes(dashed ? DASHES : SOLID);
                if (crosses) {
                    g.strokeLine(x - radius, y - radius, x + radius, y + radius);
                    g.strokeLine(x - radius, y + radius, x + radius, y - radius);
                } else if (dashed) {
                    dashed(g, x, y, radius, swarm.shape(dot) == Shape.RESPONSE_SQUARE);
                } else {
                    solid(g, x, y, radius, swarm.shape(dot) == Shape.RESPONSE_SQUARE, edge, inside);
                }
                g.setLineDashes(SOLID);
            }
        }
    }

    private static void dashed(GraphicsContext g, double x, double y, double radius, boolean square) {
        if (square) {
            g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeRect(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /// One shape on a smaller one: there may be hundreds, and an edge takes several times as long to draw as an area.
    private void solid(
            GraphicsContext g, double x, double y, double radius, boolean square, Color edge, Color inside) {
        double outer = radius + EDGE * lines / 2;
        double inner = radius - EDGE * lines / 2;
        g.setFill(edge);
        if (square) {
            g.fillRect(x - outer, y - outer, 2 * outer, 2 * outer);
            g.setFill(inside);
            g.fillRect(x - inner, y - inner, 2 * inner, 2 * inner);
        } else {
            g.fillOval(x - outer, y - outer, 2 * outer, 2 * outer);
            g.setFill(inside);
            g.fillOval(x - inner, y - inner, 2 * inner, 2 * inner);
        }
    }

    /// A short line at the middle of the lane where the other end has no record that goes with a dot.
    private void drawLooseEnds(Placement placement, Swarm swarm) {
        double reach = 7 * placement.scale();
        Color colour = swatches.color("-flow-recorded");
        for (int dot = 0; dot < swarm.size(); dot++) {
            StrandPlace place = placement.strand(swarm.strand(dot));
            if (place != null && swarm.looseEnd(dot)) {
                double x = DotPlace.x(place, swarm.lane(dot), 0.5);
                double y = DotPlace.y(place, swarm.lane(dot), 0.5);
                GraphicsContext g = of(place);
                g.setStroke(colour);
                g.setLineWidth(2 * lines);
                g.strokeLine(x, y - reach, x, y + reach);
            }
        }
    }

    /// How many crosses stand on each lane of a leg, in words above its number: beside them is no room. Strands may go
    /// along there, so the letters have an edge.
    private void drawRejected(Placement placement, LegPlace place, Swarm swarm) {
        double scale = placement.scale();
        double x = place.number().x() + place.number().width() / 2;
        double y = place.tags();
        for (Lane lane : LANES) {
            long standing = 0;
            for (int dot = 0; dot < swarm.size(); dot++) {
                StrandPlace strand = placement.strand(swarm.strand(dot));
                boolean here = strand != null && strand.strand().leg().number() == place.leg().number()
                        && swarm.lane(dot) == lane;
                standing += here ? swarm.standing(dot) : 0;
            }
            if (standing > 0) {
                GraphicsContext g = canvases.of(place.leg().number());
                String text = arrow(lane) + "REJECT" + (standing == 1 ? "" : " ×" + standing);
                g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
                g.setTextAlign(TextAlignment.CENTER);
                g.setStroke(swatches.color("-flow-surface"));
                g.setLineWidth(4);
                g.strokeText(text, x, y);
                g.setFill(swatches.color("-flow-reject"));
                g.fillText(text, x, y);
                y -= 13 * scale;
            }
        }
    }

    private static String arrow(Lane lane) {
        return lane == Lane.REQUEST ? "→ " : "← ";
    }

    /// The pieces with a record in progress, without motion: a ring of arrows and the number of records.
    void drawStill(Placement placement, QuartersNow now) {
        canvases.clear(placement);
        double scale = placement.scale();
        for (StrandPlace place : placement.strands()) {
            for (Lane lane : LANES) {
                for (Half half : HALVES) {
                    long records = now.inProgress(place.strand().number(), lane, half);
                    if (records > 0) {
                        double along = half == Half.AT_SENDER ? 0.25 : half == Half.AT_RECEIVER ? 0.75 : 0.5;
                        double x = DotPlace.x(place, lane, along);
                        double y = DotPlace.y(place, lane, along);
                        badge(of(place), x, y, arrow(lane) + records, half == Half.UNKNOWN, scale);
                    }
                }
            }
        }
    }

    /// The token of the illustration. On a leg that is never logged it is hollow and dashed.
    void drawJourney(Placement placement, JourneyState state) {
        canvases.clear(placement);
        GraphicsContext g = canvases.of(state.leg());
        LegPlace place = placement.legs().get(state.leg() - 1);
        double scale = placement.scale();
        boolean request = state.lane() == Lane.REQUEST;
        double part = request ? state.fraction() : 1 - state.fraction();
        Line walk = place.walk();
        double aside = state.neverLogged() ? 0 : (request ? -9 : 9) * scale;
        double x = walk.x(part);
        double y = walk.y(part) + aside;
        double radius = 11 * scale;
        Color color = swatches.color("-illustration");
        g.setLineWidth(3 * lines);
        g.setStroke(color);
        g.setFill(state.neverLogged() ? swatches.color("-flow-surface") : color);
        g.setLineDashes(state.neverLogged() ? new double[] {5, 4} : new double[0]);
        if (request) {
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeRect(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        g.setLineDashes();
        g.setFill(state.neverLogged() ? color : swatches.color("-flow-surface"));
        g.setFont(Font.font("System", FontWeight.BOLD, 13 * scale));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(request ? "→" : "←", x, y + 5 * scale);
    }

    /// A piece that has no room for its dots is a solid bar with their number; in brackets where its end is not known.
    private void drawFull(GraphicsContext g, StrandPlace place, Lane lane, Half half, long count, double scale) {
        double from = half == Half.AT_RECEIVER ? 0.5 : 0;
        double to = half == Half.AT_SENDER ? 0.5 : 1;
        g.setStroke(swatches.color("-flow-recorded"));
        g.setLineWidth(15 * scale);
        g.setLineCap(StrokeLineCap.BUTT);
        g.strokeLine(
                DotPlace.x(place, lane, from),
                DotPlace.y(place, lane, from),
                DotPlace.x(place, lane, to),
                DotPlace.y(place, lane, to));
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setFill(swatches.color("-flow-surface"));
        g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
        g.setTextAlign(TextAlignment.CENTER);
        // Beside the middle, where a cross may stand.
        double along = half == Half.UNKNOWN ? 0.25 : (from + to) / 2;
        String text = half == Half.UNKNOWN ? "[" + count + "]" : "" + count;
        g.fillText(text, DotPlace.x(place, lane, along), DotPlace.y(place, lane, along) + 4 * scale);
    }

    private void badge(GraphicsContext g, double x, double y, String text, boolean dashed, double scale) {
        double width = 34 * scale;
        double height = 15 * scale;
        g.setFill(swatches.color("-flow-surface"));
        g.setStroke(swatches.color("-flow-recorded"));
        g.setLineWidth(2 * lines);
        g.setLineDashes(dashed ? DASHES : new double[0]);
        g.fillRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.strokeRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.setLineDashes();
        g.setFill(swatches.color("-flow-recorded"));
        g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(text, x, y + 4 * scale);
    }
}
