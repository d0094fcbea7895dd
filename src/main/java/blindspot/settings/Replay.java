package blindspot.settings;

/// How the records are played.
public record Replay(boolean skipIdleGaps) {
    public static final Replay DEFAULT = new Replay(true);
}
