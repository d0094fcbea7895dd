package blindspot.cloudwatch;

/// What a person said that a series is: a metric of the path that is drawn.
public record Told(Metric metric) {
    /// Whose traffic it counts then.
    Scope scope() {
        return switch (metric.namespace()) {
            case ENDPOINTS -> Scope.ENDPOINT;
            case SERVICES -> Scope.SERVICE;
            case LOAD_BALANCERS -> Scope.LOAD_BALANCER;
        };
    }
}
