package blindspot.capture;

import java.util.Optional;

/// Whose flow logs the picture is seen from.
public enum Viewpoint {
    /// The logs of the first VPC's owner.
    VPC_A("vpc-a"),
    /// The logs of the second VPC's owner.
    VPC_B("vpc-b"),
    /// The logs of both.
    BOTH("both");

    private final String code;

    Viewpoint(String code) {
        this.code = code;
    }

    /// The word for it in files, message keys and style classes.
    public String code() {
        return code;
    }

    public static Optional<Viewpoint> ofCode(String code) {
        for (Viewpoint viewpoint : values()) {
            if (viewpoint.code.equals(code)) {
                return Optional.of(viewpoint);
            }
        }
        return Optional.empty();
    }

    /// Whether the logs of this VPC (0 or 1) belong to the viewpoint.
    public boolean sees(int vpc) {
        return switch (this) {
            case VPC_A -> vpc == 0;
            case VPC_B -> vpc == 1;
            case BOTH -> true;
        };
    }
}
