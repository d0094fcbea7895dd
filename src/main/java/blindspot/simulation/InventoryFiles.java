package blindspot.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What AWS's `describe-…` commands would print in each account, one file for each command and VPC.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/ec2/>,
/// <https://docs.aws.amazon.com/cli/latest/reference/elbv2/>
final class InventoryFiles {
    private static final String FOLDER = "inventory/";
    private static final String CREATED = "2026-02-10T08:00:00+00:00";

    private final World world;
    private final InventoryIds ids;

    InventoryFiles(World world, Plan plan) {
        this.world = world;
        ids = new InventoryIds(world, new Draws(plan.seed()));
    }

    List<SimulatedFile> files() {
        List<SimulatedFile> files = new ArrayList<>();
        for (WorldVpc vpc : world.vpcs()) {
            ObjectNode interfaces = JsonText.object();
            ArrayNode list = interfaces.putArray("NetworkInterfaces");
            InventoryInterfaces described = new InventoryInterfaces(world, ids);
            world.interfaces()
                    .stream()
                    .filter(each -> each.vpc() == vpc.index())
                    .forEach(each -> list.add(described.describe(each)));
            files.add(file(vpc, "network-interfaces", interfaces));
            files.add(file(vpc, "vpcs", vpcs(vpc)));
            files.add(file(vpc, "subnets", subnets(vpc)));
            files.add(file(vpc, "vpc-endpoints", endpoints(vpc)));
            if (!vpc.consumer() && world.scenario().shape() != PathShape.TRANSIT_GATEWAY) {
                addService(vpc, files);
            }
        }
        return files;
    }

    private void addService(WorldVpc vpc, List<SimulatedFile> files) {
        boolean nlb = world.scenario().shape().has(Part.NETWORK_LOAD_BALANCER);
        boolean alb = world.scenario().shape().has(Part.APPLICATION_LOAD_BALANCER);
        if (nlb) {
            files.add(file(vpc, "vpc-endpoint-connections", connections()));
        }
        ObjectNode balancers = JsonText.object();
        ArrayNode balancerList = balancers.putArray("LoadBalancers");
        ObjectNode groups = JsonText.object();
        ArrayNode groupList = groups.putArray("TargetGroups");
        if (nlb) {
            balancerList.add(balancer(vpc, Part.NETWORK_LOAD_BALANCER));
            groupList.add(alb
                    ? group(vpc, InventoryIds.ALB_AS_TARGET, "alb", 443, Part.NETWORK_LOAD_BALANCER)
                    : group(vpc, InventoryIds.TARGETS, byAddress() ? "ip" : "instance", TargetSide.TARGET_PORT,
                            Part.NETWORK_LOAD_BALANCER));
        }
        if (world.scenario() == Scenario.SEVERAL_NLBS) {
            balancerList.add(balancer(vpc, Part.SECOND_NETWORK_LOAD_BALANCER));
            groupList.add(group(
                    vpc, InventoryIds.SECOND_TARGETS, "instance", TargetSide.TARGET_PORT,
                    Part.SECOND_NETWORK_LOAD_BALANCER));
        }
        if (alb) {
            balancerList.add(balancer(vpc, Part.APPLICATION_LOAD_BALANCER));
            groupList.add(group(
                    vpc, InventoryIds.TARGETS, "instance", TargetSide.TARGET_PORT, Part.APPLICATION_LOAD_BALANCER));
        }
        if (nlb && alb) {
            files.add(file(
                    vpc, "target-health-" + InventoryIds.ALB_AS_TARGET,
                    health(List.of(ids.balancerArn(Part.APPLICATION_LOAD_BALANCER)), 443, true)));
        }
        List<String> instances = world.of(vpc.index(), Part.TARGETS)
                .stream()
                .map(each -> byAddress() ? each.registered().toString() : each.instanceId())
                .toList();
        List<String> groupNames = world.scenario() == Scenario.SEVERAL_NLBS
                ? List.of(InventoryIds.TARGETS, InventoryIds.SECOND_TARGETS)
                : List.of(InventoryIds.TARGETS);
        for (String name : groupNames) {
            files.add(file(
                    vpc, "target-health-" + name, health(instances, TargetSide.TARGET_PORT, targetsAreWell())));
        }
        files.add(file(vpc, "load-balancers", balancers));
        files.add(file(vpc, "target-groups", groups));
    }

    /// Whether targets are registered by their addresses.
    private boolean byAddress() {
        return world.scenario() == Scenario.SECONDARY_ADDRESS;
    }

    /// The state of the connections between endpoints and the service.
    private String state() {
        return world.scenario() == Scenario.CONNECTION_REJECTED ? "rejected" : "available";
    }

    private boolean targetsAreWell() {
        return switch (world.scenario()) {
            case TARGET_DOWN, SECURITY_GROUP_TARGET, NETWORK_ACL_REPLY, RULE_CHANGED -> false;
            default -> true;
        };
    }

    private static SimulatedFile file(WorldVpc vpc, String what, ObjectNode content) {
        return new SimulatedFile(
                FOLDER + Simulation.PREFIX + vpc.code() + "-describe-" + what + ".json", JsonText.bytes(content));
    }

    private static ObjectNode vpcs(WorldVpc vpc) {
        return one("Vpcs", each -> each.put("VpcId", vpc.id())
                .put("CidrBlock", vpc.cidr().toString())
                .put("OwnerId", vpc.account())
                .put("State", "available")
                .put("IsDefault", false)
                .set("Tags", tags("vpc-" + vpc.letter())));
    }

    private static ObjectNode subnets(WorldVpc vpc) {
        ObjectNode root = JsonText.object();
        ArrayNode subnets = root.putArray("Subnets");
        for (WorldSubnet subnet : vpc.subnets()) {
            subnets.addObject()
                    .put("SubnetId", subnet.id())
                    .put("VpcId", vpc.id())
                    .put("CidrBlock", subnet.cidr().toString())
                    .put("AvailabilityZone", vpc.zoneName(subnet.zone()))
                    .put("AvailabilityZoneId", subnet.zoneId())
                    .put("OwnerId", vpc.account())
                    .put("State", "available")
                    .set("Tags", tags(subnet.code()));
        }
        return root;
    }

    private ObjectNode endpoints(WorldVpc vpc) {
        ObjectNode root = JsonText.object();
        ArrayNode endpoints = root.putArray("VpcEndpoints");
        for (Part part : List.of(Part.ENDPOINT, Part.AWS_ENDPOINT)) {
            List<WorldInterface> interfaces = world.of(vpc.index(), part);
            if (!interfaces.isEmpty()) {
                ObjectNode endpoint = endpoint(
                        endpoints, vpc, ids.endpoint(vpc.index(), part), "Interface", ids.serviceName(part));
                if (part == Part.ENDPOINT) {
                    endpoint.put("State", state());
                }
                ArrayNode subnets = endpoint.putArray("SubnetIds");
                ArrayNode own = endpoint.putArray("NetworkInterfaceIds");
                for (WorldInterface each : interfaces) {
                    subnets.add(each.subnet().id());
                    own.add(each.id());
                }
                endpoint.putArray("RouteTableIds");
            }
        }
        ObjectNode gateway = endpoint(
                endpoints, vpc, ids.gatewayEndpoint(vpc.index()), "Gateway",
                "com.amazonaws." + WorldVpc.REGION + ".s3");
        gateway.putArray("SubnetIds");
        gateway.putArray("NetworkInterfaceIds");
        gateway.putArray("RouteTableIds").add(ids.routeTable(vpc.index()));
        return root;
    }

    private static ObjectNode endpoint(ArrayNode list, WorldVpc vpc, String id, String type, String service) {
        return list.addObject()
                .put("VpcEndpointId", id)
                .put("VpcEndpointType", type)
                .put("VpcId", vpc.id())
                .put("ServiceName", service)
                .put("State", "available")
                .put("OwnerId", vpc.account())
                .put("RequesterManaged", false)
                .put("CreationTimestamp", CREATED);
    }

    private ObjectNode connections() {
        ObjectNode root = JsonText.object();
        ArrayNode connections = root.putArray("VpcEndpointConnections");
        for (WorldVpc vpc : world.vpcs()) {
            if (vpc.consumer()) {
                ArrayNode balancers = connections.addObject()
                        .put("ServiceId", ids.service())
                        .put("VpcEndpointId", ids.endpoint(vpc.index(), Part.ENDPOINT))
                        .put("VpcEndpointOwner", vpc.account())
                        .put("VpcEndpointState", state())
                        .put("CreationTimestamp", CREATED)
                        .put("IpAddressType", "ipv4")
                        .putArray("NetworkLoadBalancerArns");
                balancers.add(ids.balancerArn(Part.NETWORK_LOAD_BALANCER));
                if (world.scenario() == Scenario.SEVERAL_NLBS) {
                    balancers.add(ids.balancerArn(Part.SECOND_NETWORK_LOAD_BALANCER));
                }
            }
        }
        return root;
    }

    private ObjectNode balancer(WorldVpc vpc, Part part) {
        boolean nlb = part.kind() == InterfaceKind.NETWORK_LOAD_BALANCER;
        ObjectNode balancer = JsonText.object()
                .put("LoadBalancerArn", ids.balancerArn(part))
                .put("LoadBalancerName", InventoryIds.name(part))
                .put("DNSName", "internal-" + InventoryIds.name(part) + "." + WorldVpc.REGION + ".example")
                .put("CreatedTime", CREATED)
                .put("Scheme", "internal")
                .put("Type", nlb ? "network" : "application")
                .put("VpcId", vpc.id())
                .put("IpAddressType", "ipv4");
        balancer.putObject("State").put("Code", "active");
        ArrayNode zones = balancer.putArray("AvailabilityZones");
        for (WorldInterface each : world.of(vpc.index(), part)) {
            zones.addObject()
                    .put("ZoneName", vpc.zoneName(each.subnet().zone()))
                    .put("SubnetId", each.subnet().id())
                    .putArray("LoadBalancerAddresses");
        }
        return balancer;
    }

    private ObjectNode group(WorldVpc vpc, String name, String type, int port, Part balancer) {
        ObjectNode group = JsonText.object()
                .put("TargetGroupArn", ids.groupArn(name))
                .put("TargetGroupName", name)
                .put("Protocol", balancer == Part.APPLICATION_LOAD_BALANCER ? "HTTP" : "TCP")
                .put("Port", port)
                .put("VpcId", vpc.id())
                .put("TargetType", type)
                .put("HealthCheckEnabled", true)
                .put("HealthCheckIntervalSeconds", HealthCheckTraffic.EVERY / 1000)
                .put("HealthCheckPort", "traffic-port");
        group.putArray("LoadBalancerArns").add(ids.balancerArn(balancer));
        return group;
    }

    private static ObjectNode health(List<String> targets, int port, boolean well) {
        ObjectNode root = JsonText.object();
        ArrayNode descriptions = root.putArray("TargetHealthDescriptions");
        for (String target : targets) {
            ObjectNode description = descriptions.addObject();
            description.putObject("Target").put("Id", target).put("Port", port);
            description.put("HealthCheckPort", Integer.toString(port));
            description.putObject("TargetHealth").put("State", well ? "healthy" : "unhealthy");
        }
        return root;
    }

    static ArrayNode tags(String name) {
        ArrayNode tags = JsonText.object().putArray("Tags");
        tags.addObject().put("Key", "Name").put("Value", name);
        return tags;
    }

    private static ObjectNode one(String list, Consumer<ObjectNode> filler) {
        ObjectNode root = JsonText.object();
        filler.accept(root.putArray(list).addObject());
        return root;
    }
}
