package blindspot.query;

/// What can be wrong with the text of a filter. The words are in the message bundles under `filter.fault.<code>`.
public enum FilterFault {
    /// `{0}` is no field and no other word of the language.
    UNKNOWN_NAME("unknown-name"),
    /// Something else is expected where `{0}` stands.
    UNEXPECTED("unexpected"),
    /// A test is expected, and the text is at its end.
    MISSING_TEST("missing-test"),
    /// An operator is expected behind `{0}`.
    MISSING_OPERATOR("missing-operator"),
    /// A value is expected behind `{0}`.
    MISSING_VALUE("missing-value"),
    /// `{0}` takes the operators `{1}` only.
    WRONG_OPERATOR("wrong-operator"),
    /// `{0}` is no number, which `{1}` is.
    NOT_A_NUMBER("not-a-number"),
    /// `{0}` is no address or block, which `{1}` is.
    NOT_AN_ADDRESS("not-an-address"),
    /// `{0}` is no time, which `{1}` is.
    NOT_A_TIME("not-a-time"),
    /// `{0}` is none of the values that `{1}` has: `{2}`.
    UNKNOWN_VALUE("unknown-value"),
    /// `{0}`, of `{1}`, cannot be in a range.
    NO_RANGE("no-range"),
    /// `{0}`, which is compared with `{1}`, is a field of another kind.
    OTHER_KIND("other-kind"),
    /// `{0}` is a field, and stands among values.
    FIELD_IN_LIST("field-in-list"),
    /// `{0}` counts bytes, which `{1}` does not.
    NO_UNIT("no-unit"),
    /// `{0}` is none of the units `{1}`.
    UNKNOWN_UNIT("unknown-unit"),
    /// `{0}` is no whole number of bytes, or too large.
    NOT_WHOLE("not-whole"),
    /// `{0}` is a time of day, which is neither before nor after anything without a day.
    NO_DAY("no-day"),
    /// `{0}` is not the number of a record.
    NOT_A_RECORD("not-a-record"),
    /// Numbers of records, in several inputs.
    ONE_INPUT("one-input"),
    /// A range ends with `{1}` before it starts with `{0}`.
    BACKWARDS("backwards"),
    /// The parenthesis is not closed.
    OPEN_PARENTHESIS("open-parenthesis"),
    /// The quotation mark is not closed.
    OPEN_QUOTE("open-quote"),
    /// The text is longer, or nested deeper, than anybody could read.
    TOO_LONG("too-long");

    private final String code;

    FilterFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
