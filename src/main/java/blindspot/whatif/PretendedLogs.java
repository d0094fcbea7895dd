package blindspot.whatif;

import blindspot.template.Recording;
import blindspot.template.Resource;
import blindspot.template.TrafficType;
import blindspot.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Flow logs that somebody pretends there were: all of one level, and each records the same.
///
/// @param scopes what they are of, perhaps nothing; all of the level
public record PretendedLogs(Scope.Level level, Set<Scope> scopes, Recording recording) {
    public PretendedLogs {
        scopes = Set.copyOf(scopes);
    }

    /// Of each VPC of the path, as the program recommends it.
    public static PretendedLogs recommended(Topology topology) {
        return new PretendedLogs(
                Scope.Level.VPC, Set.copyOf(Scope.of(Scope.Level.VPC, topology)),
                new Recording(TrafficType.ALL, 60, Recording.fields("recommended")));
    }

    /// The same of another topology, in which indexes mean other things: of all of its path.
    public PretendedLogs on(Topology other) {
        return new PretendedLogs(level, Set.copyOf(Scope.of(level, other)), recording);
    }

    /// The same recording something else.
    public PretendedLogs recording(Recording other) {
        return new PretendedLogs(level, scopes, other);
    }

    /// The same with or without a flow log of this scope, which is of the same level.
    public PretendedLogs with(Scope scope, boolean wanted) {
        Set<Scope> changed = new HashSet<>(scopes);
        if (wanted) {
            changed.add(scope);
        } else {
            changed.remove(scope);
        }
        return new PretendedLogs(level, changed, recording);
    }

    /// The same with flow logs of another level: of whatever has a network interface that is, or may be, monitored now.
    public PretendedLogs at(Scope.Level other, Topology topology) {
        Set<Scope> around = Recordable.of(this, topology)
                .interfaces()
                .stream()
                .flatMap(each -> Scope.around(each, other, topology))
                .collect(Collectors.toSet());
        return new PretendedLogs(
                other, Scope.of(other, topology).stream().filter(around::contains).collect(Collectors.toSet()),
                recording);
    }

    /// What AWS would take them of, in the order of the path.
    public List<Resource> resources(Topology topology) {
        return Scope.of(level, topology)
                .stream()
                .filter(scopes::contains)
                .map(scope -> Scope.resource(scope, topology))
                .toList();
    }
}
