package blindspot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Several ways to the same result, measured one after the other in each of several rounds.
final class Contest {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        List<Times> times = contenders.stream().map(_ -> new Times(new ArrayList<>(), new ArrayList<>())).toList();
        for (int round = -warmUps; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                System.gc();
                long started = System.nanoTime();
                long busy = PROCESS.getProcessCpuTime();
                contenders.get(i).work.run();
                if (round >= 0) {
                    times.get(i).seconds.add((System.nanoTime() - started) / 1e9);
                    times.get(i).busy.add((PROCESS.getProcessCpuTime() - busy) / 1e9);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < contenders.size(); i++) {
            rows.add(new Row(title, times.getFirst(), contenders.get(i).name, times.get(i), goals.get(i - 1)));
        }
        return rows;
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private record Contender(String name, Work work) {}

    /// What each round took, in seconds.
    ///
    /// @param busy of all processors together
    private record Times(List<Double> seconds, List<Double> busy) {
        String text() {
            return String.format("%.3f (%.3f–%.3f), %.2f", median(seconds), Collections.min(seconds),
                    Collections.max(seconds), median(busy));
        }

        static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    /// Blindspot beside another one.
    static final class Row {
        private final String title;
        private final Times own;
        private final String peer;
        private final Times other;
        private final double most;

        private Row(String title, Times own, String peer, Times other, double most) {
            this.title = title;
            this.own = own;
            this.peer = peer;
            this.other = other;
            this.most = most;
        }

        String markdown() {
            double ratio = Times.median(own.seconds) / Times.median(other.seconds);
            double busy = Times.median(own.busy) / Times.median(other.busy);
            String wanted = most < Double.POSITIVE_INFINITY
                    ? String.format("≤ %.2f | %s", most, ratio <= most ? "yes" : "no")
                    : "|";
            return String.format("| %s | %s | %s | %s | %.2f | **%.2f** | %s |", title, own.text(), peer, other.text(),
                    busy, ratio, wanted);
        }
    }
}
