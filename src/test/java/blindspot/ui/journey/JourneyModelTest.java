package blindspot.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Lane;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.replay.Journey;
import blindspot.store.FlowTable;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.JourneyState;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class JourneyModelTest {
    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session = new Session(
            FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final JourneyModel model = new JourneyModel(session, lesson.deck(), lesson.topology());

    @Test
    void showsItsTokenOnlyInItsMode() {
        assertThat(session.journey().get()).isEmpty();
        session.use(Mode.JOURNEY);
        assertThat(session.journey().get()).contains(new JourneyState(1, Lane.REQUEST, 0, false));
        model.toggle();
        model.tick(Journey.WALK_NANOS / 2);
        assertThat(session.journey().get()).contains(new JourneyState(1, Lane.REQUEST, 0.5, false));
        session.use(Mode.EXPLORE);
        assertThat(session.journey().get()).isEmpty();
        assertThat(model.journey().get().playing()).isFalse();
    }

    @Test
    void saysEachStepInTheLanguageOfNow() {
        session.use(Mode.JOURNEY);
        assertThat(page().progress()).isEqualTo("Step 1 / 8");
        assertThat(page().caption()).startsWith("The EC2 instance runs curl");
        model.forward();
        assertThat(page().step()).isEqualTo("Leg 2: Endpoint → NLB");
        assertThat(page().aside()).startsWith("No VPC's flow logs ever record this leg");
        assertThat(session.journey().get()).contains(new JourneyState(2, Lane.REQUEST, 0.5, true));
        session.speak(Language.JAPANESE);
        assertThat(page().step()).isEqualTo("区間 2：エンドポイント → NLB");
        assertThat(page().caption()).startsWith("PrivateLink がリクエストを");
        model.back();
        model.back();
        assertThat(page().aside()).isEmpty();
        assertThat(page().progress()).isEqualTo("ステップ 1 / 8");
    }

    @Test
    void whereOnlyRecordsSayThatItIsPrivateLinkNothingIsSaidWithoutThatCondition() {
        session.show(OtherPath.records(), OtherPath.inferredPrivateLink(), false);
        session.use(Mode.JOURNEY);
        model.forward();
        assertThat(page().aside()).startsWith("If this is PrivateLink: No VPC's flow logs ever record this leg");
    }

    @Test
    void saysTheDecksWordsOnlyWhereItIsCertainWhatStandsThere() {
        session.show(FlowTable.empty(), OtherPath.inferredPrivateLink(), false);
        session.use(Mode.JOURNEY);
        assertThat(page().caption()).startsWith("The EC2 instance runs curl");
        model.forward();
        assertThat(page().caption()).doesNotStartWith("PrivateLink carries").contains("Door", "Entry");

        session.show(FlowTable.empty(), OtherPath.inferredClient(), false);
        assertThat(page().progress()).isEqualTo("Step 1 / 8");
        assertThat(page().caption()).doesNotContain("curl").contains("[Client]", "Door");
        assertThat(page().step()).isEqualTo("Leg 1: [Client] → Door");
    }

    @Test
    void walksTheAnswerBackTheOtherWay() {
        session.use(Mode.JOURNEY);
        for (int i = 0; i < 4; i++) {
            model.forward();
        }
        assertThat(page().step()).isEqualTo("Leg 4: EC2 → ALB");
        assertThat(page().caption()).contains("Hello world");
        model.restart();
        assertThat(page().progress()).isEqualTo("Step 1 / 8");
    }

    @Test
    void keepsTheTokenStillForThoseWhoWantLessMotion() {
        session.use(Mode.JOURNEY);
        model.keepStill(true);
        model.toggle();
        assertThat(page().playText()).isEqualTo("Pause");
        model.tick(Journey.WALK_NANOS / 4);
        assertThat(session.journey().get()).contains(new JourneyState(1, Lane.REQUEST, 0.5, false));
    }

    @Test
    void makesItsOwnCaptionsForAPathThatTheDeckDoesNotKnow() {
        session.use(Mode.JOURNEY);
        session.show(FlowTable.empty(), OtherPath.peering(), false);
        assertThat(page().caption()).isEqualTo("The request goes from Client to Door.");
        model.forward();
        assertThat(page().aside()).isEmpty();
    }

    private JourneyPage page() {
        return model.page().getValue();
    }
}
