package blindspot.answer;

import blindspot.model.Field;
import blindspot.model.ServicePort;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers that only put records together.
final class TrafficAnswers extends Answering {
    /// Where machines are administered, and databases.
    private static final List<String> ADMIN_SERVICES = List.of(
            "ssh", "rdp", "mssql", "oracle", "mysql", "postgresql", "redis", "memcached", "mongodb", "elasticsearch");

    private static final int MOST_PORT = 65_535;

    /// Values of `traffic-path`.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private static final long INTERNET_OR_ENDPOINT = 2;

    private static final long INTERNET = 8;

    TrafficAnswers(Asking asking, List<Caveat> limits, Cancel cancel) {
        super(asking, limits, cancel);
    }

    Answer topTalkers() {
        List<String> by = by(Field.SRCADDR, Field.DSTADDR);
        List<String> missing = keys.lacking(by);
        return missing.isEmpty()
                ? lines(asking, keys.of(by)).about(records::isTraffic).once().answer(missing)
                : lacking(by, missing);
    }

    Answer group() {
        List<String> missing = keys.lacking(asking.by());
        return missing.isEmpty()
                ? lines(asking, keys.of(asking.by())).once().answer(missing)
                : lacking(asking.by(), missing);
    }

    Answer rejected() {
        List<String> by = new ArrayList<>(by(Field.SRCADDR, Field.DSTPORT));
        if (asking.by().isEmpty() && records.isLogged(Field.REJECT_REASON)) {
            by.add(Field.REJECT_REASON.fieldName());
        }
        List<String> missing = missing(by, Field.ACTION);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        RowSet rows = records.with(Field.ACTION, "REJECT", asking.rows(), cancel);
        LineTable lines = lines(asking.of(rows), keys.of(by)).once();
        return (table.column(Field.SRCADDR) == null ? lines
                : lines.saying(row -> records.isFromOutside(row) ? Says.OUTSIDE : Says.INSIDE)).answer(missing);
    }

    Answer adminPorts() {
        List<String> by = by(Field.SRCADDR, Field.DSTADDR, Field.DSTPORT);
        List<String> missing = missing(by, Field.ACTION, Field.SRCADDR, Field.DSTPORT);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        NumberColumn ports = table.column(Field.DSTPORT) instanceof NumberColumn column ? column : null;
        RowSet accepted = records.with(Field.ACTION, "ACCEPT", asking.rows(), cancel);
        BitSet wanted = new BitSet();
        ADMIN_SERVICES.forEach(name -> wanted.set((int) ServicePort.number(name).orElseThrow()));
        RowSet rows = Records.where(row -> isOf(wanted, ports, row), accepted, cancel);
        return lines(asking.of(rows), keys.of(by)).once()
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
            return lacking(by, missing);
        }
        RowSet rows = Records.where(row -> way(row) != null, asking.rows(), cancel);
        return lines(asking.of(rows), keys.of(by)).once().saying(this::way).answer(records.lacking(Field.TRAFFIC_PATH));
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
}
