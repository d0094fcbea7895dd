package blindspot.cloudwatch;

import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of measured values that were given, and what a person said of them. For what does not fit into [#MOST_BYTES],
/// file after file, there is no room: such a file has no series.
///
/// @param files in the order given; of the same time a later one counts
/// @param told what series are that do not say so themselves, by their keys
public record Measurements(List<MetricFile> files, Map<String, Told> told) {
    /// What the values of all files may need of memory: 2 million of them, and as much again where they are joined.
    static final long MOST_BYTES = 32 << 20;

    public static final Measurements NONE = new Measurements(List.of(), Map.of());

    public Measurements {
        files = fitting(files);
        told = Map.copyOf(told);
    }

    public static Measurements of(List<MetricFile> files) {
        return new Measurements(files, Map.of());
    }

    private static List<MetricFile> fitting(List<MetricFile> files) {
        List<MetricFile> fitting = new ArrayList<>();
        long bytes = 0;
        for (MetricFile file : files) {
            boolean fits = bytes + file.bytes() <= MOST_BYTES;
            bytes += fits ? file.bytes() : 0;
            fitting.add(fits ? file : file.leftOut());
        }
        return List.copyOf(fitting);
    }

    /// These, and what was given later; a file that is read again makes way for what it says now. What a person said of a
    /// series of it holds where it goes on as before: where some times are in both and the values of these are the same.
    public Measurements plus(Measurements later) {
        Set<String> again = later.files.stream().map(MetricFile::name).collect(Collectors.toSet());
        List<MetricFile> all = new ArrayList<>();
        Map<String, Told> holds = new LinkedHashMap<>(told);
        for (MetricFile file : files) {
            if (again.contains(file.name())) {
                file.series()
                        .stream()
                        .filter(one -> later.files.stream().noneMatch(now -> goesOn(one, now)))
                        .forEach(one -> holds.remove(one.key()));
            } else {
                all.add(file);
            }
        }
        all.addAll(later.files);
        holds.putAll(later.told);
        return new Measurements(all, holds);
    }

    private static boolean goesOn(Series before, MetricFile now) {
        return now.series()
                .stream()
                .anyMatch(one -> one.key().equals(before.key()) && before.points().goOnIn(one.points()));
    }

    /// The files of some that are among these and have no series here for want of room.
    public List<MetricFile> leftOutOf(Measurements some) {
        List<String> names = some.names();
        return files.stream()
                .filter(file -> file.series().isEmpty() && names.contains(file.name()))
                .toList();
    }

    /// The same, with what a person says of a series.
    public Measurements telling(String key, Told what) {
        Map<String, Told> all = new LinkedHashMap<>(told);
        all.put(key, what);
        return new Measurements(files, all);
    }

    /// The names of the files that have values.
    public List<String> names() {
        return files.stream().filter(file -> !file.series().isEmpty()).map(MetricFile::name).toList();
    }

    /// All series, those of the same source, statistic and period joined.
    public List<Series> series() {
        return List.copyOf(joined(new ArrayList<>()).values());
    }

    /// What could not be read of them, and what they say differently.
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        files.forEach(file -> all.addAll(file.problems()));
        joined(all);
        return all;
    }

    private Map<Key, Series> joined(List<Problem> problems) {
        Map<Key, Series> all = new LinkedHashMap<>();
        for (MetricFile file : files) {
            for (Series one : file.series()) {
                Key key = new Key(one.isNamed() ? "" : one.key(), one.source(), one.statistic(), one.period());
                Series before = all.get(key);
                if (before == null) {
                    all.put(key, one);
                } else {
                    int different = before.points().contradictions(one.points());
                    if (different > 0) {
                        problems.add(new Problem(
                                "metrics-contradict", before.file(), one.file(), Integer.toString(different)));
                    }
                    all.put(key, before.with(before.points().with(one.points())));
                }
            }
        }
        return all;
    }

    private record Key(
            String nameless, Optional<Source> source, Optional<Statistic> statistic, int period) {}
}
