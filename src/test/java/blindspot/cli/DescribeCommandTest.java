package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `describe` says in words, which is what `check --json` and the picture say.
final class DescribeCommandTest {
    private static final String LESSON = "assets/lessons/privatelink";

    @TempDir private static Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void simulate() throws IOException {
        for (Scenario scenario : List.of(
                Scenario.PLAIN, Scenario.TWO_ZONES, Scenario.NAT, Scenario.SKIPDATA, Scenario.SECURITY_GROUP_TARGET)) {
            Plan plan = new Plan(scenario, 7, 60, Plan.format("v5"), 3, scenario.leastZones());
            Files.createDirectories(folder.resolve(scenario.code()).resolve("inventory"));
            Files.createDirectories(folder.resolve(scenario.code()).resolve("metrics"));
            for (SimulatedFile file : Simulation.of(plan).files()) {
                Files.write(folder.resolve(scenario.code()).resolve(file.name()), file.content());
            }
        }
    }

    @Test
    void saysOfTheLessonWhatThePictureShows() {
        List<String> lines = describe(Cli.DONE, LESSON);

        assertThat(lines.subList(0, 3)).containsExactly(
                "PrivateLink: one request from VPC A to VPC B", "Path 1 of 1: EC2 → Endpoint ⇢ NLB → ALB → EC2",
                "stated by a topology file; 6 of 6 records lie on it");
        assertThat(lines).filteredOn(line -> line.startsWith("Node "))
                .containsExactly(
                        "Node 1 of 5: EC2", "Node 2 of 5: Endpoint", "Node 3 of 5: NLB", "Node 4 of 5: ALB",
                        "Node 5 of 5: EC2");
        assertThat(paragraph(lines, "Node 3 of 5")).contains(
                "  VPC: VPC B", "  What it is, and how that is known: Network Load Balancer: stated by topology.json.")
                .anyMatch(line -> line.contains("it may be eni-0b5462ff97b19b4bf") && line.contains("10.1.0.45"));
        assertThat(paragraph(lines, "Node 1 of 5")).anyMatch(
                line -> line.contains("eni-0dfc71062338593dc: its records are loaded."));
        assertThat(paragraph(lines, "Leg 2:")).contains(
                "  What joins its ends: Stated. AWS PrivateLink: stated by topology.json.",
                "  In VPC A's flow logs: Never logged by flow logs",
                "  In VPC B's flow logs: Never logged by flow logs",
                "  In the flow logs of all VPCs: Never logged by flow logs")
                .anyMatch(line -> line
                        .contains("https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html"))
                .noneMatch(line -> line.startsWith("  Rejected"));
        assertThat(paragraph(lines, "Leg 3:")).contains("    not in VPC A's logs", "    Recorded");
        assertThat(lines).contains("  All records are on the legs of the path.");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertSameFacts(LESSON);
    }

    @Test
    void countsAndStatesAreThoseOfCheck() {
        assertSameFacts(in(Scenario.PLAIN, ""));
        assertSameFacts(log(Scenario.PLAIN, "vpc-a"), log(Scenario.PLAIN, "vpc-b"));
        assertSameFacts("--path", "2", log(Scenario.PLAIN, "vpc-a"), log(Scenario.PLAIN, "vpc-b"));
        assertSameFacts(log(Scenario.TWO_ZONES, "vpc-a"), log(Scenario.TWO_ZONES, "vpc-b"),
                in(Scenario.TWO_ZONES, "inventory"));
        assertSameFacts(in(Scenario.SKIPDATA, ""));
        assertSameFacts(in(Scenario.SECURITY_GROUP_TARGET, ""));
        assertSameFacts(in(Scenario.NAT, ""));
        assertSameFacts("--topology", in(Scenario.PLAIN, "topology.json"), log(Scenario.PLAIN, "vpc-b"));
    }

    @Test
    void saysWhatIsBetweenWhichAvailabilityZones() {
        List<String> lines = describe(Cli.DONE, in(Scenario.TWO_ZONES, ""));
        List<String> leg = paragraph(lines, "Leg 1:");
        int first = leg.indexOf("  By Availability Zone:") + 1;
        assertThat(first).isPositive();
        assertThat(leg.subList(first, leg.size())).hasSizeGreaterThan(1)
                .allMatch(
                        line -> line.matches("    .+ to .+ \\(.+az\\d\\): [\\d,]+ records [\\d,]+ packets \\(once\\)"));
        assertThat(paragraph(lines, "Node 3 of 5")).filteredOn(line -> line.contains("its records are loaded."))
                .hasSize(2);
        assertThat(paragraph(describe(Cli.DONE, LESSON), "Leg 1:")).noneMatch(line -> line.contains("Zone"));
    }

    @Test
    void saysThatAVpcIsNotLoaded() {
        List<String> lines =
                describe(Cli.DONE, "--topology", in(Scenario.PLAIN, "topology.json"), log(Scenario.PLAIN, "vpc-b"));
        assertThat(lines).filteredOn(line -> line.startsWith("  Flow logs: "))
                .hasSize(2)
                .satisfies(
                        line -> assertThat(line).startsWith("  Flow logs: no flow log of "),
                        Index.atIndex(0))
                .satisfies(
                        line -> assertThat(line).startsWith("  Flow logs: Flow logs of "),
                        Index.atIndex(1));
        assertThat(paragraph(lines, "Leg 1:"))
                .anyMatch(line -> line.contains("That does not mean that there was no traffic."));
    }

    @Test
    void ofAPathInOneVpcOnlyItsFlowLogsAreSpokenOf() {
        List<String> lines = describe(Cli.DONE, in(Scenario.NAT, ""));
        assertThat(lines).noneMatch(line -> line.contains("In the flow logs of all VPCs"));
        assertThat(paragraph(lines, "Leg 1:")).filteredOn(line -> line.contains("'s flow logs:")).hasSize(1);
        assertThat(lines).contains("  VPC: Outside of any VPC");
    }

    @Test
    void namesTheOtherPathsAndHowToDrawThem() {
        List<String> lines = describe(Cli.DONE, log(Scenario.PLAIN, "vpc-a"), log(Scenario.PLAIN, "vpc-b"));
        int others = lines.indexOf("Other paths");
        assertThat(lines).anyMatch(line -> line.contains("can be drawn: --path N chooses."));
        assertThat(lines.get(others + 1)).startsWith("  Path 2 of ").contains(" → ", "explains");
        assertThat(lines.size() - others - 1).isLessThanOrEqualTo(OtherPaths.MOST + 1);
        assertThat(lines).contains("What stands in [brackets] is inferred from the records.");
        assertThat(paragraph(lines, "Leg 2:")).anyMatch(line -> line.startsWith("  What joins its ends: [Inferred.] "));
        lines = describe(Cli.DONE, "--path", "2", log(Scenario.PLAIN, "vpc-a"), log(Scenario.PLAIN, "vpc-b"));
        assertThat(lines.get(lines.indexOf("Other paths") + 1)).startsWith("  Path 1 of ");
    }

    @Test
    void saysWhyThereIsNoPath() {
        List<String> lines = describe(Cli.REPORTED, "README.md");
        assertThat(lines.getFirst()).isEqualTo("No path");
        assertThat(lines).anyMatch(line -> line.startsWith("No path can be drawn: ")).noneMatch("Legs"::equals);
        assertThat(describe(Cli.REPORTED, "--path", "900", LESSON)).contains(
                "No path can be drawn: there are not so many paths. Choose a smaller number.");
    }

    @Test
    void onALegOnlyWhatTheFilterKeepsCounts() {
        List<String> lines = describe(Cli.DONE, "--filter", "leg = 1", LESSON);
        assertThat(lines).anyMatch(line -> line.startsWith("The filter keeps 2 of 6 records."));
        assertThat(paragraph(lines, "Leg 1:")).contains("    2 records of this leg in the flow logs of VPC A.");
        assertThat(paragraph(lines, "Leg 3:")).contains(
                "    Recorded",
                "    The flow logs of VPC B have records of this leg, but none of them is among those that are shown.");
        assertThat(run("describe", "--filter", "leg = 9", LESSON)).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void saysTheSameInBothLanguages() {
        for (String input : List.of(LESSON, in(Scenario.TWO_ZONES, ""), in(Scenario.NAT, ""), "README.md")) {
            run("describe", "--lang", "en", input);
            List<String> english = lines();
            run("describe", "--lang", "ja", input);
            List<String> japanese = lines();
            assertThat(japanese).hasSameSizeAs(english);
            for (int i = 0; i < english.size(); i++) {
                assertThat(japanese.get(i).indexOf(japanese.get(i).strip())).isEqualTo(
                        english.get(i).indexOf(english.get(i).strip()));
            }
        }
        run("describe", "--lang", "ja", LESSON);
        assertThat(lines()).contains("区間 1：EC2 ↔ エンドポイント（往復）", "  VPC A のフローログ：フローログの対象外");
    }

    @Test
    void namesFromOutsideStayOnTheirLineAndAreEscapedInThePage() throws IOException {
        String name = "<b onload='x'>&\"\\u202Eevil\\u0007\\u001B[31m";
        String topology = Files.readString(Path.of(LESSON, "topology.json"))
                .replace("\"Endpoint\"", "\"" + name.replace("\"\\u", "\\\"\\u") + "\"");
        Path file = Files.writeString(folder.resolve("named.json"), topology);

        List<String> lines = describe(Cli.DONE, "--topology", file.toString(), LESSON);
        assertThat(lines).anyMatch(line -> line.startsWith("Node 2 of 5: <b onload='x'>&\""));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u202E", "\u0007", "\u001B");

        Path page = folder.resolve("named.html");
        run("describe", "--lang", "en", "--html", page.toString(), "--topology", file.toString(), LESSON);
        String html = Files.readString(page);
        assertThat(html).contains("Node 2 of 5: &lt;b onload=&#39;x&#39;&gt;&amp;&quot;")
                .doesNotContain("<b ", "\u202E", "\u0007", "\u001B");
    }

    @Test
    void writesAPageWhoseTablesNameTheirRowsAndColumns() throws Exception {
        for (String language : List.of("en", "ja")) {
            Path page = folder.resolve("lesson." + language + ".html");
            assertThat(run("describe", "--lang", language, "--html", page.toString(), LESSON)).isEqualTo(Cli.DONE);
            assertThat(out.size()).isZero();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(page)));
            Element root = document.getDocumentElement();
            assertThat(root.getAttribute("lang")).isEqualTo(language);
            assertThat(all(root, "h1")).hasSize(1);
            assertThat(all(root, "title").getFirst().getTextContent()).isEqualTo(
                    all(root, "h1").getFirst().getTextContent());
            assertThat(all(root, "table")).hasSize(4).allSatisfy(table -> {
                assertThat(all(table, "caption")).hasSize(1);
                int columns =
                        all(table, "th").stream().mapToInt(th -> "col".equals(th.getAttribute("scope")) ? 1 : 0).sum();
                Element body = all(table, "tbody").getFirst();
                assertThat(all(body, "tr")).isNotEmpty().allSatisfy(row -> {
                    assertThat(all(row, "th")).hasSize(1).allMatch(th -> "row".equals(th.getAttribute("scope")));
                    assertThat(all(row, "td")).hasSize(columns - 1);
                });
            });
            for (String absent : List.of("script", "link", "img", "iframe")) {
                assertThat(all(root, absent)).isEmpty();
            }
            run("describe", "--lang", language, LESSON);
            String text = String.join("", lines()).replaceAll("\\s", "");
            for (Element cell : all(root, "li")) {
                assertThat(text).contains(cell.getTextContent().replaceAll("\\s", ""));
            }
        }
    }

    @Test
    void thePageReplacesNoInput() throws IOException {
        String log = log(Scenario.PLAIN, "vpc-a");
        byte[] before = Files.readAllBytes(Path.of(log));
        assertThat(run("describe", "--lang", "en", "--html", log, in(Scenario.PLAIN, ""))).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("choose another name for --html");
        String topology = in(Scenario.PLAIN, "topology.json");
        assertThat(run("describe", "--html", topology, "--topology", topology, log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("describe", "--html", folder.toString(), log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(run("describe", "--html", "", log)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(Files.readAllBytes(Path.of(log))).isEqualTo(before);
    }

    @Test
    void saysWhichTopologyFileIsNotUsed() throws IOException {
        Path other = Files.copy(
                Path.of(in(Scenario.PLAIN, "topology.json")), folder.resolve("other-topology.json"));
        describe(Cli.DONE, "--topology", other.toString(), in(Scenario.PLAIN, ""));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("topology.json");
    }

    /// That the legs say what `check --json` has of them.
    private void assertSameFacts(String... arguments) {
        List<String> check = new ArrayList<>(List.of("check", "--json"));
        check.addAll(List.of(arguments));
        run(check.toArray(String[]::new));
        JsonNode root = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        JsonNode path = root.path("path");
        List<String> lines = describe(Cli.DONE, arguments);
        assertThat(path.path("legs").size()).isPositive().isEqualTo(count(lines, "Leg \\d+: .*"));
        assertThat(path.path("nodes").size()).isEqualTo(count(lines, "Node \\d+ of \\d+: .*"));
        for (int i = 0; i < path.path("nodes").size(); i++) {
            JsonNode node = path.path("nodes").get(i);
            String words = String.join("\n", paragraph(lines, "Node " + (i + 1) + " of"));
            for (JsonNode each : node.path("interfaces")) {
                boolean named = each.path("id").isString() && !node.path("vpc").isNull();
                assertThat(!named || words.contains(each.path("id").asString() + ": its records are loaded."))
                        .as(words)
                        .isEqualTo(!named || each.path("recorded").asBoolean());
                each.path("addresses").forEach(address -> assertThat(words).contains(address.asString()));
            }
        }
        boolean two = path.path("vpcs").size() == 2;
        for (int i = 0; i < path.path("legs").size(); i++) {
            JsonNode leg = path.path("legs").get(i);
            List<String> words = paragraph(lines, "Leg " + (i + 1) + ":");
            List<String> seen = states(words);
            assertThat(seen).hasSize(two ? 3 : 1);
            assertThat(seen.getFirst()).isEqualTo(leg.path("state").path("a").asString());
            assertThat(seen.getLast()).isEqualTo(leg.path("state").path("both").asString());
            assertThat(!two || seen.get(1).equals(leg.path("state").path("b").asString())).isTrue();
            assertThat(words).anyMatch(line -> line.startsWith("  What joins its ends: "
                    + (leg.path("joined").asString().equals("stated") ? "Stated. " : "[Inferred.] ")));
            String all = String.join("\n", words);
            assertThat(all).contains(
                    leg.path("packetsOnce").isNull() ? "" : number(leg.path("packetsOnce")) + " packet",
                    leg.path("bytesOnce").isNull() ? "" : number(leg.path("bytesOnce")) + " byte");
            if (!leg.path("state").path("both").asString().equals("never-logged")) {
                assertThat(all).contains("  Rejected: " + number(leg.path("rejects")) + " record");
            }
            if (leg.path("records").asLong() > 0) {
                assertThat(all).contains(number(leg.path("records")) + " record");
            }
        }
    }

    private static String number(JsonNode node) {
        return String.format(Locale.ENGLISH, "%,d", node.asLong());
    }

    /// The codes of what a leg is said to be in each flow log.
    private static List<String> states(List<String> leg) {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < leg.size(); i++) {
            String line = leg.get(i);
            if (line.startsWith("  In ")) {
                String said = line.endsWith(":") ? leg.get(i + 1) : line;
                states.add(said.endsWith("Recorded") ? "recorded"
                        : said.endsWith("Never logged by flow logs") ? "never-logged"
                                : said.endsWith("Some records skipped: counts are minimums") ? "incomplete"
                                        : said.endsWith("no record in loaded files") ? "loggable"
                                                : said.matches(" *not in .*'s logs") ? "not-in-view" : said);
            }
        }
        return states;
    }

    private static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int count(List<String> lines, String pattern) {
        return (int) lines.stream().filter(line -> line.matches(pattern)).count();
    }

    /// The lines behind the one that begins so, up to the next that is not indented.
    private static List<String> paragraph(List<String> lines, String head) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(1)
                .takeWhile(line -> line.startsWith(" "))
                .toList();
    }

    private static String in(Scenario scenario, String name) {
        return folder.resolve(scenario.code()).resolve(name).toString();
    }

    private static String log(Scenario scenario, String vpc) {
        return in(scenario, Simulation.PREFIX + vpc + ".log");
    }

    private List<String> describe(int status, String... arguments) {
        List<String> all = new ArrayList<>(List.of("describe", "--lang", "en"));
        all.addAll(List.of(arguments));
        assertThat(run(all.toArray(String[]::new))).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(status);
        return lines();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
