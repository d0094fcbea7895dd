package blindspot.ui.feature;

import blindspot.model.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of the window that help says something of. The words are in the message bundles under `help.<code>` (what it is
/// called) and `help.<code>.text`.
public enum Topic {
    NODE("node"),
    EYE("eye"),
    LEG("leg"),
    LANE("lane"),
    TUBE("tube"),
    LEGEND("legend"),
    PICTURE("picture"),
    TRANSPORT("transport"),
    TIMELINE("timeline"),
    FILTER("filter"),
    COLUMN("column"),
    RECORDS("records"),
    MATRIX("matrix"),
    DETAILS("details"),
    JOURNEY("journey"),
    QUIZ("quiz"),
    WHAT_IF("what-if"),
    WINDOW("window");

    private final String code;

    Topic(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The picture of the path and what is on it.
    public static Set<Topic> ofPicture() {
        return Set.of(PICTURE, NODE, EYE, LEG, LANE, TUBE, LEGEND);
    }

    /// These besides the picture.
    public static Set<Topic> ofPictureAnd(Topic... others) {
        return Stream.concat(ofPicture().stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    /// The words of AWS that one meets there.
    public List<Term> terms() {
        return switch (this) {
            case NODE -> List.of(Term.NETWORK_INTERFACE, Term.SUBNET);
            case EYE -> List.of(Term.NETWORK_INTERFACE, Term.FLOW_LOG);
            case LEG -> List.of(Term.RECORD, Term.FLOW_LOG);
            case LANE -> List.of(Term.RECORD, Term.NETWORK_INTERFACE);
            case TUBE -> List.of(Term.PRIVATELINK, Term.ENDPOINT, Term.ENDPOINT_SERVICE, Term.NETWORK_LOAD_BALANCER);
            case LEGEND -> List.of(Term.RECORD, Term.LOG_STATUS, Term.ACTION);
            case PICTURE -> List.of(Term.VPC, Term.SUBNET, Term.AVAILABILITY_ZONE, Term.PRIVATELINK);
            case TRANSPORT -> List.of(Term.RECORD, Term.AGGREGATION_INTERVAL);
            case TIMELINE -> List.of(Term.AGGREGATION_INTERVAL, Term.LOG_STATUS);
            case FILTER -> List.of(Term.RECORD, Term.HEALTH_CHECK);
            case COLUMN -> List.of(Term.RECORD, Term.AGGREGATION_INTERVAL, Term.EPHEMERAL_PORT);
            case RECORDS -> List.of(Term.RECORD, Term.ACTION, Term.LOG_STATUS, Term.AGGREGATION_INTERVAL);
            case MATRIX -> List.of(Term.RECORD, Term.NETWORK_INTERFACE, Term.FLOW_LOG, Term.ACTION, Term.LOG_STATUS);
            case DETAILS -> List.of(Term.RECORD, Term.TCP_FLAGS, Term.SECURITY_GROUP, Term.NETWORK_ACL);
            case JOURNEY -> List.of(Term.PRIVATELINK, Term.FLOW_LOG);
            case QUIZ -> List.of(Term.FLOW_LOG, Term.NETWORK_INTERFACE);
            case WHAT_IF -> List.of(Term.FLOW_LOG, Term.NETWORK_INTERFACE, Term.AGGREGATION_INTERVAL);
            case WINDOW -> List.of(Term.FLOW_LOG, Term.RECORD, Term.PRIVATELINK);
        };
    }
}
