package blindspot.sketch;

/// What the pill of a network interface says: its short id, whether its records are loaded, whether that is only
/// possible, and all of it in words.
public record Pill(String text, boolean open, boolean possible, String explanation) {
    Pill saying(Pill other, Rewording words) {
        return new Pill(
                words.line(text, other.text), open, possible, words.spoken(explanation, other.explanation));
    }
}
