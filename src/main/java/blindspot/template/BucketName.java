package blindspot.template;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The name of a general purpose bucket.
/// Source: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html>
public record BucketName(String text) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final List<String> BEGINNINGS = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> ENDS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    /// @throws ProblemException when S3 would not take the name
    public BucketName {
        if (!NAME.matcher(text).matches() || text.contains("..") || ADDRESS.matcher(text).matches()) {
            throw new ProblemException(new Problem("template-bucket", text));
        }
        Optional<String> reserved = reserved(text);
        if (reserved.isPresent()) {
            throw new ProblemException(new Problem("template-bucket-reserved", text, reserved.get()));
        }
    }

    private static Optional<String> reserved(String text) {
        return Stream.concat(
                BEGINNINGS.stream().filter(text::startsWith),
                ENDS.stream().filter(text::endsWith))
                .findFirst();
    }
}
