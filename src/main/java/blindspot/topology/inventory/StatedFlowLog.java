package blindspot.topology.inventory;

/// A flow log as an inventory states it. Texts that are not given are empty.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html>
///
/// @param resource the VPC, subnet, interface or transit gateway whose traffic it records
/// @param traffic which: ALL, ACCEPT or REJECT
/// @param interval the most seconds that a record counts together; 0 when it is not given
/// @param destination a log group or an ARN
public record StatedFlowLog(
        String id, String resource, String traffic, int interval, String destination, String title, String file) {}
