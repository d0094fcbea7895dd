package blindspot.ui.diagram;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.i18n.Messages;
import blindspot.layout.Placement;
import blindspot.model.Cidr;
import blindspot.quiz.Verdict;
import blindspot.replay.QuartersNow;
import blindspot.sketch.LegLook;
import blindspot.sketch.LegTexts;
import blindspot.sketch.Look;
import blindspot.sketch.NodeLook;
import blindspot.sketch.NodeTexts;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the picture looks now: what is open, from which viewpoint, in which mode, with what selected.
final class Looks {
    private final Session session;
    private final DiagramModel model;

    Looks(Session session, DiagramModel model) {
        this.session = session;
        this.model = model;
    }

    /// What the interfaces of each node report of the time being played: nothing seen, or something left out; else empty.
    List<String> states(@Nullable QuartersNow now) {
        Messages messages = session.messages().get();
        return session.topology().nodes().stream().map(node -> now == null ? "" : state(node, now, messages)).toList();
    }

    /// The look of what stands like this; `states` are those of the nodes.
    Look of(Placement placement, List<String> states) {
        Topology topology = session.topology();
        Messages messages = session.messages().get();
        boolean hidden = session.quizMarks().get().hidden();
        return new Look(
                placement.vpcs().stream().map(frame -> title(frame.vpc(), messages)).toList(),
                placement.subnets().stream().map(frame -> title(frame.subnet(), messages)).toList(),
                nodes(topology, messages, states),
                legs(topology, messages),
                hidden
                        ? Optional.empty()
                        : Optional.of(new Look.TubeWords(
                                messages.text("tube.invisible", messages.text(topology.vpcs().get(1).name())),
                                messages.text("tube.never"))));
    }

    private List<NodeLook> nodes(Topology topology, Messages messages, List<String> states) {
        boolean plain = plain();
        BitSet certain = plain ? new BitSet() : model.recordingInterfaces(true);
        BitSet possible = plain ? new BitSet() : model.recordingInterfaces(false);
        int row = plain ? Session.NO_ROW : session.selectedRow().get();
        List<Node> lit = row == Session.NO_ROW ? List.of() : session.picture().get().evidence().possibleNodes(row);
        return topology.nodes()
                .stream()
                .map(node -> {
                    boolean seen = session.viewpoint().get().sees(node.vpc());
                    return new NodeLook(
                            node.index(),
                            node.kind(),
                            NodeTexts.of(node, topology, messages, certain, possible),
                            plain || seen,
                            lit.contains(node) && seen,
                            states.get(node.index()));
                })
                .toList();
    }

    /// Skipped records of one interface make the counts of its node minimums; only where all are idle is there no traffic.
    private static String state(Node node, QuartersNow now, Messages messages) {
        boolean skipped = node.interfaces().stream().anyMatch(each -> now.hasSkippedRecords(each.index()));
        boolean idle = node.interfaces().stream().allMatch(each -> now.isWithoutTraffic(each.index()));
        return skipped
                ? messages.text("diagram.records-skipped")
                : idle ? messages.text("diagram.no-traffic") : "";
    }

    private List<LegLook> legs(Topology topology, Messages messages) {
        QuizMarks quiz = session.quizMarks().get();
        boolean illustration = session.mode().get() == Mode.JOURNEY;
        int selected = plain() ? 0 : session.selectedLeg().get();
        List<LegLook> result = new ArrayList<>();
        for (LegView view : session.picture().get().legViews()) {
            int number = view.leg().number();
            boolean plain = quiz.hidden() || (illustration && view.state() != LegState.NEVER_LOGGED);
            // Of a row that the viewpoint's flow logs do not have, nothing is lit.
            boolean shown = session.focus().get() instanceof Focus.OnLeg || view.inView();
            result.add(new LegLook(
                    view,
                    LegTexts.of(view, topology, messages, session.formats().get(), plain),
                    plain,
                    selected == number && shown,
                    quiz.marked().contains(number),
                    said(number, quiz, messages)));
        }
        return result;
    }

    private static Optional<LegLook.Saying> said(int number, QuizMarks quiz, Messages messages) {
        Verdict verdict = quiz.verdicts().get(number);
        if (verdict != null && verdict != Verdict.RIGHTLY_LEFT) {
            return Optional.of(new LegLook.Saying(words(verdict, messages), Optional.of(verdict)));
        }
        return quiz.marked().contains(number)
                ? Optional.of(new LegLook.Saying(messages.text("diagram.marked"), Optional.empty()))
                : Optional.empty();
    }

    private static String words(Verdict verdict, Messages messages) {
        return switch (verdict) {
            case RIGHT -> "✓ " + messages.text("diagram.verdict.right");
            case WRONG -> "✕ " + messages.text("diagram.verdict.wrong");
            case MISSED -> "◯ " + messages.text("diagram.verdict.missed");
            case RIGHTLY_LEFT -> "";
        };
    }

    /// Whether nothing may be shown of what is recorded.
    private boolean plain() {
        return session.quizMarks().get().hidden() || session.mode().get() == Mode.JOURNEY;
    }

    private static String title(Vpc vpc, Messages messages) {
        return messages.text("diagram.vpc", messages.text(vpc.name()), messages.text(vpc.role()), cidrs(vpc.cidrs()));
    }

    private static String title(Subnet subnet, Messages messages) {
        return messages.text("diagram.subnet", messages.text(subnet.name()), cidrs(subnet.cidrs()));
    }

    private static String cidrs(List<Cidr> cidrs) {
        return String.join(", ", cidrs.stream().map(Object::toString).toList());
    }
}
