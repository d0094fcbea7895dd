package blindspot.sketch;

import blindspot.layout.Box;
import java.util.List;
import java.util.Optional;

/// A word in a small box of its own size: edged by `edge`, with corners of `radius`, `inset` between edge and word.
record Tag(Paragraph words, Stroke edge, double radius, double insetX, double insetY) {
    /// Adds it with its middle at `middle` and its upper edge at `y`.
    void addBelow(double middle, double y, Letters letters, List<Mark> marks) {
        double width = letters.width(words.text(), words.lettering()) + 2 * (insetX + edge.width()) + 0.5;
        double height = height(letters);
        Box box = new Box(middle - width / 2, y, width, height);
        marks.add(new Mark.Panel(box, radius, Optional.of(Colour.SURFACE), Optional.of(edge)));
        words.add(box, Paragraph.Place.MIDDLE, letters, marks);
    }

    /// How tall it is.
    double height(Letters letters) {
        return letters.lineHeight(words.lettering()) + 2 * (insetY + edge.width());
    }
}
