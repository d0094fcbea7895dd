package blindspot.simulation;

import blindspot.model.Address;
import java.util.Optional;

/// Traffic that no flow log records, of what is simulated.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
enum NeverLogged {
    ENDPOINT_TO_NETWORK_LOAD_BALANCER("endpoint-to-network-load-balancer"),
    AMAZON_DNS("amazon-dns"),
    INSTANCE_METADATA("instance-metadata"),
    TIME_SYNC("time-sync"),
    DHCP("dhcp"),
    VPC_ROUTER("vpc-router");

    static final Address METADATA = Address.ofV4(169 << 24 | 254 << 16 | 169 << 8 | 254);
    static final Address TIME = Address.ofV4(169 << 24 | 254 << 16 | 169 << 8 | 123);

    private static final int DHCP_SERVER = 67;

    private final String code;

    NeverLogged(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// Why nothing is recorded on a stretch; empty when it is.
    static Optional<NeverLogged> reason(Stretch stretch, int protocol, World world) {
        if (stretch.via() == Via.PRIVATELINK) {
            return Optional.of(ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        }
        Address to = stretch.destination();
        if (to.equals(METADATA)) {
            return Optional.of(INSTANCE_METADATA);
        }
        if (to.equals(TIME)) {
            return Optional.of(TIME_SYNC);
        }
        if (protocol == Conversation.UDP && stretch.destinationPort() == DHCP_SERVER) {
            return Optional.of(DHCP);
        }
        return stretch.from().flatMap(from -> {
            if (to.equals(world.vpcOf(from).dnsServer())) {
                return Optional.of(AMAZON_DNS);
            }
            return to.equals(from.subnet().router()) ? Optional.of(VPC_ROUTER) : Optional.empty();
        });
    }
}
