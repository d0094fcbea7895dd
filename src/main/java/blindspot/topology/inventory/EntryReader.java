package blindspot.topology.inventory;

import blindspot.decode.json.JsonObject;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes out of one entry of an inventory what is of use.
///
/// Sources: the data types in <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Types.html> and
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Types.html>
final class EntryReader {
    private final String file;
    private final JsonObject entry;
    private final Consumer<Problem> problems;
    private final EntryValues values;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /// @param problems is told what is left out
    EntryReader(String file, JsonObject entry, Consumer<Problem> problems) {
        this.file = file;
        this.entry = entry;
        this.problems = problems;
        values = new EntryValues(problems);
    }

    Stated read(StatedKind kind) {
        switch (kind) {
            case INTERFACE -> networkInterface();
            case ENDPOINT -> {
                take("ServiceName", "VpcEndpointType", "State", "VpcId", "OwnerId");
                list("NetworkInterfaceIds", values.texts(entry, "NetworkInterfaceIds", ""));
                list("SubnetIds", values.texts(entry, "SubnetIds", ""));
            }
            case VPC -> {
                take("OwnerId");
                blocks("CidrBlockAssociationSet");
            }
            case SUBNET -> {
                take("VpcId", "AvailabilityZone", "AvailabilityZoneId", "OwnerId");
                blocks("");
            }
            case FLOW_LOG -> take(
                    "ResourceId", "TrafficType", "MaxAggregationInterval", "LogDestination", "LogGroupName");
            case LOAD_BALANCER -> {
                take("LoadBalancerName", "Type", "VpcId");
                list("SubnetIds", values.texts(entry, "AvailabilityZones", "SubnetId"));
            }
            case TARGET_GROUP -> {
                take("TargetGroupName", "TargetType", "Port", "VpcId");
                list("LoadBalancerArns", values.texts(entry, "LoadBalancerArns", ""));
            }
            case TARGET -> take("Target.Id", "Target.Port");
            case SERVICE -> {
                take("ServiceName");
                list("NetworkLoadBalancerArns", values.texts(entry, "NetworkLoadBalancerArns", ""));
            }
            case CONNECTION -> {
                take("ServiceId", "VpcEndpointOwner", "VpcEndpointState");
                list("NetworkLoadBalancerArns", values.texts(entry, "NetworkLoadBalancerArns", ""));
            }
            case INSTANCE -> take("VpcId", "SubnetId");
            case RESERVATION -> {}
        }
        tag("TagSet");
        tag("Tags");
        String id = kind == StatedKind.TARGET ? "" : values.text(entry, kind.id());
        return new Stated(kind, id, file, texts, lists);
    }

    private void networkInterface() {
        take(
                "InterfaceType", "Description", "RequesterId", "RequesterManaged", "OwnerId", "VpcId", "SubnetId",
                "AvailabilityZone", "AvailabilityZoneId", "Attachment.InstanceId", "Attachment.InstanceOwnerId");
        List<String> own = new ArrayList<>(List.of(values.text(entry, "PrivateIpAddress")));
        own.addAll(values.texts(entry, "PrivateIpAddresses", "PrivateIpAddress"));
        own.addAll(values.texts(entry, "Ipv6Addresses", "Ipv6Address"));
        list(Stated.ADDRESSES, valid(own, Address::parse));
        List<String> open = new ArrayList<>(List.of(values.text(entry, "Association.PublicIp")));
        if (own.size() > 1) {
            open.addAll(values.texts(entry, "PrivateIpAddresses", "Association.PublicIp"));
        }
        list(Stated.PUBLIC_ADDRESSES, valid(open, Address::parse));
    }

    private void take(String... paths) {
        for (String path : paths) {
            String text = values.text(entry, path);
            if (!text.isEmpty()) {
                texts.put(path, text);
            }
        }
    }

    private void list(String name, List<String> all) {
        if (!all.isEmpty()) {
            lists.put(name, all);
        }
    }

    private void blocks(String others) {
        List<String> all = new ArrayList<>(List.of(values.text(entry, "CidrBlock")));
        if (!others.isEmpty()) {
            all.addAll(values.texts(entry, others, "CidrBlock"));
        }
        all.addAll(values.texts(entry, "Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock"));
        list(Stated.BLOCKS, valid(all, Cidr::parse));
    }

    /// Each once, as it is written everywhere here; what is none is named and left out.
    private List<String> valid(List<String> all, Function<String, Optional<?>> parser) {
        Set<String> valid = new LinkedHashSet<>();
        for (String text : all) {
            Optional<?> parsed = parser.apply(text);
            parsed.ifPresent(value -> valid.add(value.toString()));
            if (parsed.isEmpty() && !text.isEmpty()) {
                problems.accept(entry.refuse("inventory-no-address", text).problem());
            }
        }
        return List.copyOf(valid);
    }

    /// The tag that AWS's console shows as the name.
    private void tag(String list) {
        for (JsonObject tag : values.objects(entry, list)) {
            if (values.text(tag, "Key").equals("Name") && !values.text(tag, "Value").isEmpty()) {
                texts.put(Stated.TITLE, values.text(tag, "Value"));
            }
        }
    }
}
