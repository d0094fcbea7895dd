package blindspot.answer;

import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.ArrayList;
import java.util.List;

/// Answers one question after the other.
final class Answers {
    private final Asking asking;
    private final FlowTable table;
    private final Cancel cancel;
    private final List<Caveat> limits = new ArrayList<>();

    Answers(Asking asked, Cancel cancel) {
        this.cancel = cancel;
        table = asked.table();
        RowSet some = asked.rows().first(asked.room() / Asking.BYTES_PER_RECORD);
        if (some.size() < asked.rows().size()) {
            limits.add(Caveat.FIRST_RECORDS);
        }
        asking = asked.of(some);
    }

    Answer answer() {
        if (table.isEmpty()) {
            return Answer.lacking(asking.question(), asking.by(), List.of(), List.of(Caveat.NO_RECORDS));
        }
        limits.addAll(completeness());
        TrafficAnswers traffic = new TrafficAnswers(asking, limits, cancel);
        PlaceAnswers places = new PlaceAnswers(asking, limits, cancel);
        FlowAnswers flows = new FlowAnswers(asking, limits, cancel);
        return switch (asking.question()) {
            case TOP_TALKERS -> traffic.topTalkers();
            case REJECTED -> traffic.rejected();
            case GROUP -> traffic.group();
            case INTERNET -> traffic.internet();
            case ADMIN_PORTS -> traffic.adminPorts();
            case ACL_OR_GROUP -> flows.aclOrGroup();
            case WHERE_IT_STOPS -> flows.whereItStops();
            case CONNECTIONS -> flows.connections();
            case HEALTH_CHECKS -> flows.healthChecks();
            case CROSS_AZ -> places.crossZone();
            case NAT -> places.natGateway();
            case ENDPOINT_USE -> places.endpointUse();
            case ODD_RECORDS -> new OddRecords(asking, limits, cancel).answer();
        };
    }

    /// What records without traffic say of the completeness of all.
    private List<Caveat> completeness() {
        if (!(table.column(Field.LOG_STATUS) instanceof CodeColumn statuses)) {
            return List.of();
        }
        List<Caveat> found = new ArrayList<>();
        if (isAmong("SKIPDATA", statuses)) {
            found.add(Caveat.SKIPDATA);
        }
        if (isAmong("NODATA", statuses)) {
            found.add(Caveat.NODATA);
        }
        return found;
    }

    private boolean isAmong(String status, CodeColumn statuses) {
        int code = statuses.codeOf(status);
        RowSet rows = asking.around();
        return code > 0 && Shares.of(rows.size(), (from, to) -> {
            for (int i = from; i < to && !cancel.requested(); i++) {
                if (statuses.code(rows.row(i)) == code) {
                    return true;
                }
            }
            return false;
        }).contains(true);
    }
}
