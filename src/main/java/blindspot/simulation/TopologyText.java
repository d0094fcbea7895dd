package blindspot.simulation;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.Cidr;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The topology file of a world: the path, or the two paths that meet at one load balancer. The decoys are not in it.
final class TopologyText {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private TopologyText() {}

    static byte[] bytes(World world) {
        PathShape shape = world.scenario().shape();
        ObjectNode root = JsonText.object().put("kind", "blindspot-topology").put("version", 2);
        String scenario = "simulation.scenario." + world.scenario().code();
        root.putObject("title")
                .put("en", ENGLISH.text("simulation.title", ENGLISH.text(scenario)))
                .put("ja", JAPANESE.text("simulation.title", JAPANESE.text(scenario)));
        root.put("simulated", true);
        ArrayNode vpcs = root.putArray("vpcs");
        world.vpcs().forEach(vpc -> vpcs.add(vpc(vpc)));
        ArrayNode nodes = root.putArray("nodes");
        ArrayNode paths = root.putArray("paths");
        for (int consumer = 0; consumer < world.vpcs().size(); consumer++) {
            if (consumer != World.PROVIDER) {
                ArrayNode legs = paths.addObject().putArray("legs");
                for (int i = 0; i < shape.parts().size(); i++) {
                    Part part = shape.parts().get(i);
                    if (consumer == World.CONSUMER || !world.of(consumer, part).isEmpty()) {
                        nodes.add(node(world, consumer, part));
                    }
                    if (i > 0) {
                        legs.addObject()
                                .put("from", id(world, consumer, shape.parts().get(i - 1)))
                                .put("to", id(world, consumer, part))
                                .put("kind", shape.ways().get(i - 1).legKind());
                    }
                }
            }
        }
        return JsonText.bytes(root);
    }

    private static ObjectNode vpc(WorldVpc vpc) {
        ObjectNode node = JsonText.object().put("id", vpc.code());
        node.set("name", same("VPC " + vpc.letter()));
        node.set("role", words(vpc.consumer() ? "simulation.consumer" : "simulation.provider"));
        node.put("vpcId", vpc.id());
        node.set("cidrs", list(vpc.cidr()));
        ArrayNode subnets = node.putArray("subnets");
        for (WorldSubnet subnet : vpc.subnets()) {
            ObjectNode each = subnets.addObject().put("id", subnet.code());
            each.set("name", same(subnet.code()));
            each.put("subnetId", subnet.id()).put("zone", subnet.zoneId());
            each.set("cidrs", list(subnet.cidr()));
        }
        return node;
    }

    private static ObjectNode node(World world, int consumer, Part part) {
        ObjectNode node = JsonText.object().put("id", id(world, consumer, part)).put("kind", kind(part));
        node.set("name", words("simulation.node." + part.code()));
        ArrayNode interfaces = node.putArray("interfaces");
        if (part == Part.INTERNET) {
            interfaces.addObject().putArray("addresses").add(World.SERVER.toString());
        }
        for (WorldInterface each : world.of(vpcOf(world, consumer, part), part)) {
            ObjectNode networkInterface = interfaces.addObject().put("interfaceId", each.id());
            networkInterface.putArray("addresses").add(each.address().toString());
            networkInterface.put("subnet", each.subnet().code());
        }
        return node;
    }

    private static int vpcOf(World world, int consumer, Part part) {
        return world.of(consumer, part).isEmpty() ? World.PROVIDER : consumer;
    }

    private static String id(World world, int consumer, Part part) {
        boolean own = consumer != World.CONSUMER && !world.of(consumer, part).isEmpty();
        return own ? part.code() + "-" + world.vpcs().get(consumer).code() : part.code();
    }

    private static String kind(Part part) {
        return switch (part) {
            case CLIENTS, TARGETS -> "instance";
            case ENDPOINT -> "interface-endpoint";
            case NETWORK_LOAD_BALANCER -> "network-load-balancer";
            case APPLICATION_LOAD_BALANCER -> "application-load-balancer";
            case INTERNET -> "outside";
            default -> "other";
        };
    }

    private static ArrayNode list(Cidr cidr) {
        return JsonText.object().putArray("list").add(cidr.toString());
    }

    private static ObjectNode words(String key) {
        return JsonText.object().put("en", ENGLISH.text(key)).put("ja", JAPANESE.text(key));
    }

    private static ObjectNode same(String text) {
        return JsonText.object().put("en", text).put("ja", text);
    }
}
