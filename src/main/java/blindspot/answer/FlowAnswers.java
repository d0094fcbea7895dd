package blindspot.answer;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.ServicePort;
import blindspot.query.Basis;
import blindspot.query.Flows;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers that look at both directions of connections.
final class FlowAnswers extends Answering {
    /// From how many seconds on a connection is long: longer than any aggregation interval, so that several records tell
    /// of it. Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
    static final long LONG = 600;

    private static final long TCP = 6;
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int SYN_ACK = 18;

    /// The most bytes of a TCP packet without data: 40 of header in IPv4 and 60 in IPv6, and at most 20 of the options that
    /// are usual. Source: <https://www.rfc-editor.org/rfc/rfc9293>
    private static final long EMPTY_V4 = 60;

    private static final long EMPTY_V6 = 80;

    FlowAnswers(Asking asking, List<Caveat> limits, Cancel cancel) {
        super(asking, limits, cancel);
    }

    Answer aclOrGroup() {
        List<String> by = by(Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.DSTPORT);
        List<String> missing = missing(
                by, Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.ACTION);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        RowSet rows = new FlowSieve(table).rowsLike(
                records.with(Field.ACTION, "REJECT", asking.rows(), cancel), asking.rows(), cancel);
        return lines(by, rows, new BitSet(), keys.of(List.of(Field.INTERFACE_ID.fieldName())))
                .answer(FlowAnswers::whoRejects, missing, Basis.BOTH_ENDS);
    }

    private static @Nullable Says whoRejects(Flows.Flow flow) {
        if (!flow.rejected(0) && !flow.rejected(1)) {
            return null;
        }
        for (int way = 0; way < 2; way++) {
            int back = 1 - way;
            if (flow.accepted(way) && !flow.rejected(way) && flow.rejected(back) && !flow.accepted(back)) {
                return Says.NETWORK_ACL_LIKELY;
            }
        }
        return Says.CANNOT_TELL;
    }

    Answer whereItStops() {
        boolean drawn = asking.known().evidence().isPresent();
        List<String> by = !asking.by().isEmpty() ? asking.by()
                : List.of(drawn ? Keys.LEG : Field.INTERFACE_ID.fieldName());
        List<String> missing = missing(
                by, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL, Field.TCP_FLAGS);
        if (!drawn) {
            limits.add(Caveat.NO_PATH);
        }
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        NumberColumn protocols = table.column(Field.PROTOCOL) instanceof NumberColumn column ? column : null;
        RowSet rows = Records.where(
                row -> protocols != null && protocols.get(row) == TCP, asking.rows(), cancel);
        Counted counted = counted(rows, by);
        return lines(by, rows, counted.uncounted(), drawn ? keys.of(List.of(Keys.LEG)) : keys.of(by))
                .answer(this::whereStopped, missing, counted.basis());
    }

    private Says whereStopped(Flows.Flow flow) {
        int both = flow.flags(0) | flow.flags(1);
        if (flow.rejected(0) || flow.rejected(1)) {
            return Says.STOPS_REJECTED;
        }
        if ((both & RST) != 0) {
            return Says.RESET;
        }
        boolean data = hasData(flow, 0) || hasData(flow, 1);
        boolean answered = (flow.flags(0) & SYN_ACK) == SYN_ACK || (flow.flags(1) & SYN_ACK) == SYN_ACK;
        if (data) {
            return Says.PASSES;
        }
        return answered ? Says.NO_DATA : (both & SYN) != 0 ? Says.NO_ANSWER : Says.PASSES;
    }

    private boolean hasData(Flows.Flow flow, int way) {
        if (flow.bytes(way) <= flow.packets(way) * EMPTY_V4 || flow.bytes(way) > flow.packets(way) * EMPTY_V6) {
            return flow.bytes(way) > flow.packets(way) * EMPTY_V6;
        }
        // Only now, for a row that nobody looked at takes long to be read.
        Address source = table.address(Field.SRCADDR, flow.firstRow(way));
        return flow.bytes(way) > flow.packets(way) * (source != null && source.isV4() ? EMPTY_V4 : EMPTY_V6);
    }

    Answer connections() {
        List<String> by = by(Field.SRCADDR, Field.SRCPORT, Field.DSTADDR, Field.DSTPORT, Field.PROTOCOL);
        List<String> missing = missing(by, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        RowSet rows = Records.where(records::isTraffic, asking.rows(), cancel);
        Counted counted = counted(rows, by);
        return lines(by, rows, counted.uncounted(), List.of())
                .answer(this::unusual, records.lacking(Field.TCP_FLAGS, Field.START, Field.END), counted.basis());
    }

    private @Nullable Says unusual(Flows.Flow flow) {
        if (flow.records(0) == 0 || flow.records(1) == 0) {
            return Says.ONE_SIDED;
        }
        int both = flow.flags(0) | flow.flags(1);
        if ((both & SYN) != 0 && (both & (FIN | RST)) == 0) {
            return Says.HALF_OPEN;
        }
        return flow.end() != Long.MIN_VALUE && flow.end() - flow.start() >= LONG ? Says.LONG : null;
    }

    Answer healthChecks() {
        List<String> by = by(Field.DSTADDR, Field.DSTPORT);
        List<String> missing = missing(by, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        if (asking.known().evidence().isEmpty()) {
            limits.add(Caveat.NO_PATH);
        }
        RowSet checks = Records.where(asking.known()::isHealthCheck, asking.rows(), cancel);
        RowSet rows = new FlowSieve(table).rowsLike(checks, asking.rows(), cancel);
        Counted counted = counted(asking.rows(), by);
        return lines(by, rows, counted.uncounted(), List.of())
                .answer(this::checked, records.lacking(Field.TCP_FLAGS), counted.basis());
    }

    /// A check fails when nobody answers it, or who answers does so with nothing but a reset.
    private @Nullable Says checked(Flows.Flow flow) {
        boolean check = false;
        for (int way = 0; way < 2; way++) {
            check |= flow.records(way) > 0 && asking.known().isHealthCheck(flow.firstRow(way));
        }
        if (!check) {
            return null;
        }
        int answer = 1 - asking(flow, table);
        boolean reset = (flow.flags(answer) & RST) != 0 && (flow.flags(answer) & SYN_ACK) != SYN_ACK;
        boolean rejected = flow.rejected(0) || flow.rejected(1);
        return flow.records(answer) == 0 || reset || rejected ? Says.FAILING : Says.REGULAR;
    }

    /// The way of the end that asks: that of a SYN alone, else to the port that serves.
    static int asking(Flows.Flow flow, FlowTable table) {
        boolean first = (flow.flags(0) & SYN_ACK) == SYN;
        boolean second = (flow.flags(1) & SYN_ACK) == SYN;
        if (first != second) {
            return first ? 0 : 1;
        }
        int way = flow.records(0) > 0 ? 0 : 1;
        long from = table.number(Field.SRCPORT, flow.firstRow(way), 0);
        long to = table.number(Field.DSTPORT, flow.firstRow(way), 0);
        return ServicePort.serves(from, to) ? 1 - way : way;
    }

    /// Once where all keys are of the flow.
    private Counted counted(RowSet rows, List<String> by) {
        boolean ofFlow = keys.of(by).stream().allMatch(Key::ofFlow);
        Counted counted = Counted.of(
                asking.known(), rows, ofFlow ? asking.basis() : Basis.BOTH_ENDS, cancel);
        if (counted.someUnknown()) {
            limits.add(Caveat.SOME_ENDS_UNKNOWN);
        }
        return counted;
    }

    private FlowLines lines(List<String> by, RowSet rows, BitSet uncounted, List<Key> beside) {
        RowSet some = rows.first(asking.room() / Flows.BYTES_PER_ROW);
        if (some.size() < rows.size()) {
            limits.add(Caveat.FIRST_RECORDS);
        }
        Flows flows = Flows.of(table, Key.together(beside), some, uncounted, cancel);
        return new FlowLines(asking, keys.of(by), flows, limits, cancel);
    }
}
