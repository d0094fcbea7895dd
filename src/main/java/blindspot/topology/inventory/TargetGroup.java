package blindspot.topology.inventory;

import java.util.List;

/// A target group as an inventory states it. Texts that are not given are empty.
///
/// @param type instance, ip, lambda or alb
/// @param loadBalancers the ARNs of those that forward to it
public record TargetGroup(
        String arn,
        String name,
        String type,
        String port,
        String vpc,
        List<String> loadBalancers,
        List<Target> targets,
        String file) {
    public TargetGroup {
        loadBalancers = List.copyOf(loadBalancers);
        targets = List.copyOf(targets);
    }

    /// Where traffic may be forwarded to.
    ///
    /// @param id of an instance, an address, or the ARN of a function or a load balancer
    public record Target(String id, String port) {}

    /// A target of which nothing tells in which of some groups it is.
    ///
    /// @param groups their ARNs; none where no group fits it
    public record OneOf(Target target, List<String> groups) {
        public OneOf {
            groups = List.copyOf(groups);
        }
    }
}
