package blindspot.capture;

import java.util.Optional;

/// The direction of a record along the path.
public enum Lane {
    /// Away from the first node.
    REQUEST("request"),
    /// Towards the first node.
    RESPONSE("response");

    private final String code;

    Lane(String code) {
        this.code = code;
    }

    /// The word for it in files and message keys.
    public String code() {
        return code;
    }

    public static Optional<Lane> ofCode(String code) {
        for (Lane lane : values()) {
            if (lane.code.equals(code)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }
}
