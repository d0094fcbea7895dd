package blindspot.topology.inference;

/// Why a path is held to be one. The words are made elsewhere.
public sealed interface Reason {
    /// Those who ask and those who are asked recorded it themselves.
    record Recorded() implements Reason {}

    /// An inventory states what is behind the endpoint.
    ///
    /// @param file its name
    record Stated(String file) implements Reason {}

    /// The user set what is behind the endpoint.
    record Set() implements Reason {}

    /// As many records at the endpoint as at the load balancer have the same packets and bytes within a minute.
    ///
    /// @param of how many there are at the endpoint
    record SameTraffic(long records, long of) implements Reason {}

    /// There is one endpoint whose provider is not known, and one load balancer whose clients are not known.
    record OnlyOnes() implements Reason {}

    /// Nobody in the logs asks the load balancer: its clients must come over PrivateLink, if there are any.
    record ConsumerNotLoaded() implements Reason {}

    /// Some in the logs ask the load balancer, and it opens connections also for which none of these asked: others must come
    /// over PrivateLink, if they are no health checks.
    record OthersNotLoaded() implements Reason {}

    /// No log of who is behind the endpoint is loaded.
    record ProviderNotLoaded() implements Reason {}
}
