package blindspot.ui.feature;

import blindspot.model.Term;
import java.util.List;

/// A part of the window that help says something of. The words are in the message bundles under `help.<code>` (what it is
/// called) and `help.<code>.text`.
public enum Topic {
    NODE("node", Term.NETWORK_INTERFACE, Term.SUBNET),
    EYE("eye", Term.NETWORK_INTERFACE, Term.FLOW_LOG),
    LEG("leg", Term.RECORD, Term.FLOW_LOG),
    LANE("lane", Term.RECORD, Term.NETWORK_INTERFACE),
    TUBE("tube", Term.PRIVATELINK, Term.ENDPOINT, Term.ENDPOINT_SERVICE, Term.NETWORK_LOAD_BALANCER),
    LEGEND("legend", Term.RECORD, Term.LOG_STATUS, Term.ACTION),
    PICTURE("picture", Term.VPC, Term.SUBNET, Term.AVAILABILITY_ZONE, Term.PRIVATELINK),
    TRANSPORT("transport", Term.RECORD, Term.AGGREGATION_INTERVAL),
    TIMELINE("timeline", Term.AGGREGATION_INTERVAL, Term.LOG_STATUS),
    FILTER("filter", Term.RECORD, Term.HEALTH_CHECK),
    COLUMN("column", Term.RECORD, Term.AGGREGATION_INTERVAL, Term.EPHEMERAL_PORT),
    RECORDS("records", Term.RECORD, Term.ACTION, Term.LOG_STATUS, Term.AGGREGATION_INTERVAL),
    DETAILS("details", Term.RECORD, Term.TCP_FLAGS, Term.SECURITY_GROUP, Term.NETWORK_ACL),
    JOURNEY("journey", Term.PRIVATELINK, Term.FLOW_LOG),
    QUIZ("quiz", Term.FLOW_LOG, Term.NETWORK_INTERFACE),
    WINDOW("window", Term.FLOW_LOG, Term.RECORD, Term.PRIVATELINK);

    private final String code;
    private final List<Term> terms;

    Topic(String code, Term... terms) {
        this.code = code;
        this.terms = List.of(terms);
    }

    public String code() {
        return code;
    }

    /// The words of AWS that one meets there.
    public List<Term> terms() {
        return terms;
    }
}
