package blindspot.ui.open;

import blindspot.decode.InputKind;
import blindspot.load.Counts;
import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import blindspot.model.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Load reports, put together from those of several openings.
final class Reports {
    private Reports() {}

    /// The report without what turned out to be no log, and as one of an earlier time.
    static LoadReport kept(LoadReport report) {
        LoadReport logs = without(report, file -> !isLog(file) && !file.needsFormat());
        return new LoadReport(logs.files(), logs.files().size(), logs.seconds(), false, null);
    }

    /// Both; what was read again is in it once.
    static LoadReport plus(LoadReport before, LoadReport read) {
        List<String> again = read.files().stream().map(FileReport::name).toList();
        return without(before, file -> again.contains(file.name())).plus(read);
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
        List<String> names = read.files().stream().map(FileReport::name).toList();
        return before.files().stream().anyMatch(file -> file.counts().records() > 0 && names.contains(file.name()));
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
