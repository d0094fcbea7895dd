package blindspot.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WhyItemTest {
    private final Session session =
            new Session(FxJobs.onCallersThread(), OtherPath.privateLink(), Language.ENGLISH, ZoneOffset.UTC);
    private final List<Focus> asked = new ArrayList<>();
    private final WhyItem why = new WhyItem(session, asked::add);

    @Test
    void whereAHalfOfALaneIsEmptyItAsksOfTheLegOrTheNode() {
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        why.pointAt(new Focus.OnLeg(3));
        assertThat(why.item().isVisible()).isTrue();
        why.item().fire();
        why.pointAt(new Focus.OnPart(3, "use1-az1"));
        assertThat(why.item().isVisible()).isTrue();
        why.item().fire();
        assertThat(asked).containsExactly(new Focus.OnLeg(3), new Focus.OnNode(3));
    }

    @Test
    void itIsNotThereForWhatIsElsewhereNorInAQuiz() {
        why.pointAt(new Focus.Elsewhere(0));
        assertThat(why.item().isVisible()).isFalse();
        session.use(Mode.QUIZ);
        why.pointAt(new Focus.OnLeg(3));
        assertThat(why.item().isVisible()).isFalse();
    }
}
