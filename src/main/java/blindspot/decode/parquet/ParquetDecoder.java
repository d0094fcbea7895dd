package blindspot.decode.parquet;

import blindspot.decode.ColumnLikeness;
import blindspot.decode.Compression;
import blindspot.decode.Decoded;
import blindspot.decode.InputKind;
import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.Issues;
import blindspot.decode.Likeness;
import blindspot.decode.LogFormat;
import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import dev.hardwood.metadata.RowGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a Parquet flow log, one row group after the other, each while the next one is being unpacked.
///
/// A damaged file gives the records before the damage and a problem that says where it is. Nothing in the file is
/// believed before it is checked against the limits of [ParquetFile], [OpenGroup] and [PageCheck]: what is larger is
/// not read, and said. So memory holds two row groups at most, and no loop runs longer than those limits.
/// A record is known by its row, counted from 1 in the file; that is its `line` in an issue.
public final class ParquetDecoder {
    private final ByteSource source;
    private final Compression compression;
    private final FlowTableBuilder rows;
    private final Progress progress;
    private final Cancel cancel;
    private final int firstRow;
    private final List<Issue> issues = new ArrayList<>();
    private long issueCount;
    private long rowsSeen;
    private boolean cancelled;

    /// @param source of a known size; it is read in ranges
    /// @param compression what the file was wrapped in, for the report
    public ParquetDecoder(
            ByteSource source, Compression compression, FlowTableBuilder rows, Progress progress, Cancel cancel) {
        this.source = source;
        this.compression = compression;
        this.rows = rows;
        this.progress = progress;
        this.cancel = cancel;
        firstRow = rows.rowCount();
    }

    /// What the file is, from its columns; empty when its footer cannot be read.
    public static Optional<InputKind> kind(ByteSource source) throws IOException {
        try (ParquetFile file = ParquetFile.open(source)) {
            return Optional.of(kind(FlowColumns.of(file.schema())));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Adds the records of the file to the rows. Between two batches of them progress is reported.
    public Decoded decode() {
        try (ParquetFile file = ParquetFile.open(source)) {
            FlowColumns columns = FlowColumns.of(file.schema());
            InputKind kind = kind(columns);
            return switch (kind) {
                case FLOW_LOG -> decode(file, columns);
                case TRANSIT_GATEWAY_FLOW_LOG ->
                    decoded(kind, columns, new Problem("transit-gateway-log", source.name()));
                default -> decoded(
                        kind, columns, new Problem(likeness(file).problemCode(), source.name()));
            };
        } catch (ProblemException e) {
            return nothing(e.problem());
        } catch (IOException e) {
            return nothing(Failure.toRead(source.name(), e));
        }
    }

    private static InputKind kind(FlowColumns columns) {
        return columns.format()
                .map(format -> format.isTransitGateway() ? InputKind.TRANSIT_GATEWAY_FLOW_LOG : InputKind.FLOW_LOG)
                .orElse(InputKind.UNKNOWN);
    }

    private static Likeness likeness(ParquetFile file) {
        List<String> names = file.schema().getColumns().stream().map(column -> column.fieldPath().toString()).toList();
        return ColumnLikeness.of(names).orElse(Likeness.PARQUET);
    }

    private Decoded decode(ParquetFile file, FlowColumns columns) {
        file.checkCodecs();
        List<FieldName> format = columns.columns().stream().map(FlowColumn::name).toList();
        if (!rows.hasRoomFor(format)) {
            throw new ProblemException(new Problem("parquet-too-many-columns", source.name(),
                    Integer.toString(FlowTableBuilder.MOST_FIELDS)));
        }
        rows.begin(source.name(), format);
        Optional<Problem> problem = decodeGroups(file, columns.columns());
        if (problem.isEmpty() && !columns.skipped().isEmpty()) {
            String names = columns.skipped().stream().limit(10).collect(Collectors.joining(", "));
            problem = Optional.of(new Problem("parquet-columns-skipped", source.name(), Issue.shortened(names)));
        }
        return decoded(InputKind.FLOW_LOG, columns, problem.orElse(null));
    }

    /// Reads row groups until they end, or until one cannot be read.
    private Optional<Problem> decodeGroups(ParquetFile file, List<FlowColumn> columns) {
        List<ColumnValues> values = new ArrayList<>();
        for (FlowColumn column : columns) {
            values.add(new ColumnValues(column, values.size(), rows));
        }
        List<RowGroup> groups = file.rowGroups();
        int number = 0;
        boolean whole = true;
        try (Ahead ahead = new Ahead(file, columns, cancel)) {
            while (whole && number < groups.size()) {
                Optional<OpenGroup> group = ahead.next();
                whole = group.isPresent() && decodeGroup(group.get(), groups.get(number), values);
                number++;
            }
            cancelled = !whole;
            return Optional.empty();
        } catch (DamagedException _) {
            return Optional.of(new Problem("parquet-damaged", source.name(), Integer.toString(number + 1),
                    Integer.toString(groups.size()), Integer.toString(rows.rowCount() - firstRow)));
        } catch (TooLargeException e) {
            return Optional.of(new Problem("parquet-too-large", source.name(), Long.toString(e.size()),
                    Long.toString(e.limit())));
        } catch (IOException e) {
            return Optional.of(Failure.whileReading(source.name(), rowsSeen, e));
        }
    }

    /// False when cancelled.
    private boolean decodeGroup(OpenGroup group, RowGroup described, List<ColumnValues> values) {
        long start = described.columns().getFirst().chunkStartOffset();
        while (group.nextBatch()) {
            if (cancel.requested()) {
                return false;
            }
            for (int i = 0; i < values.size(); i++) {
                values.get(i).use(group.column(i));
            }
            addBatch(values.toArray(ColumnValues[]::new), group.batchLength());
            long done = (long) ((double) OpenGroup.packed(described) * group.taken() / described.numRows());
            progress.report(start + done, source.size(), source.name());
        }
        return true;
    }

    private void addBatch(ColumnValues[] values, int count) {
        int row = 0;
        while (row < count) {
            int opened = rows.open(count - row);
            if (fill(values, row, opened) && rows.close()) {
                rowsSeen += opened;
            } else {
                rows.drop();
                addOneByOne(values, row, row + opened);
            }
            row += opened;
        }
    }

    /// Fills the opened records one column after the other; false when that cannot be done.
    private boolean fill(ColumnValues[] values, int from, int count) {
        long[] offsets = rows.offsets();
        for (int record = 0; record < count; record++) {
            offsets[rows.place() + record] = rowsSeen + record + 1;
        }
        for (ColumnValues column : values) {
            if (!column.fill(from, count)) {
                return false;
            }
        }
        return true;
    }

    private void addOneByOne(ColumnValues[] values, int from, int to) {
        for (int row = from; row < to; row++) {
            rowsSeen++;
            Reason failure = null;
            int place = 0;
            while (failure == null && place < values.length) {
                failure = values[place++].add(row);
            }
            if (failure == null) {
                rows.endRow(rowsSeen);
            } else {
                rows.dropRow();
                addIssue(values, place - 1, row, failure);
            }
        }
    }

    private void addIssue(ColumnValues[] values, int place, int row, Reason reason) {
        issueCount++;
        if (issues.size() == Issues.LISTED) {
            return;
        }
        StringBuilder text = new StringBuilder();
        int column = 1;
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : " ");
            column = i == place ? text.codePointCount(0, text.length()) + 1 : column;
            text.append(Issue.shortened(values[i].text(row)));
        }
        issues.add(new Issue(rowsSeen, column, reason, values[place].column().name().text(),
                values[place].expected(reason),
                Issue.shortened(values[place].text(row)), Issue.shortened(text.toString())));
    }

    private Decoded decoded(InputKind kind, FlowColumns columns, @Nullable Problem problem) {
        List<FieldName> format = columns.format().map(RecordFormat::fields).orElse(List.of());
        return new Decoded(kind, LogFormat.PARQUET, compression, format, null, rowsSeen, 0, 0, 0, firstRow,
                rows.rowCount(),
                new Issues(issueCount, issues), List.of(), problem, cancelled);
    }

    private Decoded nothing(Problem problem) {
        return new Decoded(InputKind.UNKNOWN, LogFormat.PARQUET, compression, List.of(), null, 0, 0, 0, 0, firstRow,
                rows.rowCount(), Issues.NONE, List.of(), problem, false);
    }
}
