package blindspot.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.layout.Box;
import blindspot.sketch.Colour;
import blindspot.sketch.Damage;
import blindspot.sketch.Glyph;
import blindspot.sketch.Lettering;
import blindspot.sketch.Mark;
import blindspot.sketch.Point;
import blindspot.sketch.Sketch;
import blindspot.sketch.Stroke;
import blindspot.ui.control.Typefaces;
import blindspot.ui.fx.QuickHand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// A sketch that is painted over another one only where they differ.
@ExtendWith(QuickHand.class)
class RepairTest {
    private static final List<Glyph> GLYPHS = List.of(Glyph.values());
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final int WIDTH = 420;
    private static final int HEIGHT = 240;
    /// By how many of 255 shades a smoothed edge may differ that is cut off at the edge of a box.
    private static final int SMOOTHING = 40;

    @SuppressWarnings("NullAway.Init") private FontLetters letters;

    @BeforeEach
    void measureLetters(FxRobot robot) {
        robot.interact(() -> letters = new FontLetters(new Typefaces()));
    }

    @Test
    void whatIsRepairedLooksAsIfAllHadBeenPaintedAnew(FxRobot robot) {
        int repaired = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Sketch before = new Sketch(marks(random, 14));
            Sketch after = changed(before, random);
            Optional<List<Box>> damage = damage(robot, before, after);
            if (damage.isPresent()) {
                repaired++;
                assertThat(differing(
                        picture(robot, before, damage.get(), after),
                        picture(robot, after, List.of(), after)))
                        .as("seed %s, %s", seed, damage.get())
                        .isEmpty();
            }
        }
        assertThat(repaired).isGreaterThan(25);
    }

    @Test
    void onTilesItLooksAsOnOneCanvas(FxRobot robot) {
        for (int seed = 0; seed < 10; seed++) {
            Sketch sketch = new Sketch(marks(new Random(seed), 14));
            int[] whole = pixels(robot, () -> {
                Canvas canvas = new Canvas(WIDTH, HEIGHT);
                new SketchPainter(canvas.getGraphicsContext2D(), RepairTest::color, letters::font)
                        .paint(new Box(0, 0, WIDTH, HEIGHT), sketch.marks());
                return canvas;
            });

            assertThat(differing(picture(robot, sketch, List.of(), sketch), whole)).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void nothingIsPaintedForTheSameSketchAndAllForOneInAnotherOrder(FxRobot robot) {
        Sketch sketch = new Sketch(marks(new Random(1), 14));
        Sketch turned = new Sketch(sketch.marks().reversed());

        assertThat(damage(robot, sketch, new Sketch(sketch.marks()))).contains(List.of());
        assertThat(damage(robot, sketch, turned)).isEmpty();
    }

    @Test
    void allIsPaintedWhereTooManyPlacesDiffer(FxRobot robot) {
        List<Mark> dots = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            dots.add(new Mark.Panel(
                    new Box(i * 30, 10, 4, 4), 0, Optional.of(Colour.ACCENT), Optional.empty()));
        }

        assertThat(damage(robot, Sketch.EMPTY, new Sketch(dots.subList(0, 12)))).hasValueSatisfying(
                boxes -> assertThat(boxes).hasSize(12));
        assertThat(damage(robot, Sketch.EMPTY, new Sketch(dots))).isEmpty();
    }

    private Optional<List<Box>> damage(FxRobot robot, Sketch before, Sketch after) {
        List<Optional<List<Box>>> result = new ArrayList<>();
        robot.interact(() -> {
            result.add(Damage.between(before, after, letters));
        });
        return result.getFirst();
    }

    /// A few marks less, a few others in their places, a few more.
    private static Sketch changed(Sketch before, Random random) {
        List<Mark> marks = new ArrayList<>(before.marks());
        for (int i = random.nextInt(3); i >= 0; i--) {
            marks.remove(random.nextInt(marks.size()));
        }
        for (Mark mark : marks(random, random.nextInt(3))) {
            marks.add(random.nextInt(marks.size()), mark);
        }
        if (random.nextInt(5) == 0) {
            Collections.swap(marks, 0, marks.size() - 1);
        }
        return new Sketch(marks);
    }

    private int[] picture(FxRobot robot, Sketch before, List<Box> damage, Sketch after) {
        return pixels(robot, () -> {
            SketchTiles tiles = new SketchTiles(RepairTest::color, letters::font, letters);
            assertThat(tiles.cover(WIDTH, HEIGHT)).isTrue();
            tiles.paint(before.marks());
            tiles.paint(damage, after.marks());
            return tiles;
        });
    }

    private static int[] pixels(FxRobot robot, Supplier<Node> painted) {
        int[] pixels = new int[WIDTH * HEIGHT];
        robot.interact(() -> {
            SnapshotParameters plain = new SnapshotParameters();
            plain.setFill(Color.WHITE);
            plain.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
            WritableImage image = painted.get().snapshot(plain, null);
            image.getPixelReader()
                    .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        });
        return pixels;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff)));
        }
        return most;
    }

    private static List<String> differing(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .filter(i -> distance(one[i], other[i]) > SMOOTHING)
                .mapToObj(i -> "%d,%d: %08x %08x".formatted(i % WIDTH, i / WIDTH, one[i], other[i]))
                .limit(20)
                .toList();
    }

    private static Color color(Colour colour) {
        return Color.hsb(47 * COLOURS.indexOf(colour) % 360, 0.8, 0.7);
    }

    private static List<Mark> marks(Random random, int count) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(mark(random));
        }
        return marks;
    }

    private static Mark mark(Random random) {
        Box box = new Box(
                random.nextDouble(300), random.nextDouble(150), 10 + random.nextDouble(90), 10 + random.nextDouble(60));
        return switch (random.nextInt(6)) {
            case 0 -> new Mark.Panel(box, random.nextInt(9), fill(random), Optional.of(stroke(random)));
            case 1 -> new Mark.Bar(point(random), point(random), 3 + random.nextInt(12), fill(random), stroke(random));
            case 2 -> new Mark.Outline(
                    List.of(point(random), point(random), point(random)), random.nextBoolean(), fill(random),
                    Optional.of(stroke(random)));
            case 3 -> new Mark.Hatching(box, 4, 7, stroke(random));
            case 4 -> new Mark.Sign(GLYPHS.get(random.nextInt(GLYPHS.size())), box, colour(random));
            default -> new Mark.Words(
                    "fjÄg 終端", List.of("fjÄg 終端", "WAVE"), point(random), 14,
                    new Lettering(8 + random.nextInt(9), random.nextBoolean(), random.nextBoolean()), colour(random),
                    random.nextBoolean());
        };
    }

    private static Point point(Random random) {
        return new Point(20 + random.nextDouble(380), 20 + random.nextDouble(190));
    }

    private static Optional<Colour> fill(Random random) {
        return random.nextBoolean() ? Optional.of(colour(random)) : Optional.empty();
    }

    private static Stroke stroke(Random random) {
        return new Stroke(
                colour(random), 1 + random.nextInt(3), random.nextBoolean() ? List.of() : List.of(4.0, 3.0));
    }

    private static Colour colour(Random random) {
        return COLOURS.get(random.nextInt(COLOURS.size()));
    }
}
