package blindspot.cloudwatch;

import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of measured values that were given, and what a person said of them.
///
/// @param files in the order given; of the same time a later one counts
/// @param told what series are that do not say so themselves, by their keys
public record Measurements(List<MetricFile> files, Map<String, Told> told) {
    public static final Measurements NONE = new Measurements(List.of(), Map.of());

    public Measurements {
        files = List.copyOf(files);
        told = Map.copyOf(told);
    }

    public static Measurements of(List<MetricFile> files) {
        return new Measurements(files, Map.of());
    }

    /// These, and what was given later; a file that is read again makes way for what it says now.
    public Measurements plus(Measurements later) {
        Map<String, Told> all = new LinkedHashMap<>(told);
        all.putAll(later.told);
        return new Measurements(
                Stream.concat(
                        files.stream()
                                .filter(file -> later.files.stream().noneMatch(now -> now.name().equals(file.name()))),
                        later.files.stream())
                        .toList(),
                all);
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
