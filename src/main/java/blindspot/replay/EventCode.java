package blindspot.replay;

import blindspot.capture.Lane;

/// What is known of an event, in 16 bits: a million events must not be a million objects.
///
/// From the lowest bit: lane (1), half (2), rejected (1), kind (2), loose end (1), strand number (9).
final class EventCode {
    private static final int RESPONSE = 1;
    private static final int AT_RECEIVER = 1 << 1;
    private static final int UNKNOWN = 2 << 1;
    private static final int HALF = 3 << 1;
    private static final int REJECTED = 1 << 3;
    private static final int NODATA = 1 << 4;
    private static final int SKIPDATA = 2 << 4;
    private static final int KIND = 3 << 4;
    private static final int LOOSE_END = 1 << 6;
    private static final int STRAND = 7;

    private static final int PIECES_OF_STRAND = 6;
    private static final int PIECES_OF_LANE = 3;

    private EventCode() {}

    static short of(int strand, Lane lane, Half half, boolean rejected) {
        int halfBits = switch (half) {
            case AT_SENDER -> 0;
            case AT_RECEIVER -> AT_RECEIVER;
            case UNKNOWN -> UNKNOWN;
        };
        return (short) (strand << STRAND | (lane == Lane.RESPONSE ? RESPONSE : 0) | halfBits
                | (rejected ? REJECTED : 0));
    }

    static short of(EventKind kind) {
        return (short) switch (kind) {
            case FLOW -> 0;
            case NODATA -> NODATA;
            case SKIPDATA -> SKIPDATA;
        };
    }

    static short withLooseEnd(short code) {
        return (short) (code | LOOSE_END);
    }

    static int strand(short code) {
        return (code & 0xFFFF) >>> STRAND;
    }

    static Lane lane(short code) {
        return (code & RESPONSE) == 0 ? Lane.REQUEST : Lane.RESPONSE;
    }

    static Half half(short code) {
        return switch (code & HALF) {
            case 0 -> Half.AT_SENDER;
            case AT_RECEIVER -> Half.AT_RECEIVER;
            default -> Half.UNKNOWN;
        };
    }

    static boolean rejected(short code) {
        return (code & REJECTED) != 0;
    }

    static EventKind kind(short code) {
        return switch (code & KIND) {
            case 0 -> EventKind.FLOW;
            case NODATA -> EventKind.NODATA;
            default -> EventKind.SKIPDATA;
        };
    }

    static boolean looseEnd(short code) {
        return (code & LOOSE_END) != 0;
    }

    /// The number of the piece of the picture that the event may be drawn on: one of each strand, lane and half.
    static int piece(short code) {
        return piece(strand(code), lane(code), half(code));
    }

    static int piece(int strand, Lane lane, Half half) {
        int inLane = switch (half) {
            case AT_SENDER -> 0;
            case AT_RECEIVER -> 1;
            case UNKNOWN -> 2;
        };
        return strand * PIECES_OF_STRAND + (lane == Lane.REQUEST ? 0 : PIECES_OF_LANE) + inLane;
    }

    /// One more than the largest [#piece] up to this strand.
    static int pieces(int strands) {
        return (strands + 1) * PIECES_OF_STRAND;
    }

    /// The half that a piece lies on.
    static Half halfOf(int piece) {
        return switch (piece % PIECES_OF_LANE) {
            case 0 -> Half.AT_SENDER;
            case 1 -> Half.AT_RECEIVER;
            default -> Half.UNKNOWN;
        };
    }
}
