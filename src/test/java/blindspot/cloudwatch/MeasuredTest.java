package blindspot.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import blindspot.simulation.ShippedCapture;
import blindspot.source.Bytes;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is of the path is told by dimensions only, and no traffic is counted twice.
final class MeasuredTest {
    private static final Topology PATH = ShippedCapture.open().topology();
    private static final Map<String, String> ENDPOINT = Map.of(Source.ENDPOINT, "vpce-0a1", "VPC Id", "vpc-0a");

    /// The endpoint, its service and the load balancer of the lesson's path, by the ids of their interfaces.
    private static Inventory inventory() {
        String endpoint = id(1);
        String balancer = id(2);
        return Joining.of(List.of(InventoryFile.read(new Bytes("i.json", """
                {"NetworkInterfaces":[
                 {"NetworkInterfaceId":"%s","Description":"VPC Endpoint Interface vpce-0a1","InterfaceType":"vpc_endpoint"},
                 {"NetworkInterfaceId":"%s","Description":"ELB net/shop/0123456789abcdef",
                  "InterfaceType":"network_load_balancer"}]}
                {"VpcEndpointConnections":[{"VpcEndpointId":"vpce-0a1","ServiceId":"vpce-svc-0b1",
                 "VpcEndpointState":"available"}]}""".formatted(endpoint, balancer).getBytes(StandardCharsets.UTF_8),
                Integer.MAX_VALUE)))).inventory();
    }

    private static String id(int node) {
        return PATH.pathNodes()
                .get(node)
                .interfaces()
                .stream()
                .flatMap(each -> each.interfaceId().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Series series(Metric metric, Map<String, String> dimensions, Statistic statistic, double... values) {
        StringBuilder points = new StringBuilder();
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            points.append(i == 0 ? "" : ",").append(values[i]);
            times.append(i == 0 ? "" : ",").append(60 * i);
        }
        String label = SeriesLabel.of(
                new Source(metric.namespace().code(), metric.code(), dimensions), statistic, 60);
        return MetricFileTest.read("{\"Label\":\"" + label + "\",\"Timestamps\":[" + times + "],\"Values\":[" + points
                + "]}").series().getFirst();
    }

    private static Measured of(Series... series) {
        return Measured.of(List.of(series), Map.of(), PATH, inventory());
    }

    @Test
    void joinsWhatADimensionStatesToBeOnThePathAndNothingElse() {
        Measured measured = of(
                series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 10, 20),
                series(Metric.ENDPOINT_BYTES, Map.of(Source.ENDPOINT, "vpce-0ff"), Statistic.SUM, 1),
                series(Metric.SERVICE_BYTES, Map.of(Source.SERVICE, "vpce-svc-0b1"), Statistic.SUM, 99),
                series(Metric.SERVICE_BYTES, Map.of(Source.SERVICE, "vpce-svc-0b1", Source.ENDPOINT, "vpce-0ff"),
                        Statistic.SUM, 3),
                series(Metric.BALANCER_BYTES, Map.of(Source.LOAD_BALANCER, "net/shop/0123456789abcdef"), Statistic.SUM,
                        500),
                series(Metric.BALANCER_BYTES, Map.of(Source.LOAD_BALANCER, "net/other/0123456789abcdef"),
                        Statistic.SUM, 1));

        assertThat(measured.leg()).isEqualTo(2);
        assertThat(measured.onPath()).extracting(Measured.Reading::scope)
                .containsExactly(Scope.ENDPOINT, Scope.SERVICE, Scope.LOAD_BALANCER);
        assertThat(measured.apart()).hasSize(3);
        assertThat(measured.figures(Optional.empty())).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(30);
            assertThat(figure.scope()).isEqualTo(Scope.ENDPOINT);
            assertThat(figure.time()).isEqualTo(new TimeRange(0, 120));
        });
    }

    @Test
    void nothingIsOnThePathWithoutAnInventoryUnlessAPersonSaysSo() {
        Series bytes = series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 7);
        Series nameless =
                MetricFileTest.read("{\"Label\":\"BytesProcessed\",\"Datapoints\":[{\"Timestamp\":0,\"Sum\":4}]}")
                        .series()
                        .getFirst();
        Measured silent = Measured.of(List.of(bytes, nameless), Map.of(), PATH, Inventory.NOTHING);
        assertThat(silent.onPath()).isEmpty();
        assertThat(silent.apart()).containsExactly(bytes);
        assertThat(silent.nameless()).containsExactly(nameless);

        Measured told = Measured.of(
                List.of(bytes, nameless), Map.of(nameless.key(), new Told(Metric.ENDPOINT_BYTES)), PATH,
                Inventory.NOTHING);
        assertThat(told.onPath()).singleElement().satisfies(reading -> assertThat(reading.told()).isTrue());
        assertThat(told.figure(Quantity.BYTES, Optional.empty())).hasValueSatisfying(
                figure -> assertThat(figure.value()).isEqualTo(4));
    }

    @Test
    void countsThePeriodsThatOverlapATimeWhole() {
        Measured measured = of(series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 1, 2, 4, 8));

        assertThat(value(measured, 60, 61)).isEqualTo(2);
        assertThat(value(measured, 59, 61)).isEqualTo(3);
        assertThat(value(measured, 60, 180)).isEqualTo(6);
        assertThat(measured.figure(Quantity.BYTES, Optional.of(new TimeRange(240, 300)))).isEmpty();
    }

    private static double value(Measured measured, long from, long to) {
        return measured.figure(Quantity.BYTES, Optional.of(new TimeRange(from, to))).orElseThrow().value();
    }

    @Test
    void addsUpSubnetsOnlyWhereTheWholeWasNotMeasured() {
        Series one =
                series(Metric.ENDPOINT_BYTES, Map.of(Source.ENDPOINT, "vpce-0a1", "Subnet Id", "a"), Statistic.SUM, 3);
        Series two =
                series(Metric.ENDPOINT_BYTES, Map.of(Source.ENDPOINT, "vpce-0a1", "Subnet Id", "b"), Statistic.SUM, 4);

        assertThat(of(one, two).figure(Quantity.BYTES, Optional.empty())).hasValueSatisfying(figure -> {
            assertThat(figure.value()).isEqualTo(7);
            assertThat(figure.parts()).isEqualTo(2);
        });
        assertThat(of(one, two, series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 8))
                .figure(Quantity.BYTES, Optional.empty()))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(8));
    }

    @Test
    void theSeriesOfEachOfSeveralEndpointsCountsForItsOwnAndTogetherTheyAreTheLegs() {
        Map<String, String> second = Map.of(Source.ENDPOINT, "vpce-0a2", "VPC Id", "vpc-0a");
        PathThings two = new PathThings(
                2, Set.of("vpce-0a1", "vpce-0a2"), Set.of(), Set.of("net/shop/0123456789abcdef"));
        Series first = series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 10, 20);
        Series other = series(Metric.ENDPOINT_BYTES, second, Statistic.SUM, 1);
        Series partA = series(Metric.ENDPOINT_BYTES, and(second, "Subnet Id", "a"), Statistic.SUM, 5);
        Series partB = series(Metric.ENDPOINT_BYTES, and(second, "Subnet Id", "b"), Statistic.SUM, 6);
        Series told = series(Metric.ENDPOINT_BYTES, Map.of(), Statistic.SUM, 1000);

        assertThat(of(two, first, other, partA, partB).figures(Optional.empty())).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(31);
            assertThat(figure.whose()).isEqualTo(new Measured.Whose(Scope.ENDPOINT, 2, 2));
            assertThat(figure.parts()).isZero();
        });
        assertThat(of(two, first, partA, partB, told).figures(Optional.empty())).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(41);
            assertThat(figure.parts()).isEqualTo(2);
        });
        Measured.Drawn drawn = of(two, first, other).drawn(Quantity.BYTES).orElseThrow();
        assertThat(drawn.series().points().value(0)).isEqualTo(11);
        assertThat(drawn.series().points().value(1)).isEqualTo(20);
        assertThat(drawn.whose().count()).isEqualTo(2);
    }

    @Test
    void whereOneOfSeveralEndpointsWasMeasuredThatIsSaidInBothLanguages() {
        PathThings two = new PathThings(2, Set.of("vpce-0a1", "vpce-0a2"), Set.of(), Set.of());
        Measured.Figure figure = of(two, series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 10))
                .figure(Quantity.BYTES, Optional.empty())
                .orElseThrow();

        assertThat(name(figure, Language.ENGLISH)).isEqualTo("1 of the 2 endpoints here");
        assertThat(name(figure, Language.JAPANESE)).isEqualTo("ここのエンドポイント 2 個のうち 1 個");
        assertThat(name(
                of(series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 10)).figures(Optional.empty()).getFirst(),
                Language.ENGLISH))
                .isEqualTo("this endpoint");
    }

    private static String name(Measured.Figure figure, Language language) {
        return new MeasuredWords(Messages.in(language), new Formats(language, ZoneOffset.UTC)).name(figure.whose());
    }

    private static Measured of(PathThings things, Series... series) {
        List<Measured.Reading> onPath = Stream.of(series)
                .map(each -> new Measured.Reading(
                        each, each.metric().orElseThrow(),
                        things.scopeOf(each.source().orElseThrow()).orElse(Scope.ENDPOINT),
                        false))
                .toList();
        return new Measured(Optional.of(things), onPath, List.of(), List.of());
    }

    @Test
    void addsUpPartsOfOneKindAndOnePeriodOnly() {
        Map<String, String> balancer = Map.of(Source.LOAD_BALANCER, "net/shop/0123456789abcdef");
        Series zoneA = series(Metric.BALANCER_BYTES, and(balancer, "AvailabilityZone", "a"), Statistic.SUM, 3);
        Series zoneB = series(Metric.BALANCER_BYTES, and(balancer, "AvailabilityZone", "b"), Statistic.SUM, 4);
        Series group = series(Metric.BALANCER_BYTES, and(balancer, "TargetGroup", "g"), Statistic.SUM, 7);
        Series longer = new Series(
                "longer", zoneA.label(), zoneA.source(), zoneA.statistic(), 300, zoneA.points(), zoneA.file());

        assertThat(of(zoneA, zoneB, group, longer).figure(Quantity.BYTES, Optional.empty()))
                .hasValueSatisfying(figure -> {
                    assertThat(figure.value()).isEqualTo(7);
                    assertThat(figure.parts()).isEqualTo(2);
                });
    }

    private static Map<String, String> and(Map<String, String> dimensions, String name, String value) {
        Map<String, String> all = new HashMap<>(dimensions);
        all.put(name, value);
        return all;
    }

    @Test
    void countsTheSeriesThatHasValuesThenAndOfAllOfAServiceFirst() {
        Series bytes = series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, 5);
        Series empty = new Series(
                "short", bytes.label(), bytes.source(), bytes.statistic(), 300, Points.of(Map.of()), bytes.file());
        assertThat(of(empty, bytes).figure(Quantity.BYTES, Optional.empty()))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(5));

        Map<String, String> service = Map.of(Source.SERVICE, "vpce-svc-0b1");
        String arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/net/";
        Measured measured = of(
                series(Metric.SERVICE_BYTES, and(service, Source.LOAD_BALANCER_ARN, arn + "shop/0123456789abcdef"),
                        Statistic.SUM, 2),
                series(Metric.SERVICE_BYTES, and(service, Source.LOAD_BALANCER_ARN, arn + "other/0123456789abcdef"),
                        Statistic.SUM, 1),
                series(Metric.SERVICE_BYTES, service, Statistic.SUM, 3));
        assertThat(measured.figure(Quantity.BYTES, Optional.empty()))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(3));
        assertThat(measured.apart()).as("another load balancer").hasSize(1);
    }

    @Test
    void whatAPersonSaysOfAveragesMakesNoTotalEither() {
        Series averages =
                MetricFileTest.read("{\"Label\":\"BytesProcessed\",\"Datapoints\":[{\"Timestamp\":0,\"Average\":4}]}")
                        .series()
                        .getFirst();
        Measured told = Measured.of(
                List.of(averages), Map.of(averages.key(), new Told(Metric.ENDPOINT_BYTES)), PATH, Inventory.NOTHING);
        MeasuredWords words =
                new MeasuredWords(Messages.in(Language.ENGLISH), new Formats(Language.ENGLISH, ZoneOffset.UTC));

        assertThat(told.onPath()).hasSize(1);
        assertThat(told.figures(Optional.empty())).isEmpty();
        assertThat(told.drawn(Quantity.BYTES)).isEmpty();
        assertThat(words.total(told, Optional.empty())).doesNotContain("nothing");
        assertThat(words.total(of(series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM)), Optional.empty()))
                .isEqualTo("nothing measured in this time");
    }

    @Test
    void makesNoTotalOfAverages() {
        assertThat(of(series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.AVERAGE, 3)).figures(Optional.empty()))
                .isEmpty();
        assertThat(of(series(Metric.ENDPOINT_OPEN_CONNECTIONS, ENDPOINT, Statistic.MAXIMUM, 3, 9, 5))
                .figure(Quantity.OPEN_CONNECTIONS, Optional.empty()))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(9));
    }

    @Test
    void ofTheSameTimeTheLaterFileCountsAndThatIsSaid() {
        MetricFile first = file("a.json", 1, 2);
        MetricFile second = file("b.json", 1, 5, 6);
        Measurements both = Measurements.of(List.of(first)).plus(Measurements.of(List.of(second)));

        assertThat(both.series()).singleElement().satisfies(series -> {
            assertThat(series.points().count()).isEqualTo(3);
            assertThat(series.points().value(1)).isEqualTo(5);
        });
        assertThat(both.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("metrics-contradict");
            assertThat(problem.arguments()).containsExactly("a.json", "b.json", "1");
        });
        assertThat(both.plus(Measurements.of(List.of(file("a.json", 9)))).files()).hasSize(2);
    }

    private static MetricFile file(String name, double... values) {
        Series one = series(Metric.ENDPOINT_BYTES, ENDPOINT, Statistic.SUM, values);
        return new MetricFile(
                name,
                List.of(new Series(one.key(), one.label(), one.source(), one.statistic(), 60, one.points(), name)),
                List.of());
    }
}
