package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TemplateTest {
    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theStackSaysWhatAwsChargesForInTheLanguageOfTheUser() {
        for (Language language : Language.values()) {
            out.reset();
            assertThat(run("template", "cloudformation", "--lang", language.code())).isEqualTo(Cli.DONE);
            JsonNode template = new JsonMapper().readTree(printed());
            assertThat(template.path("Description").asString()).contains(costs(language));
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void theTableSaysItInAComment() {
        for (Language language : Language.values()) {
            out.reset();
            assertThat(run("template", "athena", "--bucket", "lesson-of-monday", "--lang", language.code()))
                    .isEqualTo(Cli.DONE);
            assertThat(printed()).contains("-- " + costs(language) + "\nCREATE EXTERNAL TABLE")
                    .contains("aws_account = '…' AND aws_region = '…'", "'2026/03/02'", "`traffic_path` int");
        }
    }

    @Test
    void metricsHaveTheIdsAndTheTimeOfThePathThatFilesTell() {
        Path capture = folder.resolve("capture");
        run("simulate", "--scenario", "plain", "--minutes", "2", "--out", capture.toString());
        out.reset();

        assertThat(run("template", "metrics", "--lang", "en", capture.toString())).isEqualTo(Cli.DONE);
        assertThat(printed()).contains("--start-time 2026-03-02T09:00:00Z", "--end-time 2026-03-02T09:0")
                .contains("\"vpce-", "\"vpce-svc-", "\"net/service-nlb/")
                .contains("${PROP('\\''Namespace'\\'')}");
        assertThat(said()).contains("AWS charges").doesNotContain("Put in");
    }

    @Test
    void metricsSayWhatHasToBePutInWhereNothingTellsIt() {
        assertThat(run("template", "metrics", "--lang", "en", "--region", "eu-west-1", "--vpc", "vpc-0123abcd"))
                .isEqualTo(Cli.DONE);

        assertThat(said()).contains("VPC_ENDPOINT_ID, SERVICE_ID, LOAD_BALANCER, START_TIME, END_TIME")
                .contains("--vpc changes nothing");
        assertThat(run("template", "athena", "--bucket", "lesson-of-monday", "x.log")).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void commandsAreAloneOnTheOutput() {
        assertThat(run(
                "template", "cli", "--lang", "en", "--bucket", "lesson-of-monday", "--vpc", "vpc-0123abcd", "--vpc",
                "vpc-89abcdef", "--region", "eu-west-1"))
                .isEqualTo(Cli.DONE);
        assertThat(printed().lines())
                .allMatch(line -> line.startsWith("aws ec2 create-flow-logs ") || line.startsWith("    --")
                        || line.isEmpty())
                .contains("    --resource-ids vpc-0123abcd \\", "    --resource-ids vpc-89abcdef \\");
        assertThat(said()).contains(costs(Language.ENGLISH), "must be there already");
    }

    @Test
    void savesAWholeFileInsteadOfPrinting() throws IOException {
        Path file = folder.resolve("new/stack.json");
        assertThat(run("template", "cloudformation", "--lang", "en", "--out", file.toString())).isEqualTo(Cli.DONE);
        assertThat(printed().strip()).isEqualTo(file + " was written.");
        assertThat(new JsonMapper().readTree(Files.readString(file)).path("Resources")).hasSize(4);
        assertThat(run("template", "cloudformation", "--lang", "en", "--out", folder.toString()))
                .isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("template", "cloudformation", "--lang", "en", "--out", file.resolve("x").toString()))
                .isEqualTo(Cli.REPORTED);
        assertThat(said()).contains("needs the name of a file", "could not be written");
    }

    @Test
    void saysWhatIsMissingAndWhatChangesNothing() {
        assertThat(run("template", "cli", "--lang", "en")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(said()).contains("Missing: --vpc, --bucket");
        assertThat(run("template", "athena", "--lang", "en")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("template", "--lang", "en")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(printed()).isEmpty();
        assertThat(run("template", "cloudformation", "--lang", "en", "--region", "eu-west-1")).isEqualTo(Cli.DONE);
        assertThat(run("template", "athena", "--lang", "en", "--bucket", "abc", "--interval", "600", "--vpc",
                "vpc-0123abcd")).isEqualTo(Cli.DONE);
        assertThat(said()).contains("--region changes nothing", "--vpc, --interval changes nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--interval 30", "--traffic-type all", "--interval x"})
    void saysWhichValuesAreRight(String wrong) {
        String[] option = wrong.split(" ", 2);
        assertThat(run("template", "cloudformation", "--lang", "en", option[0], option[1])).isEqualTo(Cli.WRONG_USAGE);
        assertThat(said()).contains("Wrong value", "60 or 600");
        assertThat(run("template", "terraform", "--lang", "en")).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void whatCannotBeRightIsRefusedWithWhatToDo() {
        List<String> expected = List.of("no id of a VPC", "no AWS Region", "name of an S3 bucket", "Field 2", "twice");
        assertThat(run("template", "cloudformation", "--lang", "en", "--vpc", "vpc-1;ls")).isEqualTo(Cli.REPORTED);
        assertThat(run("template", "cloudformation", "--lang", "en", "--region", "here")).isEqualTo(Cli.REPORTED);
        assertThat(run("template", "cloudformation", "--lang", "en", "--bucket", "A")).isEqualTo(Cli.REPORTED);
        assertThat(run("template", "cloudformation", "--lang", "en", "--format", "${end} ${colour}"))
                .isEqualTo(Cli.REPORTED);
        assertThat(run("template", "cloudformation", "--lang", "en", "--format", "${end} ${end}"))
                .isEqualTo(Cli.REPORTED);
        assertThat(said()).contains(expected);
        assertThat(printed()).isEmpty();
    }

    private static String costs(Language language) {
        return Messages.in(language).text("cli.template.costs");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
