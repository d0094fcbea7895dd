package blindspot.topology.inventory;

import java.util.Set;

/// The names of the properties of an interface in the output of `describe-network-interfaces` and `describe-instances`.
/// Sources: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html>
final class InterfaceNames {
    static final Set<String> ALL = Set.of(
            "AssociatedSubnets", "Association", "Attachment", "AvailabilityZone", "AvailabilityZoneId",
            "ConnectionTrackingConfiguration", "DenyAllIgwTraffic", "Description", "Groups", "InterfaceType",
            "Ipv4Prefixes", "Ipv6Address", "Ipv6Addresses", "Ipv6Native", "Ipv6Prefixes", "MacAddress",
            "NetworkInterfaceId", "Operator", "OutpostArn", "OwnerId", "PrivateDnsName", "PrivateIpAddress",
            "PrivateIpAddresses", "PublicDnsName", "PublicIpDnsNameOptions", "RequesterId", "RequesterManaged",
            "SourceDestCheck", "Status", "SubnetId", "TagSet", "Tags", "VpcId");

    private InterfaceNames() {}
}
