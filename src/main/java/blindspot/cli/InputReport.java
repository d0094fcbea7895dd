package blindspot.cli;

import blindspot.cloudwatch.MetricFile;
import blindspot.decode.Compression;
import blindspot.decode.InputKind;
import blindspot.decode.Issues;
import blindspot.decode.LogFormat;
import blindspot.decode.Remark;
import blindspot.decode.guess.FormatGuess;
import blindspot.load.Counts;
import blindspot.load.FileReport;
import blindspot.load.FormatOrigin;
import blindspot.model.FieldName;
import blindspot.quiz.DeckReading;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `check` says of one input.
///
/// @param origin what told the format; empty when there is none
/// @param guess what the values told of the format; empty where they were not asked
/// @param outside how many records are left out because they are outside the time that is wanted
/// @param repeated how many records are left out because an earlier input has the same content
/// @param topology what it draws; empty where it is no topology
/// @param inventory what it states as an inventory; empty where it is none
/// @param measured what it has of measured values; empty where it has none
/// @param deck what was found in it as a deck; empty where it is none
/// @param sameAs the path of the first input with the same content; empty when there is none before this one
record InputReport(
        String path,
        InputKind kind,
        @Nullable LogFormat container,
        Compression compression,
        List<FieldName> format,
        Optional<FormatOrigin> origin,
        Optional<FormatGuess> guess,
        long headerLines,
        long commentLines,
        Counts counts,
        Issues issues,
        List<Remark> remarks,
        double seconds,
        long outside,
        long repeated,
        Optional<String> sameAs,
        Optional<Topology> topology,
        Optional<StatedNetwork> inventory,
        Optional<MetricFile> measured,
        Optional<DeckReading> deck,
        @Nullable Problem problem) {
    static InputReport of(FileReport file, Optional<FormatOrigin> origin, @Nullable Problem problem) {
        return new InputReport(
                file.name(),
                file.decoded().kind(),
                file.decoded().container(),
                file.decoded().compression(),
                file.decoded().format(),
                origin,
                file.recognised(),
                file.decoded().headerLines(),
                file.decoded().commentLines(),
                file.counts(),
                file.decoded().issues(),
                file.decoded().remarks(),
                file.seconds(),
                file.outside(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                problem);
    }

    static InputReport ofOwn(String path, InputKind kind, @Nullable Problem problem) {
        return new InputReport(
                path, kind, LogFormat.JSON, Compression.NONE, List.of(), Optional.empty(), Optional.empty(), 0, 0,
                Counts.NONE,
                Issues.NONE, List.of(), 0, 0, 0, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), problem);
    }

    static InputReport ofProblem(String path, Problem problem) {
        return new InputReport(
                path, InputKind.UNKNOWN, null, Compression.NONE, List.of(), Optional.empty(), Optional.empty(), 0, 0,
                Counts.NONE,
                Issues.NONE, List.of(), 0, 0, 0, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), problem);
    }

    /// The same, with what it states as an inventory.
    InputReport with(StatedNetwork stated) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, issues,
                remarks, seconds, outside, repeated, sameAs, topology, Optional.of(stated), measured, deck, problem);
    }

    /// The same, with what it has of measured values.
    InputReport with(MetricFile values) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, issues,
                remarks, seconds, outside, repeated, sameAs, topology, inventory, Optional.of(values), deck, problem);
    }

    /// The same, with what was found in it as a deck.
    InputReport with(DeckReading found) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, issues,
                remarks, seconds, outside, repeated, sameAs, topology, inventory, measured, Optional.of(found),
                problem);
    }

    /// The same, with what it draws.
    InputReport with(Topology drawn) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, issues,
                remarks, seconds, outside, repeated, sameAs, Optional.of(drawn), inventory, measured, deck, problem);
    }

    /// The same, with the content of an earlier input.
    InputReport repeats(String earlier) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, issues,
                remarks, seconds, outside, repeated, Optional.of(earlier), topology, inventory, measured, deck,
                problem);
    }

    InputReport withIssues(Issues other) {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, counts, other,
                remarks, seconds, outside, repeated, sameAs, topology, inventory, measured, deck, problem);
    }

    /// The same without its records.
    InputReport leftOut() {
        return new InputReport(
                path, kind, container, compression, format, origin, guess, headerLines, commentLines, Counts.NONE,
                issues, remarks,
                seconds, outside, counts.records(), sameAs, topology, inventory, measured, deck, problem);
    }

    boolean hasTrouble() {
        return problem != null || issues.count() > 0 || !lacks().isEmpty()
                || inventory.filter(stated -> !stated.problems().isEmpty()).isPresent()
                || measured.filter(values -> !values.problems().isEmpty()).isPresent();
    }

    /// What its records cannot be used for.
    List<Problem> lacks() {
        return counts.lacking().problems(path);
    }
}
