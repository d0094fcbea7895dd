package blindspot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import org.junit.jupiter.api.Test;

final class FactWordsTest {
    @Test
    void namesTheFieldOfTheRecordsThatStatesIt() {
        Fact<NodeKind> role = Fact.of(NodeKind.NETWORK_LOAD_BALANCER, new Origin.Field("interface-type"));

        assertThat(new FactWords(Messages.in(Language.ENGLISH)).ofRole(role))
                .isEqualTo("Network Load Balancer: stated by the field interface-type of the records.");
        assertThat(new FactWords(Messages.in(Language.JAPANESE)).ofRole(role)).contains("interface-type");
        assertThat(role.isStated()).isTrue();
    }

    @Test
    void namesAnInventoryWithoutTheFoldersThatItIsIn() {
        Fact<NodeKind> role =
                Fact.of(NodeKind.NETWORK_LOAD_BALANCER, new Origin.Inventory("/logs/shop.zip!/interfaces.json"));

        assertThat(new FactWords(Messages.in(Language.ENGLISH)).ofRole(role))
                .isEqualTo("Network Load Balancer: stated by the inventory interfaces.json.");
    }
}
