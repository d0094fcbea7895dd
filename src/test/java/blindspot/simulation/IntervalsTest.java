package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Times, aggregation intervals, and the flags that follow from them.
final class IntervalsTest {
    private static final Comparator<Captured.Row> IN_TIME = Comparator.comparingLong(row -> row.number("start"));

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void noRecordIsLongerThanItsInterval(Scenario scenario) {
        for (int interval : List.of(60, 600)) {
            Captured captured = Captured.of(Captured.plan(scenario, interval, "v11"));
            for (Captured.Row row : captured.rows()) {
                long longest = row.at().nitro() ? 60 : interval;
                assertThat(row.number("end") - row.number("start")).isBetween(0L, longest);
            }
        }
    }

    @Test
    void aNitroInstanceNeverSumsOverMoreThanAMinuteAndOthersDo() {
        Captured captured = Captured.of(Captured.plan(Scenario.KEEP_ALIVE, 600, "v11"));
        Function<Part, Long> longest = part -> captured.rows(row -> row.ok() && row.isAt(part))
                .stream()
                .mapToLong(row -> row.number("end") - row.number("start"))
                .max()
                .orElseThrow();
        assertThat(longest.apply(Part.CLIENTS)).isLessThanOrEqualTo(60);
        assertThat(longest.apply(Part.TARGETS)).isLessThanOrEqualTo(60);
        assertThat(longest.apply(Part.ENDPOINT)).isGreaterThan(60);
        assertThat(longest.apply(Part.APPLICATION_LOAD_BALANCER)).isGreaterThan(60);
    }

    @Test
    void theRecordsOfAFlowAddUpWhateverTheInterval() {
        Map<String, Long> minutes = packets(Captured.of(Captured.plan(Scenario.KEEP_ALIVE, 60, "v11")));
        Map<String, Long> tens = packets(Captured.of(Captured.plan(Scenario.KEEP_ALIVE, 600, "v11")));
        assertThat(minutes).isNotEmpty().isEqualTo(tens);
    }

    private static Map<String, Long> packets(Captured captured) {
        return captured.rows(Captured.Row::ok)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.connection() + " " + row.leg() + " " + row.at().index() + row.get("flow-direction"),
                        Collectors.summingLong(row -> row.number("packets"))));
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void timesAreLateByLessThanAMinuteAndNeverEarly(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        long begin = captured.plan().begin() / 1000;
        long end = captured.plan().end() / 1000;
        for (Captured.Row row : captured.rows(Captured.Row::ok)) {
            int late = CaptureWindows.of(row.at(), captured.plan()).late();
            assertThat(late).isBetween(0, 59);
            assertThat(row.number("start")).isGreaterThanOrEqualTo(begin + late);
            assertThat(row.number("end")).isLessThan(end + late);
        }
    }

    @Test
    void bothEndsTellTheSamePacketsWithinTheirLateness() {
        Captured captured = Captured.of(Scenario.PLAIN);
        Map<Integer, List<Captured.Row>> byConnection = captured.onLeg(1)
                .stream()
                .filter(row -> row.request() && (row.number("tcp-flags") & Packets.SYN) != 0)
                .collect(Collectors.groupingBy(Captured.Row::connection));
        assertThat(byConnection).isNotEmpty();
        byConnection.values().forEach(rows -> {
            assertThat(rows).hasSize(2);
            assertThat(Math.abs(rows.getFirst().number("start") - rows.getLast().number("start"))).isLessThan(60);
        });
    }

    @Test
    void filesAreInTheOrderInWhichRecordsEnd() {
        Captured captured = Captured.of(Scenario.FULL_CAPTURE);
        for (WorldVpc vpc : captured.world().vpcs()) {
            assertThat(captured.rows(row -> row.vpc() == vpc.index()).stream().map(row -> row.number("end")))
                    .isSorted();
        }
    }

    @Test
    void aShortConnectionHasAllItsFlagsInOneRecord() {
        Captured captured = Captured.of(Captured.plan(Scenario.PLAIN, 600, "v11"));
        List<Captured.Row> atEndpoint = captured.rows(row -> row.leg() == 1 && row.isAt(Part.ENDPOINT));
        long whole = atEndpoint.stream()
                .filter(row -> row.number("tcp-flags") == (row.request() ? 3 : 19))
                .count();
        assertThat(whole * 10).isGreaterThan(atEndpoint.size() * 9L);
    }

    @Test
    void aLongConnectionHasSynInItsFirstIntervalAndFinInItsLast() {
        Captured captured = Captured.of(Scenario.KEEP_ALIVE);
        for (int leg : List.of(1, 3, 4)) {
            for (boolean request : new boolean[] {true, false}) {
                List<Long> flags = captured.onLeg(leg)
                        .stream()
                        .filter(row -> row.request() == request && row.egress())
                        .sorted(IN_TIME)
                        .map(row -> row.number("tcp-flags"))
                        .toList();
                assertThat(flags).hasSizeGreaterThan(5).startsWith(request ? 2L : 18L).endsWith(1L);
                assertThat(flags.subList(1, flags.size() - 1)).containsOnly(0L);
            }
        }
    }

    @Test
    void silenceIsNoDataFromTheFirstTrafficOn() {
        Captured captured = Captured.of(Scenario.NODATA);
        List<Captured.Row> silent = captured.rows(
                row -> row.isAt(Part.ENDPOINT) && row.get("log-status").equals("NODATA"));
        assertThat(silent).hasSizeGreaterThanOrEqualTo(4);
        for (WorldInterface each : captured.world().interfaces()) {
            List<Captured.Row> rows = captured.rows(row -> row.at().equals(each)).stream().sorted(IN_TIME).toList();
            assertThat(rows.isEmpty() || rows.getFirst().ok()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void anIntervalHasTrafficOrSaysThatItHasNone(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        for (WorldInterface each : captured.world().interfaces()) {
            CaptureWindows windows = CaptureWindows.of(each, captured.plan());
            Map<Boolean, List<Long>> byFlow = captured.rows(row -> row.at().equals(each))
                    .stream()
                    .collect(Collectors.partitioningBy(
                            row -> row.get("log-status").equals("NODATA"),
                            Collectors.mapping(
                                    row -> windows.window((row.number("end") - windows.late()) * 1000),
                                    Collectors.toList())));
            List<Long> silent = byFlow.getOrDefault(true, List.of());
            assertThat(Collections.disjoint(silent, byFlow.getOrDefault(false, List.of()))).isTrue();
            assertThat(silent).doesNotHaveDuplicates();
        }
    }

    @Test
    void aLossLeavesOneRecordForManyAndTotalsThatAreTooLow() {
        Captured whole = Captured.of(Scenario.PLAIN);
        Captured captured = Captured.of(Scenario.SKIPDATA);
        List<Captured.Row> skipped = captured.rows(row -> row.get("log-status").equals("SKIPDATA"));
        assertThat(skipped).hasSize(1).allMatch(row -> row.isAt(Part.APPLICATION_LOAD_BALANCER));
        int lost = captured.truth().path("lost").path(0).path("records").asInt();
        assertThat(lost).isGreaterThan(1);
        assertThat(whole.rows().size() - captured.rows().size()).isEqualTo(lost - 1);
        Captured.Row at = skipped.getFirst();
        assertThat(captured.rows(row -> row.at().equals(at.at()) && row.ok()
                && row.number("start") >= at.number("start") && row.number("end") <= at.number("end"))).isNotEmpty();
    }
}
