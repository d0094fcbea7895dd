package blindspot.answer;

import java.util.List;
import java.util.Optional;

/// A question that can be answered. The codes are a contract with scripts.
public enum Question {
    TOP_TALKERS("top-talkers"),
    REJECTED("rejected"),
    ACL_OR_GROUP("acl-or-group"),
    WHERE_IT_STOPS("where-it-stops"),
    ENDPOINT_USE("endpoint-use"),
    CONNECTIONS("connections"),
    NAT("nat"),
    CROSS_AZ("cross-az"),
    INTERNET("internet"),
    ADMIN_PORTS("admin-ports"),
    HEALTH_CHECKS("health-checks"),
    ODD_RECORDS("odd-records"),
    /// Whatever somebody groups by.
    GROUP("group");

    private final String code;

    Question(String code) {
        this.code = code;
    }

    /// As the command line, files and message bundles name it.
    public String code() {
        return code;
    }

    /// Whether the lines of most records come first, for what is asked about is not how large it is; else those of most
    /// bytes.
    public boolean byRecords() {
        return switch (this) {
            case REJECTED, ODD_RECORDS -> true;
            case TOP_TALKERS, ACL_OR_GROUP, WHERE_IT_STOPS, ENDPOINT_USE, CONNECTIONS, NAT, CROSS_AZ, INTERNET,
                    ADMIN_PORTS,
                    HEALTH_CHECKS, GROUP ->
                false;
        };
    }

    /// Whether its lines say when their records were.
    public boolean isOfTimes() {
        return this == ENDPOINT_USE;
    }

    /// The twelve usual ones, in the order in which they are offered.
    public static List<Question> usual() {
        return List.of(values()).subList(0, values().length - 1);
    }

    /// The usual one of this code.
    public static Optional<Question> ofCode(String code) {
        return usual().stream().filter(each -> each.code.equals(code)).findFirst();
    }
}
