package blindspot.topology.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.query.Term;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InterfaceTermsTest {
    private final Inventory inventory = Inventories.joined(Inventories.of("""
            [{"NetworkInterfaceId":"eni-1","Description":"ELB net/Shop/1"},
             {"NetworkInterfaceId":"eni-2","Description":"Interface for NAT Gateway nat-2"},
             {"NetworkInterfaceId":"eni-3","Attachment":{"InstanceId":"i-3"},"TagSet":[{"Key":"Name","Value":"shop"}]},
             {"Description":"ELB net/nameless/1","InterfaceType":"network_load_balancer"}]"""));

    @Test
    void offersEveryNameOnceAndTheRolesOfAPathBeforeTheOthers() {
        assertThat(inventory.terms().getFirst()).isEqualTo(new Term("name", List.of("i-3", "nat-2", "Shop", "-")));
        assertThat(inventory.terms().getLast().values())
                .startsWith("ec2", "nlb", "alb", "vpc-endpoint", "other", "classic-elb")
                .contains("nat-gateway")
                .endsWith("-")
                .doesNotHaveDuplicates();
    }

    @Test
    void offersNoNameWhereNothingIsStated() {
        assertThat(Inventory.NOTHING.terms().getFirst()).isEqualTo(new Term("name", List.of("-")));
        assertThat(Inventory.NOTHING.terms().getLast()).isEqualTo(inventory.terms().getLast());
    }

    @Test
    void tellsRowsByTheInterfaceThatRecordedThem() {
        FlowTable table = Records.of("interface-id srcaddr")
                .add("eni-1 10.7.0.1")
                .add("eni-2 10.7.0.1")
                .add("eni-3 10.7.0.1")
                .add("eni-4 10.7.0.1")
                .add("- 10.7.0.1")
                .table();

        assertThat(rows(table, "name", "Shop")).containsExactly(0, 2);
        assertThat(rows(table, "name", "nat-2")).containsExactly(1);
        assertThat(rows(table, "role", "nat-gateway")).containsExactly(1);
        assertThat(rows(table, "role", "other")).containsExactly(1);
        assertThat(rows(table, "role", "ec2")).containsExactly(2);
        assertThat(rows(table, "name", "-")).containsExactly(3, 4);
        assertThat(rows(table, "role", "-")).containsExactly(3, 4);
    }

    @Test
    void knowsNothingOfRecordsThatNameNoInterface() {
        FlowTable table = Records.of("srcaddr dstaddr").add("10.7.0.1 10.7.0.2").table();

        assertThat(rows(table, "role", "nlb")).isEmpty();
        assertThat(rows(table, "role", "-")).containsExactly(0);
    }

    private List<Integer> rows(FlowTable table, String term, String value) {
        return IntStream.range(0, table.rowCount())
                .filter(new InterfaceTerms(inventory, table).rowsWhere(term, value))
                .boxed()
                .toList();
    }
}
