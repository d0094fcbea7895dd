package blindspot.model;

/// What a flow log record says of its own completeness.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum LogStatus {
    /// Data is logged normally.
    OK,
    /// No network traffic to or from the network interface in the aggregation interval.
    NODATA,
    /// Some records were skipped in the aggregation interval; one such record can stand for many flows.
    SKIPDATA
}
