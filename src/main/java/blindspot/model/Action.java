package blindspot.model;

/// What happened to the traffic of a record.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum Action {
    ACCEPT,
    /// Not allowed by a security group or network ACL, or packets that arrived after the connection was closed.
    REJECT
}
