package blindspot.decode.guess;

/// How well the values of a column bear out the field that is proposed for it.
public enum Confidence {
    /// No field is proposed.
    NONE("none"),
    /// The values could be this field's, and others' as well.
    GUESS("guess"),
    /// The values are as this field's mostly are, or one other field has such values too.
    LIKELY("likely"),
    /// Only this field has such values.
    SURE("sure");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /// The name in the key of its words and in style classes; never changes.
    public String code() {
        return code;
    }
}
