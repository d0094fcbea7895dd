package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.decode.Decoder;
import blindspot.decode.Issues;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.archive.KeptArchives;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.MemoryLimit;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.Progress;
import blindspot.task.Workers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads inputs into a table behind the records that it has. Small inputs are read side by side, of a large one the
/// blocks; the rows stand in the order of the inputs all the same.
///
/// Never fails because of an input: what was wrong with it is in the report. When cancelled, and when memory gets full,
/// the result has all that was read until then.
public final class LoadJob implements Job<LoadResult> {
    private static final long BETWEEN_GLANCES_IN_NANOSECONDS = 150_000_000;

    /// Up to this size in bytes an input is read by one thread, with others beside it.
    private static final long LARGEST_READ_BY_ONE = 16 << 20;

    /// Small inputs that follow each other are read together by one thread: so many, or of so many bytes.
    private static final int MOST_READ_TOGETHER = 16;
    private static final long LEAST_READ_TOGETHER = 1 << 18;

    /// Less than this in all is not worth a second thread.
    private static final long WORTH_THREADS = 1 << 20;

    private static final int ROWS_TO_COUNT_AT_ONCE = 1 << 18;

    /// Of the report of an input, without its issues, in memory.
    private static final int BYTES_PER_INPUT = 1 << 10;

    /// Of an issue with its texts, most of which are short, in memory.
    private static final int BYTES_PER_ISSUE = 1 << 10;

    private final Supplier<Inputs> given;
    private final FlowTable before;
    private final LoadOptions options;
    private final Consumer<FlowTable> glance;

    /// @param before the records that stay, in front of the new ones
    /// @param glance is given the table as it is so far, several times a second, on the job's thread
    public LoadJob(
            List<? extends ByteSource> sources,
            FlowTable before,
            LoadOptions options,
            Consumer<FlowTable> glance) {
        this(() -> Inputs.of(sources), before, options, glance);
    }

    /// The same for inputs of which some become known while others are read. To be run once.
    public LoadJob(Inputs inputs, FlowTable before, LoadOptions options, Consumer<FlowTable> glance) {
        this(() -> inputs, before, options, glance);
    }

    private LoadJob(Supplier<Inputs> given, FlowTable before, LoadOptions options, Consumer<FlowTable> glance) {
        this.given = given;
        this.before = before;
        this.options = options;
        this.glance = glance;
    }

    @Override
    public LoadResult run(Progress progress, Cancel cancel) {
        try (KeptArchives archives = new KeptArchives(); Workers workers = Workers.of(options.processors())) {
            return new Reading(workers, archives, progress, cancel).run();
        }
    }

    private static double seconds(long sinceNanoTime) {
        return (System.nanoTime() - sinceNanoTime) / 1e9;
    }

    /// What was read from an input, with the rows numbered in the table.
    private record Loaded(
            ByteSource source,
            String version,
            Decoded decoded,
            long outside,
            @Nullable Fingerprint fingerprint,
            boolean replaced,
            double seconds) {
        static Loaded of(
                ByteSource source, Decoder decoder, FlowTableBuilder rows, Progress progress, Cancel cancel) {
            long started = System.nanoTime();
            long leftOut = rows.leftOut();
            ReadSource read = new ReadSource(source);
            String version = versionOf(source);
            Decoded decoded = decoder.decode(read, rows, progress, cancel);
            // What is on another machine is only given out as long as it is the same.
            if (!source.remote() && decoded.problem() == null && !decoded.cancelled()
                    && !version.equals(versionOf(source))) {
                decoded = decoded.withProblem(new Problem("input-changed", source.name()));
            }
            return new Loaded(
                    source,
                    version,
                    decoded,
                    rows.leftOut() - leftOut,
                    read.fingerprint(decoded).orElse(null),
                    read.replaced(),
                    LoadJob.seconds(started));
        }

        /// An input whose version cannot be told cannot be read either, which the decoder reports.
        private static String versionOf(ByteSource source) {
            try {
                return source.version();
            } catch (IOException _) {
                return "";
            }
        }

        Loaded behind(int rows) {
            return with(decoded.behind(rows));
        }

        Loaded with(Decoded other) {
            return new Loaded(source, version, other, outside, fingerprint, replaced, seconds);
        }

        FileReport report(LoadOptions options, Counts counts) {
            return new FileReport(
                    source.asRead(), version, options, Outcome.of(decoded, replaced), decoded, counts, outside,
                    fingerprint,
                    seconds);
        }
    }

    /// Inputs that were read by one thread, and their rows that are not in the table yet.
    ///
    /// @param rest of the inputs, which were not read yet
    private record Part(
            List<Loaded> loaded, List<ByteSource> rest, FlowTableBuilder rows) {}

    /// One run.
    private final class Reading {
        private final long started = System.nanoTime();
        private final Workers workers;
        private final KeptArchives archives;
        private final Progress progress;
        private final Cancel cancel;
        private final Cancel stop;
        private final MemoryLimit memory;
        private final FlowTableBuilder rows;
        private final Inputs inputs = given.get();
        /// Those that are known by now.
        private final List<ByteSource> sources = new ArrayList<>();
        private final List<Loaded> loaded = new ArrayList<>();
        private final Deque<Workers.Pending<Part>> ahead = new ArrayDeque<>();
        private final Queue<FlowTableBuilder> spare = new ConcurrentLinkedQueue<>();
        private final AtomicLong done = new AtomicLong();
        /// Bytes of the known inputs; -1 when the size of one is unknown.
        private long total;
        private boolean allKnown;
        private long lastGlance = System.nanoTime();
        private int rowsSeen;
        private int issuesListed;

        Reading(Workers workers, KeptArchives archives, Progress progress, Cancel cancel) {
            this.workers = workers;
            this.archives = archives;
            this.progress = progress;
            this.cancel = cancel;
            stop = cancel.part();
            memory = new MemoryLimit(options.memory(), options.perRecord(), stop);
            rows = new FlowTableBuilder(options.range(), memory);
            rows.addAll(before);
            rowsSeen = rows.rowCount();
        }

        LoadResult run() {
            int next = 0;
            while (!stop.requested() && (next < sources.size() || !ahead.isEmpty() || !allKnown)) {
                while (!allKnown && (inputs.ready() || (next == sources.size() && ahead.isEmpty()))) {
                    know(inputs.next());
                }
                while (next < sources.size() && isForOneThread(sources.get(next))
                        && ahead.size() < 2 * workers.count()) {
                    List<ByteSource> together = List.copyOf(sources.subList(next, behindTogether(next)));
                    next += together.size();
                    archives.keep(together.getLast());
                    ahead.add(workers.start(() -> readAside(together)));
                }
                if (!ahead.isEmpty()) {
                    takeOver(ahead.removeFirst());
                } else if (next < sources.size()) {
                    read(sources.get(next++));
                }
            }
            ahead.forEach(this::takeOver);
            FlowTable table = rows.build();
            List<FileReport> files = loaded.stream()
                    .map(file -> file.report(options, counts(file.decoded, table)))
                    .toList();
            LoadReport report = new LoadReport(
                    files, sources.size(), seconds(started), cancel.requested(), memory.reached() ? full() : null);
            return new LoadResult(table, report);
        }

        private void know(List<ByteSource> more) {
            sources.addAll(more);
            allKnown = more.isEmpty();
            boolean known = total >= 0 && more.stream().allMatch(source -> source.size() >= 0);
            total = known ? total + more.stream().mapToLong(ByteSource::size).sum() : -1;
        }

        private boolean isForOneThread(ByteSource source) {
            return workers.count() > 1
                    && sources.size() > 1
                    && total >= WORTH_THREADS
                    && source.size() <= LARGEST_READ_BY_ONE;
        }

        /// Behind the last of the inputs that one thread reads together, of which this is the first.
        private int behindTogether(int first) {
            int next = first;
            long bytes = 0;
            while (next < sources.size()
                    && next < first + MOST_READ_TOGETHER
                    && bytes < LEAST_READ_TOGETHER
                    && isForOneThread(sources.get(next))) {
                bytes += sources.get(next++).size();
            }
            return next;
        }

        /// Reads an input into the table.
        private void read(ByteSource source) {
            archives.keep(source);
            Decoder decoder = new Decoder(options.format(), workers);
            AtomicLong read = new AtomicLong();
            Progress listener = (bytes, _, name) -> {
                done.addAndGet(bytes - read.getAndSet(bytes));
                show(name);
            };
            Loaded all = Loaded.of(source, decoder, rows, listener, stop);
            add(all);
            finish(all, read.get());
        }

        /// Reads inputs into rows of their own: the first, and the others as long as they need not be waited for. None
        /// when the reading is to stop. On any thread.
        private Part readAside(List<ByteSource> together) {
            FlowTableBuilder used = spare.poll();
            FlowTableBuilder own = used == null ? rows.another(0) : used;
            List<Loaded> parts = new ArrayList<>();
            while (parts.size() < together.size()
                    && !stop.requested()
                    && (parts.isEmpty() || together.get(parts.size()).ready())) {
                ByteSource source = together.get(parts.size());
                AtomicLong read = new AtomicLong();
                Progress listener = (bytes, _, _) -> done.addAndGet(bytes - read.getAndSet(bytes));
                Loaded part = Loaded.of(source, new Decoder(options.format()), own, listener, stop);
                finish(part, read.get());
                parts.add(part);
            }
            return new Part(parts, together.subList(parts.size(), together.size()), own);
        }

        /// Puts the rows of inputs that were read aside behind the others.
        private void takeOver(Workers.Pending<Part> pending) {
            Part part = pending.get();
            if (part.loaded.isEmpty()) {
                part.rows.release();
                return;
            }
            if (!part.rest.isEmpty() && !stop.requested()) {
                ahead.addFirst(workers.start(() -> readAside(part.rest)));
            }
            if (rows.hasRoomFor(part.rows)) {
                int before = rows.rowCount();
                part.loaded.forEach(one -> add(one.behind(before)));
                rows.take(part.rows);
                spare.add(part.rows);
            } else {
                Decoder decoder = new Decoder(options.format());
                part.rows.release();
                part.loaded.forEach(one -> add(Loaded.of(one.source, decoder, rows, Progress.NONE, stop)));
            }
            show(part.loaded.getLast().source.name());
        }

        /// The reports stay as long as the records.
        private void add(Loaded input) {
            Loaded kept = input.with(input.decoded.withIssuesListed(Issues.LISTED_IN_ALL - issuesListed));
            int listed = kept.decoded.issues().first().size();
            issuesListed += listed;
            loaded.add(kept);
            memory.add(BYTES_PER_INPUT + (long) listed * BYTES_PER_ISSUE);
        }

        /// An input is done with, whether all of it was of use or not; of one that was given up only what was read.
        private void finish(Loaded input, long read) {
            if (input.source.size() >= 0 && !input.decoded.cancelled()) {
                done.addAndGet(input.source.size() - read);
            }
        }

        private void show(String name) {
            progress.inputs(loaded.size(), allKnown ? sources.size() : 0);
            progress.report(done.get(), allKnown ? total : -1, name);
            if (rows.rowCount() > rowsSeen && System.nanoTime() - lastGlance >= BETWEEN_GLANCES_IN_NANOSECONDS) {
                rowsSeen = rows.rowCount();
                glance.accept(rows.build());
                lastGlance = System.nanoTime();
            }
        }

        private Problem full() {
            long whole = loaded.stream().filter(file -> !file.decoded.cancelled()).count();
            return new Problem(
                    "memory-full",
                    Integer.toString(rows.rowCount()),
                    Long.toString(whole),
                    Integer.toString(sources.size()),
                    mebibytes(done.get()),
                    mebibytes(Math.max(total, done.get())));
        }

        private static String mebibytes(long bytes) {
            return String.format(Locale.ROOT, "%.1f", bytes / (double) (1 << 20));
        }

        private Counts counts(Decoded decoded, FlowTable table) {
            if (decoded.endRow() - decoded.firstRow() <= ROWS_TO_COUNT_AT_ONCE) {
                return Counts.of(table, decoded.firstRow(), decoded.endRow());
            }
            List<Workers.Pending<Counts>> parts = IntStream
                    .iterate(decoded.firstRow(), row -> row < decoded.endRow(), row -> row + ROWS_TO_COUNT_AT_ONCE)
                    .mapToObj(row -> workers.start(() -> {
                        int end = Math.min(row + ROWS_TO_COUNT_AT_ONCE, decoded.endRow());
                        return Counts.of(table, row, end);
                    }))
                    .toList();
            return parts.stream().map(Workers.Pending::get).reduce(Counts.NONE, Counts::plus);
        }
    }
}
