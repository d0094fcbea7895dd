package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `check` says of inventories.
final class InventoryCheckTest {
    private static final Path SHIPPED = Path.of("src", "test", "resources", "inventory");
    private static final String LOG = "3 10.7.0.10 10.7.0.20 840 1700000000 1700000060 ACCEPT\n";

    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void givesOutTheInterfacesAsJson() throws IOException {
        Path file = write("a.json", """
                {"NetworkInterfaces":[
                 {"NetworkInterfaceId":"eni-0a1","Description":"ELB app/shop/1","InterfaceType":"network_load_balancer",
                  "VpcId":"vpc-1","SubnetId":"subnet-1","PrivateIpAddress":"10.7.0.6"},
                 {"NetworkInterfaceId":"eni-0a2","Attachment":{"InstanceId":"i-0a2"},"TagSet":[{"Key":"Name","Value":"w"}]},
                 {"NetworkInterfaceId":"eni-0a3","Description":"Interface for NAT Gateway nat-0a3"}]}""");

        assertThat(run("check", "--json", file)).isEqualTo(Cli.DONE);
        assertThat(input(0).path("kind").asString()).isEqualTo("inventory");
        assertThat(input(0).path("interfaces")).isEqualTo(new JsonMapper().readTree("""
                [{"id":"eni-0a1","role":"alb","name":"shop","vpc":"vpc-1","subnet":"subnet-1","addresses":["10.7.0.6"],
                  "instance":null},
                 {"id":"eni-0a2","role":"ec2","name":"i-0a2","vpc":null,"subnet":null,"addresses":[],"instance":"i-0a2"},
                 {"id":"eni-0a3","role":"other","name":"nat-0a3","vpc":null,"subnet":null,"addresses":[],
                  "instance":null}]"""));
        assertThat(input(0).path("problem").isNull()).isTrue();
        assertThat(input(0).path("problems").isEmpty()).isTrue();
    }

    @Test
    void listsTheInterfacesForPeople() {
        assertThat(run("check", "--lang", "en", SHIPPED.resolve("account-b.json"))).isEqualTo(Cli.DONE);

        assertThat(printed())
                .contains("States: interfaces 4 · endpoints 0 · services 1 · connections 2 · load balancers 2 · target "
                        + "groups 2 · VPCs 0 · subnets 0 · flow logs 1")
                .contains("eni-0b000000000000b1a  Network Load Balancer      shop-nlb")
                .contains("web 1 (i-0b00000000000007a)  vpc-0b  subnet-0b1  10.7.0.7\n")
                .contains("Flow log fl-0b01 of vpc-0b: REJECT, at most 60 s a record");
    }

    @Test
    void saysWhatTheInventoriesStateTogetherOfWhoIsBehindWhom() {
        run("check", "--lang", "en", SHIPPED.resolve("account-b.json"), SHIPPED.resolve("account-a.json"));

        assertThat(printed()).contains("""
                What the inventories state of endpoints and load balancers:
                  Endpoint shop (vpce-0a000000000000e01) leads to com.amazonaws.vpce.xx-test-1.vpce-svc-0b000000000000501; \
                stated to be behind it: shop-nlb
                  Endpoint vpce-0a000000000000e02 leads to com.amazonaws.xx-test-1.logs
                  Endpoint vpce-0c000000000000e09 leads to vpce-svc-0b000000000000501
                  shop-nlb (net/shop-nlb/0b0000000000b001) forwards to shop-alb
                  shop-alb (app/shop-alb/0b0000000000b002) forwards to web 1 (i-0b00000000000007a)
                """);
    }

    @Test
    void alignsTheTableInJapaneseToo() throws IOException {
        run("check", "--lang", "ja", write("a.json", """
                [{"NetworkInterfaceId":"eni-0a1","Attachment":{"InstanceId":"i-0a1"}},
                 {"NetworkInterfaceId":"eni-0a2","Description":"ELB net/shop/1"}]"""));

        assertThat(printed())
                .contains("eni-0a1  EC2 インスタンス       i-0a1")
                .contains("eni-0a2  Network Load Balancer  shop");
    }

    @Test
    void listsNoMoreInterfacesThanPeopleRead() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 60; i++) {
            text.append(i == 0 ? "" : ",").append("{\"NetworkInterfaceId\":\"eni-").append(i).append("\"}");
        }
        run("check", "--lang", "en", write("many.json", text.append(']').toString()));

        assertThat(printed()).contains("eni-49").doesNotContain("eni-50").contains("… and 10 more: --json lists all");
    }

    @Test
    void showsNoNameFromOutsideAsItIs() throws IOException {
        Path file = write("a.json", """
                [{"NetworkInterfaceId":"eni-0a1","Description":"\\u001b[2J\\u202eshop","VpcId":"vpc\\n-1"}]""");

        run("check", file);
        assertThat(printed()).doesNotContain("\u001B").doesNotContain("\u202E").contains("vpc\uFFFD-1");
    }

    @Test
    void namesEveryProblemWithItsPlace() throws IOException {
        Path file = write("a.json", "{\"NetworkInterfaces\":[7,\n{\"NetworkInterfaceId\":\"eni-0a1\",\"VpcId\":[]}]}");

        assertThat(run("check", "--json", file)).isEqualTo(Cli.REPORTED);
        assertThat(codes(0)).containsExactly("inventory-no-entry", "inventory-wrong-type");
        assertThat(input(0).path("problem").path("code").asString()).isEqualTo("inventory-no-entry");
        assertThat(run("check", "--lang", "en", file)).isEqualTo(Cli.REPORTED);
        assertThat(printed()).contains("a.json, line 2, column 41: “VpcId” is a JSON array");
    }

    @Test
    void saysWhereInventoriesContradictEachOther() throws IOException {
        Path one = write("1.json", "[{\"NetworkInterfaceId\":\"eni-0a1\",\"VpcId\":\"vpc-1\"}]");
        Path two = write("2.json", "[{\"NetworkInterfaceId\":\"eni-0a1\",\"VpcId\":\"vpc-2\"}]");

        assertThat(run("check", "--json", one, two)).isEqualTo(Cli.REPORTED);
        assertThat(codes(0)).isEmpty();
        assertThat(codes(1)).containsExactly("inventory-conflict");
    }

    @Test
    void saysWhenNothingIsStated() throws IOException {
        assertThat(run("check", "--json", write("a.json", "{\"NetworkInterfaces\":[]}"))).isEqualTo(Cli.REPORTED);
        assertThat(codes(0)).containsExactly("inventory-nothing");
    }

    @Test
    void takesAFlowLogForInventoryAndFormat() throws IOException {
        Path definition = write("d.json", """
                {"FlowLogs":[{"FlowLogId":"fl-0a","ResourceId":"vpc-1","TrafficType":"ACCEPT",
                 "LogFormat":"${version} ${srcaddr} ${dstaddr} ${bytes} ${start} ${end} ${action}"}]}""");

        assertThat(run("check", "--json", definition, write("x.log", LOG))).isEqualTo(Cli.DONE);
        assertThat(input(0).path("kind").asString()).isEqualTo("flow-log-definition");
        assertThat(input(0).path("interfaces").isArray()).isTrue();
        assertThat(input(1).path("formatFrom").asString()).isEqualTo("definition");
        assertThat(input(1).path("records").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsFormatAndInterfacesOutOfOneFile(boolean interfacesFirst) throws IOException {
        String interfaces = "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"}]}\n";
        String flowLogs = """
                {"FlowLogs":[{"FlowLogId":"fl-0a","LogFormat":"${version} ${srcaddr} ${dstaddr} ${bytes} ${start} ${end} ${action}"}]}
                """;
        Path both = write("both.json", interfacesFirst ? interfaces + flowLogs : flowLogs + interfaces);

        assertThat(run("check", "--json", both, write("x.log", LOG))).isEqualTo(Cli.DONE);
        assertThat(input(0).path("interfaces").size()).isEqualTo(1);
        assertThat(input(1).path("records").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsRecordsByNameAndRoleOfTheirInterfacesInAnyOrderOfTheFiles(boolean inventoryFirst) throws IOException {
        Path inventory = write("i.json", """
                [{"NetworkInterfaceId":"eni-0a1","Description":"ELB net/shop 1/1","InterfaceType":"network_load_balancer"},
                 {"NetworkInterfaceId":"eni-0a2","Attachment":{"InstanceId":"i-0a2"}}]""");
        Path log = write("x.log", """
                interface-id srcaddr dstaddr packets bytes start end action log-status
                eni-0a1 10.7.0.10 10.7.0.20 1 40 1700000000 1700000060 ACCEPT OK
                eni-0a2 10.7.0.10 10.7.0.20 1 50 1700000000 1700000060 ACCEPT OK
                eni-0a3 10.7.0.10 10.7.0.20 1 60 1700000000 1700000060 ACCEPT OK
                """);
        Path first = inventoryFirst ? inventory : log;
        Path second = inventoryFirst ? log : inventory;

        assertThat(run("check", "--json", "--filter", "role = nlb", first, second)).isEqualTo(Cli.DONE);
        assertThat(new JsonMapper().readTree(printed()).path("matched").path("sumBytes").asInt()).isEqualTo(40);
        assertThat(run("check", "--records", "--filter", "name = i-0a2", first, second)).isEqualTo(Cli.DONE);
        assertThat(printed().lines()).singleElement().asString().contains("eni-0a2");
        assertThat(run("check", "--json", "--filter", "role = -", first, second)).isEqualTo(Cli.DONE);
        assertThat(new JsonMapper().readTree(printed()).path("matched").path("sumBytes").asInt()).isEqualTo(60);
        assertThat(run("check", "--filter", "name = other", first, second)).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void readsInventoriesInsideAnArchive() throws IOException {
        Path archive = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("account-a.json", "account-b.json")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(SHIPPED.resolve(name)));
            }
        }

        assertThat(run("check", "--json", archive)).isEqualTo(Cli.DONE);
        assertThat(input(0).path("interfaces").size()).isEqualTo(4);
        assertThat(input(1).path("interfaces").size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "NETWORKINTERFACES\txx-1a\t\tinterface\t0a:0b\teni-0a1\nATTACHMENT\t2031\n",
        "VPCENDPOINTS\t2031-03-04T05:06:07\t123\tcom.amazonaws.xx.logs\n",
        "TARGETHEALTHDESCRIPTIONS\t80\n",
        "NetworkInterfaces:\n- Attachment:\n    AttachmentId: eni-attach-1\n",
        "- NetworkInterfaces:\n  - Description: ''\n",
        "VpcEndpointConnections:\n- ServiceId: vpce-svc-1\n",
        "ServiceConfigurations:\n- AcceptanceRequired: false\n",
        "TargetHealthDescriptions:\n- Target:\n    Id: i-1\n",
        "- Description: ''\n  NetworkInterfaceId: eni-0a1\n",
        "-----------\n|  DescribeNetworkInterfaces  |\n+----+----+\n||  NetworkInterfaces  ||\n"})
    void asksForJsonWhereTheOutputIsOfAnotherForm(String text) throws IOException {
        write("inventory.txt", text);

        assertThat(run("check", "--json", folder)).isEqualTo(Cli.REPORTED);
        assertThat(input(0).path("problem").path("code").asString()).isEqualTo("looks-like-describe-text");
        run("check", "--lang", "en", folder);
        assertThat(printed()).contains("Run the command again with --output json.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"Id\":\"eni-0a1b2c3d\",\"Name\":\"x\"}]",
        "[[\"eni-0a1b2c3d\",\"x\"]]",
        "[\"eni-0a1b2c3d\"]"})
    void saysOfAQueryThatItLeftNoNames(String text) throws IOException {
        assertThat(run("check", "--json", write("q.json", text))).isEqualTo(Cli.REPORTED);
        assertThat(input(0).path("kind").asString()).isEqualTo("inventory");
        assertThat(codes(0)).hasSize(1).isSubsetOf("inventory-renamed", "inventory-no-entry");
    }

    private int run(Object... arguments) {
        out.reset();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new Cli().run(
                texts, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode input(int index) {
        return new JsonMapper().readTree(printed()).path("inputs").path(index);
    }

    private List<String> codes(int input) {
        return input(input).path("problems").valueStream().map(each -> each.path("code").asString()).toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
