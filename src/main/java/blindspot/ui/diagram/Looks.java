package blindspot.ui.diagram;

import blindspot.capture.LegView;
import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.description.PathShowing;
import blindspot.description.PretendedTexts;
import blindspot.i18n.Messages;
import blindspot.layout.Placement;
import blindspot.layout.Placement.PartPlace;
import blindspot.quiz.Verdict;
import blindspot.replay.QuartersNow;
import blindspot.sketch.Eyes;
import blindspot.sketch.LegLook;
import blindspot.sketch.LegTexts;
import blindspot.sketch.Look;
import blindspot.sketch.PartLook;
import blindspot.sketch.PartTexts;
import blindspot.sketch.StrandLook;
import blindspot.sketch.Wording;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Part;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import blindspot.ui.session.Focus;
import blindspot.ui.session.PathShown;
import blindspot.ui.session.Picture;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import blindspot.whatif.Recordable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the path looks now: what is open, from which viewpoint, in which mode, with what selected.
final class Looks {
    private final Session session;
    private final DiagramModel model;
    private final Spoken spoken;
    private final Said said = new Said();

    Looks(Session session, DiagramModel model, Spoken spoken) {
        this.spoken = spoken;
        this.session = session;
        this.model = model;
    }

    /// What the interfaces of each part report of the time being played: nothing seen, or something left out; else empty.
    List<String> states(@Nullable QuartersNow now) {
        Messages messages = messages();
        return model.plan()
                .parts()
                .parts()
                .stream()
                .map(part -> now == null ? "" : state(part, now, messages))
                .toList();
    }

    /// Skipped records of one interface make the counts of its part minimums; only where all are idle is there no traffic.
    private static String state(Part part, QuartersNow now, Messages messages) {
        List<NetworkInterface> all = part.interfaces();
        boolean skipped = all.stream().anyMatch(each -> now.hasSkippedRecords(each.index()));
        boolean idle = !all.isEmpty() && all.stream().allMatch(each -> now.isWithoutTraffic(each.index()));
        return skipped
                ? messages.text("diagram.records-skipped")
                : idle ? messages.text("diagram.no-traffic") : "";
    }

    /// The look of what stands like this; `states` are those of the parts.
    Look of(Placement placement, List<String> states) {
        said.of(new Said.Source(
                session.picture().get(),
                placement,
                session.counting().basis().get(),
                model.measured().get(),
                messages(),
                spoken.formats(),
                session.mode().get(),
                session.quizMarks().get().hidden(),
                session.journey().get().map(state -> OptionalInt.of(state.leg())).orElse(OptionalInt.empty())));
        Said.FrameLooks frames = said.frames(() -> frames(placement));
        return new Look(
                frames.vpcs(),
                frames.subnets(),
                frames.zones(),
                placement.parts().stream().map(place -> part(place, states)).toList(),
                session.picture().get().legViews().stream().map(this::leg).toList(),
                placement.strands().stream().map(place -> strand(place.strand())).toList(),
                frames.strips());
    }

    private Said.FrameLooks frames(Placement placement) {
        Frames frames = new Frames(session.picture().get(), spoken.messages(), plain());
        return new Said.FrameLooks(
                placement.vpcs().stream().map(frames::of).toList(),
                placement.subnets().stream().map(frames::of).toList(),
                placement.zones().stream().map(frames::of).toList(),
                placement.strips().stream().map(frames::of).toList());
    }

    private PartLook part(PartPlace place, List<String> states) {
        Picture picture = session.picture().get();
        Part part = place.part();
        int vpc = part.node().vpc();
        Set<Integer> lit = showsSelection() ? lit(picture) : Set.of();
        QuizMarks quiz = session.quizMarks().get();
        Optional<QuizMarks.OfNode> asked = quiz.node(part.node().index());
        boolean seen = part.node().isInVpc() && picture.viewpoint().sees(vpc);
        return new PartLook(
                part.node().kind(),
                pretends()
                        ? pretended().of(part, PartTexts.of(place, picture.topology(), messages(), eyes()))
                        : said.part(
                                part.index(),
                                () -> PartTexts.of(place, picture.topology(), messages(), eyes())),
                !part.node().isInVpc() || pretends() || ((plain() || seen) && !model.isGhost(vpc)),
                seen && part.interfaces().stream().anyMatch(each -> lit.contains(each.index())),
                part.node().role().isCertain(),
                states.get(part.index()),
                said.never(part.index(), () -> model.marked(part.node())),
                pretends(),
                asked.filter(QuizMarks.OfNode::marked).isPresent(),
                saying(quiz.saidOfNode(part.node().index(), messages()), asked.flatMap(QuizMarks.OfNode::verdict)));
    }

    private Eyes eyes() {
        Picture picture = session.picture().get();
        return showing().eyes(picture.evidence(), picture.viewpoint());
    }

    private PathShowing showing() {
        return PathShown.of(session, model.pretending());
    }

    private LegLook leg(LegView view) {
        QuizMarks quiz = session.quizMarks().get();
        int number = view.leg().number();
        boolean plain = showing().isPlain(view);
        // Of a row that the viewpoint's flow logs do not have, nothing is lit.
        boolean shown = session.focus().get().leg() == number || view.inView();
        Optional<LegLook.Hatch> hatch = quiz.hidden() || view.leg().kind() != LegKind.PRIVATELINK
                ? Optional.empty()
                : Optional.of(said.hatch(number, () -> hatch(view)));
        return new LegLook(
                view,
                pretends()
                        ? pretended().of(view.leg(), List.copyOf(strandsOf(number).keySet()))
                        : said.leg(number, () -> {
                            LegTexts texts = LegTexts.of(view, strandsOf(number), wording(), plain);
                            return hatch.flatMap(LegLook.Hatch::measured).map(texts::with).orElse(texts);
                        }),
                plain,
                showsSelection() && isLit(number) && shown,
                quiz.marked().contains(number),
                saying(quiz.said(number, messages()), Optional.ofNullable(quiz.verdicts().get(number))),
                hatch,
                pretends());
    }

    /// Whether the picture is of flow logs that are pretended.
    private boolean pretends() {
        return model.pretending().isShown();
    }

    private PretendedTexts pretended() {
        Topology topology = session.topology();
        return new PretendedTexts(Recordable.of(model.pretending().logs().get(), topology), topology, messages());
    }

    private Messages messages() {
        return spoken.messages();
    }

    /// The interfaces that recorded the selected row, or those that are lit with it.
    private Set<Integer> lit(Picture picture) {
        Set<Integer> lit = new HashSet<>(session.selection().lit().get().interfaces());
        int row = session.selection().row().get();
        if (row != Selection.NO_ROW) {
            lit.addAll(picture.evidence().recorder(row).possible());
        }
        return lit;
    }

    private boolean isLit(int leg) {
        return session.selection().leg().get() == leg || session.selection().lit().get().legs().contains(leg);
    }

    private LegLook.Hatch hatch(LegView view) {
        Messages messages = messages();
        Topology topology = session.topology();
        FactWords facts = new FactWords(messages);
        Leg leg = view.leg();
        String whose = messages.text(topology.vpcName(topology.to(leg).vpc()));
        return new LegLook.Hatch(
                facts.brieflyIfPrivateLink(leg, messages.text("tube.invisible", whose)),
                FactWords.isDoubtfulPrivateLink(leg) ? messages.text("tube.never-if") : messages.text("tube.never"),
                facts.brieflyIfPrivateLink(leg, messages.text("tube.name", leg.number())),
                facts.brieflyIfPrivateLink(leg, messages.text("tube.inside")),
                measured(view));
    }

    /// What was measured in the time that is shown, of what is more than nothing; never a record.
    private Optional<LegLook.Measure> measured(LegView view) {
        Measured measured = model.measured().get();
        if (!model.showsMeasured() || measured.leg() != view.leg().number()) {
            return Optional.empty();
        }
        Messages messages = spoken.messages();
        MeasuredWords words = new MeasuredWords(messages, spoken.formats());
        return Optional.of(new LegLook.Measure(
                messages.text("tube.measured"),
                words.total(measured, session.picture().get().time())));
    }

    private Map<Strand, LegView> strandsOf(int leg) {
        Map<Strand, LegView> result = new LinkedHashMap<>();
        Parts parts = model.plan().parts();
        Set<Integer> drawn = model.plan().strands();
        for (Strand strand : parts.strands()) {
            if (strand.leg().number() == leg && drawn.contains(strand.number())) {
                result.put(strand, view(strand));
            }
        }
        return result;
    }

    private LegView view(Strand strand) {
        return session.picture().get().strandViews().get(strand.number() - 1);
    }

    private StrandLook strand(Strand strand) {
        LegView view = view(strand);
        if (pretends()) {
            PretendedTexts pretended = pretended();
            return new StrandLook(view, pretended.of(strand), true, "", pretended.recordable().quarters(strand));
        }
        boolean plain = showing().isPlain(view);
        boolean doubt = !plain && LegTexts.isInDoubt(view);
        return new StrandLook(
                view,
                said.strand(strand.number(), () -> plain ? "" : LegTexts.words(view, wording())),
                plain,
                doubt ? messages().text("diagram.one-of-two") : "");
    }

    private Wording wording() {
        return new Wording(
                session.topology(),
                session.picture().get().viewpoint(),
                session.counting().basis().get(),
                messages(),
                spoken.formats());
    }

    private static Optional<LegLook.Saying> saying(String said, Optional<Verdict> verdict) {
        return said.isEmpty() ? Optional.empty() : Optional.of(new LegLook.Saying(said, verdict));
    }

    /// What was selected before a question does not mix with its answer: only what is selected of the records that prove it.
    private boolean showsSelection() {
        return switch (session.mode().get()) {
            case EXPLORE -> true;
            case JOURNEY, WHAT_IF -> false;
            case QUIZ -> !session.quizMarks().get().hidden() && session.focus().get() instanceof Focus.Proof;
        };
    }

    /// Whether nothing may be shown of what is recorded.
    private boolean plain() {
        return showing().isPlain();
    }
}
