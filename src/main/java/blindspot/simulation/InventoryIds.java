package blindspot.simulation;

/// Ids of what is no interface: endpoints, the endpoint service, load balancers, gateways. Each is drawn by its name,
/// so that all inventories of a world call it the same.
///
/// @param draws of the world's seed
record InventoryIds(World world, Draws draws) {
    static final String ALB_AS_TARGET = "service-alb-target";
    static final String TARGETS = "service-targets";
    static final String SECOND_TARGETS = "service-targets-2";

    private static final int HASH = 16;

    static String name(Part balancer) {
        return "service-" + balancer.code();
    }

    String id(String prefix, String what) {
        return Draws.id(draws.stream(prefix + " " + what), prefix);
    }

    /// As load balancers and target groups have it at the end of their ARNs.
    private String hash(String what) {
        String id = id("hash", what);
        return id.substring(id.length() - HASH);
    }

    String endpoint(int vpc, Part part) {
        return id("vpce", part.code() + vpc);
    }

    String gatewayEndpoint(int vpc) {
        return id("vpce", "s3" + vpc);
    }

    String routeTable(int vpc) {
        return id("rtb", "main" + vpc);
    }

    /// The id of the endpoint service.
    String service() {
        return id("vpce-svc", "service");
    }

    /// The name of the service that an endpoint leads to.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html>
    String serviceName(Part endpoint) {
        return endpoint == Part.ENDPOINT
                ? "com.amazonaws.vpce." + WorldVpc.REGION + "." + service()
                : "com.amazonaws." + WorldVpc.REGION + ".sqs";
    }

    /// The end of a load balancer's ARN, which its interfaces' descriptions have, too.
    String balancerTail(Part balancer) {
        String kind = balancer.kind() == InterfaceKind.NETWORK_LOAD_BALANCER ? "net" : "app";
        return kind + "/" + name(balancer) + "/" + hash(name(balancer));
    }

    String balancerArn(Part balancer) {
        return arn("loadbalancer/" + balancerTail(balancer));
    }

    String groupArn(String group) {
        return arn("targetgroup/" + group + "/" + hash(group));
    }

    private String arn(String resource) {
        String account = world.vpcs().get(World.PROVIDER).account();
        return "arn:aws:elasticloadbalancing:" + WorldVpc.REGION + ":" + account + ":" + resource;
    }
}
