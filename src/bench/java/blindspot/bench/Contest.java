package blindspot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Several ways to the same result, measured one after the other in each of several rounds.
final class Contest {
    private final String title;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<Double> goals = new ArrayList<>();

    /// Blindspot's way is the first contender.
    Contest(String title, Work blindspot) {
        this.title = title;
        contenders.add(new Contender("Blindspot", blindspot));
    }

    String title() {
        return title;
    }

    /// @param most the largest ratio of Blindspot's time to this one's that is wanted
    Contest against(String name, double most, Work work) {
        contenders.add(new Contender(name, work));
        goals.add(most);
        return this;
    }

    /// Only to compare with: no ratio is wanted.
    Contest beside(String name, Work work) {
        return against(name, Double.POSITIVE_INFINITY, work);
    }

    /// The rows of the table: Blindspot's median, each other's, their ratio, and the wanted one.
    List<Row> run(int warmUps, int rounds) throws Exception {
        List<List<Double>> seconds = new ArrayList<>();
        contenders.forEach(_ -> seconds.add(new ArrayList<>()));
        for (int round = -warmUps; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                System.gc();
                long started = System.nanoTime();
                contenders.get(i).work.run();
                if (round >= 0) {
                    seconds.get(i).add((System.nanoTime() - started) / 1e9);
                }
            }
        }
        seconds.forEach(Collections::sort);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < contenders.size(); i++) {
            rows.add(new Row(title, seconds.get(0), contenders.get(i).name, seconds.get(i), goals.get(i - 1)));
        }
        return rows;
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private record Contender(String name, Work work) {}

    /// Times in seconds, from the shortest to the longest.
    record Row(String title, List<Double> own, String peer, List<Double> other, double most) {
        double ratio() {
            return median(own) / median(other);
        }

        boolean reached() {
            return ratio() <= most;
        }

        String markdown() {
            String wanted = most < Double.POSITIVE_INFINITY
                    ? String.format("≤ %.2f | %s", most, reached() ? "yes" : "no")
                    : "|";
            return String.format("| %s | %s | %s | %s | **%.2f** | %s |",
                    title, times(own), peer, times(other), ratio(), wanted);
        }

        private static String times(List<Double> sorted) {
            return String.format("%.3f (%.3f–%.3f)", median(sorted), sorted.getFirst(), sorted.getLast());
        }

        private static double median(List<Double> sorted) {
            return sorted.get(sorted.size() / 2);
        }
    }
}
