package blindspot.model;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Hides in a text what is nobody's business in a room: ids of AWS accounts, names of buckets, the folders of files.
///
/// An id of an account is a number of exactly twelve digits, or three times four with hyphens, as
/// <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html> has it; any other number of twelve
/// digits that stands alone is hidden with them. Of a path its last part is kept where it is the name of a file, which has a
/// dot.
public final class Mask {
    /// What stands in place of what is hidden.
    public static final String HIDDEN = "••••";

    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\d{12}|\\d{4}-\\d{4}-\\d{4})(?![0-9A-Za-z])");
    private static final Pattern BUCKET = Pattern.compile(
            "(s3://|arn:aws[a-z-]*:s3:::|https?://s3[a-z0-9.-]*\\.amazonaws\\.com(?:\\.cn)?/)[^\\s/?\"'”’」]+");
    private static final Pattern BUCKET_HOST =
            Pattern.compile("(https?://)[a-z0-9.-]+?(\\.s3[a-z0-9.-]*\\.amazonaws\\.com)");

    /// From a root on, after a space, a quote or a bracket, or where it looks like the root of somebody's files.
    private static final Pattern PATH = Pattern.compile(
            "(?:(?<![^\\s\"'“‘「『（(=,;:：、。])(?:~?/(?=[^\\s/])|\\\\\\\\(?=[^\\s\\\\])|[A-Za-z]:[/\\\\])"
                    + "|(?<![\\w./])/(?=(?:home|Users|mnt|media|tmp|var|root|Volumes)/))"
                    + "(?:[^/\\\\\\n\"”」]*[/\\\\])*([^/\\\\\\s\"'”’」]*)");

    private Mask() {}

    /// The text without what is private in it.
    public static String of(String text) {
        String paths = PATH.matcher(text).replaceAll(found -> "…/" + kept(found));
        String buckets = BUCKET.matcher(paths).replaceAll("$1" + HIDDEN);
        return ACCOUNT.matcher(BUCKET_HOST.matcher(buckets).replaceAll("$1" + HIDDEN + "$2")).replaceAll(HIDDEN);
    }

    private static String kept(MatchResult path) {
        String name = path.group(1);
        boolean file = name.indexOf('.') >= 0 && name.indexOf('.') < name.length() - 1;
        return file ? name.replace("$", "\\$") : name.isEmpty() ? "" : HIDDEN;
    }
}
