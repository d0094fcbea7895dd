package blindspot.model;

/// How the value of a flow-log field is understood. In text every value is a string; this is what it stands for.
public enum FieldType {
    /// A whole number.
    NUMBER,
    /// Unix seconds.
    TIME,
    /// An IPv4 or IPv6 address.
    ADDRESS,
    /// Any other text, kept as written.
    TEXT
}
