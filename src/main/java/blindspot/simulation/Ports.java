package blindspot.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The ports that connections begin at: drawn from the range that a system uses, each once for an interface.
///
/// Linux takes 32768 to 60999; load balancers, NAT gateways and Lambda functions 1024 to 65535.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports>
final class Ports {
    private static final int LINUX_FIRST = 32_768;
    private static final int LINUX_LAST = 60_999;
    private static final int WIDE_FIRST = 1024;
    private static final int WIDE_LAST = 65_535;

    private final Random chance;
    private final Map<Integer, Set<Integer>> taken = new HashMap<>();

    Ports(Random chance) {
        this.chance = chance;
    }

    int next(WorldInterface of) {
        boolean linux = of.kind() == InterfaceKind.INSTANCE || of.kind() == InterfaceKind.DATABASE;
        int first = linux ? LINUX_FIRST : WIDE_FIRST;
        int last = linux ? LINUX_LAST : WIDE_LAST;
        Set<Integer> used = taken.computeIfAbsent(of.index(), _ -> new HashSet<>());
        int port = first + chance.nextInt(last - first + 1);
        while (!used.add(port)) {
            port = port == last ? first : port + 1;
        }
        return port;
    }
}
