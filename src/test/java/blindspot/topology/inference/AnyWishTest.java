package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.TopologyWriter;
import blindspot.topology.Wish;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the network is and whatever is set of it: the role is what was set or it is said why not, and what is drawn can
/// be saved and read.
final class AnyWishTest {
    private static final int NETWORKS = 60;
    private static final List<NodeKind> ROLES =
            List.of(NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
                    NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.NAT_GATEWAY, NodeKind.OTHER);

    private final Random random = new Random(21);

    @Test
    void isFollowedOrItIsSaidWhyNot() {
        for (int i = 0; i < NETWORKS; i++) {
            FlowTable table = table();
            Inferred before = Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
            List<Member> members = members(before);
            Settled settled = Settled.NOTHING;
            for (int wishes = 1 + random.nextInt(6); wishes > 0; wishes--) {
                settled = settled.with(any(members), wish(members));
            }

            Inferred inferred = Inference.of(table, Inventory.NOTHING, settled, new Cancel());

            assertThat(inferred.settled()).isEqualTo(settled);
            settled.wishes().forEach((member, wish) -> check(member, wish, inferred));
            inferred.paths().forEach(path -> check(path.topology()));
        }
    }

    private static void check(Member member, Wish wish, Inferred inferred) {
        boolean refused = inferred.refused().stream().anyMatch(each -> each.member().equals(member));
        if (member instanceof Member.Interface(String id) && !refused) {
            InferredInterface one = inferred.interfaceOf(id).orElseThrow();
            if (wish.with().isPresent() || wish.role().isPresent() || wish.leadsTo().isPresent()) {
                assertThat(one.role().origin()).as(id + " " + wish).isEqualTo(new Origin.You());
            }
            wish.role()
                    .filter(_ -> wish.with().isEmpty() && wish.leadsTo().isEmpty())
                    .ifPresent(role -> assertThat(one.role().value()).as(id + " " + wish).isEqualTo(role));
            if (wish.home().isPresent() || wish.with().isPresent()) {
                assertThat(one.home()).isEqualTo(new Origin.You());
            }
        }
    }

    private static void check(Topology topology) {
        String text = TopologyWriter.text(topology, "path.json");

        Topology read = TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "path.json");
        assertThat(TopologyWriter.text(read, "path.json")).isEqualTo(text);
        assertThat(read.settled()).isEqualTo(topology.settled());
    }

    private Wish wish(List<Member> members) {
        Wish wish = switch (random.nextInt(4)) {
            case 0 -> Wish.NOTHING.with(any(members));
            case 1 -> Wish.NOTHING.leadingTo(any(members));
            default -> Wish.NOTHING.as(ROLES.get(random.nextInt(ROLES.size())));
        };
        return switch (random.nextInt(6)) {
            case 0 -> wish.in(new Home.Named("vpc-mine"));
            case 1 -> wish.in(new Home.Alone());
            case 2 -> any(members) instanceof Member.Interface(String id) ? wish.in(new Home.Of(id)) : wish;
            default -> wish;
        };
    }

    private Member any(List<Member> members) {
        return members.get(random.nextInt(members.size()));
    }

    private static List<Member> members(Inferred inferred) {
        List<Member> all = new ArrayList<>();
        inferred.interfaces().forEach(each -> all.add(new Member.Interface(each.id())));
        for (CandidatePath path : inferred.paths()) {
            for (NetworkInterface each : path.topology().interfaces()) {
                Optional<Member> member = path.members().get(each.index());
                member.filter(one -> !all.contains(one)).ifPresent(all::add);
            }
        }
        return all;
    }

    private FlowTable table() {
        boolean fields = random.nextBoolean();
        List<ByteSource> logs = new ArrayList<>();
        for (int vpc = 1 + random.nextInt(3); vpc > 0; vpc--) {
            logs.add(new Bytes(
                    "vpc-" + vpc + ".log",
                    new RandomNetwork(random, vpc, fields).text().getBytes(StandardCharsets.UTF_8),
                    Integer.MAX_VALUE));
        }
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
