package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.sketch.Colour;
import blindspot.sketch.Glyph;
import blindspot.sketch.HatchLines;
import blindspot.sketch.Lettering;
import blindspot.sketch.Mark;
import blindspot.sketch.Point;
import blindspot.sketch.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints the marks of a sketch, in the colours and typefaces that it is told of.
final class SketchPainter {
    private final GraphicsContext g;
    private final Function<Colour, Color> colours;
    private final Function<Lettering, Font> fonts;

    SketchPainter(GraphicsContext g, Function<Colour, Color> colours, Function<Lettering, Font> fonts) {
        this.g = g;
        this.colours = colours;
        this.fonts = fonts;
    }

    /// Clears a box of whole pixels on the canvas, and paints marks where they reach into it, and nothing outside of it.
    void paint(Box box, List<Mark> marks) {
        g.save();
        g.beginPath();
        g.rect(box.x(), box.y(), box.width(), box.height());
        g.clip();
        g.clearRect(box.x(), box.y(), box.width(), box.height());
        marks.forEach(this::paint);
        g.restore();
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Panel panel -> panel(panel);
            case Mark.Bar bar -> bar(bar);
            case Mark.Outline outline -> outline(outline);
            case Mark.Hatching hatching -> hatching(hatching);
            case Mark.Sign(Glyph glyph, Box box, Colour colour) -> sign(glyph, box, colour);
            case Mark.Words words -> words(words);
        }
    }

    private void panel(Mark.Panel panel) {
        Box box = panel.box();
        double arc = 2 * panel.radius();
        if (fills(panel.fill())) {
            g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
        if (strokes(panel.edge(), StrokeLineCap.BUTT)) {
            double inset = g.getLineWidth() / 2;
            double inner = Math.max(0, arc - g.getLineWidth());
            g.strokeRoundRect(
                    box.x() + inset, box.y() + inset, box.width() - 2 * inset, box.height() - 2 * inset, inner, inner);
        }
    }

    private void bar(Mark.Bar bar) {
        Point from = bar.from();
        double length = Math.hypot(bar.to().x() - from.x(), bar.to().y() - from.y());
        double thick = bar.thickness();
        g.save();
        g.translate(from.x(), from.y());
        g.rotate(Math.toDegrees(Math.atan2(bar.to().y() - from.y(), bar.to().x() - from.x())));
        if (fills(bar.fill())) {
            g.fillRoundRect(0, -thick / 2, length, thick, thick, thick);
        }
        strokes(Optional.of(bar.edge()), StrokeLineCap.SQUARE);
        g.strokeRoundRect(0, -thick / 2, length, thick, thick, thick);
        g.restore();
    }

    private void outline(Mark.Outline outline) {
        g.beginPath();
        for (int i = 0; i < outline.points().size(); i++) {
            Point point = outline.points().get(i);
            if (i == 0) {
                g.moveTo(point.x(), point.y());
            } else {
                g.lineTo(point.x(), point.y());
            }
        }
        if (outline.closed()) {
            g.closePath();
        }
        if (fills(outline.fill())) {
            g.fill();
        }
        if (strokes(outline.edge(), StrokeLineCap.SQUARE)) {
            g.stroke();
        }
    }

    private void hatching(Mark.Hatching hatching) {
        Box box = hatching.box();
        strokes(Optional.of(hatching.line()), StrokeLineCap.BUTT);
        new HatchLines(box, hatching.radius(), hatching.line().width())
                .draw(box.x() - box.height(), hatching.step(), g::strokeLine);
    }

    private void sign(Glyph glyph, Box box, Colour colour) {
        g.save();
        g.translate(box.x(), box.y());
        g.scale(box.width() / Glyph.SIDE, box.height() / Glyph.SIDE);
        g.setStroke(colours.apply(colour));
        g.setLineWidth(Glyph.LINE);
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        g.appendSVGPath(glyph.path());
        g.stroke();
        g.restore();
    }

    private void words(Mark.Words words) {
        g.setFill(colours.apply(words.colour()));
        g.setFont(fonts.apply(words.lettering()));
        g.setTextAlign(words.centred() ? TextAlignment.CENTER : TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        for (int i = 0; i < words.lines().size(); i++) {
            g.fillText(words.lines().get(i), words.at().x(), words.at().y() + i * words.step());
        }
    }

    private boolean fills(Optional<Colour> fill) {
        fill.ifPresent(colour -> g.setFill(colours.apply(colour)));
        return fill.isPresent();
    }

    private boolean strokes(Optional<Stroke> edge, StrokeLineCap cap) {
        edge.ifPresent(stroke -> {
            g.setStroke(colours.apply(stroke.colour()));
            g.setLineWidth(stroke.width());
            g.setLineDashes(stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
            g.setLineCap(cap);
            g.setLineJoin(StrokeLineJoin.MITER);
        });
        return edge.isPresent();
    }
}
