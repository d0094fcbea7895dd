package blindspot.bench;

import blindspot.answer.Question;
import blindspot.capture.Evidence;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Conversations;
import blindspot.query.Filter;
import blindspot.query.FilterParser;
import blindspot.query.Grouping;
import blindspot.query.Matcher;
import blindspot.query.Order;
import blindspot.query.ParsedFilter;
import blindspot.query.Sorting;
import blindspot.query.Vocabulary;
import blindspot.replay.Script;
import blindspot.source.LocalFile;
import blindspot.source.archive.Contents;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Settled;
import blindspot.topology.inference.Inference;
import blindspot.topology.inventory.Inventory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the data, runs the contests and writes the table of ratios.
///
/// Arguments: the folder for the data and the table; then, if need be, parts of titles: only those contests run. The
/// system properties `bench.read`, `bench.large` and `bench.rounds` change how many records and rounds there are.
public final class Bench {
    private static final int THREADS = 2;
    private static final int SCRIPT = 1_000_000;
    private static final int SHOWN = 10_000;
    private static final Order BY_BYTES = Order.ascending(FieldName.of(Field.BYTES));
    private static final int WARM_UPS = 3;

    /// The server's code and the client's take longer to be compiled well.
    private static final int WARM_UPS_OF_STORAGE = 10;

    private final Data data;
    private final DuckDb duck;
    private final int rounds;
    private final List<String> wanted;
    private final List<String> lines = new ArrayList<>();
    private final PrintStream out;

    private Bench(Data data, DuckDb duck, int rounds, List<String> wanted, PrintStream out) {
        this.data = data;
        this.duck = duck;
        this.rounds = rounds;
        this.wanted = wanted;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Data data = Data.in(
                folder.resolve("bench"), Integer.getInteger("bench.read", 2_000_000),
                Integer.getInteger("bench.large", 10_000_000));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        try (DuckDb duck = new DuckDb(THREADS)) {
            Bench bench = new Bench(data, duck, Integer.getInteger("bench.rounds", 7), wanted, System.out);
            bench.head();
            bench.reading();
            bench.many(folder.resolve("bench"));
            bench.memory();
            bench.drawing();
            bench.inferring();
            bench.storage();
            bench.asking();
            bench.answering();
            bench.brushing();
            Files.write(folder.resolve("bench.md"), bench.lines, StandardCharsets.UTF_8);
        }
    }

    private void head() throws SQLException {
        say("Medians of " + rounds
                + " rounds (least–most), in seconds, then processor seconds; all in one run, one after the other in each"
                + " round, after " + WARM_UPS + " rounds that do not count (" + WARM_UPS_OF_STORAGE + " with S3). Java "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB heap; DuckDB " + duck.version() + " on "
                + THREADS
                + " threads.");
        say("");
        say("| what | Blindspot | against | its time | ratio of processor time | ratio | wanted | reached |");
        say("|---|---|---|---|---|---|---|---|");
    }

    private void reading() throws Exception {
        List<Field> v2 = Field.DEFAULT_FORMAT;
        String records = String.format("%,d", data.read());
        run(new Contest(records + " default records, plain text", () -> load(data.plain()))
                .against("DuckDB read_csv", 0.25, () -> duck.readText("t", List.of(data.plain()), v2))
                .beside("only reading the file", () -> Limits.read(data.plain())));
        run(new Contest(records + " records of 24 fields, plain text", () -> load(data.v5()))
                .against("DuckDB read_csv", 0.25, () -> duck.readText("t", List.of(data.v5()), Data.V5))
                .beside("only reading the file", () -> Limits.read(data.v5())));
        Path interfaces = data.interfaces();
        run(new Contest(
                String.format("%,d default records, each of another interface", Data.INTERFACES),
                () -> load(interfaces))
                .against("DuckDB read_csv", 1.0, () -> duck.readText("t", List.of(interfaces), v2)));
        run(new Contest(records + " default records, one .gz", () -> load(data.gzip()))
                .against("only inflating", 1.25, () -> Limits.inflate(data.gzip()))
                .beside("DuckDB read_csv", () -> duck.readText("t", List.of(data.gzip()), v2)));
        run(new Contest(records + " default records, " + Data.PARTS + " .gz", () -> load(data.parts()))
                .against("only inflating on two threads", 2.0, () -> Limits.inflate(data.parts(), THREADS))
                .against("DuckDB read_csv", 0.3, () -> duck.readText("t", data.parts(), v2)));
        if (!Files.exists(data.parquet())) {
            duck.readText("t", List.of(data.plain()), v2);
            duck.writeParquet("t", data.parquet());
        }
        run(new Contest(records + " default records, Parquet (Snappy)", () -> load(data.parquet()))
                .against("DuckDB read_parquet", 1.5, () -> duck.readParquet("t", data.parquet())));
        duck.drop("t");
    }

    private void many(Path folder) throws Exception {
        String inFolder = String.format("%,d files of %d records, a folder", ManyFiles.FILES, ManyFiles.RECORDS);
        String inArchive = String.format("%,d files of %d records, a zip", Contents.MOST_FILES, ManyFiles.RECORDS);
        if (!isWanted(inFolder) && !isWanted(inArchive)) {
            return;
        }
        ManyFiles many = ManyFiles.in(folder);
        run(new Contest(inFolder, () -> ManyFiles.open(many.folder()))
                .against("DuckDB read_csv", 1.0, () -> duck.readText("t", many.files(), Field.DEFAULT_FORMAT))
                .beside("only reading the files", many::read));
        run(new Contest(inArchive, () -> ManyFiles.open(many.zip())).beside("only inflating", many::unzip));
        duck.drop("t");
    }

    private void memory() throws IOException {
        if (isWanted("memory")) {
            System.gc();
            long before = used();
            FlowTable table = load(data.plain());
            System.gc();
            double bytes = (double) (used() - before) / table.rowCount();
            say(String.format("| memory kept per record, default format | %.1f bytes | | | | | ≤ 48 bytes | %s |",
                    bytes, bytes <= 48 ? "yes" : "no"));
        }
    }

    private void drawing() throws Exception {
        if (Stream.of("evidence", "script").noneMatch(this::isWanted)) {
            return;
        }
        Drawn read = new Drawn(load(data.plain()));
        run(new Contest(String.format("%,d default records, evidence", data.read()), read::evidence)
                .against("reading them as plain text", 0.5, () -> load(data.plain())));
        List<Path> files = data.largeFiles();
        FlowTable table = load(files.subList(0, Math.min(2, files.size())));
        Drawn drawn = new Drawn(table);
        Evidence evidence = drawn.evidence();
        RowSet rows = Drawn.onLeg(evidence, Math.min(SCRIPT, table.rowCount() / 4));
        Script script = Drawn.script(evidence, rows);
        String events = String.format("%,d events", script.size());
        run(new Contest(events + ", script", () -> Drawn.script(evidence, rows))
                .beside("sorting as many records by bytes", () -> Sorting.sort(table, rows, BY_BYTES, new Cancel())));
        run(new Contest(events + ", script: a thousand times sought", () -> Drawn.seek(script))
                .beside("making the script", () -> Drawn.script(evidence, rows)));
    }

    private void inferring() throws Exception {
        if (isWanted("inference")) {
            FlowTable table = load(data.plain());
            run(new Contest(
                    String.format("%,d default records, inference", data.read()),
                    () -> Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel()))
                    .against("reading them as plain text", 1.0, () -> load(data.plain())));
        }
    }

    /// Server and client share the processors, unlike anywhere else; so also with answers that come as late as those of
    /// a server that is near, which leaves the processors to the client as a network does.
    private void storage() throws Exception {
        for (int milliseconds : new int[] {0, 20}) {
            for (int records : new int[] {200, 4000}) {
                String title = Storage.OBJECTS + " objects of " + String.format("%,d", records)
                        + " records, .gz, from S3 on loopback"
                        + (milliseconds == 0 ? "" : ", answers " + milliseconds + " ms late");
                if (isWanted(title)) {
                    storage(title, records, milliseconds);
                }
            }
        }
    }

    private void storage(String title, int records, int milliseconds) throws Exception {
        try (Storage storage = new Storage(Files.createTempDirectory("bench-s3"), records, milliseconds)) {
            run(new Contest(title, storage::load)
                    .against("fetching them with the bare SDK, to nowhere", 1.25, storage::fetch)
                    .beside("fetching and inflating them, to nowhere", storage::fetchAndInflate), WARM_UPS_OF_STORAGE);
            double mebibytes = storage.memoryBesidesRecords() / (double) (1 << 20);
            say(String.format("| %s: memory beside the records | %.1f MiB | | | | | ≤ 64 MiB | %s |", title, mebibytes,
                    mebibytes <= 64 ? "yes" : "no"));
        }
    }

    private void asking() throws Exception {
        if (Stream.of("filter", "sort", "group", "conversations").noneMatch(this::isWanted)) {
            return;
        }
        FlowTable table = load(data.largeFiles());
        duck.readText("large", data.largeFiles(), Field.DEFAULT_FORMAT);
        RowSet all = RowSet.all(table.rowCount());
        String records = String.format("%,d", table.rowCount());
        ParsedFilter parsed = new FilterParser(new Vocabulary(table.fields(), List.of(), ZoneOffset.UTC))
                .parse("action = REJECT and dstport = 443 and srcaddr = 10.1.0.0/16");
        if (!(parsed instanceof ParsedFilter.Right(Filter filter))) {
            throw new IllegalStateException(parsed.toString());
        }
        run(new Contest(records + " records, filter", () -> Matcher.of(filter, table).rows(new Cancel()))
                .against("DuckDB select count(*)", 1.0, () -> duck.number("select count(*) from large where"
                        + " action = 'REJECT' and dstport = 443 and srcaddr like '10.1.%'")));
        run(new Contest(records + " records, sort by bytes", () -> Sorting.sort(table, all, BY_BYTES, new Cancel()))
                .against("DuckDB order by, into a table", 1.0,
                        () -> duck.run("create or replace table s as select rowid as r from large order by bytes")));
        List<FieldName> key = Stream.of(Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL)
                .map(FieldName::of)
                .toList();
        run(new Contest(records + " records, group by 5-tuple", () -> Grouping.of(table, key, all, new Cancel()))
                .against("DuckDB group by, into a table", 1.0,
                        () -> duck.run("create or replace table s as select srcaddr, dstaddr, srcport, dstport,"
                                + " protocol, count(*) as records, sum(packets) as packets, sum(bytes) as bytes"
                                + " from large group by all")));
        run(new Contest(
                records + " records, conversations",
                () -> Conversations.of(table, all, Conversations.By.BYTES, true, SHOWN, new Cancel()))
                .against("DuckDB group by 5-tuple, into a table", 1.5,
                        () -> duck.run("create or replace table s as select srcaddr, dstaddr, srcport, dstport,"
                                + " protocol, count(*) as records, sum(packets) as packets, sum(bytes) as bytes"
                                + " from large group by all")));
        duck.drop("s");
        duck.drop("large");
    }

    /// The answers are compared before they are measured.
    private void answering() throws Exception {
        if (!isWanted("asked") && wanted.stream().noneMatch(each -> each.startsWith("asked"))) {
            return;
        }
        FlowTable table = load(data.asked());
        duck.readText("asked", data.asked(), Asked.FORMAT);
        Asked asked = new Asked(table);
        for (Question question : Question.usual()) {
            String title = String.format(
                    "%,d records of %d fields, asked %s", table.rowCount(), Asked.FORMAT.size(), question.code());
            if (!isWanted(title)) {
                continue;
            }
            List<String> own = Asked.lines(asked.answer(question));
            List<String> other = Asked.answer(question, duck);
            if (!own.equals(other)) {
                throw new IllegalStateException(question + ":\n" + String.join("\n", own) + "\nDuckDB:\n"
                        + String.join("\n", other));
            }
            run(new Contest(title, () -> asked.answer(question))
                    .against("DuckDB's query", 1.0, () -> Asked.answer(question, duck)));
        }
        duck.drop("asked");
    }

    /// Without another program beside it: nobody else keeps what was found out before.
    private void brushing() throws IOException {
        if (isWanted("brush")) {
            FlowTable table = load(data.largeFiles());
            Brushing brushing = new Brushing(table, new Drawn(table));
            double move = brushing.move();
            say(String.format("| %,d records, bars, legs, counts and rows after a move of the brush, one thread |"
                    + " %.1f ms | | | | | ≤ 50 ms | %s |", table.rowCount(), move, move <= 50 ? "yes" : "no"));
            say(String.format("| %,d records, bars of half of the time alone, one thread | %.1f ms | | | | | | |",
                    table.rowCount(), brushing.zoom()));
        }
    }

    private void run(Contest contest) throws Exception {
        run(contest, WARM_UPS);
    }

    private void run(Contest contest, int warmUps) throws Exception {
        if (isWanted(contest.title())) {
            contest.run(warmUps, rounds).forEach(row -> say(row.markdown()));
        }
    }

    private boolean isWanted(String title) {
        return wanted.isEmpty() || wanted.stream().anyMatch(title::contains);
    }

    private void say(String line) {
        out.println(line);
        lines.add(line);
    }

    private static FlowTable load(Path file) throws IOException {
        return load(List.of(file));
    }

    private static FlowTable load(List<Path> files) throws IOException {
        List<LocalFile> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new LocalFile(file, Files.size(file)));
        }
        LoadResult result =
                new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, new Cancel());
        if (result.report().hasTrouble()) {
            throw new IllegalStateException(result.report().toString());
        }
        return result.table();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
