package blindspot.ui.diagram;

import blindspot.capture.Lane;
import blindspot.layout.Placement;
import blindspot.replay.Half;
import blindspot.replay.QuartersNow;
import blindspot.replay.Shape;
import blindspot.replay.Swarm;
import blindspot.ui.control.Swatches;
import blindspot.ui.session.JourneyState;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws what moves, on one canvas. Knows positions and colours, no records.
final class DotLayer {
    private final Canvas canvas;
    private final Swatches swatches;

    DotLayer(Canvas canvas, Swatches swatches) {
        this.canvas = canvas;
        this.swatches = swatches;
    }

    void clear() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /// The dots of the swarm, each on its own half.
    void draw(Placement placement, Swarm swarm) {
        clear();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double scale = placement.scale();
        for (Placement.LegPlace place : placement.legs()) {
            for (Lane lane : Lane.values()) {
                for (Half half : Half.values()) {
                    if (swarm.full(place.leg().number(), lane, half)) {
                        drawFull(g, place, lane, half, swarm.underWay(place.leg().number(), lane, half), scale);
                    }
                }
            }
        }
        for (int dot = 0; dot < swarm.size(); dot++) {
            if (swarm.shape(dot) != Shape.REJECT_CROSS) {
                drawDot(g, placement, swarm, dot);
            }
        }
        for (int dot = 0; dot < swarm.size(); dot++) {
            if (swarm.shape(dot) == Shape.REJECT_CROSS) {
                drawDot(g, placement, swarm, dot);
            }
        }
        for (Placement.LegPlace place : placement.legs()) {
            drawRejected(g, place, swarm, scale);
        }
    }

    private void drawDot(GraphicsContext g, Placement placement, Swarm swarm, int dot) {
        double scale = placement.scale();
        Placement.LegPlace place = placement.legs().get(swarm.strand(dot) - 1);
        double x = x(place, swarm.lane(dot), swarm.along(dot));
        double y = y(place, swarm.lane(dot));
        double radius = 5 * scale * (swarm.pulse(dot) ? 1.25 : 1);
        switch (swarm.shape(dot)) {
            case REQUEST_DOT -> dot(g, x, y, radius, swarm.dashed(dot), false);
            case RESPONSE_SQUARE -> dot(g, x, y, radius, swarm.dashed(dot), true);
            case REJECT_CROSS -> cross(g, x, y, radius, swarm.dashed(dot));
        }
        if (swarm.looseEnd(dot)) {
            g.setStroke(swatches.color("-flow-recorded"));
            g.setLineWidth(2);
            g.strokeLine(place.middleX(), y - 7 * scale, place.middleX(), y + 7 * scale);
        }
    }

    /// How many crosses stand on each lane, in words above the leg's number: beside them is no room.
    private void drawRejected(GraphicsContext g, Placement.LegPlace place, Swarm swarm, double scale) {
        double y = place.middleY() - 42 * scale;
        for (Lane lane : Lane.values()) {
            long standing = 0;
            for (int dot = 0; dot < swarm.size(); dot++) {
                boolean here = swarm.strand(dot) == place.leg().number() && swarm.lane(dot) == lane;
                standing += here ? swarm.standing(dot) : 0;
            }
            if (standing > 0) {
                g.setFill(swatches.color("-flow-reject"));
                g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
                g.setTextAlign(TextAlignment.CENTER);
                g.fillText(arrow(lane) + "REJECT" + (standing == 1 ? "" : " ×" + standing), place.middleX(), y);
                y -= 13 * scale;
            }
        }
    }

    private static String arrow(Lane lane) {
        return lane == Lane.REQUEST ? "→ " : "← ";
    }

    /// The pieces with a record in progress, without motion: a ring of arrows and the number of records.
    void drawStill(Placement placement, QuartersNow now) {
        clear();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double scale = placement.scale();
        for (Placement.LegPlace place : placement.legs()) {
            for (Lane lane : Lane.values()) {
                for (Half half : Half.values()) {
                    long records = now.inProgress(place.leg().number(), lane, half);
                    if (records > 0) {
                        double along = half == Half.AT_SENDER ? 0.25 : half == Half.AT_RECEIVER ? 0.75 : 0.5;
                        String text = arrow(lane) + records;
                        badge(g, x(place, lane, along), y(place, lane), text, half == Half.UNKNOWN, scale);
                    }
                }
            }
        }
    }

    /// The token of the illustration. On a leg that is never logged it is hollow and dashed.
    void drawJourney(Placement placement, JourneyState state) {
        clear();
        GraphicsContext g = canvas.getGraphicsContext2D();
        Placement.LegPlace place = placement.legs().get(state.leg() - 1);
        double scale = placement.scale();
        double x = x(place, state.lane(), state.fraction());
        double y = state.neverLogged() ? place.middleY() : y(place, state.lane());
        double radius = 11 * scale;
        Color color = swatches.color("-illustration");
        g.setLineWidth(3);
        g.setStroke(color);
        g.setFill(state.neverLogged() ? swatches.color("-flow-surface") : color);
        g.setLineDashes(state.neverLogged() ? new double[] {5, 4} : new double[0]);
        if (state.lane() == Lane.REQUEST) {
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
        g.fillText(state.lane() == Lane.REQUEST ? "→" : "←", x, y + 5 * scale);
    }

    private void dot(GraphicsContext g, double x, double y, double radius, boolean dashed, boolean square) {
        g.setStroke(swatches.color("-flow-recorded"));
        g.setFill(swatches.color("-flow-surface"));
        g.setLineWidth(2.5);
        g.setLineDashes(dashed ? new double[] {3, 2.5} : new double[0]);
        if (square) {
            g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeRect(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        g.setLineDashes();
    }

    private void cross(GraphicsContext g, double x, double y, double radius, boolean dashed) {
        g.setStroke(swatches.color("-flow-reject"));
        g.setLineWidth(3);
        g.setLineDashes(dashed ? new double[] {3, 2.5} : new double[0]);
        g.strokeLine(x - radius, y - radius, x + radius, y + radius);
        g.strokeLine(x - radius, y + radius, x + radius, y - radius);
        g.setLineDashes();
    }

    /// A piece that has no room for its dots is a solid bar with their number; in brackets where its end is not known.
    private void drawFull(GraphicsContext g, Placement.LegPlace place, Lane lane, Half half, long count, double scale) {
        double from = x(place, lane, half == Half.AT_RECEIVER ? 0.5 : 0);
        double to = x(place, lane, half == Half.AT_SENDER ? 0.5 : 1);
        double height = 15 * scale;
        double y = y(place, lane);
        g.setFill(swatches.color("-flow-recorded"));
        g.fillRoundRect(Math.min(from, to), y - height / 2, Math.abs(to - from), height, 6, 6);
        g.setFill(swatches.color("-flow-surface"));
        g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
        g.setTextAlign(TextAlignment.CENTER);
        // Beside the middle, where a cross may stand.
        double x = half == Half.UNKNOWN ? from + (to - from) * 0.25 : (from + to) / 2;
        g.fillText(half == Half.UNKNOWN ? "[" + count + "]" : "" + count, x, y + 4 * scale);
    }

    private void badge(GraphicsContext g, double x, double y, String text, boolean dashed, double scale) {
        double width = 34 * scale;
        double height = 15 * scale;
        g.setFill(swatches.color("-flow-surface"));
        g.setStroke(swatches.color("-flow-recorded"));
        g.setLineWidth(2);
        g.setLineDashes(dashed ? new double[] {3, 2.5} : new double[0]);
        g.fillRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.strokeRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.setLineDashes();
        g.setFill(swatches.color("-flow-recorded"));
        g.setFont(Font.font("System", FontWeight.BOLD, 11 * scale));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(text, x, y + 4 * scale);
    }

    private static double x(Placement.LegPlace place, Lane lane, double along) {
        double length = place.x2() - place.x1();
        return lane == Lane.REQUEST ? place.x1() + along * length : place.x2() - along * length;
    }

    private static double y(Placement.LegPlace place, Lane lane) {
        return lane == Lane.REQUEST ? place.requestY() : place.responseY();
    }
}
