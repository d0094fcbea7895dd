package blindspot.decode;

/// How the bytes of an input are packed.
public enum Compression {
    NONE("none"),
    /// One or more gzip members, one after the other.
    GZIP("gzip");

    private final String code;

    Compression(String code) {
        this.code = code;
    }

    /// The name on the command line; never changes.
    public String code() {
        return code;
    }
}
