package blindspot.cloudwatch;

import blindspot.model.TimeRange;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What CloudWatch measured of the leg through PrivateLink that is drawn.
///
/// @param things what is at the ends of that leg, by CloudWatch's names; empty where the path has no such leg
/// @param onPath what is stated, or was said, to be of it, the nearest to the endpoint first
/// @param apart named series that nothing states to be of it
/// @param nameless series that nothing says of what they are
public record Measured(
        Optional<PathThings> things, List<Reading> onPath, List<Series> apart, List<Series> nameless) {
    public static final Measured NOTHING = new Measured(Optional.empty(), List.of(), List.of(), List.of());

    /// A series of the path.
    ///
    /// @param told whether a person said so, and no dimension of it
    public record Reading(Series series, Metric metric, Scope scope, boolean told) {
        private boolean ofPart() {
            return series.source().filter(Source::isOfPart).isPresent();
        }

        /// Whether the values of its periods can be put together to one figure. What a person said of may have no statistic.
        private boolean counts() {
            return series.statistic().map(metric.statistic()::equals).orElse(told);
        }

        private Reading within(TimeRange time) {
            return new Reading(series.within(time), metric, scope, told);
        }

        private boolean hasValues() {
            return series.points().count() > 0;
        }

        /// Whether it is of another part of the same, or of the same part: only other parts of one kind add up.
        private boolean isPartAs(Reading other) {
            return metric == other.metric && series.period() == other.series.period()
                    && series.source()
                            .map(source -> source.dimensions().keySet())
                            .equals(other.series.source().map(source -> source.dimensions().keySet()));
        }

        /// Of which endpoint, or which load balancer; the same for all where those of a scope are never added up, and for
        /// what a person said of.
        private String thing() {
            String dimension = switch (scope) {
                case ENDPOINT, ENDPOINT_OF_SERVICE -> Source.ENDPOINT;
                case LOAD_BALANCER -> Source.LOAD_BALANCER;
                case SERVICE -> "";
            };
            return series.source().map(source -> source.dimension(dimension)).orElse("");
        }

        private int dimensions() {
            return series.source().map(source -> source.dimensions().size()).orElse(0);
        }
    }

    /// How much of a quantity there was in a time: the sum of its periods, of a level the largest value.
    ///
    /// @param whose whose it is
    /// @param parts how many subnets or zones it is the sum of; 0 where it is of the whole
    /// @param time of the periods that were counted: whole ones, so it may go beyond the time that was asked for
    public record Figure(Quantity quantity, double value, Whose whose, int parts, TimeRange time) {
        public Scope scope() {
            return whose.scope();
        }
    }

    /// Whose traffic it is.
    ///
    /// @param count of how many endpoints or load balancers it is added up
    /// @param all how many of them the path has; 1 where that is not known
    public record Whose(Scope scope, int count, int all) {}

    /// Values to be drawn, period after period.
    public record Drawn(Series series, Metric metric, Whose whose) {}

    public Measured {
        onPath = List.copyOf(onPath);
        apart = List.copyOf(apart);
        nameless = List.copyOf(nameless);
    }

    /// The series as they belong to a path, or do not.
    ///
    /// @param told what a person said of series, by their keys
    public static Measured of(List<Series> all, Map<String, Told> told, Topology topology, Inventory inventory) {
        Optional<PathThings> things = PathThings.of(topology, inventory);
        List<Reading> onPath = new ArrayList<>();
        List<Series> apart = new ArrayList<>();
        List<Series> nameless = new ArrayList<>();
        for (Series one : all) {
            Optional<Scope> scope = one.isNamed()
                    ? things.flatMap(path -> one.source().flatMap(path::scopeOf))
                    : Optional.empty();
            Told said = told.get(one.key());
            if (scope.isPresent()) {
                onPath.add(new Reading(one, one.metric().orElseThrow(), scope.get(), false));
            } else if (said != null && things.isPresent()) {
                onPath.add(new Reading(one, said.metric(), said.scope(), true));
            } else if (one.isNamed()) {
                apart.add(one);
            } else {
                nameless.add(one);
            }
        }
        // Of all of a service before of what it has of one load balancer.
        onPath.sort(Comparator.comparing(Reading::scope)
                .thenComparing(Reading::metric)
                .thenComparingInt(Reading::dimensions));
        return new Measured(things, onPath, apart, nameless);
    }

    /// The number of that leg; 0 where the path has none.
    public int leg() {
        return things.map(PathThings::leg).orElse(0);
    }

    public boolean isEmpty() {
        return onPath.isEmpty() && apart.isEmpty() && nameless.isEmpty();
    }

    /// From the first period of the path's series to their last; empty where there is none.
    public Optional<TimeRange> time() {
        return time(onPath);
    }

    private static Optional<TimeRange> time(List<Reading> readings) {
        return readings.stream()
                .flatMap(each -> each.series().time().stream())
                .reduce((one, other) -> new TimeRange(
                        Math.min(one.start(), other.start()), Math.max(one.end(), other.end())));
    }

    /// The values of a quantity that are nearest to the endpoint, of all of it and not of one part; of several endpoints
    /// or load balancers period for period together. Empty where there are none.
    public Optional<Drawn> drawn(Quantity quantity) {
        List<Reading> whole = onPath.stream()
                .filter(each -> each.metric().quantity() == quantity && each.counts() && !each.ofPart()
                        && each.hasValues())
                .toList();
        return whole.stream().findFirst().map(first -> {
            List<Reading> together = byThing(whole, first.scope()).values()
                    .stream()
                    .map(List::getFirst)
                    .filter(each -> each.series().period() == first.series().period())
                    .toList();
            Series series = together.stream().map(Reading::series).reduce(Series::plus).orElseThrow();
            return new Drawn(series, first.metric(), whose(first.scope(), together.size()));
        });
    }

    /// The readings of a scope by what they are of. What a person said of only counts where nothing says so itself.
    private static Map<String, List<Reading>> byThing(List<Reading> readings, Scope scope) {
        Map<String, List<Reading>> things = readings.stream()
                .filter(each -> each.scope() == scope)
                .collect(Collectors.groupingBy(Reading::thing, LinkedHashMap::new, Collectors.toList()));
        if (things.size() > 1) {
            things.remove("");
        }
        return things;
    }

    private Whose whose(Scope scope, int count) {
        return new Whose(scope, count, Math.max(count, things.map(each -> each.count(scope)).orElse(1)));
    }

    /// One figure for each quantity, of the series that are nearest to the endpoint: of several endpoints or load balancers
    /// together, but never the sum of two that count the same traffic.
    ///
    /// @param time the periods that overlap it count, whole; empty for all
    public List<Figure> figures(Optional<TimeRange> time) {
        List<Figure> figures = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            figure(quantity, time).ifPresent(figures::add);
        }
        return figures;
    }

    /// Whether any series of the path is of a statistic of which a figure can be made.
    public boolean hasFigures() {
        return onPath.stream().anyMatch(Reading::counts);
    }

    /// The same of one quantity; empty where nothing of it was measured in that time.
    public Optional<Figure> figure(Quantity quantity, Optional<TimeRange> time) {
        for (Scope scope : Scope.values()) {
            List<Reading> there = onPath.stream()
                    .filter(each -> each.scope() == scope && each.metric().quantity() == quantity && each.counts())
                    .map(each -> time.map(each::within).orElse(each))
                    .filter(Reading::hasValues)
                    .toList();
            if (!there.isEmpty()) {
                return Optional.of(figure(quantity, scope, byThing(there, scope)));
            }
        }
        return Optional.empty();
    }

    /// Of each thing the whole where it was measured, else all of its parts.
    private Figure figure(Quantity quantity, Scope scope, Map<String, List<Reading>> things) {
        List<Reading> counted = new ArrayList<>();
        int parts = 0;
        for (List<Reading> one : things.values()) {
            Optional<Reading> whole = one.stream().filter(each -> !each.ofPart()).findFirst();
            if (whole.isPresent()) {
                counted.add(whole.get());
            } else {
                List<Reading> all = one.stream().filter(one.getFirst()::isPartAs).toList();
                counted.addAll(all);
                parts += all.size();
            }
        }
        double value = counted.stream()
                .map(each -> each.series().points())
                .mapToDouble(points -> quantity.addsUp() ? points.sum() : points.largest())
                .sum();
        return new Figure(quantity, value, whose(scope, things.size()), parts, time(counted).orElseThrow());
    }
}
