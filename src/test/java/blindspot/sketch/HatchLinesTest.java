package blindspot.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HatchLinesTest {
    private static final double NEAR = 1e-6;

    private record Line(double fromX, double fromY, double toX, double toY) {}

    private static List<Line> lines(Box box, double radius, double thickness, double x, double step) {
        List<Line> lines = new ArrayList<>();
        new HatchLines(box, radius, thickness)
                .draw(x, step, (fromX, fromY, toX, toY) -> lines.add(new Line(fromX, fromY, toX, toY)));
        return lines;
    }

    @Test
    void linesOfABoxWithSquareCornersGoFromEdgeToEdge() {
        assertThat(lines(new Box(10, 20, 30, 20), 0, 0, 0, 10))
                .containsExactly(
                        new Line(10, 30, 20, 20), new Line(10, 40, 30, 20), new Line(20, 40, 40, 20),
                        new Line(30, 40, 40, 30));
    }

    @Test
    void aRoundCornerCutsThem() {
        List<Line> lines = lines(new Box(0, 0, 20, 20), 10, 0, 0, 20);
        assertThat(lines).hasSize(1);
        double cut = 10 - 10 / Math.sqrt(2);
        assertThat(lines.getFirst().fromX()).isCloseTo(cut, within(NEAR));
        assertThat(lines.getFirst().toY()).isCloseTo(cut, within(NEAR));
    }

    /// Against what is asked of each point: whether it is inside.
    @Test
    void holdAllThatIsInsideAndNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Box box = new Box(
                    random.nextInt(50), random.nextInt(50), 2 + random.nextInt(60), 2 + random.nextInt(60));
            double radius = random.nextDouble() * 40;
            double x = random.nextInt(100) - 50.0;
            double step = 1 + random.nextInt(9);
            double thickness = random.nextInt(2) * random.nextDouble();
            List<Line> lines = lines(box, radius, thickness, x, step);
            for (double from = x - 130 * step; from < 120; from += step) {
                assertThatIsCut(lines, box, radius, thickness, from);
            }
        }
    }

    private static void assertThatIsCut(List<Line> lines, Box box, double radius, double thickness, double from) {
        for (double along = 0.05; along < box.height(); along += 0.9) {
            double x = from + along;
            double y = box.bottom() - along;
            double depth = depth(box, radius, thickness, x, y);
            boolean drawn = lines.stream()
                    .anyMatch(line -> Math.abs(line.fromX + line.fromY - x - y) < NEAR
                            && line.fromX <= x + NEAR && x <= line.toX + NEAR);
            if (Math.abs(depth) > 1e-3) {
                assertThat(drawn).as(box + " " + radius + ": " + x + ", " + y).isEqualTo(depth > 0);
            }
        }
    }

    /// How far a point is inside of a box that is smaller by half of a thickness all around.
    private static double depth(Box box, double radius, double thickness, double x, double y) {
        double halfWide = box.width() / 2 - thickness / 2;
        double halfHigh = box.height() / 2 - thickness / 2;
        double round = Math.max(0, Math.min(radius - thickness / 2, Math.min(halfWide, halfHigh)));
        double outX = Math.abs(x - box.x() - box.width() / 2) - halfWide + round;
        double outY = Math.abs(y - box.y() - box.height() / 2) - halfHigh + round;
        double outside = Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0);
        return round - outside;
    }
}
