package blindspot.answer;

import blindspot.model.Field;
import blindspot.model.ServicePort;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers that only put records together.
final class TrafficAnswers {
    /// Where machines are administered, and databases.
    private static final List<String> ADMIN_SERVICES = List.of(
            "ssh", "rdp", "mssql", "oracle", "mysql", "postgresql", "redis", "memcached", "mongodb", "elasticsearch");

    private static final int MOST_PORT = 65_535;

    /// Values of `traffic-path`.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private static final long INTERNET_OR_ENDPOINT = 2;

    private static final long INTERNET = 8;

    private final Asking asking;
    private final FlowTable table;
    private final Records records;
    private final Keys keys;
    private final List<Caveat> limits;
    private final Cancel cancel;

    TrafficAnswers(Asking asking, List<Caveat> limits, Cancel cancel) {
        this.asking = asking;
        this.limits = limits;
        this.cancel = cancel;
        table = asking.table();
        records = new Records(asking.known());
        keys = new Keys(asking.known());
    }

    Answer topTalkers() {
        List<String> by = by(Field.SRCADDR, Field.DSTADDR);
        List<String> missing = keys.lacking(by);
        return missing.isEmpty()
                ? lines(asking, by).about(records::isTraffic).once().answer(missing)
                : Answer.lacking(asking.question(), by, missing, limits);
    }

    Answer group() {
        List<String> missing = keys.lacking(asking.by());
        return missing.isEmpty()
                ? lines(asking, asking.by()).answer(missing)
                : Answer.lacking(asking.question(), asking.by(), missing, limits);
    }

    Answer rejected() {
        List<String> by = new ArrayList<>(by(Field.SRCADDR, Field.DSTPORT));
        if (asking.by().isEmpty() && records.isLogged(Field.REJECT_REASON)) {
            by.add(Field.REJECT_REASON.fieldName());
        }
        List<String> missing = missing(by, Field.ACTION);
        if (!missing.isEmpty()) {
            return Answer.lacking(asking.question(), by, missing, limits);
        }
        RowSet rows = records.with(Field.ACTION, "REJECT", asking.rows(), cancel);
        LineTable lines = lines(asking.of(rows), by).once();
        return (table.column(Field.SRCADDR) == null ? lines
                : lines.saying(row -> records.isFromOutside(row) ? Says.OUTSIDE : Says.INSIDE)).answer(missing);
    }

    Answer adminPorts() {
        List<String> by = by(Field.SRCADDR, Field.DSTADDR, Field.DSTPORT);
        List<String> missing = missing(by, Field.ACTION, Field.SRCADDR, Field.DSTPORT);
        if (!missing.isEmpty()) {
            return Answer.lacking(asking.question(), by, missing, limits);
        }
        NumberColumn ports = table.column(Field.DSTPORT) instanceof NumberColumn column ? column : null;
        RowSet accepted = records.with(Field.ACTION, "ACCEPT", asking.rows(), cancel);
        BitSet wanted = new BitSet();
        ADMIN_SERVICES.forEach(name -> wanted.set((int) ServicePort.number(name).orElseThrow()));
        RowSet rows = Records.where(row -> isOf(wanted, ports, row), accepted, cancel);
        return lines(asking.of(rows), by).once()
                .saying(row -> records.isFromOutside(row) ? Says.OUTSIDE : Says.INSIDE)
                .answer(missing);
    }

    private static boolean isOf(BitSet wanted, @Nullable NumberColumn ports, int row) {
        long port = ports == null ? 0 : ports.get(row);
        return port > 0 && port <= MOST_PORT && wanted.get((int) port);
    }

    Answer internet() {
        List<String> by = by(Field.SRCADDR, Field.DSTADDR);
        List<String> missing = missing(by, Field.SRCADDR, Field.DSTADDR);
        if (!missing.isEmpty()) {
            return Answer.lacking(asking.question(), by, missing, limits);
        }
        RowSet rows = Records.where(row -> way(row) != null, asking.rows(), cancel);
        return lines(asking.of(rows), by).once().saying(this::way).answer(records.lacking(Field.TRAFFIC_PATH));
    }

    /// How a record tells that it is of the internet; null where it does not.
    private @Nullable Says way(int row) {
        if (!records.isTraffic(row)) {
            return null;
        }
        long path = table.number(Field.TRAFFIC_PATH, row, 0);
        if (path == INTERNET) {
            return Says.INTERNET_GATEWAY;
        }
        if (path == INTERNET_OR_ENDPOINT) {
            return Says.INTERNET_OR_ENDPOINT;
        }
        return path == 0 && (records.isFromOutside(row) || records.isToOutside(row)) ? Says.PUBLIC_ADDRESS : null;
    }

    private List<String> by(Field... fields) {
        return asking.by().isEmpty() ? Stream.of(fields).map(Field::fieldName).toList() : asking.by();
    }

    /// The keys and the fields that no record has.
    private List<String> missing(List<String> by, Field... fields) {
        return Stream.concat(keys.lacking(by).stream(), records.lacking(fields).stream()).distinct().toList();
    }

    private LineTable lines(Asking asked, List<String> by) {
        LineTable lines = new LineTable(asked, keys.of(by), cancel);
        limits.forEach(lines::limited);
        return lines;
    }
}
