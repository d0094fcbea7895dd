package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.topology.inference.Inferred.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathWordsTest {
    private final PathWords words = new PathWords(Messages.in(Language.ENGLISH));

    @Test
    void saysWhatThereWasTooMuchOf() {
        assertThat(words.withLimits("Found.", List.of(new Limit.Interfaces(2), new Limit.Records(1200))))
                .isEqualTo("Found. Only the first 100,000 network interfaces were looked at, 2 were not."
                        + " 1,200 records between further pairs of addresses were too many to be looked at.");
        assertThat(words.withLimits("Found.", List.of(new Limit.Habits(1)))).contains(
                "1 network interface has fewer", "begin connections as no load balancer does");
        assertThat(words.withLimits("Found.", List.of())).isEqualTo("Found.");
    }

    @Test
    void saysWhatHelpsWhereThereIsNoPath() {
        assertThat(words.nothing(NoPath.NOBODY_ASKS)).contains("inventory");
        assertThat(words.nothing(NoPath.NO_INTERFACES)).contains("topology file").doesNotContain("inventory");
    }

    @Test
    void aPictureThatAnInventoryHelpedToMakeIsCalledInferredAsWell() {
        assertThat(Messages.in(Language.ENGLISH).text("inferred.title.inventory")).contains("Inferred");
        assertThat(Messages.in(Language.JAPANESE).text("inferred.title.inventory")).contains("推定");
    }
}
