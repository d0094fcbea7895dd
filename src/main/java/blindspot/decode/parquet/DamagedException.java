package blindspot.decode.parquet;

/// Bytes of a Parquet file are not what they have to be. Never leaves the package.
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedException(String what) {
        super(what);
    }

    DamagedException(String what, Throwable cause) {
        super(what, cause);
    }
}
