package blindspot.model;

import java.util.regex.Pattern;

/// What a file of ours may call a file beside it.
public final class FileName {
    private static final Pattern BARE = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:\\p{Cc}\\p{Cf}]+");

    private FileName() {}

    /// Whether it is the bare name of a file, on every system: no path, no drive, no step out of the folder.
    public static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }
}
