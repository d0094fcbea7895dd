package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.layout.Plan;
import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.sketch.LegTexts;
import blindspot.sketch.Wording;
import blindspot.store.RowBits;
import blindspot.topology.FactWords;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The legs of a path as a table in words, in the path's order: as the flow logs of each VPC of the path show them and,
/// where these are two, as both do.
final class LegRows {
    private final Evidence evidence;
    private final Topology topology;
    private final RowBits shown;
    private final Messages messages;
    private final FactWords facts;
    private final List<Viewpoint> viewpoints;

    LegRows(Evidence evidence, RowBits shown, Messages messages) {
        this.evidence = evidence;
        this.shown = shown;
        this.messages = messages;
        topology = evidence.topology();
        facts = new FactWords(messages);
        List<Viewpoint> each = topology.pathVpcs().stream().<Viewpoint>map(Viewpoint.OfVpc::new).toList();
        viewpoints = each.size() == 1 ? each : Stream.concat(each.stream(), Stream.of(Viewpoint.BOTH)).toList();
    }

    Listing listing() {
        List<String> columns = new ArrayList<>();
        columns.add(messages.text("description.leg"));
        columns.add(messages.text("description.leg.join"));
        columns.add(messages.text("description.leg.recorders"));
        viewpoints.forEach(each -> columns.add(switch (each) {
            case Viewpoint.OfVpc(int vpc) ->
                messages.text("description.leg.logs", messages.text(topology.vpcName(vpc)));
            case Viewpoint.All() -> messages.text("description.leg.logs.all");
        }));
        columns.add(messages.text("description.leg.never"));
        columns.add(messages.text("description.leg.counts"));
        columns.add(messages.text("description.leg.rejects"));
        columns.add(messages.text("description.leg.zones"));
        List<List<LegView>> views = viewpoints.stream()
                .map(each -> LegViews.of(evidence, each, shown, Form.COLLAPSED))
                .toList();
        long[] rejects = LegViews.rejects(evidence, shown);
        List<List<String>> zones = zones();
        List<Listing.Row> rows = new ArrayList<>();
        for (Leg leg : topology.legs()) {
            int at = leg.number() - 1;
            rows.add(row(views.stream().map(all -> all.get(at)).toList(), rejects[leg.number()], zones.get(at)));
        }
        return new Listing(messages.text("description.legs.caption"), columns, rows);
    }

    private Listing.Row row(List<LegView> views, long rejects, List<String> zones) {
        LegView all = views.getLast();
        Leg leg = all.leg();
        LegDetail detail = words(viewpoints.getLast()).of(all);
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(leg.join().isStated()
                ? messages.text("description.leg.stated", facts.ofJoin(leg.join()))
                : messages.text("description.leg.inferred", facts.ofJoin(leg.join()))));
        cells.add(List.of(detail.whoMayRecord()));
        for (int i = 0; i < views.size(); i++) {
            cells.add(state(views.get(i), viewpoints.get(i)));
        }
        boolean never = all.state() == LegState.NEVER_LOGGED;
        cells.add(never ? never(detail) : List.of());
        cells.add(counts(all, detail));
        boolean decided = !never && evidence.table().column(Field.ACTION) != null;
        cells.add(decided ? List.of(messages.text("diagram.leg.records", rejects)) : List.of());
        cells.add(zones);
        return new Listing.Row(detail.title(), cells);
    }

    private LegWords words(Viewpoint viewpoint) {
        return new LegWords(topology, viewpoint, Basis.ONCE, messages);
    }

    private List<String> state(LegView view, Viewpoint viewpoint) {
        LegDetail detail = words(viewpoint).of(view);
        return switch (view.state()) {
            case NEVER_LOGGED -> List.of(detail.state());
            case RECORDED, INCOMPLETE -> List.of(detail.state(), detail.why());
            case NO_RECORD -> List.of(LegTexts.words(view, wording(viewpoint)).replace('\n', ' '), detail.why());
        };
    }

    private Wording wording(Viewpoint viewpoint) {
        return new Wording(
                topology, viewpoint, Basis.ONCE, messages, new Formats(messages.language(), ZoneOffset.UTC));
    }

    /// Why it is never logged, where AWS says so, and what shows it instead.
    private List<String> never(LegDetail detail) {
        List<String> lines = new ArrayList<>();
        lines.add(detail.why());
        detail.citation()
                .ifPresent(page -> lines.add(
                        messages.text("description.cell", messages.text("inspect.citation"), page.toString())));
        if (!detail.instead().isEmpty()) {
            lines.add(messages.text("inspect.leg.instead"));
            lines.addAll(detail.instead());
        }
        return lines;
    }

    private List<String> counts(LegView view, LegDetail detail) {
        List<String> lines = new ArrayList<>(detail.counts());
        if (evidence.table().column(Field.BYTES) != null && view.records() > 0) {
            lines.add(view.state() == LegState.INCOMPLETE
                    ? messages.text("description.leg.bytes-at-least", view.bytesOnce())
                    : messages.text("description.leg.bytes", view.bytesOnce()));
        }
        return lines;
    }

    /// Of each leg what is recorded between which Availability Zones, where it is between several.
    private List<List<String>> zones() {
        Viewpoint viewpoint = viewpoints.getLast();
        List<LegView> ofStrands = LegViews.of(evidence, viewpoint, shown, Form.EXPANDED);
        Plan plan = Plan.of(topology, Form.EXPANDED, evidence.recordedStrands(), Set.of());
        List<Strand> drawn = plan.parts()
                .strands()
                .stream()
                .filter(strand -> plan.strands().contains(strand.number()))
                .toList();
        return topology.legs().stream().map(leg -> {
            List<Strand> ofLeg = drawn.stream().filter(strand -> strand.leg().number() == leg.number()).toList();
            return ofLeg.size() < 2
                    ? List.<String>of()
                    : ofLeg.stream()
                            .map(strand -> LegTexts.ofStrand(
                                    strand, ofStrands.get(strand.number() - 1), wording(viewpoint)))
                            .toList();
        }).toList();
    }
}
