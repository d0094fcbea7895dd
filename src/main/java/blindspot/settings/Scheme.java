package blindspot.settings;

/// The colours of a window.
public enum Scheme {
    LIGHT("light"),
    DARK("dark"),
    /// Black and white, with few and strong colours, for who sees little.
    HIGH_CONTRAST("high-contrast");

    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /// The name of its style sheet.
    public String code() {
        return code;
    }

    public static Scheme of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}
