package blindspot.opening;

import blindspot.cloudwatch.Measurements;
import blindspot.decode.InputKind;
import blindspot.intake.DefinedFormats;
import blindspot.intake.Given;
import blindspot.intake.GivenMetrics;
import blindspot.intake.Intake;
import blindspot.intake.Inventories;
import blindspot.intake.OwnFiles;
import blindspot.lesson.Lesson;
import blindspot.load.FileReport;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.LocalFile;
import blindspot.source.archive.ArchivedFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at what was given, reads topology files and decks, and then the logs behind those that are open.
///
/// What is open already and was read whole is not read again; what was read in part makes way for what is read now.
final class FilesOpening implements Job<Opened> {
    private final List<Path> paths;
    private final LoadOptions options;
    private final LoadResult before;
    private final BiConsumer<FlowTable, Beside> glance;

    /// @param options how logs are to be read
    /// @param before the records that stay and what they were read from
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    FilesOpening(
            List<Path> paths,
            LoadOptions options,
            LoadResult before,
            BiConsumer<FlowTable, Beside> glance) {
        this.paths = List.copyOf(paths);
        this.options = options;
        this.before = before;
        this.glance = glance;
    }

    @Override
    public Opened run(Progress progress, Cancel cancel) {
        Intake intake = Intake.of(paths, null, cancel).withDefined(cancel);
        List<Problem> problems = new ArrayList<>(intake.problems());
        List<LocalFile> pictures = new ArrayList<>();
        List<LocalFile> decks = new ArrayList<>();
        Optional<Lesson> lesson = last(intake.lessons(), Lesson::open, decks, problems);
        Optional<Topology> topology = last(intake.topologies(), TopologyFile::read, pictures, problems);
        Optional<Deck> deck = lesson.isPresent()
                ? Optional.empty()
                : last(intake.decks(), DeckFile::read, decks, problems);
        Set<String> open = before.report()
                .files()
                .stream()
                .filter(FileReport::whole)
                .map(FileReport::name)
                .collect(Collectors.toSet());
        List<ByteSource> again = intake.logs().stream().filter(log -> open.contains(log.name())).toList();
        List<ByteSource> logs = lesson.isPresent() ? List.of() : intake.logs()
                .stream()
                .filter(log -> !open.contains(log.name()))
                .distinct()
                .toList();
        FlowTable kept = before.table().without(Set.copyOf(names(logs)));
        Inventories inventories = Inventories.of(intake, cancel);
        Measurements measured = GivenMetrics.of(intake, cancel);
        Beside beside = new Beside(topology, inventories, measured);
        LogReading reading = new LogReading(
                options, DefinedFormats.of(intake.definitions()), now -> glance.accept(now, beside));
        LoadResult result = reading.read(Inputs.of(logs), kept, progress, cancel);
        problems.addAll(problems(intake, inventories, result.report(), reading));
        lesson.flatMap(one -> leftOutBeside(one, intake)).ifPresent(problems::add);
        // A file that defines flow logs and is an inventory is told once what is wrong with it.
        inventories.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        problems.addAll(measured.problems());
        OpenNotes notes = new OpenNotes(
                problems, names(pictures), inventories.names(), measured.names(), names(decks), names(again),
                intake.skipped(),
                List.of(), List.of());
        return new Opened(
                result, notes, beside, deck, deck.map(_ -> decks.getLast().path()), lesson, useful(intake));
    }

    /// What is wrong with definitions that were given, or with what they say of the logs.
    private static List<Problem> problems(
            Intake intake, Inventories inventories, LoadReport read, LogReading reading) {
        List<Problem> problems = new ArrayList<>();
        for (Given given : intake.given()) {
            if (given instanceof Given.Recognised(ByteSource file, InputKind kind)
                    && kind == InputKind.FLOW_LOG_DEFINITION) {
                OwnFiles.problemIn(file, kind).ifPresent(problems::add);
                boolean more = inventories.file(file.name()).filter(states -> !states.onlyFlowLogs()).isPresent();
                if (read.files().isEmpty() && !more) {
                    problems.add(new Problem("definition-alone", file.name()));
                }
            }
        }
        read.files().forEach(file -> reading.ambiguity(file).ifPresent(problems::add));
        return problems;
    }

    /// A lesson has its own records: logs that were given beside it are not opened.
    private static Optional<Problem> leftOutBeside(Lesson lesson, Intake intake) {
        Set<String> own = lesson.logs().stream().map(ByteSource::name).collect(Collectors.toSet());
        List<String> others = names(intake.logs()).stream().filter(name -> !own.contains(name)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("lesson-opened-alone", others.getFirst(), Integer.toString(others.size())));
    }

    private static <T> Optional<T> last(
            List<LocalFile> files, Function<Path, T> read, List<LocalFile> used, List<Problem> problems) {
        Optional<T> last = Optional.empty();
        for (LocalFile file : files) {
            try {
                last = Optional.of(read.apply(file.path()));
                used.forEach(before -> problems.add(new Problem("one-of-several", before.name(), file.name())));
                used.clear();
                used.add(file);
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        return last;
    }

    private static List<String> names(List<? extends ByteSource> files) {
        return files.stream().map(ByteSource::name).toList();
    }

    /// The paths that something of use comes from: what was recognised is there, or below.
    private List<String> useful(Intake intake) {
        Set<Path> sources = new HashSet<>();
        for (Given given : intake.given()) {
            if (given instanceof Given.Recognised(ByteSource file, InputKind kind) && kind != InputKind.UNKNOWN) {
                Path place = placeOf(file);
                while (place != null && sources.add(place)) {
                    place = place.getParent();
                }
            }
        }
        return paths.stream().filter(sources::contains).map(Path::toString).toList();
    }

    private static @Nullable Path placeOf(ByteSource file) {
        return switch (file) {
            case LocalFile local -> local.path();
            case ArchivedFile archived -> archived.archive().file().path();
            default -> null;
        };
    }
}
