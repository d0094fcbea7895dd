package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class SnapshotsTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void anotherPictureOfAWindowIsOfWhatItShowsThen(FxRobot robot) {
        List<WritableImage> pictures = new ArrayList<>();
        robot.interact(() -> {
            app.workbench().open().openLesson();
            app.session().selection().select(0);
            for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
                app.session().speak(language);
                pictures.add(Snapshots.window(app, 1280, 720));
            }
        });
        assertThat(record(pictures.getLast())).isNotEqualTo(record(pictures.getFirst()));
    }

    /// What is said of the selected record, in the pane that scrolls.
    private static List<Integer> record(WritableImage picture) {
        return IntStream.range(0, 280 * 80)
                .mapToObj(i -> picture.getPixelReader().getArgb(970 + i % 280, 130 + i / 280))
                .toList();
    }
}
