package blindspot.model;

/// An id of a resource of AWS, such as `eni-0a1b2c3d4e5f60718`, where there is little room.
public final class ResourceId {
    private static final int END = 4;

    private ResourceId() {}

    /// Its last characters, by which people tell it from others of its kind; all of it where it is no longer than that.
    public static String end(String id) {
        return id.substring(Math.max(0, id.length() - END));
    }

    /// The same behind the sign that something is left out; all of the id where that would take as much room.
    public static String tail(String id) {
        return id.length() > END + 1 ? "…" + end(id) : id;
    }
}
