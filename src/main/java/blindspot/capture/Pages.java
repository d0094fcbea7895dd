package blindspot.capture;

/// The pages of AWS that rules, limits and witnesses cite.
final class Pages {
    static final String LIMITATIONS = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html";
    static final String RECORDS = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html";
    static final String EXAMPLES = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html";
    static final String BASICS = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html";
    static final String NLB_MONITORING =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-monitoring.html";
    static final String NLB_METRICS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html";
    static final String NLB_SECURITY_GROUPS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html";
    static final String NLB_HEALTH_CHECKS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html";
    static final String NLB_TARGETS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html";
    static final String NLB_ACCESS_LOGS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html";
    static final String PRIVATELINK_METRICS =
            "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html";
    static final String RESOLVER_LOGS =
            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html";
    static final String MIRRORING =
            "https://docs.aws.amazon.com/vpc/latest/mirroring/create-traffic-mirroring-filter.html";
    static final String MIRRORING_LIMITS =
            "https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-network-limitations.html";
    static final String FLOW_MONITOR =
            "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-NetworkFlowMonitor-What-is-NetworkFlowMonitor.html";
    static final String REACHABILITY =
            "https://docs.aws.amazon.com/vpc/latest/reachability/what-is-reachability-analyzer.html";

    private Pages() {}
}
