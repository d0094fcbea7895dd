package blindspot.ui.open;

/// A folder or an object in the list of a bucket.
///
/// @param key the prefix of the folder, or the key of the object
/// @param name how it is shown
/// @param size in bytes, -1 for a folder
record BucketRow(String key, String name, long size) {
    boolean folder() {
        return size < 0;
    }
}
