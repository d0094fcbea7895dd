package blindspot.topology.inventory;

import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.topology.inventory.Inventory.LoadBalancing;
import blindspot.topology.inventory.Inventory.Networks;
import blindspot.topology.inventory.Inventory.Services;
import blindspot.topology.inventory.InventoryInterface.Home;
import blindspot.topology.inventory.InventoryInterface.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes an [Inventory] of what is stated: what one thing says of another is put together.
final class InventoryBuilder {
    private final List<Stated> all;
    private final TargetGroups targetGroups;
    private final Map<String, Stated> subnets = new HashMap<>();
    private final Map<String, Stated> instances = new HashMap<>();
    private final Map<String, Stated> endpoints = new HashMap<>();

    /// By the ids of their interfaces.
    private final Map<String, Stated> endpointsOf = new LinkedHashMap<>();

    InventoryBuilder(List<Stated> all) {
        this.all = all;
        targetGroups =
                new TargetGroups(of(StatedKind.TARGET_GROUP).toList(), of(StatedKind.TARGET).toList());
        of(StatedKind.SUBNET).forEach(one -> subnets.put(one.id(), one));
        of(StatedKind.INSTANCE).forEach(one -> instances.put(one.id(), one));
        of(StatedKind.ENDPOINT).forEach(one -> {
            endpoints.put(one.id(), one);
            one.list("NetworkInterfaceIds").forEach(id -> endpointsOf.put(id, one));
        });
    }

    Inventory inventory() {
        return new Inventory(
                interfaces(),
                new Services(
                        of(StatedKind.ENDPOINT).map(InventoryBuilder::endpoint).toList(),
                        of(StatedKind.SERVICE).map(InventoryBuilder::service).toList(),
                        of(StatedKind.CONNECTION).map(InventoryBuilder::connection).toList()),
                new LoadBalancing(
                        of(StatedKind.LOAD_BALANCER).map(InventoryBuilder::loadBalancer).toList(),
                        targetGroups.groups(), targetGroups.open()),
                new Networks(
                        of(StatedKind.VPC).map(InventoryBuilder::vpc).toList(),
                        of(StatedKind.SUBNET).map(InventoryBuilder::subnet).toList(),
                        of(StatedKind.FLOW_LOG).map(InventoryBuilder::flowLog).toList()));
    }

    /// How many targets there are whose group is not known.
    int openTargets() {
        return targetGroups.open().size();
    }

    private Stream<Stated> of(StatedKind kind) {
        return all.stream().filter(one -> one.kind() == kind);
    }

    /// Those that are described, and those that only an endpoint names.
    private List<InventoryInterface> interfaces() {
        List<InventoryInterface> interfaces = new ArrayList<>();
        Set<String> described = new HashSet<>();
        of(StatedKind.INTERFACE).forEach(one -> {
            described.add(one.id());
            interfaces.add(networkInterface(one));
        });
        endpointsOf.forEach((id, endpoint) -> {
            if (!described.contains(id)) {
                interfaces.add(networkInterface(
                        new Stated(StatedKind.INTERFACE, id, endpoint.file(), Map.of(), Map.of())));
            }
        });
        return interfaces;
    }

    private InventoryInterface networkInterface(Stated one) {
        RoleRules.Told told = told(one);
        boolean ofEndpoint = told.role() == InterfaceRole.VPC_ENDPOINT
                || told.role() == InterfaceRole.GATEWAY_LOAD_BALANCER_ENDPOINT;
        Optional<Stated> endpoint = Optional.ofNullable(endpointsOf.get(one.id()));
        String endpointId =
                endpoint.map(Stated::id).orElse(ofEndpoint && told.name().startsWith("vpce-") ? told.name() : "");
        String instance = told.role() == InterfaceRole.EC2 ? one.value("Attachment.InstanceId") : "";
        String title = first(
                one.value(Stated.TITLE),
                title(instances.get(instance)),
                ofEndpoint ? title(endpoints.get(endpointId)) : "");
        Stated subnet = subnets.getOrDefault(one.value("SubnetId"), one);
        Home home = new Home(
                first(one.value("VpcId"), subnet.value("VpcId"), endpoint.map(of -> of.value("VpcId")).orElse("")),
                one.value("SubnetId"),
                first(one.value("AvailabilityZoneId"), subnet.value("AvailabilityZoneId")),
                first(one.value("AvailabilityZone"), subnet.value("AvailabilityZone")));
        return new InventoryInterface(
                one.id(),
                told.role(),
                first(told.name(), ofEndpoint ? endpointId : "", title),
                title,
                home,
                new Owner(one.value("OwnerId"), instance, endpointId, RoleRules.loadBalancer(one, told.role())),
                parsed(one.list(Stated.ADDRESSES), Address::parse),
                parsed(one.list(Stated.PUBLIC_ADDRESSES), Address::parse),
                one.file());
    }

    /// What the interface itself does not tell the endpoint may that it belongs to.
    private RoleRules.Told told(Stated one) {
        RoleRules.Told told = RoleRules.of(one);
        Stated endpoint = endpointsOf.get(one.id());
        boolean open = told.role() == InterfaceRole.UNKNOWN || told.role() == InterfaceRole.OTHER_SERVICE;
        if (endpoint == null || !open) {
            return told;
        }
        InterfaceRole role = switch (endpoint.value("VpcEndpointType")) {
            case "", "Interface" -> InterfaceRole.VPC_ENDPOINT;
            case "GatewayLoadBalancer" -> InterfaceRole.GATEWAY_LOAD_BALANCER_ENDPOINT;
            default -> InterfaceRole.OTHER_SERVICE;
        };
        return new RoleRules.Told(role, endpoint.id());
    }

    private static Endpoint endpoint(Stated one) {
        return new Endpoint(
                one.id(), one.value("ServiceName"), one.value("VpcEndpointType"), one.value("VpcId"),
                one.value(Stated.TITLE), one.list("NetworkInterfaceIds"), one.file());
    }

    private static EndpointService service(Stated one) {
        return new EndpointService(
                one.id(), one.value("ServiceName"), one.list("NetworkLoadBalancerArns"), one.file());
    }

    private static EndpointConnection connection(Stated one) {
        return new EndpointConnection(
                one.id(), one.value("VpcEndpointOwner"), one.value("ServiceId"), one.value("VpcEndpointState"),
                one.list("NetworkLoadBalancerArns"), one.file());
    }

    private static LoadBalancer loadBalancer(Stated one) {
        return new LoadBalancer(
                one.id(), one.value("LoadBalancerName"), one.value("Type"), one.value("VpcId"), one.list("SubnetIds"),
                one.file());
    }

    private static Network.Vpc vpc(Stated one) {
        return new Network.Vpc(
                one.id(), one.value(Stated.TITLE), one.value("OwnerId"), parsed(one.list(Stated.BLOCKS), Cidr::parse),
                one.file());
    }

    private static Network.Subnet subnet(Stated one) {
        return new Network.Subnet(
                one.id(), one.value(Stated.TITLE), one.value("VpcId"), one.value("AvailabilityZoneId"),
                one.value("AvailabilityZone"), parsed(one.list(Stated.BLOCKS), Cidr::parse), one.file());
    }

    private static StatedFlowLog flowLog(Stated one) {
        String interval = one.value("MaxAggregationInterval");
        return new StatedFlowLog(
                one.id(), one.value("ResourceId"), one.value("TrafficType"),
                interval.matches("\\d{1,6}") ? Integer.parseInt(interval) : 0,
                first(one.value("LogGroupName"), one.value("LogDestination")), one.value(Stated.TITLE), one.file());
    }

    private static String title(@Nullable Stated one) {
        return one == null ? "" : one.value(Stated.TITLE);
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static <T> List<T> parsed(List<String> texts, Function<String, Optional<T>> parser) {
        return texts.stream().map(parser).flatMap(Optional::stream).toList();
    }
}
