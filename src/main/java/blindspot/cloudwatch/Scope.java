package blindspot.cloudwatch;

/// Whose traffic a series counts of the path that is drawn; the earlier, the nearer to the one endpoint.
public enum Scope {
    /// The endpoint's, as its own side counts it.
    ENDPOINT("endpoint"),
    /// The endpoint's, as the service's side counts it.
    ENDPOINT_OF_SERVICE("endpoint-of-service"),
    /// That of all endpoints of the service.
    SERVICE("service"),
    /// All that the load balancer has, from wherever it comes.
    LOAD_BALANCER("load-balancer");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /// The name in keys and outputs; never changes.
    public String code() {
        return code;
    }
}
