package blindspot.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The commands that create flow logs of VPCs, written for a POSIX shell. The bucket must be there before; AWS sets its
/// policy itself, as <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html> says.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/ec2/create-flow-logs.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-create-flow-log.html>
public final class CreateCommand {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/:.=@%+-]+");

    private final BucketName bucket;
    private final @Nullable Region region;
    private final Recording recording;

    /// @param region where the VPCs are; null for the one that AWS's command line is set to
    public CreateCommand(BucketName bucket, @Nullable Region region, Recording recording) {
        this.bucket = bucket;
        this.region = region;
        this.recording = recording;
    }

    /// A command for each VPC, each option on a line of its own.
    public String text(List<VpcId> vpcs) {
        return vpcs.stream().map(this::command).collect(Collectors.joining("\n"));
    }

    private String command(VpcId vpc) {
        StringBuilder text = new StringBuilder("aws ec2 create-flow-logs");
        if (region != null) {
            add(text, "--region", region.code());
        }
        add(text, "--resource-type", "VPC");
        add(text, "--resource-ids", vpc.text());
        add(text, "--traffic-type", recording.trafficType().name());
        add(text, "--log-destination-type", "s3");
        add(text, "--log-destination", "arn:" + partition() + ":s3:::" + bucket.text());
        add(text, "--max-aggregation-interval", Integer.toString(recording.interval()));
        add(text, "--log-format", recording.logFormat());
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, String option, String value) {
        text.append(" \\\n    ").append(option).append(' ').append(quoted(value));
    }

    /// One word for the shell, in which nothing is replaced: a format is full of what would be.
    static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /// Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
    private String partition() {
        String code = region == null ? "" : region.code();
        return code.startsWith("cn-") ? "aws-cn" : code.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
