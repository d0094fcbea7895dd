package blindspot.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bucket and what the keys in it begin with; an empty prefix is the whole bucket.
public record S3Address(String bucket, String prefix) {
    private static final String SCHEME = "s3://";

    /// Letters, digits, dots and hyphens. Upper case and underscores are allowed by other storages than AWS's and were
    /// by AWS's once. Source: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html>
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");

    private static final Pattern ADDRESS = Pattern.compile("(?i:s3)://([^/]*)(?:/(.*))?", Pattern.DOTALL);

    public S3Address {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(bucket);
        }
    }

    /// Whether a text is meant to be such an address, right or wrong.
    public static boolean looksLike(String text) {
        return text.strip().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// The address `s3://bucket/prefix`; empty when the text is none.
    public static Optional<S3Address> parse(String text) {
        Matcher matcher = ADDRESS.matcher(text.strip());
        if (!matcher.matches() || !BUCKET.matcher(matcher.group(1)).matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group(2);
        return Optional.of(new S3Address(matcher.group(1), prefix == null ? "" : prefix));
    }

    /// The same bucket with another prefix.
    public S3Address at(String otherPrefix) {
        return new S3Address(bucket, otherPrefix);
    }

    /// As the AWS command line writes it.
    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
