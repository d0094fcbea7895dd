package blindspot.decode.parquet;

/// Something in a Parquet file is larger than what is read. Never leaves the package.
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long size;
    private final long limit;

    private TooLargeException(long size, long limit) {
        super(size + " > " + limit);
        this.size = size;
        this.limit = limit;
    }

    long size() {
        return size;
    }

    long limit() {
        return limit;
    }

    /// @throws TooLargeException when `size` is over `limit`
    static void check(long size, long limit) {
        if (size > limit) {
            throw new TooLargeException(size, limit);
        }
    }
}
