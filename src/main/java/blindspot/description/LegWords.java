package blindspot.description;

import blindspot.capture.End;
import blindspot.capture.Lane;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Observability;
import blindspot.capture.Quarter;
import blindspot.capture.Rule;
import blindspot.capture.Viewpoint;
import blindspot.capture.Volume;
import blindspot.i18n.Messages;
import blindspot.query.Basis;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// Says in plain sentences what the loaded records of a viewpoint say of a leg, and who could have recorded it.
public final class LegWords {
    private final Topology topology;
    private final Viewpoint viewpoint;
    private final Basis basis;
    private final Messages messages;

    /// @param basis how sums are made of what both ends recorded
    public LegWords(Topology topology, Viewpoint viewpoint, Basis basis, Messages messages) {
        this.topology = topology;
        this.viewpoint = viewpoint;
        this.basis = basis;
        this.messages = messages;
    }

    public LegDetail of(LegView view) {
        Leg leg = view.leg();
        return new LegDetail(
                messages.text("inspect.leg.title", leg.number(), name(topology.from(leg)), name(topology.to(leg))),
                new FactWords(messages).ifPrivateLink(leg, messages.text("state." + view.state().code())),
                view.state().code(),
                why(view),
                view.why().map(Rule::citation),
                instead(view),
                whoMayRecord(leg),
                counts(view),
                known(leg));
    }

    private List<String> instead(LegView view) {
        return view.state() != LegState.NEVER_LOGGED
                ? List.of()
                : view.why()
                        .stream()
                        .flatMap(rule -> rule.instead().stream())
                        .map(witness -> messages.text("witness." + witness.code()))
                        .toList();
    }

    /// How the picture knows the leg and its ends.
    private List<String> known(Leg leg) {
        FactWords facts = new FactWords(messages);
        return List.of(
                facts.ofJoin(leg.join()),
                messages.text("inspect.leg.end", name(topology.from(leg)), facts.ofRole(topology.from(leg).role())),
                messages.text("inspect.leg.end", name(topology.to(leg)), facts.ofRole(topology.to(leg).role())));
    }

    private String why(LegView view) {
        return view.why()
                .map(rule -> messages.text("rule." + rule.code(), viewpointName()))
                .orElseGet(() -> switch (view.state()) {
                    case RECORDED -> view.records() == 0
                            ? messages.text("inspect.leg.recorded-hidden", viewpointName())
                            : messages.text("inspect.leg.recorded", view.records(), viewpointName());
                    case INCOMPLETE -> view.records() == 0
                            ? messages.text("inspect.leg.incomplete-none")
                            : messages.text("inspect.leg.incomplete", view.records(), viewpointName());
                    case NO_RECORD, NEVER_LOGGED -> messages.text("inspect.leg.no-record", viewpointName());
                });
    }

    private String whoMayRecord(Leg leg) {
        List<Node> recorders = new Observability(topology).recorders(leg, Viewpoint.BOTH);
        return recorders.stream()
                .map(node -> messages.text("inspect.leg.recorder", name(node),
                        messages.text(topology.vpcOf(node).name())))
                .reduce((one, other) -> messages.text("inspect.and", one, other))
                .map(names -> messages.text("inspect.leg.may-record", names))
                .orElseGet(() -> new FactWords(messages)
                        .ifPrivateLink(leg, messages.text("inspect.leg.nobody-records")));
    }

    private List<String> counts(LegView view) {
        if (view.records() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lane(view, Lane.REQUEST, lines);
        lane(view, Lane.RESPONSE, lines);
        lines.add(
                view.packets(basis)
                        .map(packets -> packets(view, packets))
                        .orElseGet(() -> messages.text("inspect.leg.packets-unsaid")));
        Volume rejected = view.total().rejected();
        if (rejected.records() > 0) {
            lines.add(messages.text("inspect.leg.rejected", rejected.records(), rejected.packets()));
        }
        if (view.total().unknown() > 0 && view.saysPackets()) {
            lines.add(messages.text("matrix.said.unknown", view.total().unknown()));
        }
        differences(view, lines);
        return lines;
    }

    private String packets(LegView view, long packets) {
        boolean least = view.state() == LegState.INCOMPLETE;
        return switch (basis) {
            case ONCE -> least
                    ? messages.text("inspect.leg.packets-at-least", packets)
                    : messages.text("inspect.leg.packets", packets);
            case BOTH_ENDS -> least
                    ? messages.text("inspect.leg.both-ends-at-least", packets)
                    : messages.text("inspect.leg.both-ends", packets);
        };
    }

    /// By how much the ends differ that recorded the same, where they do, and whether skipped records explain it.
    private void differences(LegView view, List<String> lines) {
        int before = lines.size();
        view.requests().difference().ifPresent(by -> {
            if (by > 0) {
                lines.add(messages.text("inspect.leg.requests-differ", MatrixWords.percent(messages, by)));
            }
        });
        view.responses().difference().ifPresent(by -> {
            if (by > 0) {
                lines.add(messages.text("inspect.leg.responses-differ", MatrixWords.percent(messages, by)));
            }
        });
        if (lines.size() > before && view.state() == LegState.INCOMPLETE) {
            lines.add(messages.text("matrix.said.differ.skipped"));
        }
    }

    /// At which ends how many records of one lane were taken; empty for none.
    List<String> lane(LegView view, Lane lane) {
        List<String> lines = new ArrayList<>();
        lane(view, lane, lines);
        return lines;
    }

    private void lane(LegView view, Lane lane, List<String> lines) {
        Leg leg = view.leg();
        Quarter near = view.quarters().get(LegViews.quarter(lane, End.FROM));
        Quarter far = view.quarters().get(LegViews.quarter(lane, End.TO));
        certain(lane, topology.from(leg), near.certain(), lines);
        certain(lane, topology.to(leg), far.certain(), lines);
        if (near.possible() > 0) {
            lines.add(switch (lane) {
                case REQUEST -> messages.text(
                        "inspect.leg.requests-at-either", near.possible(), name(topology.from(leg)),
                        name(topology.to(leg)));
                case RESPONSE -> messages.text(
                        "inspect.leg.responses-at-either", near.possible(), name(topology.from(leg)),
                        name(topology.to(leg)));
            });
        }
    }

    private void certain(Lane lane, Node at, long records, List<String> lines) {
        if (records > 0) {
            lines.add(switch (lane) {
                case REQUEST -> messages.text("inspect.leg.requests-at", records, name(at));
                case RESPONSE -> messages.text("inspect.leg.responses-at", records, name(at));
            });
        }
    }

    private String viewpointName() {
        return switch (viewpoint) {
            case Viewpoint.OfVpc(int vpc) -> messages.text(topology.vpcName(vpc));
            case Viewpoint.All() -> messages.text("inspect.viewpoint.both");
        };
    }

    private String name(Node node) {
        return new FactWords(messages).name(node);
    }
}
