package blindspot.cloudwatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The metrics that say that traffic passed where no flow log records it, how much, and what became of it, with the
/// statistic that is of use.
///
/// Sources: <https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html>
public enum Metric {
    ENDPOINT_BYTES(Namespace.ENDPOINTS, "BytesProcessed", Quantity.BYTES),
    ENDPOINT_NEW_CONNECTIONS(Namespace.ENDPOINTS, "NewConnections", Quantity.NEW_CONNECTIONS),
    ENDPOINT_OPEN_CONNECTIONS(Namespace.ENDPOINTS, "ActiveConnections", Quantity.OPEN_CONNECTIONS),
    ENDPOINT_DROPPED(Namespace.ENDPOINTS, "PacketsDropped", Quantity.DROPPED),
    ENDPOINT_RESETS(Namespace.ENDPOINTS, "RstPacketsReceived", Quantity.RESETS),
    SERVICE_BYTES(Namespace.SERVICES, "BytesProcessed", Quantity.BYTES),
    SERVICE_NEW_CONNECTIONS(Namespace.SERVICES, "NewConnections", Quantity.NEW_CONNECTIONS),
    SERVICE_OPEN_CONNECTIONS(Namespace.SERVICES, "ActiveConnections", Quantity.OPEN_CONNECTIONS),
    SERVICE_RESETS(Namespace.SERVICES, "RstPacketsSent", Quantity.RESETS),
    BALANCER_BYTES(Namespace.LOAD_BALANCERS, "ProcessedBytes", Quantity.BYTES),
    BALANCER_NEW_CONNECTIONS(Namespace.LOAD_BALANCERS, "NewFlowCount", Quantity.NEW_CONNECTIONS),
    BALANCER_OPEN_CONNECTIONS(Namespace.LOAD_BALANCERS, "ActiveFlowCount", Quantity.OPEN_CONNECTIONS),
    BALANCER_RESETS(Namespace.LOAD_BALANCERS, "TCP_ELB_Reset_Count", Quantity.RESETS),
    BALANCER_BLOCKED(Namespace.LOAD_BALANCERS, "SecurityGroupBlockedFlowCount_Inbound_TCP", Quantity.BLOCKED);

    private final Namespace namespace;
    private final String code;
    private final Quantity quantity;

    Metric(Namespace namespace, String code, Quantity quantity) {
        this.namespace = namespace;
        this.code = code;
        this.quantity = quantity;
    }

    public Namespace namespace() {
        return namespace;
    }

    /// AWS's name.
    public String code() {
        return code;
    }

    public Quantity quantity() {
        return quantity;
    }

    /// The statistic of it that says something of a whole period.
    public Statistic statistic() {
        return quantity.addsUp() ? Statistic.SUM : Statistic.MAXIMUM;
    }

    /// Those of a namespace, in the order in which they are told.
    public static List<Metric> of(Namespace namespace) {
        return Arrays.stream(values()).filter(each -> each.namespace == namespace).toList();
    }

    /// The one that AWS calls so; empty for the many that tell nothing of this.
    public static Optional<Metric> of(String namespace, String code) {
        return Arrays.stream(values())
                .filter(each -> each.namespace.code().equals(namespace) && each.code.equals(code))
                .findFirst();
    }

    /// Those that AWS calls so, in whatever namespace.
    public static List<Metric> named(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).toList();
    }
}
