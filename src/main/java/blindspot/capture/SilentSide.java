package blindspot.capture;

import java.net.URI;

/// The side of PrivateLink that is silent while there is traffic on the other, and AWS's page on what is likely to be the
/// cause; no flow log tells the cause.
public enum SilentSide {
    /// Requests reach the endpoint, none is answered, and the load balancer sends nothing on but what looks like health
    /// checks. A load balancer may judge by the client's address whether to let it in.
    BEHIND("behind", Pages.NLB_SECURITY_GROUPS),
    /// The load balancer sends to its targets, and no request to the endpoint is recorded: it checks the health of its targets by
    /// itself.
    BEFORE("before", Pages.NLB_HEALTH_CHECKS);

    private final String code;
    private final URI citation;

    SilentSide(String code, String citation) {
        this.code = code;
        this.citation = URI.create(citation);
    }

    public String code() {
        return code;
    }

    public URI citation() {
        return citation;
    }
}
