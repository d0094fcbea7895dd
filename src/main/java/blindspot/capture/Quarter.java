package blindspot.capture;

/// One half of one lane of a leg: what the interface at that end recorded of that direction.
///
/// `certain` records are known to come from that end; `possible` ones from that end or the other, nobody knows which.
/// `packets` and `bytes` are sums; a record of either end counts at the sender's.
public record Quarter(long certain, long possible, long packets, long bytes) {}
