package blindspot.opening;

import blindspot.decode.InputKind;
import blindspot.load.Counts;
import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Load reports, put together from those of several openings.
final class Reports {
    private Reports() {}

    /// The report without what turned out to be no log, and as one of an earlier time.
    static LoadReport kept(LoadReport report) {
        LoadReport logs = without(report, file -> !isLog(file) && !file.needsFormat());
        return new LoadReport(logs.files(), logs.files().size(), logs.seconds(), false, null);
    }

    /// Both; what was read again is in it once, and what was to be read again and was not reached is not in it.
    ///
    /// @param table with the records of both
    static LoadReport plus(LoadReport before, LoadReport read, FlowTable table) {
        Set<String> again = names(read);
        Set<String> there = table.segments().stream().map(Segment::input).collect(Collectors.toSet());
        return without(
                before,
                file -> again.contains(file.name()) || (file.counts().records() > 0 && !there.contains(file.name())))
                .plus(read);
    }

    static LoadReport without(LoadReport report, Predicate<FileReport> dropped) {
        List<FileReport> left = report.files().stream().filter(dropped.negate()).toList();
        return new LoadReport(
                left, report.given() - report.files().size() + left.size(), report.seconds(), report.cancelled(),
                report.problem());
    }

    /// The names of the logs.
    static List<String> logs(LoadReport report) {
        return report.files().stream().filter(Reports::isLog).map(FileReport::name).toList();
    }

    /// Whether a file of one report with records is in the other too.
    static boolean anyOf(LoadReport before, LoadReport read) {
        Set<String> names = names(read);
        return before.files().stream().anyMatch(file -> file.counts().records() > 0 && names.contains(file.name()));
    }

    private static Set<String> names(LoadReport report) {
        return report.files().stream().map(FileReport::name).collect(Collectors.toSet());
    }

    /// From the first start to behind the last end of the records; empty when none has both.
    static Optional<TimeRange> time(LoadReport report) {
        Counts totals = report.totals();
        return totals.minStart() == null || totals.maxEnd() == null || totals.maxEnd() < totals.minStart()
                ? Optional.empty()
                : Optional.of(new TimeRange(totals.minStart(), totals.maxEnd() + 1));
    }

    static boolean isLog(FileReport file) {
        return file.decoded().kind() == InputKind.FLOW_LOG;
    }
}
