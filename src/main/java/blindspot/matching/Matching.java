package blindspot.matching;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.PictureTerms;
import blindspot.capture.Recorder;
import blindspot.capture.Viewpoint;
import blindspot.matching.Matches.Why;
import blindspot.matching.PossibleMatch.Times;
import blindspot.matching.PossibleMatch.Volume;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.RecordTimes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks on the other side of PrivateLink for what may be of the same traffic as a record: accepted there, going the same
/// way, of the same protocol, at about the same time. No field of a flow log joins the two sides, for between them a
/// connection gets other addresses and ports; so what is found is likely at most, and nothing is where several clients
/// sent through the endpoint, or the load balancer has other clients as well.
///
/// The times of records may be up to [#INEXACT] seconds off, so that records may belong together that do not meet. What
/// both ends of a leg recorded is looked at once: at the end next to PrivateLink, where that has records.
/// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html>
public final class Matching {
    /// The most that are named.
    public static final int MOST = 5;

    /// In seconds.
    static final int INEXACT = 60;

    /// Rows between two looks at whether to stop, less one.
    private static final int LOOK_AT_CANCEL = (1 << 16) - 1;

    private static final Comparator<PossibleMatch> LIKEST_FIRST = Comparator.comparingInt(PossibleMatch::likeness)
            .reversed()
            .thenComparingLong(PossibleMatch::apart)
            .thenComparingLong(PossibleMatch::span)
            .thenComparingInt(PossibleMatch::row);

    private final Evidence evidence;
    private final FlowTable table;
    private final Topology topology;
    private final RecordTimes times;
    private final BitSet healthChecks;
    private final int row;
    private final Leg tube;
    /// The numbers of the legs before and behind.
    private final int before;
    private final int behind;
    private final Times asked;

    private Matching(PictureTerms terms, int row, Leg tube) {
        this.row = row;
        this.tube = tube;
        evidence = terms.evidence();
        table = evidence.table();
        topology = evidence.topology();
        times = new RecordTimes(table);
        healthChecks = terms.healthChecks();
        before = tube.number() - 1;
        behind = tube.number() + 1;
        asked = new Times(times.start(row), times.end(row));
    }

    /// What may be of the same traffic as the record in this row. Looks at every record; of no use when cancelled.
    ///
    /// @param viewpoint what it does not see is not named
    public static Matches of(PictureTerms terms, Viewpoint viewpoint, int row, Cancel cancel) {
        int leg = terms.evidence().leg(row);
        Optional<Leg> tube = terms.evidence()
                .topology()
                .legs()
                .stream()
                .filter(each -> each.kind() == LegKind.PRIVATELINK && Math.abs(each.number() - leg) == 1)
                .findFirst();
        if (leg == 0 || tube.isEmpty()) {
            return new Matches.NotAsked();
        }
        Matching matching = new Matching(terms, row, tube.get());
        return matching.whyNone(viewpoint, leg, cancel)
                .<Matches>map(Matches.None::new)
                .orElseGet(() -> matching.find(leg == matching.before ? matching.behind : matching.before, cancel));
    }

    private Optional<Why> whyNone(Viewpoint viewpoint, int leg, Cancel cancel) {
        if (isUpstream(row) && table.rejected(row)) {
            return Optional.of(Why.REJECTED);
        }
        if (healthChecks.get(row)) {
            return Optional.of(Why.HEALTH_CHECK);
        }
        if (!times.placed(row)) {
            return Optional.of(Why.NO_TIME);
        }
        Node other = leg == before ? topology.to(tube) : topology.from(tube);
        if (!viewpoint.sees(other.vpc())) {
            return Optional.of(Why.OUT_OF_VIEW);
        }
        return isReachedOtherwise() ? Optional.of(Why.ANOTHER_WAY) : whyOfOthers(cancel);
    }

    /// Whether another path of the topology leads to the load balancer.
    private boolean isReachedOtherwise() {
        return topology.paths()
                .stream()
                .flatMap(path -> path.legs().stream())
                .anyMatch(leg -> leg.to() == tube.to() && leg.from() != tube.from());
    }

    /// Who else sent to the endpoint or to the load balancer at that time.
    private Optional<Why> whyOfOthers(Cancel cancel) {
        Set<Address> clients = new HashSet<>();
        for (int each = 0; each < table.rowCount() && isWanted(each, cancel); each++) {
            int leg = evidence.leg(each);
            if ((leg != 0 && leg != before) || !isNear(each) || table.rejected(each)) {
                continue;
            }
            int node = evidence.recorderNode(each);
            if (leg == before) {
                add(clients, evidence.lane(each) == Lane.REQUEST ? Field.SRCADDR : Field.DSTADDR, each);
            } else if (leg == 0 && node == tube.from()) {
                boolean own = isOf(tube.from(), table.address(Field.SRCADDR, each));
                add(clients, own ? Field.DSTADDR : Field.SRCADDR, each);
            } else if (leg == 0 && node == tube.to() && table.address(Field.SRCADDR, each) != null) {
                return Optional.of(Why.ANOTHER_WAY);
            }
            if (clients.size() > 1) {
                return Optional.of(Why.SEVERAL_CLIENTS);
            }
        }
        return Optional.empty();
    }

    private void add(Set<Address> clients, Field field, int each) {
        Address client = table.address(field, each);
        if (client != null) {
            clients.add(client);
        }
    }

    private boolean isOf(int node, @Nullable Address address) {
        return address != null && topology.nodes().get(node).has(address);
    }

    private Matches find(int leg, Cancel cancel) {
        Map<Address, NetworkInterface> near = new HashMap<>();
        Node beside = leg == before ? topology.from(tube) : topology.to(tube);
        beside.interfaces().forEach(one -> one.addresses().forEach(address -> near.put(address, one)));
        BitSet recorded = recordedAt(leg, beside, cancel);
        PriorityQueue<PossibleMatch> likest = new PriorityQueue<>(LIKEST_FIRST.reversed());
        long found = 0;
        for (int each = 0; each < table.rowCount() && isWanted(each, cancel); each++) {
            if (evidence.leg(each) != leg || !isCandidate(each)) {
                continue;
            }
            Address address = table.address(nearField(leg, each), each);
            NetworkInterface one = address == null ? null : near.get(address);
            boolean twice = one != null && recorded.get(one.index())
                    && evidence.recorderNode(each) >= 0 && evidence.recorderNode(each) != beside.index();
            if (!twice) {
                found++;
                likest.add(PossibleMatch.of(each, asked, timesOf(each), volume(each)));
                if (likest.size() > MOST) {
                    likest.remove();
                }
            }
        }
        return found == 0
                ? new Matches.None(Why.NOTHING_THERE)
                : new Matches.Possible(likest.stream().sorted(LIKEST_FIRST).toList(), found - likest.size());
    }

    private static boolean isWanted(int each, Cancel cancel) {
        return (each & LOOK_AT_CANCEL) != 0 || !cancel.requested();
    }

    /// The interfaces of the node next to PrivateLink that have records of the leg themselves.
    private BitSet recordedAt(int leg, Node beside, Cancel cancel) {
        BitSet recorded = new BitSet();
        for (int each = 0; each < table.rowCount() && isWanted(each, cancel); each++) {
            if (evidence.leg(each) == leg && evidence.recorderNode(each) == beside.index()
                    && evidence.recorder(each) instanceof Recorder.Known(int known)) {
                recorded.set(known);
            }
        }
        return recorded;
    }

    /// The address next to PrivateLink.
    private Field nearField(int leg, int each) {
        boolean request = evidence.lane(each) == Lane.REQUEST;
        return request == (leg == before) ? Field.DSTADDR : Field.SRCADDR;
    }

    private boolean isCandidate(int each) {
        return evidence.lane(each) == evidence.lane(row)
                && isNear(each)
                && isSameProtocol(each)
                && !healthChecks.get(each)
                && !(isUpstream(each) && table.rejected(each));
    }

    /// Whether traffic comes through PrivateLink after it, not before.
    private boolean isUpstream(int each) {
        return (evidence.leg(each) == before) == (evidence.lane(each) == Lane.REQUEST);
    }

    private boolean isSameProtocol(int each) {
        long own = table.number(Field.PROTOCOL, row, -1);
        long other = table.number(Field.PROTOCOL, each, -1);
        return own < 0 || other < 0 || own == other;
    }

    private boolean isNear(int each) {
        return times.placed(each) && times.start(each) <= asked.end() + INEXACT
                && times.end(each) >= asked.start() - INEXACT;
    }

    private Times timesOf(int each) {
        return new Times(times.start(each), times.end(each));
    }

    private Optional<Volume> volume(int each) {
        for (Field field : List.of(Field.BYTES, Field.PACKETS)) {
            if (table.present(field, row) && table.present(field, each)) {
                return Optional.of(new Volume(field, table.number(field, row, 0), table.number(field, each, 0)));
            }
        }
        return Optional.empty();
    }
}
