package blindspot.ui.diagram;

import blindspot.capture.NotLogged;
import blindspot.cloudwatch.Measured;
import blindspot.description.ElsewhereWords;
import blindspot.description.NotLoggedWords;
import blindspot.layout.Placement;
import blindspot.layout.PlacementRules;
import blindspot.layout.Plan;
import blindspot.task.Problem;
import blindspot.topology.Form;
import blindspot.topology.Member;
import blindspot.topology.Node;
import blindspot.topology.Part;
import blindspot.topology.Topology;
import blindspot.ui.session.Focus;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Player;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Decides what the diagram shows: which leg is lit, what a press does, and the dots of the time being played.
public final class DiagramModel {
    /// Of more records than these, counts of four figures are to be expected.
    private static final int FEW_RECORDS = 100;

    private final Session session;
    private final Player player;
    private final OwnPath own;
    private final MeasuredPath measured;
    private final Pretending pretending;
    private final Motion motion;
    private boolean twice;
    private boolean forRoom;
    private @Nullable Picture planned;
    private @Nullable Plan plan;
    private @Nullable OnCanvas placed;
    private @Nullable Topology asked;
    private List<NotLogged> notLogged = List.of();

    private record OnCanvas(Plan plan, double width, double height, double text, Placement placement) {}

    /// @param own of the records, as the user wants it
    /// @param measured of the path, by something that is no flow log
    /// @param pretending the flow logs that are drawn in place of records where that is wanted
    public DiagramModel(
            Session session, Player player, OwnPath own, MeasuredPath measured, Pretending pretending) {
        this(session, player, own, measured, pretending, new Motion(session, player));
    }

    private DiagramModel(
            Session session, Player player, OwnPath own, MeasuredPath measured, Pretending pretending, Motion motion) {
        this.own = own;
        this.measured = measured;
        this.pretending = pretending;
        this.session = session;
        this.player = player;
        this.motion = motion;
    }

    /// The same for a second view of the same, which has a size of its own.
    DiagramModel ofSecondView() {
        return new DiagramModel(session, player, own, measured, pretending, motion);
    }

    public Session session() {
        return session;
    }

    public Player player() {
        return player;
    }

    /// What CloudWatch measured of the leg that no flow log records.
    ReadOnlyObjectProperty<Measured> measured() {
        return measured.measured();
    }

    /// Whether that is drawn: where the flow logs are shown, and not in a question or an illustration.
    boolean showsMeasured() {
        return session.mode().get() == Mode.EXPLORE && !measured().get().onPath().isEmpty();
    }

    Pretending pretending() {
        return pretending;
    }

    /// Leaves room for what is said in two languages, or in one.
    void sayTwice(boolean wanted) {
        twice = wanted;
    }

    /// Leaves room for long words of legs in letters that are read from everywhere in a room, or does not.
    void expectLongWords(boolean wanted) {
        forRoom = wanted;
    }

    /// Pressing a leg marks it in a question, else narrows the table to its records, or widens it again.
    void press(int leg) {
        if (isAsking()) {
            session.quiz().toggleLeg(leg);
        } else if (session.mode().get() == Mode.EXPLORE) {
            boolean again = session.focus().get().equals(new Focus.OnLeg(leg));
            session.narrowTo(again ? new Focus.Everything() : new Focus.OnLeg(leg));
        }
    }

    /// Whether legs or nodes are asked of.
    boolean isAsking() {
        return session.quizMarks().get().asking();
    }

    /// Marks the interfaces of a part as an answer, where they can be one.
    void answer(int part) {
        session.quiz().toggleNode(plan().parts().parts().get(part).node().index());
    }

    /// Whether the table has the records of a place only.
    boolean isNarrowedTo(Focus place) {
        return session.focus().get().equals(place);
    }

    /// What no flow log records at the interfaces of a node, if there is any of it; empty where that is nothing.
    String neverLogged(Node node) {
        return NotLoggedWords.at(node, session.topology(), session.messages().get());
    }

    /// What no flow log records of what its interfaces cannot be without; empty where that is nothing.
    String surelyNeverLogged(Node node) {
        return NotLoggedWords.surelyAt(node, notLogged(), session.messages().get());
    }

    /// What no flow log records on the path that is drawn. Made once for each path.
    private List<NotLogged> notLogged() {
        Topology now = session.topology();
        if (!now.equals(asked)) {
            asked = now;
            notLogged = NotLogged.of(now);
        }
        return notLogged;
    }

    /// How many kinds of traffic are there and never recorded, where that is marked: not in a question or an illustration.
    int marked(Node node) {
        return switch (session.mode().get()) {
            case EXPLORE, WHAT_IF -> NotLogged.surelyAt(node, notLogged()).size();
            case JOURNEY, QUIZ -> 0;
        };
    }

    /// Whether flow logs of a place can be pretended: of a leg or a node, while records are looked at.
    boolean canBePretended(Focus place) {
        return isExploring() && switch (place) {
            case Focus.OnLeg _,Focus.OnNode _,Focus.OnPart _ -> true;
            case Focus.Everything _,Focus.OnSight _,Focus.Elsewhere _,Focus.Unplaced _,Focus.Proof _ -> false;
        };
    }

    /// Whether there may be traffic at a place that no flow log records.
    boolean mayBeNeverLogged(Focus place) {
        return notLogged().stream().anyMatch(kind -> switch (place) {
            case Focus.OnLeg(int leg) -> kind.legs().contains(leg);
            case Focus.OnNode(int node) -> kind.nodes().contains(node);
            case Focus.OnPart(int node, _) -> kind.nodes().contains(node);
            case Focus.Everything _,Focus.OnSight _,Focus.Elsewhere _,Focus.Unplaced _,Focus.Proof _ -> false;
        });
    }

    /// Pressing a part again, to whose records the table is narrowed, widens it.
    void widenFrom(int part) {
        press(placeOfPart(part));
    }

    /// The interfaces of a part.
    Focus placeOfPart(int index) {
        Part part = plan().parts().parts().get(index);
        int node = part.node().index();
        return part.zone()
                .filter(_ -> !part.isWhole())
                .<Focus>map(zone -> new Focus.OnPart(node, zone))
                .orElse(new Focus.OnNode(node));
    }

    /// Pressing what is said of one VPC that is elsewhere narrows the table to it, or widens it again.
    void pressElsewhere(int vpc) {
        press(new Focus.Elsewhere(vpc));
    }

    /// Narrows the table to the records of a place.
    void show(Focus place) {
        if (isExploring()) {
            session.narrowTo(place);
        }
    }

    /// Asks to change what the interfaces and addresses of a place are.
    void ask(Focus place) {
        if (isExploring() && isPathDrawn()) {
            own.ask(place);
        }
    }

    /// Whether interfaces and addresses can be put elsewhere.
    boolean canBeChanged() {
        return isExploring() && isPathDrawn() && session.path().get().inferred().isPresent();
    }

    /// Whether the picture is of the path of now, which is ahead of it for moments.
    private boolean isPathDrawn() {
        return session.path().get().topology().equals(session.topology());
    }

    void putAt(Member member, Node node) {
        own.putAt(member, node);
    }

    void putIn(Member member, int vpc) {
        if (!own.putIn(member, vpc)) {
            session.fail(new Problem("mapping-empty-vpc", session.topology()
                    .vpcName(vpc)
                    .in(session.messages().get().language())));
        }
    }

    /// Whether what is pressed leads to records.
    boolean isExploring() {
        return session.mode().get() == Mode.EXPLORE;
    }

    private void press(Focus wanted) {
        if (session.mode().get() == Mode.EXPLORE) {
            boolean again = session.focus().get().equals(wanted);
            session.narrowTo(again ? new Focus.Everything() : wanted);
        }
    }

    /// Draws the path in its other form.
    void changeForm() {
        session.drawAs(session.form().get() == Form.COLLAPSED ? Form.EXPANDED : Form.COLLAPSED);
    }

    /// What of the picture is drawn. Made once for each picture.
    Plan plan() {
        Picture picture = session.picture().get();
        Plan made = plan;
        if (made == null || !picture.equals(planned) || made.measured() != showsMeasured()
                || made.twice() != twice || made.longWords() != hasLongWords()) {
            Set<Integer> recorded =
                    picture.form() == Form.EXPANDED ? picture.evidence().recordedStrands() : Set.of();
            made = Plan
                    .of(picture.topology(), picture.form(), recorded,
                            Set.copyOf(new ElsewhereWords(picture.evidence(), session.messages().get()).vpcs()))
                    .measured(showsMeasured())
                    .twice(twice)
                    .longWords(hasLongWords());
            plan = made;
            planned = picture;
        }
        return made;
    }

    private boolean hasLongWords() {
        return forRoom && session.table().rowCount() > FEW_RECORDS;
    }

    /// Where it stands on a canvas of this size, for texts that are `text` times as large as ordinary ones. Made once for
    /// each plan and size.
    Placement place(double width, double height, double text) {
        Plan wanted = plan();
        OnCanvas made = placed;
        if (made == null || !made.plan().equals(wanted) || made.width() != width || made.height() != height
                || made.text() != text) {
            made = new OnCanvas(wanted, width, height, text, PlacementRules.place(wanted, width, height, text));
            placed = made;
        }
        return made.placement();
    }

    /// Whether nothing of this VPC is loaded, while something of another is.
    boolean isGhost(int vpc) {
        return vpc >= 0 && ElsewhereWords.isGhost(session.picture().get().evidence(), vpc);
    }

    /// The network interfaces, by their index, of which records are loaded that the viewpoint sees: surely or, where
    /// `certain` is false, perhaps.
    BitSet recordingInterfaces(boolean certain) {
        Picture picture = session.picture().get();
        return picture.evidence().recordingInterfaces(picture.viewpoint(), certain);
    }

    /// What moves at the time of the player.
    Motion motion() {
        return motion;
    }
}
