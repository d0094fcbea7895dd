package blindspot.description;

import blindspot.capture.Lane;
import blindspot.capture.LaneTotal;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Observability;
import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.i18n.Messages;
import blindspot.layout.Plan;
import blindspot.sketch.LegLook;
import blindspot.sketch.LegTexts;
import blindspot.sketch.Wording;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Strand;
import blindspot.whatif.Recordable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Legs, their lanes and strands in the list of the path.
final class LegLines {
    private final PathLines.Source source;
    private final Plan plan;
    private final Messages messages;
    private final Wording wording;
    private final LegWords words;
    private final FactWords facts;

    LegLines(PathLines.Source source, Plan plan) {
        this.source = source;
        this.plan = plan;
        messages = source.messages();
        wording = source.wording();
        words = new LegWords(source.topology(), source.viewpoint(), source.basis(), messages);
        facts = new FactWords(messages);
    }

    PathLine of(Leg leg) {
        LegView view = source.legs().get(leg.number() - 1);
        Map<Strand, LegView> strands = strands(leg);
        if (source.showing() instanceof PathShowing.Pretended(Recordable recordable)) {
            return pretended(leg, List.copyOf(strands.keySet()), recordable);
        }
        boolean plain = source.showing().isPlain(view);
        LegTexts texts = LegTexts.of(view, strands, wording, plain);
        Optional<LegLook.Measure> measured = measured(leg);
        String drawn = measured.map(texts::with).orElse(texts).accessible();
        if (plain) {
            return line(leg, "", source.showing() instanceof PathShowing.Hidden ? "" : recorders(leg),
                    "", List.of(drawn), List.of());
        }
        LegDetail detail = words.of(view);
        List<String> said = new ArrayList<>();
        said.add(drawn);
        said.add(detail.why());
        said.add(detail.whoMayRecord());
        said.addAll(detail.counts());
        detail.citation()
                .ifPresent(page -> said.add(
                        messages.text("description.cell", messages.text("inspect.citation"), page.toString())));
        if (!detail.instead().isEmpty()) {
            said.add(messages.text("inspect.leg.instead"));
            said.addAll(detail.instead());
        }
        measured.ifPresent(_ -> addMeasured(said));
        List<PathLine> below = new ArrayList<>();
        if (view.state() != LegState.NEVER_LOGGED) {
            below.add(lane(view, Lane.REQUEST));
            below.add(lane(view, Lane.RESPONSE));
            if (strands.size() > 1) {
                strands.forEach((strand, of) -> below.add(strand(strand, of)));
            }
        }
        String counts = measured
                .map(measure -> messages.text("description.cell", measure.title(), measure.amounts()))
                .orElseGet(() -> counts(view));
        return line(leg, state(view, detail), recorders(leg), counts, said, below);
    }

    /// What was measured of a leg by something else than flow logs, as the picture has it.
    private Optional<LegLook.Measure> measured(Leg leg) {
        Measured measured = source.measured();
        if (measured.leg() != leg.number() || measured.onPath().isEmpty()) {
            return Optional.empty();
        }
        MeasuredWords measuredWords = new MeasuredWords(messages, source.formats());
        return Optional.of(new LegLook.Measure(
                messages.text("tube.measured"), measuredWords.total(measured, source.time())));
    }

    private void addMeasured(List<String> said) {
        MeasuredDetail detail =
                new MeasuredLegWords(messages, source.formats()).of(source.measured(), source.time(), source.legs());
        said.add(messages.text("inspect.measured"));
        said.addAll(detail.figures());
        said.addAll(detail.recorded());
    }

    private PathLine line(
            Leg leg, String state, String recorders, String counts, List<String> said, List<PathLine> below) {
        return new PathLine(
                new PathPart.OfLeg(leg),
                messages.text(
                        "diagram.leg.target", leg.number(), source.topology().legs().size(),
                        facts.name(source.topology().from(leg)), facts.name(source.topology().to(leg))),
                state, recorders, counts, said, below);
    }

    private PathLine pretended(Leg leg, List<Strand> strands, Recordable recordable) {
        PretendedTexts texts = new PretendedTexts(recordable, source.topology(), messages);
        List<PathLine> below = strands.size() < 2
                ? List.of()
                : strands.stream()
                        .map(strand -> PathLine.of(
                                new PathPart.OfStrand(strand), LegTexts.ends(strand, messages),
                                texts.of(strand).replace('\n', ' '), "", "",
                                List.of(texts.of(strand).replace('\n', ' '))))
                        .toList();
        return line(
                leg, texts.said(leg, strands), "", "", List.of(texts.of(leg, strands).accessible()), below);
    }

    private String recorders(Leg leg) {
        return new Observability(source.topology()).recorders(leg, Viewpoint.BOTH)
                .stream()
                .map(node -> messages.text(
                        "path-list.recorder", facts.name(node),
                        messages.text(source.topology().vpcOf(node).name())))
                .reduce((one, other) -> messages.text("path-list.interface", one, other))
                .orElseGet(() -> facts.brieflyIfPrivateLink(leg, messages.text("path-list.nobody")));
    }

    private String state(LegView view, LegDetail detail) {
        return switch (view.state()) {
            case NEVER_LOGGED, RECORDED, INCOMPLETE -> detail.state();
            case NO_RECORD -> LegTexts.words(view, wording).replace('\n', ' ');
        };
    }

    private String counts(LegView view) {
        return switch (view.state()) {
            case RECORDED, INCOMPLETE -> LegTexts.words(view, wording).replace('\n', ' ');
            case NEVER_LOGGED, NO_RECORD -> "";
        };
    }

    private PathLine lane(LegView view, Lane lane) {
        List<String> lines = words.lane(view, lane);
        LaneTotal total = lane == Lane.REQUEST ? view.requests() : view.responses();
        long records = total.bothEnds().records();
        return PathLine.of(
                new PathPart.OfLane(view.leg(), lane),
                lane == Lane.REQUEST ? messages.text("matrix.requests") : messages.text("matrix.responses"),
                lines.isEmpty() ? messages.text("matrix.nothing") : messages.text("state.recorded"),
                "", records == 0 ? "" : messages.text("diagram.leg.records", records), lines);
    }

    private PathLine strand(Strand strand, LegView view) {
        String said = LegTexts.words(view, wording).replace('\n', ' ');
        return PathLine.of(
                new PathPart.OfStrand(strand), LegTexts.ends(strand, messages), state(view, words.of(view)), "",
                counts(view), List.of(said));
    }

    private Map<Strand, LegView> strands(Leg leg) {
        Map<Strand, LegView> result = new LinkedHashMap<>();
        for (Strand strand : plan.parts().strands()) {
            if (strand.leg().equals(leg) && plan.strands().contains(strand.number())) {
                result.put(strand, source.strands().get(strand.number() - 1));
            }
        }
        return result;
    }
}
