package blindspot.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The commands that create flow logs, written for a POSIX shell. The bucket must be there before; AWS sets its
/// policy itself, as <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html> says.
///
/// What is not known stands there as a variable, without which the shell refuses to run the command.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/ec2/create-flow-logs.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-create-flow-log.html>
public final class CreateCommand {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/:.=@%+-]+");

    private final @Nullable BucketName bucket;
    private final @Nullable Region region;
    private final Recording recording;

    /// @param bucket its name; null when it is to be said in `LOG_BUCKET`
    /// @param region where the resources are; null for the one that AWS's command line is set to
    public CreateCommand(@Nullable BucketName bucket, @Nullable Region region, Recording recording) {
        this.bucket = bucket;
        this.region = region;
        this.recording = recording;
    }

    /// A command for each, each option on a line of its own.
    ///
    /// @throws blindspot.task.ProblemException when one is there twice, or when there are too many
    public String text(List<Resource> resources) {
        List<Resource> all = Resource.checked(resources);
        return IntStream.range(0, all.size())
                .mapToObj(place -> command(all.get(place), place))
                .collect(Collectors.joining("\n"));
    }

    private String command(Resource resource, int place) {
        StringBuilder text = new StringBuilder("aws ec2 create-flow-logs");
        if (region != null) {
            add(text, "--region", region.code());
        }
        add(text, "--resource-type", resource.kind().code());
        addWord(
                text, "--resource-ids",
                resource.id().map(CreateCommand::quoted).orElseGet(() -> said(resource.kind().variable(place))));
        add(text, "--traffic-type", recording.trafficType().name());
        add(text, "--log-destination-type", "s3");
        String arn = "arn:" + partition() + ":s3:::";
        addWord(text, "--log-destination", bucket == null ? arn + said("LOG_BUCKET") : quoted(arn + bucket.text()));
        add(text, "--max-aggregation-interval", Integer.toString(recording.interval()));
        add(text, "--log-format", recording.logFormat());
        return text.append('\n').toString();
    }

    /// An option on a line of its own, and its value as one word.
    static void add(StringBuilder text, String option, String value) {
        addWord(text, option, quoted(value));
    }

    private static void addWord(StringBuilder text, String option, String word) {
        text.append(" \\\n    ").append(option).append(' ').append(word);
    }

    /// The value of a variable: the shell stops where it is not set.
    /// Source: <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02>
    private static String said(String variable) {
        return "\"${" + variable + ":?}\"";
    }

    /// One word for the shell, in which nothing is replaced: a format is full of what would be.
    static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /// Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
    private String partition() {
        String code = region == null ? "" : region.code();
        return code.startsWith("cn-") ? "aws-cn"
                : code.startsWith("us-gov-") ? "aws-us-gov" : code.startsWith("eusc-") ? "aws-eusc" : "aws";
    }
}
