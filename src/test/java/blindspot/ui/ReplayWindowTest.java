package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.replay.Playback;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Player;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The replay in the window, of the lesson.
@ExtendWith(QuickHand.class)
final class ReplayWindowTest {
    private static final long FRAME = 16_666_667;

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.workbench().open().openLesson();
    }

    @Test
    void saysWhatItSkipsUntilTheNextDotsHaveArrived(FxRobot robot) {
        robot.interact(() -> {
            player().change(Playback::play);
            assertThat(note()).doesNotContain("skipped");
            playUntilJumped();
            assertThat(note()).isEqualTo("» skipped 2 s of log in which no record begins");
            app.session().speak(Language.JAPANESE);
            assertThat(note()).isEqualTo("» レコードが始まらない 2 秒を飛ばしました");
            player().tick(2_000_000_000L);
            assertThat(note()).isEmpty();
        });
    }

    @Test
    void skipsNothingWhereThatIsWishedAndRemembersIt(FxRobot robot) {
        robot.interact(() -> {
            assertThat(app.remembered().replay().skipIdleGaps()).isTrue();
            app.commands().named("skip-idle").call();
            assertThat(app.remembered().replay().skipIdleGaps()).isFalse();
            player().change(Playback::play);
            for (int frame = 0; frame < 600; frame++) {
                player().tick(FRAME);
            }
            Playback now = player().playback().get();
            assertThat(now.position() - now.start()).isBetween(950L, 1050L);
        });
    }

    @Test
    void skipsNothingInTheNextRunOrTheNextLogWhereThatIsRemembered(FxRobot robot) {
        robot.interact(() -> {
            App next = new App(
                    FxJobs.onCallersThread(), app.remembered().withReplay(it -> it.withSkipping(false)),
                    Lesson.open(Lesson.FIRST));
            next.restore();
            next.workbench().open().openLesson();
            assertThat(next.workbench().player().playback().get().skippingGaps()).isFalse();
            assertThat(next.remembered().replay().skipIdleGaps()).isFalse();
        });
    }

    private Player player() {
        return app.workbench().player();
    }

    private void playUntilJumped() {
        for (int frame = 0; frame < 600 && player().playback().get().jumped() < 0; frame++) {
            player().tick(FRAME);
        }
    }

    private String note() {
        return Optional.ofNullable(app.scene().lookup(".timeline").getAccessibleHelp()).orElse("");
    }
}
