package blindspot.opening;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.Told;
import blindspot.intake.Inventories;
import blindspot.load.FileReport;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is open. Never changes: each thing that can happen gives what is open then.
///
/// @param loaded all records, what they were read from, and what could not be read the last time
/// @param inventories what is stated of the interfaces
/// @param measured what CloudWatch measured, which is no record
/// @param notes what else there is to say
/// @param standing whether what is opened next joins the records
/// @param numbering stays the same as long as each row of the table is the record that it was; more rows may come behind
/// @param stopped the last opening, where memory was not enough for it
public record OpenSet(
        LoadResult loaded,
        Inventories inventories,
        Measurements measured,
        OpenNotes notes,
        Standing standing,
        int numbering,
        Optional<Stopped> stopped) {
    private static final LoadResult NO_RECORDS = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);

    public static final OpenSet NOTHING =
            new OpenSet(
                    NO_RECORDS, Inventories.NONE, Measurements.NONE, OpenNotes.NONE, Standing.STAYS, 0,
                    Optional.empty());

    /// Whether the records stay when others come.
    public enum Standing {
        /// Others join them.
        STAYS,
        /// They were to be replaced by files that wait for their format, and make way when that is known.
        EXPECTS_ANSWER,
        /// They came with the program, as the lesson's do, and are never mixed with others.
        LESSON
    }

    /// What something that is opened is read behind.
    ///
    /// @param alone whether all that is open makes way for it
    /// @param before the records that stay and what they were read from
    /// @param numbering of these records and of those that are read behind them
    public record Start(boolean alone, LoadResult before, int numbering) {}

    /// An opening that memory was not enough for.
    ///
    /// @param before what was open
    /// @param time of the records that were read of it
    public record Stopped(OpenRequest request, LoadResult before, TimeRange time) {}

    public FlowTable table() {
        return loaded.table();
    }

    public LoadReport report() {
        return loaded.report();
    }

    /// Whether the records came with the program.
    public boolean lesson() {
        return standing == Standing.LESSON;
    }

    /// How many logs are open.
    public int logs() {
        return Reports.logs(report()).size();
    }

    /// Whether something of what is open, or was just tried, has something wrong.
    public boolean hasTrouble() {
        return !notes.problems().isEmpty()
                || report().problem() != null
                || report().files().stream().anyMatch(FileReport::hasTrouble);
    }

    /// Files whose records wait for somebody to say what their format is.
    public List<FileReport> waiting() {
        return report().files().stream().filter(FileReport::needsFormat).toList();
    }

    /// Where an opening begins.
    ///
    /// @param replace whether what is open makes way for it
    public Start start(boolean replace) {
        return replace || lesson()
                ? new Start(true, NO_RECORDS, numbering + 1)
                : new Start(false, new LoadResult(table(), Reports.kept(report())), numbering);
    }

    /// Where the reading of files in another format begins.
    public Start startReadingAs() {
        return start(standing == Standing.EXPECTS_ANSWER);
    }

    /// A request was read behind its start. What holds no log at all replaces nothing.
    public OpenSet opened(OpenRequest request, Start start, Opened opened) {
        LoadReport read = opened.result().report();
        Optional<Stopped> full = read.problem() == null
                ? Optional.empty()
                : Reports.time(read).map(time -> new Stopped(request, start.before(), time));
        boolean anyLog = read.files().stream().anyMatch(Reports::isLog);
        Measurements measures = (anyLog ? measured(start) : measured).plus(opened.beside().measured());
        OpenNotes said = opened.notes().withoutRoomFor(measures.leftOutOf(opened.beside().measured()));
        if (!anyLog) {
            LoadReport all = Reports.plus(Reports.kept(report()), read, table());
            Standing then = lesson() ? Standing.LESSON : start.alone() ? Standing.EXPECTS_ANSWER : Standing.STAYS;
            return new OpenSet(
                    new LoadResult(table(), all), inventories.plus(opened.beside().inventories()), measures,
                    said.after(notes, all), then, numbering, full);
        }
        FlowTable table = opened.result().table();
        LoadReport all = Reports.plus(start.before().report(), read, table);
        List<String> closed = start.alone() && !lesson() ? makesWay(opened.beside()) : List.of();
        boolean readAgain = Reports.anyOf(start.before().report(), read);
        return new OpenSet(
                new LoadResult(table, all),
                stated(start).plus(opened.beside().inventories()),
                measures,
                said.withClosed(closed).after(notes, all),
                Standing.STAYS,
                readAgain ? start.numbering() + 1 : start.numbering(),
                full);
    }

    /// Files of [#waiting] were read in a format that somebody named.
    public OpenSet readAs(Start start, List<FileReport> files, LoadResult result) {
        boolean anyLogs = result.report().files().stream().anyMatch(Reports::isLog);
        boolean alone = start.alone() && anyLogs;
        Set<String> read = names(files);
        LoadReport others = Reports.without(
                report(), file -> read.contains(file.name()) || (alone && Reports.isLog(file)));
        List<String> closed = alone && !lesson() ? Reports.logs(report()) : List.of();
        return with(
                new LoadResult(anyLogs ? result.table() : table(), others.plus(result.report())),
                notes.withClosed(closed),
                alone ? Standing.STAYS : standing,
                anyLogs ? start.numbering() : numbering);
    }

    /// The records of files were taken away whose content an earlier one has too.
    public OpenSet leftOut(List<LoadReport.Repeat> repeats, FlowTable table) {
        Set<String> left = names(repeats.stream().map(LoadReport.Repeat::file).toList());
        LoadReport others = Reports.without(report(), file -> left.contains(file.name()));
        return with(new LoadResult(table, others), notes.withLeftOut(repeats), standing, numbering + 1);
    }

    private static Set<String> names(List<FileReport> files) {
        return files.stream().map(FileReport::name).collect(Collectors.toSet());
    }

    /// Files that were [#leftOut] were read again, behind all others.
    public OpenSet loadedAgain(LoadResult result) {
        LoadReport all = report().plus(result.report());
        return with(new LoadResult(result.table(), all), notes, standing, numbering);
    }

    /// What memory was not enough for makes way, so that there is memory to read less of it.
    public OpenSet before(Stopped opening) {
        return with(opening.before(), notes, Standing.STAYS, numbering + 1);
    }

    /// Records that come with the program replaced what was open.
    public OpenSet lesson(LoadResult result) {
        List<String> closed = lesson() ? List.of() : makesWay(Beside.NOTHING);
        return with(result, OpenNotes.NONE.withClosed(closed), Standing.LESSON, numbering + 1)
                .statingNothing();
    }

    /// Everything was closed.
    public OpenSet closed() {
        return with(NO_RECORDS, OpenNotes.NONE, Standing.STAYS, numbering + 1).statingNothing();
    }

    /// What inventories say that stay beside what is read behind a start. Those of before go with the records that make way,
    /// but for the lesson's: they may have been opened for what is read now.
    public Inventories stated(Start start) {
        return start.alone() && !lesson() ? Inventories.NONE : inventories;
    }

    /// The same of what was measured.
    private Measurements measured(Start start) {
        return start.alone() && !lesson() ? Measurements.NONE : measured;
    }

    /// A person said what a series of measured values is, by its key.
    public OpenSet telling(String series, Told what) {
        return new OpenSet(
                loaded, inventories, measured.telling(series, what), notes, standing, numbering, stopped);
    }

    /// The names of all that is open and is not once these are.
    private List<String> makesWay(Beside now) {
        List<String> names = new ArrayList<>(Reports.logs(report()));
        inventories.names().stream().filter(name -> now.inventories().file(name).isEmpty()).forEach(names::add);
        measured.names().stream().filter(name -> !now.measured().names().contains(name)).forEach(names::add);
        return names;
    }

    private OpenSet statingNothing() {
        return new OpenSet(
                loaded, Inventories.NONE, Measurements.NONE, notes, standing, numbering, stopped);
    }

    private OpenSet with(LoadResult result, OpenNotes said, Standing then, int numbered) {
        return new OpenSet(
                result, inventories, measured, said.after(notes, result.report()), then, numbered, Optional.empty());
    }
}
