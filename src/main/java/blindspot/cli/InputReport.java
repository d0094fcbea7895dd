package blindspot.cli;

import blindspot.decode.Compression;
import blindspot.decode.InputKind;
import blindspot.decode.Issues;
import blindspot.decode.LogFormat;
import blindspot.decode.guess.KnownOrder;
import blindspot.load.Counts;
import blindspot.load.FileReport;
import blindspot.load.Fingerprint;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `check` says of one input.
record InputReport(
        String path,
        InputKind kind,
        @Nullable LogFormat container,
        Compression compression,
        List<FieldName> format,
        Optional<KnownOrder> recognised,
        long headerLines,
        long commentLines,
        Counts counts,
        Issues issues,
        double seconds,
        long outside,
        @Nullable Fingerprint fingerprint,
        @Nullable Problem problem) {
    static InputReport of(FileReport file, @Nullable Problem stopped) {
        return new InputReport(
                file.name(),
                file.decoded().kind(),
                file.decoded().container(),
                file.decoded().compression(),
                file.decoded().format(),
                file.recognised(),
                file.decoded().headerLines(),
                file.decoded().commentLines(),
                file.counts(),
                file.decoded().issues(),
                file.seconds(),
                file.outside(),
                file.fingerprint(),
                stopped == null ? file.decoded().problem() : stopped);
    }

    static InputReport ofOwn(String path, InputKind kind, @Nullable Problem problem) {
        return new InputReport(
                path, kind, LogFormat.JSON, Compression.NONE, List.of(), Optional.empty(), 0, 0, Counts.NONE,
                Issues.NONE, 0, 0, null, problem);
    }

    static InputReport ofProblem(String path, Problem problem) {
        return new InputReport(
                path, InputKind.UNKNOWN, null, Compression.NONE, List.of(), Optional.empty(), 0, 0, Counts.NONE,
                Issues.NONE, 0, 0, null, problem);
    }

    InputReport withProblem(Problem other) {
        return new InputReport(
                path, kind, container, compression, format, recognised, headerLines, commentLines, counts, issues,
                seconds, outside, fingerprint, other);
    }

    boolean hasTrouble() {
        return problem != null || issues.count() > 0;
    }
}
