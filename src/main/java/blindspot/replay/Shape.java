package blindspot.replay;

/// How a share of a record is drawn. The shape says what the colour says.
public enum Shape {
    REQUEST_DOT,
    RESPONSE_SQUARE,
    REJECT_CROSS
}
