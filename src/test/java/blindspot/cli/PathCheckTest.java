package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Member;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.TopologyWriter;
import blindspot.topology.Wish;
import blindspot.topology.inference.Inference;
import blindspot.topology.inventory.Inventory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `check` says of the path that records are drawn on, to scripts and to people.
final class PathCheckTest {
    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void logsAloneDrawTheirPathAndSayHowItIsKnown() throws IOException {
        capture(Scenario.PLAIN, "v5");
        JsonNode root = check(log("vpc-a"), log("vpc-b"));
        JsonNode path = root.path("path");

        assertThat(root.path("inputs")).allMatch(input -> "simulated".equals(
                input.path("remarks").path(0).path("code").asString()));
        assertThat(names(path)).containsExactly("origin", "vpcs", "nodes", "candidates", "legs", "elsewhere");
        assertThat(path.path("origin").asString()).isEqualTo("inferred");
        assertThat(root.path("paths").asInt()).isGreaterThan(1);
        assertThat(root.path("noPath").isNull()).isTrue();
        JsonNode vpc = path.path("vpcs").get(0);
        assertThat(names(vpc)).containsExactly("side", "id", "name", "loaded", "origin");
        assertThat(vpc.path("side").asString()).isEqualTo("a");
        assertThat(vpc.path("id").asString()).startsWith("vpc-");
        assertThat(vpc.path("name").isNull()).isTrue();
        assertThat(vpc.path("loaded").asBoolean()).isTrue();
        assertThat(vpc.path("origin").asString()).isEqualTo("field");
        JsonNode nlb = path.path("nodes").get(2);
        assertThat(names(nlb)).containsExactly(
                "role", "roles", "certain", "vpc", "name", "count", "origin", "interfaces");
        assertThat(nlb.path("roles")).extracting(JsonNode::asString).containsExactly("nlb", "alb");
        assertThat(nlb.path("certain").asBoolean()).isFalse();
        assertThat(nlb.path("vpc").asString()).isEqualTo("b");
        assertThat(names(nlb.path("interfaces").get(0))).containsExactly("id", "addresses", "az", "recorded");
        assertThat(path.path("nodes")).extracting(node -> node.path("role").asString())
                .containsExactly("ec2", "vpc-endpoint", "nlb", "alb", "ec2");
        JsonNode legs = path.path("legs");
        assertThat(names(legs.get(0))).containsExactly(
                "from", "to", "kind", "joined", "state", "records", "packetsOnce", "bytesOnce", "rejects",
                "why");
        assertThat(legs).extracting(leg -> leg.path("kind").asString())
                .containsExactly("same-vpc", "privatelink", "same-vpc", "same-vpc");
        assertThat(states(legs.get(0))).containsExactly("recorded", "not-in-view", "recorded");
        assertThat(states(legs.get(1))).containsExactly("never-logged", "never-logged", "never-logged");
        assertThat(states(legs.get(2))).containsExactly("not-in-view", "recorded", "recorded");
        assertThat(legs.get(1).path("joined").asString()).isEqualTo("inferred");
        assertThat(legs.get(1).path("records").asLong()).isZero();
        assertThat(legs.get(1).path("packetsOnce").isNull()).isTrue();
        assertThat(legs.get(1).path("bytesOnce").isNull()).as("no record, no sum").isTrue();
        long onLegs = 0;
        for (JsonNode leg : legs) {
            onLegs += leg.path("records").asLong();
        }
        JsonNode elsewhere = path.path("elsewhere");
        assertThat(onLegs + elsewhere.path("a").asLong() + elsewhere.path("b").asLong()
                + elsewhere.path("unknown").asLong()).isEqualTo(root.path("totals").path("records").asLong());
    }

    @Test
    void whatNoFlowLogEverHasIsListedWithAPath() throws IOException {
        JsonNode root = check("assets/lessons/privatelink");
        JsonNode kinds = root.path("notLogged");
        assertThat(kinds).extracting(kind -> kind.path("code").asString() + " " + kind.path("applies").asString())
                .containsExactly(
                        "amazon-dns unknown", "windows-activation unknown", "instance-metadata unknown",
                        "time-sync unknown", "dhcp yes", "mirrored-source unknown", "default-router unknown",
                        "endpoint-to-network-load-balancer yes", "arp yes", "short-lived-regional-nat no");
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(names(kind)).containsExactly("code", "citation", "applies");
            assertThat(kind.path("citation").asString()).endsWith("/flow-logs-limitations.html");
        });
        assertThat(check("README.md").has("notLogged")).isFalse();
    }

    @Test
    void whyNothingIsThereIsSaidOfEveryHalfWithoutRecords() throws IOException {
        capture(Scenario.PLAIN, "v5");
        JsonNode legs = check(log("vpc-a"), log("vpc-b")).path("path").path("legs");
        assertThat(legs).extracting(leg -> leg.path("why").size()).containsExactly(0, 4, 0, 0);
        JsonNode half = legs.get(1).path("why").get(0);
        assertThat(names(half)).containsExactly("end", "interface", "lane", "reasons");
        assertThat(half.path("interface").asString()).startsWith("eni-");
        assertThat(half.path("reasons")).allSatisfy(
                reason -> assertThat(names(reason)).containsExactly("code", "answer"));
        assertThat(half.path("reasons")).extracting(reason -> reason.path("code").asString())
                .containsExactly(
                        "never-logged", "no-flow-log", "traffic-type", "outside-time", "late", "skipped", "hidden",
                        "no-traffic");
        assertThat(why(legs.get(1))).containsExactly(
                "1 request yes no unknown no no no no unknown", "2 request yes no unknown no no no no unknown",
                "2 response yes no unknown no no no no unknown", "1 response yes no unknown no no no no unknown");
    }

    @Test
    void theLoadBalancersSecurityGroupLeavesResponsesOfWhichOnlyTheseReasonsRemain() throws IOException {
        capture(Scenario.SECURITY_GROUP_NLB, "v5");
        assertThat(why(check(folder.toString()).path("path").path("legs").get(0))).containsExactly(
                "1 response no no unknown no unknown no no unknown",
                "0 response no no unknown no unknown no no unknown");
    }

    @Test
    void withTheLogsOfOneVpcTheOtherHasNoFlowLogInTheFiles() throws IOException {
        capture(Scenario.PLAIN, "v5");
        String nothing = " no yes unknown unknown unknown unknown no unknown";
        String[] halves =
                {"0 request" + nothing, "1 request" + nothing, "1 response" + nothing, "0 response" + nothing};
        JsonNode first = check(log("vpc-b")).path("path").path("legs").get(0);
        assertThat(why(first)).containsExactly(halves);
        assertThat(first.path("why").get(0).path("interface").isNull()).isTrue();
        first = check("--topology", folder.resolve("topology.json").toString(), log("vpc-b"))
                .path("path")
                .path("legs")
                .get(0);
        assertThat(why(first)).containsExactly(halves);
        assertThat(first.path("why").get(0).path("interface").asString()).startsWith("eni-");
    }

    @Test
    void whatTheFilterLeavesOutIsHiddenAndSkippedRecordsStaySaid() throws IOException {
        capture(Scenario.SKIPDATA, "v5");
        JsonNode legs = check("--filter", "leg = 1", folder.toString()).path("path").path("legs");
        assertThat(why(legs.get(0))).isEmpty();
        assertThat(why(legs.get(2))).containsExactly(
                "2 request no no unknown no no no yes no", "3 request no no unknown no no yes yes no",
                "3 response no no unknown no no yes yes no", "2 response no no unknown no no no yes no");
        assertThat(legs.get(2).path("records").asLong()).isPositive();
    }

    @Test
    void aFlowLogOfAcceptedTrafficHasNothingOfWhatTheTargetRejects() throws IOException {
        capture(Scenario.SECURITY_GROUP_TARGET, "v5");
        Path log = Path.of(log("vpc-b"));
        Files.write(log, Files.readAllLines(log).stream().filter(line -> !line.contains(" REJECT ")).toList());
        JsonNode path = check(folder.toString()).path("path");
        String vpc = path.path("vpcs").get(1).path("id").asString();
        String target = "4 request no no unknown unknown unknown no no no";
        assertThat(why(path.path("legs").get(3))).as("nobody says so").contains(target);

        Files.writeString(folder.resolve("flow-logs.json"), """
                {"FlowLogs": [{"FlowLogId": "fl-0a", "ResourceId": "%s", "TrafficType": "ACCEPT"}]}
                """.formatted(vpc));
        assertThat(why(check(folder.toString()).path("path").path("legs").get(3)))
                .contains("4 request no no yes unknown unknown no no no");
    }

    @Test
    void whatIsOutsideOfAnyVpcIsNeverLogged() throws IOException {
        capture(Scenario.NAT, "v5");
        JsonNode last = check(folder.toString()).path("path").path("legs").get(1);
        assertThat(why(last)).hasSize(2).allMatch(half -> half.startsWith("2 re") && half.contains(" yes yes "));
    }

    /// Of each empty half: its end, lane and answers.
    private static List<String> why(JsonNode leg) {
        List<String> all = new ArrayList<>();
        for (JsonNode half : leg.path("why")) {
            StringBuilder text = new StringBuilder(half.path("end").asString() + " " + half.path("lane").asString());
            half.path("reasons").forEach(reason -> text.append(' ').append(reason.path("answer").asString()));
            all.add(text.toString());
        }
        return all;
    }

    @Test
    void inventoriesMakeItCertain() throws IOException {
        capture(Scenario.TWO_ZONES, "v2");
        JsonNode path = check(folder.toString()).path("path");
        assertThat(path.path("origin").asString()).as("a topology file is in the folder").isEqualTo("file");

        path = check(log("vpc-a"), log("vpc-b"), folder.resolve("inventory").toString()).path("path");
        assertThat(path.path("origin").asString()).isEqualTo("inventory");
        assertThat(path.path("nodes")).allMatch(node -> node.path("certain").asBoolean());
        assertThat(path.path("nodes")).allMatch(node -> node.path("count").asInt() == 2);
        assertThat(path.path("nodes").get(2).path("name").asString()).isEqualTo("service-nlb");
        assertThat(path.path("legs").get(1).path("joined").asString()).isEqualTo("stated");
        assertThat(path.path("vpcs").get(1).path("origin").asString()).isEqualTo("inventory");
    }

    @Test
    void theVpcWhoseLogsAreNotThereIsThereWithoutInterfaces() throws IOException {
        capture(Scenario.PLAIN, "v11");
        JsonNode path = check(log("vpc-b")).path("path");

        assertThat(path.path("vpcs")).extracting(vpc -> vpc.path("loaded").asBoolean()).containsExactly(false, true);
        assertThat(path.path("vpcs").get(0).path("id").isNull()).isTrue();
        assertThat(path.path("nodes")).extracting(node -> node.path("count").asInt())
                .containsExactly(0, 0, 1, 1, 1);
        assertThat(states(path.path("legs").get(0))).containsExactly("loggable", "not-in-view", "loggable");
    }

    @Test
    void aTopologyFileOrANumberChooses() throws IOException {
        capture(Scenario.TWO_ENDPOINTS, "v5");
        String topology = folder.resolve("topology.json").toString();
        JsonNode root = check("--topology", topology, "--path", "2", log("vpc-a"), log("vpc-b"), log("vpc-c"));
        assertThat(root.path("path").path("origin").asString()).isEqualTo("file");
        assertThat(root.path("paths").asInt()).isEqualTo(2);
        String second = root.path("path").path("vpcs").get(0).path("id").asString();
        root = check("--topology", topology, log("vpc-a"), log("vpc-b"), log("vpc-c"));
        assertThat(root.path("path").path("vpcs").get(0).path("id").asString()).isNotEqualTo(second);

        root = check("--path", "999", log("vpc-a"));
        assertThat(root.path("path").isNull()).isTrue();
        assertThat(root.path("noPath").asString()).isEqualTo("no-such-path");
        assertThat(run("check", "--json", "--path", "none", log("vpc-a"))).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void theVpcThatRecordsNameCountsMoreThanWhatAnInventoryStatesOfIt() throws IOException {
        capture(Scenario.PLAIN, "v5");
        Path stated = folder.resolve("inventory").resolve("simulated-vpc-b-describe-network-interfaces.json");
        Files.writeString(stated, Files.readString(stated).replace("\"VpcId\":\"vpc-", "\"VpcId\":\"vpc-9"));
        JsonNode path = check(log("vpc-a"), log("vpc-b"), stated.toString()).path("path");

        assertThat(path.path("vpcs")).allMatch(vpc -> vpc.path("loaded").asBoolean());
        assertThat(path.path("vpcs").get(1).path("origin").asString()).isEqualTo("field");
        assertThat(path.path("nodes").get(2).path("origin").asString()).isEqualTo("inventory");
        assertThat(path.path("legs").get(2).path("records").asLong()).isPositive();
        assertThat(path.path("elsewhere").path("unknown").asLong()).isZero();
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        Path log = Files.writeString(folder.resolve("x.log"), "srcaddr dstaddr start end\n10.0.0.1 10.0.0.2 1 2\n");
        JsonNode root = check(log.toString());

        assertThat(root.path("path").isNull()).isTrue();
        assertThat(root.path("paths").asInt()).isZero();
        assertThat(root.path("noPath").asString()).isEqualTo("no-interfaces");
    }

    @Test
    void peopleReadWhatThePathIsAndHowThatIsKnown() throws IOException {
        capture(Scenario.PLAIN, "v5");
        assertThat(text("en", log("vpc-a"), log("vpc-b")))
                .containsPattern(
                        "Path 1 of \\d+: Clients( ×\\d+)? → \\[Endpoint\\] ⇢ \\[NLB\\] → \\[ALB\\] → Servers")
                .containsPattern("  \\[likely, explains [\\d,]+ of [\\d,]+ records: .*\\]")
                .contains("What stands in [brackets] is inferred from the records.")
                .containsPattern("\\d+ other paths can be drawn: --path N chooses\\.");
        assertThat(text("ja", log("vpc-a"), log("vpc-b")))
                .containsPattern("経路 1 / \\d+：クライアント.* ⇢ \\[NLB\\]")
                .containsPattern("  \\[有力、[\\d,]+ レコード中 [\\d,]+ 件に合う：")
                .contains("[角括弧] の中はレコードからの推定です。");
        assertThat(text("en", "--path", "2", log("vpc-a"), log("vpc-b"))).contains("Path 2 of ");
        assertThat(text("en", "--path", "999", log("vpc-a")))
                .contains("No path can be drawn: there are not so many paths. Choose a smaller number.");
    }

    @Test
    void aTopologyOfOtherRecordsIsSaidToBeAndThoseTellTheirPathWithoutIt() throws IOException {
        capture(Scenario.PLAIN, "v5");
        String other = folder.resolve("other.json").toString();
        Files.writeString(Path.of(other), topology(Scenario.NLB_ALONE, 99));

        JsonNode root = check("--topology", other, log("vpc-a"), log("vpc-b"));
        assertThat(root.path("path").path("origin").asString()).isEqualTo("file");
        assertThat(root.path("pathNotes")).extracting(note -> note.path("code").asString())
                .containsExactly("of-other-records");
        assertThat(text("en", "--topology", other, log("vpc-a"), log("vpc-b")))
                .contains("This topology is of other records: no record has a network interface or an address of it.")
                .contains("Leave the topology file out to see the path that the records tell.");
        assertThat(text("ja", "--topology", other, log("vpc-a"))).contains("このトポロジーは別のレコードのものです。");

        root = check(log("vpc-a"), log("vpc-b"));
        assertThat(root.path("path").path("origin").asString()).isEqualTo("inferred");
        assertThat(root.path("pathNotes")).isEmpty();
        assertThat(root.path("pathLimits")).isEmpty();
    }

    private static String topology(Scenario scenario, int seed) {
        return Simulation.of(new Plan(scenario, seed, 60, Plan.format("v5"), 15, scenario.leastZones()))
                .files()
                .stream()
                .filter(file -> file.name().equals("topology.json"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhichOfTwoTopologyFilesCounts() throws IOException {
        capture(Scenario.PLAIN, "v5");
        String first = folder.resolve("topology.json").toString();
        String second = folder.resolve("second.json").toString();
        Files.copy(Path.of(first), Path.of(second));

        JsonNode root = check(first, second, log("vpc-a"));
        assertThat(root.path("pathNotes")).extracting(note -> note.path("code").asString())
                .containsExactly("one-of-several");
        assertThat(text("en", first, second, log("vpc-a")))
                .contains(first + " is not used: of several files of its kind the last one counts, " + second + ".");
        assertThat(text("ja", first, second, log("vpc-a"))).contains(first + " は使われません。");
        assertThat(text("en", "--topology", first, second, log("vpc-a")))
                .contains(second + " is not used: the option --topology names " + first + ".");
    }

    @Test
    void peopleReadThatAFileStatesThePath() throws IOException {
        capture(Scenario.TWO_ENDPOINTS, "v5");
        assertThat(text("en", folder.toString()))
                .contains("Path 1 of 2: ")
                .containsPattern("stated by a topology file; [\\d,]+ of [\\d,]+ records lie on it")
                .contains("1 other path can be drawn")
                .doesNotContain("[brackets]");
    }

    @Test
    void nothingIsSaidOfAPathWithoutLogs() throws IOException {
        capture(Scenario.PLAIN, "v5");
        assertThat(check(folder.resolve("inventory").toString()).has("path")).isFalse();
        assertThat(text("en", folder.resolve("inventory").toString())).doesNotContain("Path ", "path can be drawn");
    }

    @Test
    void peopleReadWhatWasTooMuchToBeLookedAt() throws IOException {
        int pairs = (1 << 17) + 10;
        StringBuilder records = new StringBuilder("interface-id srcaddr dstaddr srcport dstport protocol start end\n");
        for (int i = 0; i < pairs; i++) {
            records.append("eni-0a 10.200.0.1 10.")
                    .append(i >>> 16)
                    .append('.')
                    .append(i >>> 8 & 255)
                    .append('.')
                    .append(i & 255)
                    .append(" 50001 443 6 1790000000 1790000060\n");
        }
        String log = Files.writeString(folder.resolve("many.log"), records).toString();

        String said = "10 records between further pairs of addresses were too many to be looked at.";
        assertThat(text("en", log)).contains("Path 1 of ", said);
        assertThat(text("en", "--path", "999", log)).contains("No path can be drawn: ", said);
        JsonNode limits = check(log).path("pathLimits");
        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).path("code").asString()).isEqualTo("records");
        assertThat(limits.get(0).path("left").asLong()).isEqualTo(10);
    }

    @Test
    void filtersAskTheDrawnPath() throws IOException {
        capture(Scenario.PLAIN, "v5");
        JsonNode root = check("--filter", "leg = 1", log("vpc-a"), log("vpc-b"));

        assertThat(root.path("matched").path("records").asLong())
                .isPositive()
                .isEqualTo(root.path("path").path("legs").get(0).path("records").asLong());
        root = check("--filter", "leg = -", log("vpc-a"), log("vpc-b"));
        JsonNode elsewhere = root.path("path").path("elsewhere");
        assertThat(root.path("matched").path("records").asLong()).isEqualTo(elsewhere.path("a").asLong()
                + elsewhere.path("b").asLong() + elsewhere.path("unknown").asLong());
        assertThat(run("check", "--json", "--filter", "leg = 9", log("vpc-a"), log("vpc-b")))
                .isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void filtersAskTheDrawnPathHoweverTheNameIsWritten() throws IOException {
        capture(Scenario.HEALTH_CHECKS, "v5");
        JsonNode asked = check("--filter", "health-check", log("vpc-a"), log("vpc-b")).path("matched");
        assertThat(asked.path("records").asLong()).isPositive();
        assertThat(check("--filter", "Health_Check", log("vpc-a"), log("vpc-b")).path("matched").path("records"))
                .isEqualTo(asked.path("records"));
    }

    /// What was saved in the window says the same here.
    @Test
    void whatAPersonSetAndSavedIsTheUsers() throws IOException {
        capture(Scenario.PLAIN, "v5");
        List<ByteSource> logs = new ArrayList<>();
        for (String vpc : List.of("vpc-a", "vpc-b")) {
            logs.add(new Bytes(vpc, Files.readAllBytes(Path.of(log(vpc))), Integer.MAX_VALUE));
        }
        FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        Topology before = drawn(table, Settled.NOTHING);
        Member endpoint = member(before, 1);
        Settled settled = Settled.NOTHING.with(endpoint, Wish.NOTHING.leadingTo(member(before, 2)));
        Path saved = Files.writeString(
                folder.resolve("mine.json"), TopologyWriter.text(drawn(table, settled), "mine.json"));

        JsonNode path = check("--topology", saved.toString(), log("vpc-a"), log("vpc-b")).path("path");

        assertThat(path.path("origin").asString()).isEqualTo("file");
        assertThat(path.path("nodes").get(1).path("origin").asString()).isEqualTo("user");
        assertThat(path.path("nodes").get(2).path("certain").asBoolean()).isTrue();
        assertThat(path.path("legs").get(1).path("joined").asString()).isEqualTo("stated");
        assertThat(path.path("nodes").get(4).path("origin").asString()).isEqualTo("field");
    }

    private static Topology drawn(FlowTable table, Settled settled) {
        return Inference.of(table, Inventory.NOTHING, settled, new Cancel()).paths().getFirst().topology();
    }

    private static Member member(Topology topology, int node) {
        return new Member.Interface(
                topology.pathNodes().get(node).interfaces().getFirst().interfaceId().orElseThrow());
    }

    private void capture(Scenario scenario, String format) throws IOException {
        Plan plan = new Plan(scenario, 7, 60, Plan.format(format), 15, scenario.leastZones());
        Files.createDirectories(folder.resolve("inventory"));
        Files.createDirectories(folder.resolve("metrics"));
        for (SimulatedFile file : Simulation.of(plan).files()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
    }

    private String log(String vpc) {
        return folder.resolve(Simulation.PREFIX + vpc + ".log").toString();
    }

    private static List<String> states(JsonNode leg) {
        JsonNode state = leg.path("state");
        return List.of(
                state.path("a").asString(), state.path("b").asString(), state.path("both").asString());
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private JsonNode check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--json"));
        all.addAll(List.of(arguments));
        assertThat(run(all.toArray(String[]::new))).isIn(Cli.DONE, Cli.REPORTED);
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String text(String language, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--lang", language));
        all.addAll(List.of(arguments));
        assertThat(run(all.toArray(String[]::new))).isIn(Cli.DONE, Cli.REPORTED);
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
