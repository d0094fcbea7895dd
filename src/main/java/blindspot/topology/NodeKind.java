package blindspot.topology;

import java.util.Optional;

/// What a node on the path is.
public enum NodeKind {
    INSTANCE("instance"),
    INTERFACE_ENDPOINT("interface-endpoint"),
    NETWORK_LOAD_BALANCER("network-load-balancer"),
    APPLICATION_LOAD_BALANCER("application-load-balancer"),
    NAT_GATEWAY("nat-gateway"),
    OTHER("other"),
    /// What is in no VPC of the picture, such as the internet: nothing there is recorded.
    OUTSIDE("outside");

    private final String code;

    NodeKind(String code) {
        this.code = code;
    }

    /// The word for it in a topology file.
    public String code() {
        return code;
    }

    public static Optional<NodeKind> ofCode(String code) {
        for (NodeKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
