package blindspot.load;

/// What told the format of an input's records.
public enum FormatOrigin {
    /// The input itself: a header line, or names beside the values.
    HEADER("header"),
    /// A definition of flow logs that was given with it.
    DEFINITION("definition"),
    /// The values, which fit one known order of fields and no other.
    INFERRED("inferred"),
    /// Somebody who was asked, or an option.
    GIVEN("given"),
    /// The values, which are those of AWS's default format.
    DEFAULT("default");

    private final String code;

    FormatOrigin(String code) {
        this.code = code;
    }

    /// The name in JSON; never changes.
    public String code() {
        return code;
    }
}
