package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.answer.Question;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `answer` and `group` say to scripts and to people.
final class AnswerCommandTest {
    @TempDir private static Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void simulate() throws IOException {
        write("v5", Scenario.FULL_CAPTURE);
        write("v2", Scenario.PLAIN);
    }

    private static void write(String format, Scenario scenario) throws IOException {
        Plan plan = new Plan(scenario, 7, 60, Plan.format(format), 10, scenario.leastZones());
        Files.createDirectories(folder.resolve(format).resolve("inventory"));
        Files.createDirectories(folder.resolve(format).resolve("metrics"));
        for (SimulatedFile file : Simulation.of(plan).files()) {
            Files.write(folder.resolve(format).resolve(file.name()), file.content());
        }
    }

    @Test
    void everyAnswerIsOneObjectOfTheSameShape() {
        for (Question question : Question.usual()) {
            out.reset();
            JsonNode root = json("answer", question.code(), "--json", "--top", "3", folder.resolve("v5").toString());
            assertThat(names(root)).as(question.code())
                    .containsExactly("answer", "by", "basis", "rows", "rest", "records", "missing", "limits");
            assertThat(root.path("answer").asString()).isEqualTo(question.code());
            assertThat(root.path("basis").asString()).isIn("once", "both-ends");
            assertThat(root.path("limits")).extracting(JsonNode::asString).contains("skipdata", "nodata");
            assertThat(root.path("rows").size()).isLessThanOrEqualTo(3);
            List<String> by =
                    StreamSupport.stream(root.path("by").spliterator(), false).map(JsonNode::asString).toList();
            long records = root.path("rest").path("records").asLong(0);
            for (JsonNode row : root.path("rows")) {
                assertThat(names(row)).containsExactly("keys", "packets", "bytes", "records", "connections", "says");
                assertThat(names(row.path("keys"))).containsExactlyElementsOf(by);
                records += row.path("records").asLong();
            }
            assertThat(records).as("%s: the rows and the rest are all", question)
                    .isEqualTo(
                            root.path("records").asLong());
            if (!root.path("rest").isNull()) {
                assertThat(names(root.path("rest"))).containsExactly("packets", "bytes", "records", "connections");
            }
        }
    }

    @Test
    void numbersAreNumbersAndTheKeysAreThoseThatAreAskedFor() {
        JsonNode root = json(
                "answer", "top-talkers", "--json", "--by", "dst_port,LEG", "--top", "2",
                folder.resolve("v5").toString());
        assertThat(root.path("by")).extracting(JsonNode::asString).containsExactly("dstport", "leg");
        assertThat(root.path("rows").get(0).path("keys").path("dstport").isNumber()).isTrue();
        assertThat(root.path("basis").asString()).isEqualTo("once");
        assertThat(json(
                "answer", "top-talkers", "--json", "--by", "interface-id", folder.resolve("v5").toString())
                .path("basis")
                .asString()).as("each interface counts what it recorded").isEqualTo("both-ends");
    }

    @Test
    void packetsAreCountedAtBothEndsWhereThatIsAskedFor() {
        String log = folder.resolve("v5").toString();
        List<String> answer = List.of("answer", "top-talkers", "--json", "--top", "100000", log);
        List<String> group = List.of("group", "--by", "dstport", "--json", "--top", "100000", log);
        for (List<String> asked : List.of(answer, group)) {
            JsonNode once = json(with(asked, "once"));
            JsonNode both = json(with(asked, "both-ends"));
            assertThat(once.path("basis").asString()).isEqualTo("once");
            assertThat(both.path("basis").asString()).isEqualTo("both-ends");
            assertThat(both.path("records")).isEqualTo(once.path("records"));
            assertThat(packets(both)).as("%s", asked).isGreaterThan(packets(once));
            assertThat(json(asked.toArray(String[]::new))).isEqualTo(asked.equals(answer) ? once : both);
        }
        err.reset();
        assertThat(run("group", "--by", "dstport", "--basis", "twice", log)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--basis is once or both-ends, not twice.");
    }

    private static long packets(JsonNode root) {
        return StreamSupport.stream(root.path("rows").spliterator(), false)
                .mapToLong(row -> row.path("packets").asLong())
                .sum();
    }

    private static String[] with(List<String> asked, String basis) {
        return Stream.concat(asked.stream(), Stream.of("--basis", basis)).toArray(String[]::new);
    }

    /// As in the window, where such a path is drawn.
    @Test
    void recordsOfWhichNoneIsOnAStatedPathAreOnNone() {
        JsonNode root = json(
                "answer", "where-it-stops", "--json", "--topology",
                Path.of("assets", "lessons", "privatelink", "topology.json").toString(),
                folder.resolve("v5").toString());
        assertThat(root.path("by")).extracting(JsonNode::asString).containsExactly("interface-id");
        assertThat(root.path("limits")).extracting(JsonNode::asString).contains("no-path");
        assertThat(json("answer", "where-it-stops", "--json", folder.resolve("v5").toString()).path("by"))
                .extracting(JsonNode::asString)
                .containsExactly("leg");
    }

    @Test
    void sayWhatTheyNeedAndEndWithOne() {
        String log = folder.resolve("v2").resolve("simulated-vpc-a.log").toString();
        assertThat(run("answer", "where-it-stops", "--json", log)).isEqualTo(Cli.REPORTED);
        JsonNode root = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(root.path("missing")).extracting(JsonNode::asString).containsExactly("tcp-flags");
        assertThat(root.path("rows").isEmpty()).isTrue();
        assertThat(root.path("rest").isNull()).isTrue();
        out.reset();
        assertThat(run("answer", "where-it-stops", "--lang", "en", log)).isEqualTo(Cli.REPORTED);
        assertThat(text()).contains("This needs tcp-flags, which this log does not have.");
        out.reset();
        assertThat(run("answer", "where-it-stops", "--lang", "ja", log)).isEqualTo(Cli.REPORTED);
        assertThat(text()).contains("tcp-flags が必要です");
        out.reset();
        assertThat(run("answer", "connections", "--json", log)).as("what is missing does not keep it").isZero();
        assertThat(new JsonMapper().readTree(text()).path("missing")).extracting(JsonNode::asString)
                .containsExactly("tcp-flags");
        out.reset();
        assertThat(run("answer", "top-talkers", "--by", "subnet-id", log)).isEqualTo(Cli.REPORTED);
    }

    @Test
    void groupsSumLikeAFilterThatAsksForTheSame() {
        JsonNode groups = json(
                "group", "--by", "action", "--json", "--filter", "dstport = 443", folder.resolve("v5").toString());
        assertThat(groups.path("answer").asString()).isEqualTo("group");
        assertThat(groups.path("basis").asString()).isEqualTo("both-ends");
        for (JsonNode row : groups.path("rows")) {
            JsonNode matched = json(
                    "check", "--json", "--filter",
                    "dstport = 443 and action = " + row.path("keys").path("action").asString(),
                    folder.resolve("v5").toString()).path("matched");
            assertThat(row.path("records").asLong()).isEqualTo(matched.path("records").asLong());
            assertThat(row.path("packets").asLong()).isEqualTo(matched.path("sumPackets").asLong());
            assertThat(row.path("bytes").asLong()).isEqualTo(matched.path("sumBytes").asLong());
        }
    }

    @Test
    void csvHasTheCodesAndTheRest() {
        run("answer", "rejected", "--csv", "--top", "1", folder.resolve("v5").toString());
        assertThat(text().lines().toList().getFirst())
                .isEqualTo("srcaddr,dstport,packets,bytes,records,connections,says");
        assertThat(text()).contains(",inside\r\n");
    }

    @Test
    void aKeyThatIsNamedInSeveralWaysIsOne() {
        assertThat(json(
                "group", "--json", "--by", "src_addr,srcaddr,SrcAddr,leg,LEG", folder.resolve("v5").toString())
                .path("by"))
                .extracting(JsonNode::asString)
                .containsExactly("srcaddr", "leg");
    }

    @Test
    void whatIsLeftOutIsSaidBesideTheAnswer() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("twice"));
        Path log = folder.resolve("v2").resolve("simulated-vpc-a.log");
        Files.copy(log, inputs.resolve("a.log"));
        Files.copy(log, inputs.resolve("b.log"));
        Files.writeString(inputs.resolve("c.log"), "Dear all, this is a letter.");
        for (String verb : List.of("group", "describe")) {
            err.reset();
            List<String> by = verb.equals("group") ? List.of("--by", "action", "--json") : List.of();
            List<String> arguments = new ArrayList<>(List.of(verb, "--lang", "en", inputs.toString()));
            arguments.addAll(by);
            run(arguments.toArray(String[]::new));
            assertThat(err.toString(StandardCharsets.UTF_8)).as(verb)
                    .contains("b.log has the same content as", "are left out.", "Skipped, of no known kind: ", "c.log");
        }
    }

    @Test
    void aPathThatThereIsNotIsSaid() {
        String log = folder.resolve("v5").toString();
        assertThat(run("answer", "rejected", "--lang", "en", "--path", "999", log)).isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there are not so many paths");
        assertThat(text()).contains("What is rejected?");
    }

    @Test
    void anOptionThatIsGivenTwiceIsNamedInBothLanguages() {
        assertThat(run("group", "--lang", "en", "--by", "a", "--by", "b", "x")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("group", "--lang", "ja", "--by", "a", "--by", "b", "x")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--by is given more than once", "--by が 2 回以上");
    }

    @Test
    void withoutRecordsNoFieldIsLackingAndThatIsSaid() {
        String log = folder.resolve("v5").toString();
        for (Question question : Question.usual()) {
            JsonNode root = json("answer", question.code(), "--json", "--to", "1970-01-02", log);
            assertThat(root.path("missing").isEmpty()).as(question.code()).isTrue();
            assertThat(root.path("limits")).extracting(JsonNode::asString).containsExactly("no-records");
        }
        out.reset();
        assertThat(run("group", "--by", "srcaddr", "--lang", "en", "--to", "1970-01-02", log)).isEqualTo(Cli.REPORTED);
        assertThat(text()).contains("There are no records").doesNotContain("does not have");
    }

    @Test
    void peopleReadTheTableInBothLanguages() {
        run("answer", "top-talkers", "--lang", "en", "--top", "1", folder.resolve("v5").toString());
        assertThat(text()).contains("Top talkers", "counted once per leg", "SKIPDATA", "the rest (");
        out.reset();
        run("answer", "top-talkers", "--lang", "ja", "--top", "1", folder.resolve("v5").toString());
        assertThat(text()).contains("片側だけを集計しています", "その他（");
    }

    @Test
    void wrongUsageIsSaid() {
        String log = folder.resolve("v5").toString();
        assertThat(run("answer", "nonsense", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nonsense", "top-talkers");
        assertThat(run("answer", "rejected", "--top", "0", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("answer", "rejected", "--by", ",", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("answer", "rejected", "--by", "no-such-field", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("answer", "rejected", "--json", "--csv", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("answer", "rejected", "--filter", "action =", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("answer", "rejected", "--filter", "no-such-field = 1", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("group", log)).isEqualTo(Cli.WRONG_USAGE);
    }

    private JsonNode json(String... arguments) {
        out.reset();
        run(arguments);
        return new JsonMapper().readTree(text());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
