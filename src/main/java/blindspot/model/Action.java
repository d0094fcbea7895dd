package blindspot.model;

import java.util.Locale;
import java.util.Optional;

/// What happened to the traffic of a record.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum Action {
    ACCEPT,
    /// Not allowed by a security group or network ACL, or packets that arrived after the connection was closed.
    REJECT;

    /// The action that AWS or another program that keeps its records calls so: Splunk says `allowed` and `blocked`, Elastic
    /// `accept` and `reject`. A word in letters of both kinds is none, but for its first.
    public static Optional<Action> read(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        String rest = written.isEmpty() ? "" : written.substring(1);
        boolean even = written.equals(written.toUpperCase(Locale.ROOT)) || small.endsWith(rest);
        return switch (even ? small : "") {
            case "accept", "accepted", "allow", "allowed" -> Optional.of(ACCEPT);
            case "reject", "rejected", "deny", "denied", "block", "blocked" -> Optional.of(REJECT);
            default -> Optional.empty();
        };
    }
}
