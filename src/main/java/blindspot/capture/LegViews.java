package blindspot.capture;

import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Strand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sums up the records of a viewpoint leg by leg.
public final class LegViews {
    private LegViews() {}

    /// The legs in path order as the viewpoint's flow logs show them.
    public static List<LegView> of(Evidence evidence, Viewpoint viewpoint) {
        return of(evidence, viewpoint, RowBits.all(evidence.table().rowCount()), Form.COLLAPSED);
    }

    /// The same of each strand of the path in this form, in the order of their numbers, with only these rows counted. What
    /// is recorded, or skipped, at all does not depend on them.
    public static List<LegView> of(Evidence evidence, Viewpoint viewpoint, RowBits shown, Form form) {
        return of(LegTraces.of(evidence, viewpoint, form), LegSums.of(evidence, viewpoint, form, shown));
    }

    /// The same of what was found out already, both from the same viewpoint on the path in the same form.
    public static List<LegView> of(LegTraces traces, LegSums sums) {
        Observability observability = new Observability(sums.evidence().topology());
        return sums.strands().stream().map(strand -> view(strand, traces, sums, observability)).toList();
    }

    /// How many of these rows tell of rejected traffic on each leg, by its number; at 0 stands what is on none.
    public static long[] rejects(Evidence evidence, RowBits shown) {
        long[] rejects = new long[evidence.topology().legs().size() + 1];
        shown.forEach(row -> rejects[evidence.leg(row)] += evidence.table().rejected(row) ? 1 : 0);
        return rejects;
    }

    /// The index in [LegView#quarters] of the half that is recorded at this end.
    public static int quarter(Lane lane, End end) {
        boolean near = end == End.FROM;
        return lane == Lane.REQUEST ? (near ? 0 : 1) : (near ? 3 : 2);
    }

    private static LegView view(Strand strand, LegTraces traces, LegSums sums, Observability observability) {
        int number = strand.number();
        Leg leg = strand.leg();
        Optional<Rule> why = observability.whyNot(leg, sums.viewpoint());
        LegState state = observability.neverLogged(leg)
                ? LegState.NEVER_LOGGED
                : why.isEmpty() && Stream.concat(strand.from().stream(), strand.to().stream())
                        .flatMap(part -> part.interfaces().stream())
                        .anyMatch(each -> traces.skipped(each.index()))
                                ? LegState.INCOMPLETE
                                : traces.recorded(number) ? LegState.RECORDED : LegState.NO_RECORD;
        return new LegView(
                leg, state, why, sums.hasPackets(number), sums.total(number, Lane.REQUEST),
                sums.total(number, Lane.RESPONSE),
                List.of(
                        sums.quarter(number, Lane.REQUEST, End.FROM), sums.quarter(number, Lane.REQUEST, End.TO),
                        sums.quarter(number, Lane.RESPONSE, End.TO), sums.quarter(number, Lane.RESPONSE, End.FROM)));
    }
}
