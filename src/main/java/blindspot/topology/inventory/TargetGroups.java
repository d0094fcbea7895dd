package blindspot.topology.inventory;

import blindspot.topology.inventory.TargetGroup.Target;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts targets into their groups.
///
/// The output of `describe-target-health` does not say which group it is of. Where nothing beside it says so, the targets
/// are of the only group whose type and port are theirs; of several they are one's, and nothing is guessed.
final class TargetGroups {
    private final Map<String, Set<Target>> targetsOf = new LinkedHashMap<>();
    private final Map<String, Stated> groups = new LinkedHashMap<>();
    private final Map<Target, TargetGroup.OneOf> open = new LinkedHashMap<>();

    /// What tells groups apart for a target of which only itself is known.
    private record Likeness(String type, String port) {}

    TargetGroups(List<Stated> groups, List<Stated> targets) {
        groups.forEach(group -> this.groups.put(group.id(), group));
        Map<Likeness, Set<String>> alike = new HashMap<>();
        for (Stated group : groups) {
            alike.computeIfAbsent(
                    new Likeness(group.value("TargetType"), group.value("Port")), _ -> new LinkedHashSet<>())
                    .add(group.id());
        }
        for (Stated one : targets) {
            Target target = new Target(one.value("Target.Id"), one.value("Target.Port"));
            Set<String> fitting = alike.getOrDefault(new Likeness(type(target.id()), target.port()), Set.of());
            String said = one.value(Stated.TARGET_GROUP);
            String group = said.isEmpty() && fitting.size() == 1 ? fitting.iterator().next() : said;
            if (group.isEmpty()) {
                open.put(target, new TargetGroup.OneOf(target, List.copyOf(fitting)));
            } else {
                this.groups.computeIfAbsent(group, id -> unknown(id, one));
                targetsOf.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(target);
            }
        }
    }

    /// A group of which only targets are stated.
    private static Stated unknown(String arn, Stated target) {
        return new Stated(StatedKind.TARGET_GROUP, arn, target.file(), Map.of(), Map.of());
    }

    /// The targets whose group is not known.
    List<TargetGroup.OneOf> open() {
        return List.copyOf(open.values());
    }

    List<TargetGroup> groups() {
        return groups.values()
                .stream()
                .map(group -> new TargetGroup(
                        group.id(), group.value("TargetGroupName"), group.value("TargetType"), group.value("Port"),
                        group.value("VpcId"), group.list("LoadBalancerArns"),
                        List.copyOf(targetsOf.getOrDefault(group.id(), Set.of())), group.file()))
                .toList();
    }

    /// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html>
    private static String type(String id) {
        if (id.startsWith("i-")) {
            return "instance";
        }
        if (id.startsWith("arn:")) {
            return id.contains(":loadbalancer/") ? "alb" : "lambda";
        }
        return "ip";
    }
}
