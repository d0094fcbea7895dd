package blindspot.capture;

import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sums up the records of a viewpoint leg by leg.
public final class LegViews {
    private static final int QUARTERS = 4;

    private final Topology topology;
    private final List<Strand> strands;
    private final boolean divided;
    private final FlowTable table;
    private final Evidence evidence;
    private final Viewpoint viewpoint;
    private final long[] records;
    private final long[][] certain;
    private final long[][] possible;
    private final long[][] packets;
    private final long[][] bytes;
    private final boolean[] hasPackets;
    private final boolean[] recorded;
    private final BitSet skipped = new BitSet();

    private LegViews(Evidence evidence, Viewpoint viewpoint, Form form) {
        this.evidence = evidence;
        this.viewpoint = viewpoint;
        topology = evidence.topology();
        table = evidence.table();
        strands = Parts.of(topology, form).strands();
        divided = strands.size() > topology.legs().size();
        int numbers = strands.size() + 1;
        recorded = new boolean[numbers];
        records = new long[numbers];
        certain = new long[numbers][QUARTERS];
        possible = new long[numbers][QUARTERS];
        packets = new long[numbers][QUARTERS];
        bytes = new long[numbers][QUARTERS];
        hasPackets = new boolean[numbers];
    }

    /// The legs in path order as the viewpoint's flow logs show them.
    public static List<LegView> of(Evidence evidence, Viewpoint viewpoint) {
        return of(evidence, viewpoint, RowBits.all(evidence.table().rowCount()), Form.COLLAPSED);
    }

    /// The same of each strand of the path in this form, in the order of their numbers, with only these rows counted. What
    /// is recorded, or skipped, at all does not depend on them.
    public static List<LegView> of(Evidence evidence, Viewpoint viewpoint, RowBits shown, Form form) {
        LegViews views = new LegViews(evidence, viewpoint, form);
        for (int row = 0; row < views.table.rowCount(); row++) {
            if (evidence.seenFrom(row, viewpoint)) {
                views.look(row);
                if (shown.contains(row)) {
                    views.add(row);
                }
            }
        }
        Observability observability = new Observability(views.topology);
        List<LegView> result = new ArrayList<>();
        for (Strand strand : views.strands) {
            result.add(views.view(strand, observability));
        }
        return List.copyOf(result);
    }

    /// The index in [LegView#quarters] of the half that is recorded at this end.
    public static int quarter(Lane lane, End end) {
        boolean near = end == End.FROM;
        return lane == Lane.REQUEST ? (near ? 0 : 1) : (near ? 3 : 2);
    }

    private void look(int row) {
        if (table.logStatus(row) == LogStatus.SKIPDATA) {
            evidence.recorder(row).possible().forEach(skipped::set);
        }
        recorded[strand(row)] = true;
    }

    private int strand(int row) {
        return divided ? evidence.strand(row) : evidence.leg(row);
    }

    private void add(int row) {
        int number = strand(row);
        if (number == 0) {
            return;
        }
        records[number]++;
        Leg leg = strands.get(number - 1).leg();
        Lane lane = evidence.lane(row);
        int recorder = evidence.recorderNode(row);
        hasPackets[number] |= table.present(Field.PACKETS, row);
        if (recorder < 0) {
            possible[number][quarter(lane, End.FROM)]++;
            possible[number][quarter(lane, End.TO)]++;
        } else {
            certain[number][quarter(lane, recorder == leg.from() ? End.FROM : End.TO)]++;
        }
        int sender = lane == Lane.REQUEST ? leg.from() : leg.to();
        int counted = quarter(lane, (recorder >= 0 ? recorder : sender) == leg.from() ? End.FROM : End.TO);
        packets[number][counted] += table.number(Field.PACKETS, row, 0);
        bytes[number][counted] += table.number(Field.BYTES, row, 0);
    }

    private LegView view(Strand strand, Observability observability) {
        int number = strand.number();
        Leg leg = strand.leg();
        Optional<Rule> why = observability.whyNot(leg, viewpoint);
        LegState state = observability.neverLogged(leg)
                ? LegState.NEVER_LOGGED
                : why.isEmpty() && Stream.concat(strand.from().stream(), strand.to().stream())
                        .flatMap(part -> part.interfaces().stream())
                        .anyMatch(each -> skipped.get(each.index()))
                                ? LegState.INCOMPLETE
                                : recorded[number] ? LegState.RECORDED : LegState.NO_RECORD;
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            quarters.add(new Quarter(certain[number][i], possible[number][i], packets[number][i], bytes[number][i]));
        }
        long once = sentOrReceived(number, 0, 1) + sentOrReceived(number, 2, 3);
        return new LegView(
                leg, state, why, records[number], hasPackets[number] ? Optional.of(once) : Optional.empty(), quarters);
    }

    /// What the sender recorded, else what the receiver recorded: never both, they count the same packets.
    private long sentOrReceived(int number, int sender, int receiver) {
        boolean sent = certain[number][sender] + possible[number][sender] > 0;
        return packets[number][sent ? sender : receiver];
    }
}
