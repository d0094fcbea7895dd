package blindspot.sketch;

/// How what is said somewhere becomes other words, of what two looks say there.
public interface Rewording {
    /// Where there is one line.
    String line(String one, String other);

    /// Where there is room for several.
    String block(String one, String other);

    /// Where it is read to somebody, and shown nowhere.
    String spoken(String one, String other);
}
