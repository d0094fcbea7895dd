package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.model.ResourceId;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words in a box, cut between words into as many lines as there is room for. What has no room at all ends in `…`.
///
/// Only where a text has letters that are written from the right, it stays on one line.
record Paragraph(String text, Lettering lettering, Colour colour) {
    private static final String MORE = "…";
    private static final List<Double> LITTLE_SMALLER = List.of(1.0, 0.9, 0.82);
    private static final List<Double> SMALLER = List.of(1.0, 0.9, 0.82, 0.75, 0.68, 0.6);
    private static final Pattern IDENTIFIER = Pattern.compile("(?:[a-z]+-)?[0-9a-f]{8,}");

    /// Where it stands in its box.
    enum Place {
        /// At the left edge, in the middle of the height.
        LEFT,
        /// In the middle of the width and of the height.
        MIDDLE,
        /// In the middle of the width, from the upper edge on.
        TOP,
        /// In the middle of the width, down to the lower edge.
        BOTTOM
    }

    /// The same words in letters that are as much smaller as they must be to have room in a box, but not too small. Rather
    /// than that a line is broken, letters are a little smaller.
    Paragraph fitting(Box box, Letters letters) {
        return sizes(LITTLE_SMALLER)
                .filter(each -> each.fits(box, letters) && each.isUnbroken(box.width(), letters))
                .findFirst()
                .or(() -> sizes(SMALLER).filter(each -> each.fits(box, letters)).findFirst())
                .orElseGet(() -> sizes(SMALLER).reduce((_, smaller) -> smaller).orElse(this));
    }

    /// The same in a picture of these measures: for a room, lines are rather broken than in letters that
    /// are too small there.
    Paragraph fitting(Box box, Measures measures) {
        Letters letters = measures.letters();
        return measures.isForRoom()
                ? sizes(SMALLER, measures.least())
                        .filter(each -> each.fits(box, letters) && each.isUnbroken(box.width(), letters))
                        .findFirst()
                        .or(() -> sizes(SMALLER, measures.least()).filter(each -> each.fits(box, letters)).findFirst())
                        .orElseGet(() -> fitting(box, letters))
                : fitting(box, letters);
    }

    /// In the largest letters in which no line is broken and all has room.
    Optional<Paragraph> unbroken(Box box, Letters letters, double least) {
        return Stream.concat(sizes(SMALLER, least), sizes(SMALLER))
                .filter(each -> each.fits(box, letters) && each.isUnbroken(box.width(), letters))
                .findFirst();
    }

    /// In letters of these parts of their size, but legible ones.
    private Stream<Paragraph> sizes(List<Double> parts) {
        return sizes(parts, Measures.LEGIBLE);
    }

    private Stream<Paragraph> sizes(List<Double> parts, double legible) {
        double least = Math.min(lettering.size(), legible);
        return parts.stream()
                .map(part -> new Lettering(
                        Math.max(part * lettering.size(), least), lettering.bold(), lettering.mono()))
                .map(smaller -> new Paragraph(text, smaller, colour));
    }

    /// Whether each of its lines has room in this width.
    boolean isUnbroken(double width, Letters letters) {
        return text.lines().allMatch(line -> letters.width(line, lettering) <= width);
    }

    /// Whether all of it has room in a box.
    boolean fits(Box box, Letters letters) {
        List<String> all = pieces(box.width(), letters);
        return all.size() <= most(box, letters)
                && all.stream().map(String::strip).allMatch(line -> letters.width(line, lettering) <= box.width());
    }

    private int most(Box box, Letters letters) {
        return Math.max(1, (int) Math.floor((box.height() + 1) / letters.lineHeight(lettering)));
    }

    /// Adds it.
    void add(Box box, Place place, Letters letters, List<Mark> marks) {
        double step = letters.lineHeight(lettering);
        List<String> lines = lines(box.width(), most(box, letters), letters);
        double free = box.height() - lines.size() * step;
        double top = switch (place) {
            case LEFT, MIDDLE -> box.y() + free / 2;
            case TOP -> box.y();
            case BOTTOM -> box.y() + free;
        };
        boolean centred = place != Place.LEFT;
        double x = centred ? box.x() + box.width() / 2 : box.x();
        Point at = new Point(x, top + letters.ascent(lettering));
        marks.add(new Mark.Words(text, lines, at, step, lettering, colour, centred));
    }

    /// Its lines, at most `most`, none wider than `width` if it can be cut so.
    private List<String> lines(double width, int most, Letters letters) {
        List<String> shown = new ArrayList<>(pieces(width, letters));
        if (shown.size() > most) {
            String last = String.join("", shown.subList(most - 1, shown.size()));
            shown.subList(most, shown.size()).clear();
            shown.set(most - 1, last.strip().replace('\n', ' '));
        }
        return shown.stream().map(line -> cut(line.strip(), width, letters)).toList();
    }

    /// What becomes a line each, with all that is between: together they are the text.
    private List<String> pieces(double width, Letters letters) {
        List<String> all = new ArrayList<>();
        for (String line : text.splitWithDelimiters("\n", -1)) {
            if (line.equals("\n")) {
                all.set(all.size() - 1, all.getLast() + line);
            } else {
                wrap(line, width, letters, all);
            }
        }
        return all;
    }

    private void wrap(String line, double width, Letters letters, List<String> pieces) {
        if (letters.width(line, lettering) <= width || Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            pieces.add(line);
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        int begin = 0;
        int fits = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (fits > begin && letters.width(line.substring(begin, at).strip(), lettering) > width) {
                int end = atSpace(line, begin, fits, width, letters).orElse(fits);
                pieces.add(line.substring(begin, end));
                begin = end;
            }
            fits = at;
        }
        pieces.add(line.substring(begin));
    }

    /// Behind the last space before `fits`, where what stands between that and the next space has room on a line: Japanese
    /// may be cut between any two letters, but a word that was set off stays whole.
    private OptionalInt atSpace(String line, int begin, int fits, double width, Letters letters) {
        int space = line.lastIndexOf(' ', fits - 1) + 1;
        int next = line.indexOf(' ', fits);
        String word = line.substring(space, next < 0 ? line.length() : next);
        return space > begin && letters.width(word, lettering) <= width ? OptionalInt.of(space) : OptionalInt.empty();
    }

    /// The line with what is too wide left out: the end, but that of an identifier says most.
    private String cut(String line, double width, Letters letters) {
        if (letters.width(line, lettering) <= width) {
            return line;
        }
        String kept = IDENTIFIER.matcher(line).matches() ? ResourceId.end(line) : "";
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (letters.width(line.substring(0, middle) + MORE + kept, lettering) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int end = low > 0 && Character.isHighSurrogate(line.charAt(low - 1)) ? low - 1 : low;
        return line.substring(0, end) + MORE + kept;
    }
}
