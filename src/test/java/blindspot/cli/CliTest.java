package blindspot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.source.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CliTest {
    private static final String HEADER =
            "version account-id interface-id srcaddr dstaddr srcport packets bytes start end action log-status instance-tag\n";
    private static final String ACCEPTED =
            "2 012345678901 eni-0a1 10.0.0.1 10.0.0.2 443 10 840 1700000000 1700000060 ACCEPT OK a%20%22b%22\n";
    private static final String NO_DATA = "2 unknown eni-0b2 - - - - - 1700000000001 1700000060001 - NODATA -\n";

    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void printsNoStackTrace() {
        assertFalse((text(out) + text(err)).contains("\tat "));
    }

    @Test
    void countsWhatAFilterKeeps() throws IOException {
        String log =
                write("a.log", (HEADER + ACCEPTED + ACCEPTED.replace("ACCEPT", "REJECT").replace("443", "22") + NO_DATA)
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "srcPort = https", log));
        assertEquals(
                new JsonMapper().readTree(
                        "{\"filter\":\"srcPort = https\",\"records\":1,\"sumPackets\":10,\"sumBytes\":840}"),
                json().path("matched"));
        assertEquals(3, json().path("totals").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "srcport = -", log));
        assertEquals(
                new JsonMapper().readTree(
                        "{\"filter\":\"srcport = -\",\"records\":1,\"sumPackets\":null,\"sumBytes\":null}"),
                json().path("matched"));
        assertEquals(Cli.DONE, run("check", "--lang", "en", "--filter", "action = REJECT", log));
        assertTrue(text(out).contains("Filter action = REJECT: 1 of 3 records, 10 packets, 840 bytes"), text(out));
    }

    @Test
    void saysWhatToldTheFormatOfEachInput() throws IOException {
        String header = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", header));
        assertEquals("header", json().path("inputs").path(0).path("formatFrom").asString());
        String standard =
                "2 123456789012 eni-0a1 10.0.0.1 10.0.0.2 443 40000 6 10 840 1700000000 1700000060 ACCEPT OK\n";
        String log = write("b.log", standard.getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", log));
        assertEquals("default", json().path("inputs").path(0).path("formatFrom").asString());
        String custom = write("c.log", "10.0.0.1 10.0.0.2 5 6 7\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", "--format", "srcaddr dstaddr bytes start end", custom));
        assertEquals("given", json().path("inputs").path(0).path("formatFrom").asString());
        String definition = write(
                "d.json",
                "{\"FlowLogs\":[{\"FlowLogId\":\"fl-1\",\"LogFormat\":\"${srcaddr} ${dstaddr} ${bytes} ${start} ${end}\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", definition, custom));
        assertEquals("definition", json().path("inputs").path(1).path("formatFrom").asString());
        assertTrue(json().path("inputs").path(0).path("formatFrom").isNull());
        StringBuilder third = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            third.append("3 vpc-0a1b2c3d subnet-0a1b2c3d i-0a1b2c3d4e5f60718 eni-0a1b2c3d 123456789012 IPv4 10.0.0.1 "
                    + "10.0.0.2 40000 443 10.0.0.1 10.0.0.2 6 5000 ")
                    .append(10 + i)
                    .append(" 1700000000 1700000060 ACCEPT 19 OK\n");
        }
        third.append("half a line\n");
        String inferred = write("e.log", third.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--json", inferred));
        assertEquals("inferred", json().path("inputs").path(0).path("formatFrom").asString());
        assertEquals(1, json().path("inputs").path(0).path("formatMisfits").asInt());
        assertEquals(21, json().path("inputs").path(0).path("formatLines").asInt());
        assertEquals(20, json().path("inputs").path(0).path("records").asInt());
        assertEquals(1, json().path("inputs").path(0).path("malformed").asInt());
    }

    @Test
    void leavesOutTheRecordsOfRepeatedInputs() throws IOException {
        String one = write("a.log", (HEADER + ACCEPTED + NO_DATA).getBytes(StandardCharsets.UTF_8));
        String copy = write("b.log", (HEADER + ACCEPTED + NO_DATA).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", one, copy));
        assertEquals(one, json().path("inputs").path(1).path("sameContentAs").asString());
        assertFalse(json().path("inputs").path(1).has("repeated"));
        assertEquals(4, json().path("totals").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--json", "--skip-repeats", "--filter", "srcport = https", one, copy));
        assertEquals(one, json().path("inputs").path(1).path("sameContentAs").asString());
        assertEquals(2, json().path("inputs").path(1).path("repeated").asInt());
        assertEquals(0, json().path("inputs").path(1).path("records").asInt());
        assertEquals(2, json().path("totals").path("records").asInt());
        assertEquals(1, json().path("matched").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--records", "--skip-repeats", one, copy));
        assertEquals(2, text(out).strip().lines().count());
        assertEquals(Cli.DONE, run("check", "--lang", "en", "--skip-repeats", one, copy));
        assertTrue(text(out).contains(copy + " has the same content as " + one + ": its 2 records are left out."));
    }

    @Test
    void printsEachRecordOnceAlsoWhereItIsPrintedWhileOthersAreRead() throws IOException {
        String log = write("a.log", (HEADER + (ACCEPTED + NO_DATA).repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--records", log, write("b.log", Bytes.gzip(HEADER + ACCEPTED))));
        assertEquals(200_001, text(out).lines().count());
    }

    @Test
    void printsOnlyTheRecordsThatAFilterKeeps() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED + NO_DATA).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--records", "--filter", "log-status = NODATA", log));
        assertEquals(1, text(out).chars().filter(c -> c == '\n').count());
        assertTrue(text(out).contains("eni-0b2"), text(out));
    }

    @Test
    void saysWhereAFilterIsWrong() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.WRONG_USAGE, run("check", "--lang", "en", "--filter", "bytes > 1 and srcadr = 10.0.0.1", log));
        assertTrue(text(err).contains("character 15"), text(err));
        assertTrue(text(err).contains("did you mean srcaddr?"), text(err));
        assertEquals(Cli.WRONG_USAGE, run("check", "--filter", "bytes >", log));
    }

    @Test
    void asksTheTopologyThatIsGivenForLegsAndNodes() throws IOException {
        String lesson = Files.readString(Path.of("assets/lessons/privatelink/topology.json"));
        String topology = write(
                "path.json",
                lesson.replace("10.1.0.45", "10.1.0.46")
                        .replace("\"nlb\"", "\"front\"")
                        .getBytes(StandardCharsets.UTF_8));
        String log = write("a.log", "srcaddr dstaddr srcport dstport start end\n10.1.0.45 10.1.0.136 40000 80 1 2\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.WRONG_USAGE, run("check", "--lang", "en", "--json", "--filter", "leg = 3", log));
        assertTrue(text(err).contains("no record names the interface"), text(err));
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "leg = 3", log, topology));
        assertEquals(0, json().path("matched").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "leg = -", topology, log));
        assertEquals(1, json().path("matched").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "recorded-at = front", topology, log));
        assertEquals(Cli.WRONG_USAGE, run("check", "--json", "--filter", "recorded-at = front", log));
    }

    @Test
    void saysWhatATopologyDrawsAndHowItIsKnown() throws IOException {
        String topology =
                write("zones.json", Files.readAllBytes(Path.of("src/test/resources/topology/two-zones.json")));
        assertEquals(Cli.DONE, run("check", "--json", topology));
        JsonNode drawn = json().path("inputs").path(0).path("topology");
        assertEquals(7, drawn.path("nodes").size());
        assertEquals("{\"by\":\"inventory\",\"name\":\"shop.json\"}",
                drawn.path("nodes").path(1).path("origin").toString());
        assertEquals("application-load-balancer", drawn.path("nodes").path(3).path("alternatives").path(0).asString());
        assertTrue(drawn.path("nodes").path(6).path("vpc").isNull());
        assertEquals("privatelink", drawn.path("legs").path(1).path("kind").asString());
        assertEquals(3, drawn.path("legs").path(1).path("origin").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--lang", "en", topology));
        assertTrue(text(out).contains("Clients → Endpoint → NLB → Target"), text(out));
        assertTrue(text(out).contains("target – EC2 instance: computed from 12 records."), text(out));
    }

    @Test
    void asksNoPathOfTheLessonWhereTheTopologyCannotBeUsed() throws IOException {
        String broken = write("path.json", "{\"kind\": \"blindspot-topology\"}".getBytes(StandardCharsets.UTF_8));
        String log = write("a.log", "srcaddr dstaddr srcport dstport start end\n10.1.0.45 10.1.0.136 40000 80 1 2\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.WRONG_USAGE, run("check", "--json", "--filter", "leg = 3", broken, log));
    }

    @Test
    void filtersByFieldsThatOnlyOneFileHas() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        String other =
                write("b.log", (HEADER.replace("instance-tag", "my-field") + ACCEPTED.replace("a%20%22b%22", "x"))
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "my_field = x", log, other));
        assertEquals(1, json().path("matched").path("records").asInt());
        assertEquals(Cli.DONE, run("check", "--json", "--filter", "not my-field = x", log, other));
        assertEquals(1, json().path("matched").path("records").asInt());
    }

    @Test
    void printsOneJsonObjectWithEverythingThatIsPromised() throws IOException {
        String log = write("a.log", Bytes.gzip(HEADER + "# comment\n" + ACCEPTED + NO_DATA + "bad \"line\"\n"));
        assertEquals(Cli.REPORTED, run("check", "--json", log));
        JsonNode root = json();
        assertEquals(List.of("inputs", "skipped", "totals", "path", "paths", "noPath", "notLogged", "pathLimits",
                "pathNotes"), names(root));
        JsonNode input = root.path("inputs").get(0);
        assertEquals(
                List.of("path", "kind", "container", "compression", "format", "formatFrom", "headerLines",
                        "commentLines", "records",
                        "malformed", "logStatus", "action", "sumPackets", "sumBytes", "minStart", "maxEnd",
                        "loadSeconds", "issues", "remarks", "problem"),
                names(input));
        assertEquals(log, input.path("path").asString());
        assertEquals("flow-log", input.path("kind").asString());
        assertEquals("text", input.path("container").asString());
        assertEquals("gzip", input.path("compression").asString());
        assertEquals(HEADER.strip().replace(" ", ","), joined(input.path("format")));
        assertEquals(1, input.path("headerLines").asInt());
        assertEquals(1, input.path("commentLines").asInt());
        assertEquals(2, input.path("records").asInt());
        assertEquals(1, input.path("malformed").asInt());
        assertEquals(
                new JsonMapper().readTree("{\"OK\":1,\"NODATA\":1,\"SKIPDATA\":0,\"absent\":0,\"missing\":0}"),
                input.path("logStatus"));
        assertEquals(new JsonMapper().readTree("{\"ACCEPT\":1,\"REJECT\":0}"), input.path("action"));
        assertEquals(10, input.path("sumPackets").asInt());
        assertEquals(840, input.path("sumBytes").asInt());
        assertEquals(1700000000, input.path("minStart").asLong());
        assertEquals(1700000060, input.path("maxEnd").asLong());
        assertTrue(input.path("loadSeconds").isNumber());
        JsonNode issue = input.path("issues").get(0);
        assertEquals(5, issue.path("line").asInt());
        assertEquals(11, issue.path("column").asInt());
        assertEquals("too-few-fields", issue.path("reason").asString());
        assertEquals("bad \"line\"", issue.path("text").asString());
        assertTrue(input.path("problem").isNull());
    }

    @Test
    void sumsTheCountersOfAllInputs() throws IOException {
        String first = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        String second = write("b.log", "srcaddr\n10.0.0.1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--json", first, second, first));
        JsonNode totals = json().path("totals");
        assertEquals(3, totals.path("inputs").asInt());
        assertEquals(3, totals.path("records").asInt());
        assertEquals(3, totals.path("headerLines").asInt());
        assertEquals(1, totals.path("logStatus").path("absent").asInt());
        assertEquals(1680, totals.path("sumBytes").asInt());
        assertTrue(json().path("inputs").get(1).path("sumBytes").isNull());
        assertTrue(json().path("inputs").get(1).path("minStart").isNull());
    }

    @Test
    void saysWhatIsMissingOrUnknownAndWhatItSkippedInAFolder() throws IOException {
        String notes = write("notes.md", "some notes\n".getBytes(StandardCharsets.UTF_8));
        write("sub/a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", folder.toString()));
        assertEquals(notes, joined(json().path("skipped")));
        assertEquals(
                folder.resolve("sub").resolve("a.log").toString(),
                json().path("inputs").get(0).path("path").asString());
        assertEquals(1, json().path("inputs").size());
        assertEquals(Cli.REPORTED, run("check", "--json", notes, folder + "/nowhere.log", "\0"));
        assertEquals("looks-like-prose", code(0));
        assertEquals("text", json().path("inputs").get(0).path("container").asString());
        assertEquals("no-such-file", code(1));
        assertEquals("no-such-file", code(2));
        assertEquals("unknown", json().path("inputs").get(1).path("kind").asString());
    }

    @Test
    void refusesATransitGatewayLogByName() throws IOException {
        String log = write("a.log", "tgw-id srcaddr\ntgw-1 10.0.0.1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--json", log));
        assertEquals("transit-gateway-log", code(0));
        assertEquals("tgw-flow-log", json().path("inputs").get(0).path("kind").asString());
        assertEquals(0, json().path("totals").path("records").asInt());
        assertEquals(0, json().path("totals").path("malformed").asInt());
    }

    /// The names are of three letters outside ASCII, as bytes of UTF-8; whatever the locale of this test.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsFilesWhoseNamesTheLocaleCannotHold() throws IOException, InterruptedException {
        String name = "\\346\\227\\245\\346\\234\\254\\350\\252\\236";
        String script = "n=$(printf '" + name + "') && f=\"$FOLDER/$n\" && mkdir \"$f\" && printf '%s' '" + HEADER
                + ACCEPTED + "' > \"$f/$n.log\" && exec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -cp \"$CLASSES\" blindspot.Launcher check --records \"$f/$n.log\"";
        ProcessBuilder check = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        check.environment().put("LC_ALL", "C");
        check.environment().put("FOLDER", folder.toString());
        check.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = check.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Cli.DONE, process.waitFor(), said);
        assertTrue(said.contains("\"interface-id\":\"eni-0a1\""), said);
    }

    @Test
    void findsNothingWrongWithHeadersAloneAndOddRecords() throws IOException {
        String header = write("header", HEADER.getBytes(StandardCharsets.UTF_8));
        String odd = write(
                "odd",
                "srcaddr dstaddr start end log-status\n- - 9 3 SKIPDATA\n- - - - NODATA\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--json", header, odd));
        for (JsonNode input : json().path("inputs")) {
            assertEquals("flow-log", input.path("kind").asString());
            assertTrue(input.path("problem").isNull());
        }
    }

    @Test
    void saysWhereThereIsNothing() throws IOException {
        assertEquals(Cli.REPORTED, run("check", "--json", write("empty", new byte[0])));
        assertEquals("looks-like-nothing", code(0));
        assertEquals("unknown", json().path("inputs").get(0).path("kind").asString());
    }

    @Test
    void saysWhatRecordsLackThatThePictureNeeds() throws IOException {
        String log = write(
                "a.log", "srcaddr bytes\n10.0.0.1 5\n10.0.0.2 6\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--json", log));
        JsonNode input = json().path("inputs").get(0);
        assertEquals(2, input.path("records").asInt());
        assertEquals(
                new JsonMapper().readTree("{\"addresses\":2,\"times\":2,\"interfaces\":2}"), input.path("lacking"));
        assertTrue(input.path("problem").isNull());
        assertEquals(Cli.REPORTED, run("check", "--lang", "en", log));
        assertTrue(text(out).contains("Records of " + log + " without a source or destination address: 2."), text(out));
        assertTrue(text(out).contains("Records of " + log + " without a start or end: 2."), text(out));
        String whole = write(
                "b.log", "srcaddr dstaddr start end\n10.0.0.1 10.0.0.2 5 6\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--lang", "en", whole));
        assertTrue(text(out).contains("Records that do not say which interface recorded them: 1"), text(out));
    }

    @Test
    void printsRecordsOneOnALine() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED + NO_DATA + "bad\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--records", log));
        List<String> lines = text(out).lines().toList();
        assertEquals(2, lines.size());
        assertEquals(
                "{\"version\":2,\"account-id\":\"012345678901\",\"interface-id\":\"eni-0a1\",\"srcaddr\":\"10.0.0.1\","
                        + "\"dstaddr\":\"10.0.0.2\",\"srcport\":443,\"packets\":10,\"bytes\":840,\"start\":1700000000,\"end\":1700000060,"
                        + "\"action\":\"ACCEPT\",\"log-status\":\"OK\",\"instance-tag\":\"a \\\"b\\\"\"}",
                lines.getFirst());
        assertEquals(
                "{\"version\":2,\"account-id\":\"unknown\",\"interface-id\":\"eni-0b2\",\"srcaddr\":null,"
                        + "\"dstaddr\":null,\"srcport\":null,\"packets\":null,\"bytes\":null,\"start\":1700000000,\"end\":1700000060,"
                        + "\"action\":null,\"log-status\":\"NODATA\",\"instance-tag\":null}",
                lines.getLast());
        assertTrue(text(err).contains(":4:"));
    }

    @Test
    void readsWithTheFormatGiven() throws IOException {
        String log =
                write("a", "eni-0a1 10.0.0.1 10.0.0.2 443 1700000000 1700000060\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--json", log));
        assertEquals("format-doubtful", code(0));
        for (String format : List.of(
                "interface-id srcaddr dstaddr dstport start end",
                "${interface-id} ${srcaddr} ${dstaddr} ${dstport} ${start} ${end}",
                "interface-id,srcaddr,dstaddr,dstport,start,end")) {
            assertEquals(Cli.DONE, run("check", "--json", "--format", format, log));
            assertEquals(1, json().path("totals").path("records").asInt());
        }
    }

    @Test
    void namesAFormatThatTheValuesTold() throws IOException {
        String order = "account-id action az-id bytes dstaddr dstport end flow-direction instance-id interface-id "
                + "log-status packets pkt-dst-aws-service pkt-dstaddr pkt-src-aws-service pkt-srcaddr protocol region "
                + "srcaddr srcport start sublocation-id sublocation-type subnet-id tcp-flags traffic-path type version "
                + "vpc-id";
        String line = "012345678901 ACCEPT use2-az2 4895 192.0.2.15 50318 1700000060 ingress i-0a1 eni-0a1 OK 15 - "
                + "192.0.2.15 S3 198.51.100.6 6 us-east-2 198.51.100.7 443 1700000000 - - subnet-0a1 19 - IPv4 5 "
                + "vpc-0a1\n";
        String log = write("a", line.getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", log));
        assertTrue(text(out).contains("Fields: " + order));
        assertTrue(text(out).contains(
                "Format recognised by its values: version 5 in alphabetical order, as the console writes it"));
        assertEquals(Cli.DONE, run("check", "--lang", "ja", log));
        assertTrue(text(out).contains("値から形式を判別しました：バージョン 5、コンソールが書くアルファベット順"));
    }

    @Test
    void saysWhichFormatToGiveWhereTheValuesDoNotSettleIt() throws IOException {
        String log = write(
                "a", "11 10.0.0.71 10.1.2.3 34210 80 6 1716729292 1716729349 REJECT OK BPA nat-0a1 1 blue\n".repeat(3)
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", log));
        assertTrue(text(out).contains("3 lines"));
        String option = "version srcaddr dstaddr srcport dstport protocol start end action log-status reject-reason "
                + "resource-id encryption-status column-14";
        assertTrue(text(out).contains("--format '" + option + "'"));
        assertEquals(Cli.DONE, run("check", "--format", option, log));
        assertTrue(text(out).contains("Records 3"));
    }

    @Test
    void saysOfWrongArgumentsThatTheyAreWrong() {
        for (String[] arguments : new String[][] {
            {}, {"check"}, {"check", "--nonsense", "a"}, {"nonsense"}, {"check", "--format", "foo", "a"},
            {"check", "--format"}, {"check", "--lang", "xx", "a"}, {"check", "--format", "${", "a"}
        }) {
            assertEquals(Cli.WRONG_USAGE, run(arguments), String.join(" ", arguments));
            assertEquals("", text(out));
            assertFalse(text(err).isBlank());
        }
    }

    @Test
    void helpsInBothLanguages() {
        assertEquals(Cli.DONE, run("--lang", "en", "--help"));
        assertTrue(text(out).contains("check"));
        assertEquals(Cli.DONE, run("check", "--help", "--lang=en"));
        assertTrue(text(out).contains("${…}"), text(out));
        assertTrue(text(out).contains("--records"));
        assertEquals(Cli.DONE, run("check", "--help", "--lang=ja"));
        assertTrue(text(out).contains("レコード"));
        assertEquals(Cli.DONE, run("--version"));
        assertTrue(text(out).startsWith("Blindspot "));
    }

    @Test
    void saysItForPeopleInBothLanguages() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED + "bad\u001b[31m\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--lang", "en", log, log + ".gone"));
        assertTrue(text(out).contains("Too few fields: expected 13, found 1."), text(out));
        assertTrue(text(out).contains("does not exist"));
        assertFalse(text(out).contains("\u001b"));
        assertEquals(Cli.REPORTED, run("check", "--lang", "ja", log, log + ".gone"));
        assertTrue(text(out).contains("フィールドが足りません"));
    }

    /// Else an image would be made that starts slower with what was not gone through.
    @Test
    void rehearsesNothingWhereAFileIsMissing() {
        String missing = folder.resolve("missing.parquet").toString();
        for (String verb : List.of("rehearse-window", "rehearse-verbs")) {
            assertEquals(Cli.REPORTED, run(verb, folder.resolve("rehearsal").toString(), missing));
            assertTrue(text(err).contains(missing), text(err));
            assertFalse(Files.exists(folder.resolve("rehearsal")));
        }
    }

    @Test
    void knowsItsVerbs() {
        assertTrue(new Cli().knows("check"));
        assertTrue(new Cli().knows("--help"));
        assertFalse(new Cli().knows("a.log"));
    }

    @Test
    void namesOfFilesDoNotReachTheTerminalAsTheyAre() throws IOException {
        String file = write("a\u001B[31m\n\u202Eb.log", (HEADER + ACCEPTED + "2 x\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.REPORTED, run("check", "--lang", "en", file));
        assertTrue(text(out).startsWith(folder + "/a�[31m��b.log\n"), text(out));
        assertFalse(text(out).contains("\u001B") || text(out).contains("\u202E"), text(out));
        assertEquals(Cli.REPORTED, run("check", "--json", file, file + "\u009Bno"));
        assertEquals(file, json().path("inputs").path(0).path("path").asString());
        assertTrue(text(out).contains("\\u202E") && text(out).contains("\\u009B"), text(out));
        assertFalse(text(out).contains("\u202E") || text(out).contains("\u009B"), text(out));
        assertEquals(Cli.REPORTED, run("check", "--records", file));
        assertFalse(text(err).contains("\u001B") || text(err).contains("\u202E"), text(err));
        assertEquals(Cli.WRONG_USAGE, run("check", "--no\u001B[31m\u202E"));
        assertFalse(text(err).contains("\u001B") || text(err).contains("\u202E"), text(err));
    }

    @Test
    void recordsAreEscapedWhereATerminalWouldObey() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED.replace("eni-0a1", "e\u009B\u202E\u2028\u007F\u00E9😀"))
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.DONE, run("check", "--records", log));
        assertTrue(text(out).contains("\"e\\u009B\\u202E\\u2028\\u007F\u00E9😀\""), text(out));
        assertEquals("e\u009B\u202E\u2028\u007F\u00E9😀", json().path("interface-id").asString());
    }

    @Test
    void aPictureNeedsTheNameOfAFile() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("", " ", folder.toString(), folder + "/new/", "a\0b")) {
            assertEquals(Cli.WRONG_USAGE, run("render", "--lang", "en", "--out", name, log), name);
            assertTrue(text(err).contains("--out needs the name of a file"), text(err));
        }
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void noPictureReplacesAnInput() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        Path other = folder.resolve("x/../a.log");
        Files.createDirectories(folder.resolve("x"));
        assertEquals(Cli.WRONG_USAGE, run("render", "--lang", "en", "--out", other.toString(), log));
        assertTrue(text(err).contains("is one of the inputs"), text(err));
        assertEquals(HEADER + ACCEPTED, Files.readString(Path.of(log)));
    }

    @Test
    void saysThatThereIsNothingInAnEmptyFolder() {
        assertEquals(Cli.DONE, run("check", "--lang", "en", folder.toString()));
        assertEquals("In all: inputs 0 · records 0 · malformed 0\n", text(out));
    }

    @Test
    void anEmptyPathIsWrongUsage() {
        for (String path : List.of("", " ", "\t")) {
            assertEquals(Cli.WRONG_USAGE, run("check", "--lang", "en", path));
            assertTrue(text(err).contains("One of the paths is empty."), text(err));
            assertEquals(Cli.WRONG_USAGE, run("render", "--lang", "en", "--out", "x.png", path));
            assertTrue(text(err).contains("One of the paths is empty."), text(err));
        }
    }

    @Test
    void jsonAndRecordsExcludeEachOther() throws IOException {
        String log = write("a.log", (HEADER + ACCEPTED).getBytes(StandardCharsets.UTF_8));
        assertEquals(Cli.WRONG_USAGE, run("check", "--json", "--records", log));
        assertEquals("", text(out));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json() {
        return new JsonMapper().readTree(text(out));
    }

    private String code(int input) {
        return json().path("inputs").get(input).path("problem").path("code").asString();
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes).toString();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static String joined(JsonNode array) {
        return String.join(",", array.valueStream().map(JsonNode::asString).toList());
    }
}
