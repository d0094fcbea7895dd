package blindspot.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries packets along their way, past the rules that may refuse them, and tells the flow logs what each interface
/// sees.
///
/// Flow logs are taken at network interfaces: where a packet leaves one, and where it enters one. What is refused is
/// seen by the interface that refuses it and by none behind it; what a Network Load Balancer's security group drops of
/// an endpoint's traffic is seen nowhere, for that stretch is never logged.
/// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html>
final class Carrier {
    /// How long a packet takes for a stretch, in milliseconds.
    private static final long TRAVEL = 1;

    private final World world;
    private final FlowLogs logs;
    private final TubeTraffic tube;
    private final List<Conversation> conversations = new ArrayList<>();
    private final Set<Integer> forgotten = new HashSet<>();
    private final Map<NeverLogged, Long> neverLogged = new EnumMap<>(NeverLogged.class);

    Carrier(World world, FlowLogs logs, TubeTraffic tube) {
        this.world = world;
        this.logs = logs;
        this.tube = tube;
    }

    World world() {
        return world;
    }

    Conversation conversation(int protocol, Conversation.Purpose purpose, List<Stretch> way) {
        return conversation(protocol, purpose, way, way);
    }

    /// One whose replies come back by other interfaces.
    Conversation conversation(
            int protocol, Conversation.Purpose purpose, List<Stretch> way, List<Stretch> back) {
        Conversation conversation = new Conversation(conversations.size() + 1, protocol, purpose, way, back);
        conversations.add(conversation);
        return conversation;
    }

    List<Conversation> conversations() {
        return List.copyOf(conversations);
    }

    /// From now on whoever receives packets of a connection that was closed does not know it any more, and rejects them.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    void forget(Conversation conversation) {
        forgotten.add(conversation.number());
    }

    /// How many packets went where nothing is recorded, by the reason.
    Map<NeverLogged, Long> neverLogged() {
        return new EnumMap<>(neverLogged);
    }

    /// Sends packets; whether they arrived.
    boolean send(Conversation conversation, boolean forth, Packets packets) {
        int stretches = conversation.way().size();
        long millis = packets.millis();
        for (int i = 0; i < stretches; i++) {
            int index = forth ? i : stretches - 1 - i;
            if (!pass(conversation, index, forth, packets.at(millis))) {
                return false;
            }
            millis += TRAVEL;
        }
        return true;
    }

    private boolean pass(Conversation conversation, int index, boolean forth, Packets packets) {
        Stretch stretch = conversation.way(forth).get(index);
        Optional<NeverLogged> reason = NeverLogged.reason(stretch, conversation.protocol(), world);
        reason.ifPresent(why -> neverLogged.merge(why, (long) packets.count(), Long::sum));
        for (boolean egress : new boolean[] {true, false}) {
            Optional<WorldInterface> at = egress == forth ? stretch.from() : stretch.to();
            if (at.isPresent()) {
                Optional<Refusal> rule = world.refusal(at.get(), egress, stretch, forth, packets.millis());
                boolean refused = rule.isPresent() || (!egress && forgotten.contains(conversation.number()));
                if (reason.isEmpty()) {
                    logs.see(new FlowLogs.Sight(at.get(), conversation, index, forth, egress, refused), packets);
                }
                if (refused) {
                    if (!egress && rule.map(Refusal::kind).equals(Optional.of(Refusal.Kind.SECURITY_GROUP))) {
                        tube.see(conversation, stretch, forth, true, packets);
                    }
                    return false;
                }
            }
        }
        tube.see(conversation, stretch, forth, false, packets);
        return true;
    }
}
