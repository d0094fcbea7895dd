package blindspot.simulation;

import blindspot.model.Address;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Network interfaces as `aws ec2 describe-network-interfaces` prints them: what each is stands in its type, its
/// description and whoever asked for it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html>
final class InventoryInterfaces {
    /// The account by which AWS makes interfaces; an invented one.
    private static final String AWS = "000000000727";

    private final World world;
    private final InventoryIds ids;

    InventoryInterfaces(World world, InventoryIds ids) {
        this.world = world;
        this.ids = ids;
    }

    ObjectNode describe(WorldInterface each) {
        WorldVpc vpc = world.vpcOf(each);
        ObjectNode node = JsonText.object()
                .put("NetworkInterfaceId", each.id())
                .put("InterfaceType", type(each.kind()))
                .put("Description", description(each))
                .put("RequesterManaged", each.kind().requesterManaged())
                .put("OwnerId", vpc.account())
                .put("VpcId", vpc.id())
                .put("SubnetId", each.subnet().id())
                .put("AvailabilityZone", vpc.zoneName(each.subnet().zone()))
                .put("PrivateIpAddress", each.address().toString())
                .put("SourceDestCheck", switch (each.kind()) {
                    case NAT_GATEWAY, TRANSIT_GATEWAY, NETWORK_LOAD_BALANCER -> false;
                    case INSTANCE, ENDPOINT, APPLICATION_LOAD_BALANCER, LAMBDA, DATABASE -> true;
                })
                .put("Status", "in-use");
        String requester = requester(each.kind());
        if (!requester.isEmpty()) {
            node.put("RequesterId", requester);
        }
        addAddresses(each, node);
        node.putArray("Ipv6Addresses");
        addGroups(each, node);
        addAttachment(each, vpc, node);
        node.set("TagSet", each.kind() == InterfaceKind.INSTANCE
                ? InventoryFiles.tags(each.part().code())
                : JsonText.object().putArray("TagSet"));
        return node;
    }

    private static String type(InterfaceKind kind) {
        return switch (kind) {
            case INSTANCE, APPLICATION_LOAD_BALANCER, DATABASE -> "interface";
            case ENDPOINT -> "vpc_endpoint";
            case NETWORK_LOAD_BALANCER -> "network_load_balancer";
            case NAT_GATEWAY -> "nat_gateway";
            case TRANSIT_GATEWAY -> "transit_gateway";
            case LAMBDA -> "lambda";
        };
    }

    private String description(WorldInterface each) {
        String inVpc = each.part().code() + each.vpc();
        return switch (each.kind()) {
            case INSTANCE -> "";
            case ENDPOINT -> "VPC Endpoint Interface " + ids.endpoint(each.vpc(), each.part());
            case NETWORK_LOAD_BALANCER, APPLICATION_LOAD_BALANCER -> "ELB " + ids.balancerTail(each.part());
            case NAT_GATEWAY -> "Interface for NAT Gateway " + ids.id("nat", inVpc + each.subnet().zone());
            case TRANSIT_GATEWAY ->
                "Network Interface for Transit Gateway Attachment " + ids.id("tgw-attach", inVpc);
            case LAMBDA -> "AWS Lambda VPC ENI-report-" + ids.id("f", inVpc).substring(2);
            case DATABASE -> "RDSNetworkInterface";
        };
    }

    private static String requester(InterfaceKind kind) {
        return switch (kind) {
            case INSTANCE -> "";
            case ENDPOINT, NETWORK_LOAD_BALANCER, NAT_GATEWAY, TRANSIT_GATEWAY -> AWS;
            case APPLICATION_LOAD_BALANCER -> "amazon-elb";
            case LAMBDA -> "AROASIMULATED:" + AWS;
            case DATABASE -> "amazon-rds";
        };
    }

    private static void addAddresses(WorldInterface each, ObjectNode node) {
        ArrayNode addresses = node.putArray("PrivateIpAddresses");
        Stream.concat(Stream.of(each.address()), each.secondary().stream())
                .forEach(address -> {
                    ObjectNode item = addresses.addObject()
                            .put("PrivateIpAddress", address.toString())
                            .put("Primary", address.equals(each.address()));
                    if (each.kind() == InterfaceKind.NAT_GATEWAY) {
                        item.putObject("Association").put("PublicIp", publicAddress(each).toString());
                    }
                });
    }

    /// One for documentation; it never stands in the gateway's own records.
    private static Address publicAddress(WorldInterface gateway) {
        return Address.ofV4(203 << 24 | 113 << 8 | (100 + gateway.index()));
    }

    private void addGroups(WorldInterface each, ObjectNode node) {
        ArrayNode groups = node.putArray("Groups");
        if (each.kind() != InterfaceKind.NAT_GATEWAY && each.kind() != InterfaceKind.TRANSIT_GATEWAY) {
            groups.addObject()
                    .put("GroupId", ids.id("sg", each.part().code() + each.vpc()))
                    .put("GroupName", each.part().code());
        }
    }

    private static String attachedBy(InterfaceKind kind) {
        return switch (kind) {
            case APPLICATION_LOAD_BALANCER -> "amazon-elb";
            case DATABASE -> "amazon-rds";
            case INSTANCE, ENDPOINT, NETWORK_LOAD_BALANCER, NAT_GATEWAY, TRANSIT_GATEWAY, LAMBDA -> "amazon-aws";
        };
    }

    private void addAttachment(WorldInterface each, WorldVpc vpc, ObjectNode node) {
        ObjectNode attachment = node.putObject("Attachment").put("Status", "attached");
        if (each.kind() == InterfaceKind.INSTANCE) {
            attachment.put("AttachmentId", ids.id("eni-attach", each.id()))
                    .put("InstanceId", each.instanceId())
                    .put("InstanceOwnerId", vpc.account())
                    .put("DeviceIndex", 0);
        } else {
            attachment.put("AttachmentId", ids.id("ela-attach", each.id()))
                    .put("InstanceOwnerId", attachedBy(each.kind()));
        }
    }
}
