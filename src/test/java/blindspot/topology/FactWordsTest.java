package blindspot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import java.util.List;
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
        assertThat(new FactWords(Messages.in(Language.ENGLISH)).ofOrigin(role.origin()))
                .endsWith(" interfaces.json")
                .doesNotContain("/");
    }

    @Test
    void whatFollowsFromPrivateLinkIsSaidWithThatConditionWhereItIsNotCertain() {
        Origin records = new Origin.Records(3, List.of());
        FactWords english = new FactWords(Messages.in(Language.ENGLISH));
        Leg inferred = leg(Fact.of(LegKind.PRIVATELINK, records));
        assertThat(english.ifPrivateLink(inferred, "never")).isEqualTo("If this is PrivateLink: never");
        assertThat(english.brieflyIfPrivateLink(inferred, "never")).isEqualTo("[never]");
        assertThat(new FactWords(Messages.in(Language.JAPANESE)).ifPrivateLink(inferred, "対象外"))
                .isEqualTo("PrivateLink であれば：対象外");
        Leg either = leg(new Fact<>(LegKind.PRIVATELINK, new Origin.You(), List.of(LegKind.VPC_PEERING)));
        assertThat(english.ifPrivateLink(either, "never")).isEqualTo("If this is PrivateLink: never");
        Leg stated = leg(Fact.of(LegKind.PRIVATELINK, new Origin.You()));
        assertThat(english.ifPrivateLink(stated, "never")).isEqualTo("never");
        assertThat(english.brieflyIfPrivateLink(stated, "never")).isEqualTo("never");
        assertThat(english.ifPrivateLink(leg(Fact.of(LegKind.INTERNET, records)), "never")).isEqualTo("never");
    }

    private static Leg leg(Fact<LegKind> join) {
        return new Leg(1, 0, 1, join);
    }
}
