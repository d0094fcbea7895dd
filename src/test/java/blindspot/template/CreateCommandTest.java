package blindspot.template;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.template.Resource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CreateCommandTest {
    private static final BucketName BUCKET = new BucketName("lesson-of-monday");
    private static final List<Resource> VPCS =
            List.of(Resource.of(Kind.VPC, "vpc-0123abcd"), Resource.of(Kind.VPC, "vpc-0123456789abcdef0"));

    @Test
    void theShellReadsACommandForEachVpc() {
        Recording recording = new Recording(TrafficType.ACCEPT, 600, Recording.fields("${version} ${pkt-srcaddr}"));
        List<List<String>> commands =
                commands(new CreateCommand(BUCKET, new Region("eu-west-1"), recording).text(VPCS));
        assertThat(commands).hasSize(2);
        for (int i = 0; i < VPCS.size(); i++) {
            assertThat(commands.get(i)).containsExactly(
                    "aws", "ec2", "create-flow-logs", "--region", "eu-west-1", "--resource-type", "VPC",
                    "--resource-ids", VPCS.get(i).id().orElseThrow(), "--traffic-type", "ACCEPT",
                    "--log-destination-type", "s3",
                    "--log-destination", "arn:aws:s3:::lesson-of-monday", "--max-aggregation-interval", "600",
                    "--log-format", "${version} ${pkt-srcaddr}");
        }
    }

    @Test
    void withoutARegionAwsToolsChooseIt() {
        assertThat(arguments(null)).doesNotContain("--region").contains("arn:aws:s3:::lesson-of-monday");
    }

    @Test
    void theBucketIsNamedInThePartitionOfTheRegion() {
        assertThat(arguments(new Region("cn-north-1"))).contains("arn:aws-cn:s3:::lesson-of-monday");
        assertThat(arguments(new Region("us-gov-west-1"))).contains("arn:aws-us-gov:s3:::lesson-of-monday");
        assertThat(arguments(new Region("eusc-de-east-1"))).contains("arn:aws-eusc:s3:::lesson-of-monday");
    }

    @Test
    void subnetsAndNetworkInterfacesHaveFlowLogsOfTheirOwn() {
        Recording recording = new Recording(TrafficType.REJECT, 60, Recording.fields("default"));
        List<Resource> resources = List.of(
                Resource.of(Kind.SUBNET, "subnet-0123abcd"), Resource.of(Kind.NETWORK_INTERFACE, "eni-0123abcd"));
        List<List<String>> commands = commands(new CreateCommand(BUCKET, null, recording).text(resources));
        assertThat(commands.getFirst().subList(3, 7))
                .containsExactly("--resource-type", "Subnet", "--resource-ids", "subnet-0123abcd");
        assertThat(commands.getLast().subList(3, 7))
                .containsExactly("--resource-type", "NetworkInterface", "--resource-ids", "eni-0123abcd");
    }

    /// Where a name is not known, nothing is invented, and the shell runs nothing before it is said.
    @Test
    void whatIsNotKnownIsAVariableThatTheShellInsistsOn() {
        Recording recording = new Recording(TrafficType.ALL, 60, Recording.fields("default"));
        List<Resource> unknown =
                Stream.of(Kind.values()).map(Resource::toBeNamed).toList();
        assertThat(new CreateCommand(null, null, recording).text(unknown)).contains(
                "--resource-ids \"${VPC_A:?}\" \\\n", "--resource-ids \"${SUBNET_B:?}\" \\\n",
                "--resource-ids \"${ENI_C:?}\" \\\n", "--log-destination arn:aws:s3:::\"${LOG_BUCKET:?}\" \\\n");
    }

    @Test
    void theShellReplacesNothingInAWord() {
        for (String word : List.of("a b", "$(rm x)", "it's", "`x`;y", "a\\b", "\"", "*", "", "!x", "~", "#")) {
            assertThat(commands("x " + CreateCommand.quoted(word) + "\n")).containsExactly(List.of("x", word));
        }
    }

    private static List<String> arguments(@Nullable Region region) {
        Recording recording = new Recording(TrafficType.ALL, 60, Recording.fields("default"));
        return commands(new CreateCommand(BUCKET, region, recording).text(VPCS)).getFirst();
    }

    /// The words of each command as a POSIX shell reads them: single quotes, backslashes, lines that go on. Anything
    /// else that a shell would act on fails.
    static List<List<String>> commands(String text) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '\'';
                if (quoted) {
                    word.append(c);
                }
            } else if (c == '\'') {
                quoted = true;
                begun = true;
            } else if (c == '\\') {
                i++;
                if (text.charAt(i) != '\n') {
                    word.append(text.charAt(i));
                    begun = true;
                }
            } else if (c == ' ' || c == '\n') {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
                if (c == '\n' && !words.isEmpty()) {
                    commands.add(List.copyOf(words));
                    words.clear();
                }
            } else {
                assertThat("$`\"!*?[]{}()<>|&;#~").doesNotContain(String.valueOf(c));
                word.append(c);
                begun = true;
            }
        }
        assertThat(quoted || begun || !words.isEmpty()).isFalse();
        return commands;
    }
}
