package blindspot.ui.open;

import blindspot.decode.InputKind;
import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import java.util.List;
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

    static boolean isLog(FileReport file) {
        return file.decoded().kind() == InputKind.FLOW_LOG;
    }
}
