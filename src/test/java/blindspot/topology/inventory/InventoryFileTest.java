package blindspot.topology.inventory;

import static blindspot.topology.inventory.Inventories.codes;
import static blindspot.topology.inventory.Inventories.joined;
import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InventoryFileTest {
    private static final String TWO =
            "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"},{\"NetworkInterfaceId\":\"eni-0a2\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {
        TWO,
        "\uFEFF" + TWO,
        "[{\"NetworkInterfaceId\":\"eni-0a1\"},{\"NetworkInterfaceId\":\"eni-0a2\"}]",
        "[[{\"NetworkInterfaceId\":\"eni-0a1\"}]]\n[{\"NetworkInterfaceId\":\"eni-0a2\"}]",
        "{\"NetworkInterfaceId\":\"eni-0a1\"}\n{\"NetworkInterfaceId\":\"eni-0a2\"}\n",
        "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"}]}\uFEFF{\"NetworkInterfaces\":"
                + "[{\"NetworkInterfaceId\":\"eni-0a2\"}]}",
        "[{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"}]},"
                + "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a2\"}],\"NextToken\":null}]",
        "{\"NextToken\":\"x\",\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\",\"VpcId\":null,"
                + "\"PrivateIpAddresses\":[]},{\"NetworkInterfaceId\":\"eni-0a2\",\"Attachment\":null}]}",
        "{\"Instances\":[{\"InstanceId\":\"i-0a1\",\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"},"
                + "{\"NetworkInterfaceId\":\"eni-0a2\"}]}]}"})
    void readsInterfacesInWhateverTheyStand(String text) {
        InventoryFile file = Inventories.of(text);

        assertThat(file.problems().stream().filter(problem -> !problem.code().equals("inventory-no-entry"))).isEmpty();
        assertThat(joined(file).interfaces()).extracting(InventoryInterface::id).contains("eni-0a2");
    }

    @Test
    void readsWhatIsPackedAndWhatPowerShellWrites() {
        byte[] wide = ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16LE);

        assertThat(InventoryFile.read(Bytes.of(Bytes.gzip(TWO))).stated()).hasSize(2);
        assertThat(InventoryFile.read(Bytes.of(wide)).stated()).hasSize(2);
        assertThat(InventoryFile.read(Bytes.of(Bytes.gzip(wide))).problems()).isEmpty();
    }

    @Test
    void givesTheInstanceToItsInterfacesAlsoWhenItStandsAlone() {
        Inventory inventory = joined(Inventories.of(
                "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"}],\"InstanceId\":\"i-0a1\"}"));

        assertThat(inventory.interfaces())
                .singleElement()
                .satisfies(one -> assertThat(one.owner().instance()).isEqualTo("i-0a1"));
    }

    @Test
    void saysWhichPropertiesAreRenamed() {
        InventoryFile file = Inventories.of("[{\"Id\":\"eni-0a1\",\"Desc\":\"ELB net/shop/1\"}]");

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("inventory-renamed");
            assertThat(problem.arguments()).containsExactly("inventory.json", "Id, Desc");
        });
    }

    @Test
    void usesWhatIsNotRenamed() {
        InventoryFile file = Inventories.of("[{\"NetworkInterfaceId\":\"eni-0a1\",\"Vpc\":\"vpc-1\"}]");

        assertThat(codes(file)).containsExactly("inventory-renamed");
        assertThat(joined(file).interfaceOf("eni-0a1")).isPresent();
    }

    @Test
    void asksForNamesWhereThereAreOnlyValues() {
        InventoryFile file = Inventories.of("[[\"eni-0a1\",\"10.7.0.1\"],[\"eni-0a2\",\"10.7.0.2\"]]");

        assertThat(codes(file)).containsExactly("inventory-no-entry", "inventory-no-entry");
        assertThat(file.problems().getFirst().arguments()).containsExactly("inventory.json", "1", "2", "array");
    }

    @Test
    void keepsInterfacesWithoutAnIdAndSaysThatTheyNameNothing() {
        InventoryFile file = Inventories.of("""
                [{"InterfaceType":"interface","Description":"VPC Endpoint Interface vpce-0a1"},
                 {"InterfaceType":"interface","Description":"VPC Endpoint Interface vpce-0a1"}]""");

        assertThat(joined(file).interfaces()).hasSize(2);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("inventory-nameless");
            assertThat(problem.arguments()).containsExactly("inventory.json", "1", "2", "2");
        });
    }

    @Test
    void leavesOutWhatIsOfAnotherTypeWithItsPlaceAndKeepsTheRest() {
        InventoryFile file = Inventories.of("""
                {"NetworkInterfaces":[{"NetworkInterfaceId":"eni-0a1",
                 "VpcId":{},"PrivateIpAddress":"10.7.0.256","PrivateIpAddresses":"10.7.0.1"},
                 7,
                 {"NetworkInterfaceId":"eni-0a2","VpcId":"vpc-1"}],
                 "Vpcs":[{"CidrBlock":"10.7.0.0/16"}]}""");

        assertThat(codes(file)).containsExactly(
                "inventory-wrong-type", "inventory-wrong-type", "inventory-no-address", "inventory-no-entry",
                "inventory-without-id");
        assertThat(file.problems().getFirst().arguments())
                .containsExactly("inventory.json", "2", "10", "VpcId", "object", "string");
        assertThat(joined(file).interfaces()).extracting(InventoryInterface::id).containsExactly("eni-0a1", "eni-0a2");
    }

    @Test
    void leavesOutAnEntryThatNamesAPropertyTwiceAndReadsOn() {
        InventoryFile file = Inventories.of("""
                {"NetworkInterfaces":[{"NetworkInterfaceId":"eni-0a1","Groups":[{"a":1,"a":2}],"VpcId":"vpc-1"},
                 {"NetworkInterfaceId":"eni-0a2"}]}
                {"Vpcs":[{"VpcId":"vpc-1","CidrBlock":"10.7.0.0/16"}]}""");

        assertThat(codes(file)).containsExactly("json-repeated-property");
        assertThat(file.stated()).extracting(Stated::id).containsExactly("eni-0a2", "vpc-1");
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfACutOffFile() {
        InventoryFile file = Inventories.of(TWO.substring(0, TWO.length() - 6));

        assertThat(codes(file)).containsExactly("json-texts-cut-off");
        assertThat(file.stated()).extracting(Stated::id).containsExactly("eni-0a1");
    }

    @Test
    void keepsWhatStandsBeforeAMessageBetweenTwoOutputs() {
        InventoryFile file = Inventories.of(TWO + "\nAn error occurred (UnauthorizedOperation)\n" + TWO);

        assertThat(codes(file)).containsExactly("json-texts-damaged");
        assertThat(file.problems().getFirst().arguments()).startsWith("inventory.json", "2");
        assertThat(file.stated()).hasSize(2);
    }

    @Test
    void saysWhichListsAreNotUsed() {
        InventoryFile file = Inventories.of("{\"RouteTables\":[{\"RouteTableId\":\"rtb-1\"}]}" + TWO);

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("inventory-not-used");
            assertThat(problem.arguments()).containsExactly("inventory.json", "RouteTables");
        });
        assertThat(file.stated()).hasSize(2);
    }

    @Test
    void namesTheFirstOfManyProblemsAndCountsTheOthers() {
        String many = IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining(","));
        InventoryFile file = Inventories.of("{\"NetworkInterfaces\":[" + many + "]}");

        assertThat(file.problems()).hasSize(21);
        assertThat(file.problems().getLast().code()).isEqualTo("inventory-more");
        assertThat(file.problems().getLast().arguments()).containsExactly("inventory.json", "30");
    }

    @Test
    void readsNoMoreThingsThanTheBoundAndSaysHowManyAreLeft() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < InventoryFile.MOST + 3; i++) {
            text.append(i == 0 ? "" : ",").append("{\"VpcEndpointId\":\"vpce-").append(i).append("\"}");
        }
        InventoryFile file = Inventories.of(text.append(']').toString());

        assertThat(file.stated()).hasSize(InventoryFile.MOST);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("inventory-too-many");
            assertThat(problem.arguments()).containsExactly("inventory.json", "100000", "3");
        });
    }

    @Test
    void statesNothingWhenItIsNoJson() {
        assertThat(Inventories.of("NETWORKINTERFACES\txx\n")).isEqualTo(
                new InventoryFile("inventory.json", List.of(), List.of()));
    }
}
