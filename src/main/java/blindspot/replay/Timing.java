package blindspot.replay;

/// How long things take on screen, in milliseconds of real time whatever the speed.
///
/// Speed on a leg shows nothing: a flow log knows no latency, so every dot crosses every leg in the same time.
public final class Timing {
    /// A dot on its way over a whole leg.
    public static final double CROSSING = 900;
    /// A record that is zero long leaves within this.
    public static final double PULSE = 400;
    /// A cross stands where the traffic was stopped.
    public static final double STAY = 1000;
    /// From the last moment of a record until nothing of it is left.
    public static final double TAIL = CROSSING + STAY;

    private Timing() {}

    /// A dot on the piece of a leg that it may be drawn on.
    static double onPiece(Half half) {
        return half == Half.UNKNOWN ? CROSSING : CROSSING / 2;
    }

    /// From a dot's leaving the sender until it comes to that piece.
    static double untilPiece(Half half) {
        return half == Half.AT_RECEIVER ? CROSSING / 2 : 0;
    }
}
