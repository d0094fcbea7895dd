package blindspot.capture;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What some records of a viewpoint add up to on each strand of the path, quarter by quarter. Counted anew, or out of the
/// sums of other records when only few are others.
public final class LegSums {
    private static final int QUARTERS = 4;

    private final Evidence evidence;
    private final Viewpoint viewpoint;
    private final Form form;
    private final List<Strand> strands;
    private final boolean divided;
    private final RowBits shown;
    private final @Nullable NumberColumn packetColumn;
    private final @Nullable NumberColumn byteColumn;
    private final long[] records;
    private final long[] withPackets;
    private final long[] certain;
    private final long[] possible;
    private final long[] packets;
    private final long[] bytes;

    private LegSums(Evidence evidence, Viewpoint viewpoint, Form form, RowBits shown, @Nullable LegSums before) {
        this.evidence = evidence;
        this.viewpoint = viewpoint;
        this.form = form;
        this.shown = shown;
        strands = before == null ? Parts.of(evidence.topology(), form).strands() : before.strands;
        divided = strands.size() > evidence.topology().legs().size();
        FlowTable table = evidence.table();
        packetColumn = table.column(Field.PACKETS) instanceof NumberColumn column ? column : null;
        byteColumn = table.column(Field.BYTES) instanceof NumberColumn column ? column : null;
        int numbers = strands.size() + 1;
        records = before == null ? new long[numbers] : before.records.clone();
        withPackets = before == null ? new long[numbers] : before.withPackets.clone();
        certain = before == null ? new long[numbers * QUARTERS] : before.certain.clone();
        possible = before == null ? new long[numbers * QUARTERS] : before.possible.clone();
        packets = before == null ? new long[numbers * QUARTERS] : before.packets.clone();
        bytes = before == null ? new long[numbers * QUARTERS] : before.bytes.clone();
    }

    /// Of these rows, as far as the viewpoint sees them.
    public static LegSums of(Evidence evidence, Viewpoint viewpoint, Form form, RowBits shown) {
        LegSums sums = new LegSums(evidence, viewpoint, form, shown, null);
        shown.forEach(row -> sums.add(row, 1));
        return sums;
    }

    /// Of other rows of the same table: counted anew, or only what is not in both, whatever is less.
    public LegSums of(RowBits others) {
        RowBits gone = shown.minus(others);
        RowBits come = others.minus(shown);
        if (gone.count() + come.count() >= others.count()) {
            return of(evidence, viewpoint, form, others);
        }
        LegSums sums = new LegSums(evidence, viewpoint, form, others, this);
        gone.forEach(row -> sums.add(row, -1));
        come.forEach(row -> sums.add(row, 1));
        return sums;
    }

    /// Whether these are of the same records from the same viewpoint on the path in the same form.
    public boolean isOf(Evidence ofEvidence, Viewpoint from, Form in) {
        return evidence.equals(ofEvidence) && viewpoint.equals(from) && form == in;
    }

    private void add(int row, int times) {
        int number = divided ? evidence.strand(row) : evidence.leg(row);
        if (number == 0 || !evidence.seenFrom(row, viewpoint)) {
            return;
        }
        records[number] += times;
        Leg leg = strands.get(number - 1).leg();
        Lane lane = evidence.lane(row);
        int recorder = evidence.recorderNode(row);
        int first = number * QUARTERS;
        if (recorder < 0) {
            possible[first + LegViews.quarter(lane, End.FROM)] += times;
            possible[first + LegViews.quarter(lane, End.TO)] += times;
        } else {
            certain[first + LegViews.quarter(lane, recorder == leg.from() ? End.FROM : End.TO)] += times;
        }
        int sender = lane == Lane.REQUEST ? leg.from() : leg.to();
        int counted = first
                + LegViews.quarter(lane, (recorder >= 0 ? recorder : sender) == leg.from() ? End.FROM : End.TO);
        if (packetColumn != null && packetColumn.present(row)) {
            withPackets[number] += times;
            packets[counted] += times * packetColumn.get(row);
        }
        if (byteColumn != null && byteColumn.present(row)) {
            bytes[counted] += times * byteColumn.get(row);
        }
    }

    Evidence evidence() {
        return evidence;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    List<Strand> strands() {
        return strands;
    }

    long records(int number) {
        return records[number];
    }

    boolean hasPackets(int number) {
        return withPackets[number] > 0;
    }

    Quarter quarter(int number, int quarter) {
        int at = number * QUARTERS + quarter;
        return new Quarter(certain[at], possible[at], packets[at], bytes[at]);
    }
}
