package blindspot.capture;

/// Whose flow logs the picture is seen from.
public enum Viewpoint {
    /// The logs of the first VPC's owner.
    VPC_A,
    /// The logs of the second VPC's owner.
    VPC_B,
    /// The logs of both.
    BOTH;

    /// Whether the logs of this VPC (0 or 1) belong to the viewpoint.
    public boolean sees(int vpc) {
        return this == BOTH || ordinal() == vpc;
    }
}
