package blindspot.capture;

/// Why nothing may stand in one half of a lane, in the order in which it is to be thought of.
public enum Absence {
    /// No flow log ever has it: it is between an endpoint and a Network Load Balancer, or at no network interface of a VPC.
    /// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>,
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
    NEVER_LOGGED("never-logged"),
    /// What is loaded is of no flow log that monitors this network interface: each is of a VPC, a subnet or an interface.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
    NO_FLOW_LOG("no-flow-log"),
    /// The flow log records only accepted, or only rejected traffic.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
    TRAFFIC_TYPE("traffic-type"),
    /// What is loaded of the interface is of another time than what is loaded of the leg.
    OUTSIDE_TIME("outside-time"),
    /// It may be delivered yet: typically after 5 minutes to CloudWatch Logs, 10 to S3, at best effort.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    LATE("late"),
    /// Records of the interface were skipped: SKIPDATA, one record for perhaps many flows.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
    SKIPPED("skipped"),
    /// It is loaded, and the filter, the time that is chosen or the viewpoint leaves it out.
    HIDDEN("hidden"),
    /// There was no traffic.
    NO_TRAFFIC("no-traffic");

    private final String code;

    Absence(String code) {
        this.code = code;
    }

    /// As in `check --json`.
    public String code() {
        return code;
    }
}
