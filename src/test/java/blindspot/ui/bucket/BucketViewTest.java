package blindspot.ui.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.source.Bytes;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.open.PastedAddress;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class BucketViewTest {
    @TempDir private Path folder = Path.of("");

    private final List<String> asked = new ArrayList<>();
    private S3Server server;
    private Session session;
    private BucketModel model;

    @Start
    void start(Stage stage) {
        server = new S3Server(folder);
        server.put(Logs.key(Logs.DAY, "a1"), Bytes.gzip(Logs.text(Logs.DAY, 10)));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Lesson lesson = Lesson.open(Lesson.FIRST);
        session = new Session(
                FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
        OpenSession open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
        OpenBuckets buckets = new OpenBuckets(open);
        model = new BucketModel(FxJobs.onCallersThread(), buckets, S3Server.LIMITS);
        model.start();
        buckets.onReading(() -> asked.add("reading"));
        StackPane window = new StackPane(new BucketView(model, () -> asked.add("close")));
        PastedAddress.install(window, open);
        Scene scene = new Scene(window, 1000, 720);
        for (String sheet : List.of("light", "window", "open")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/blindspot/css/" + sheet + ".css")).toString());
        }
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goesFromTheAddressThroughTheFoldersToTheRecords(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#bucket-compatible").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#bucket-endpoint").queryAs(TextField.class).setText("http://127.0.0.1:" + server.port());
            robot.lookup("#bucket-address").queryAs(TextField.class).setText("s3://flow-logs-test");
        });
        robot.clickOn("#bucket-path-style");
        robot.clickOn("#bucket-address").type(KeyCode.ENTER);
        assertThat(text(robot, "#bucket-level")).isEqualTo("Folders and objects");
        robot.clickOn("▸ AWSLogs").type(KeyCode.ENTER);
        QuickHand.settle();
        assertThat(text(robot, "#bucket-level")).isEqualTo("Accounts · AWSLogs/");
        assertThat(robot.lookup("▸ 111122223333").tryQuery()).isPresent();

        robot.clickOn("#bucket-count");
        assertThat(text(robot, "#bucket-verdict")).startsWith("1 object, ");
        assertThat(robot.lookup("#bucket-count").query().isFocused()).as("where it was pressed").isTrue();
        assertThat(robot.lookup("#bucket-read").query().getStyleClass()).contains(Styles.ACCENT);
        assertThat(robot.lookup("#bucket-count").query().getStyleClass()).doesNotContain(Styles.ACCENT);
        robot.clickOn("#bucket-read");

        assertThat(asked).containsExactly("reading");
        assertThat(session.table().rowCount()).isEqualTo(10);
    }

    @Test
    void saysInTheLanguageOfNowWhichProfileIsUsedAndThatAFolderIsEmpty(FxRobot robot) {
        robot.interact(() -> {
            model.form().endpoint().set("http://127.0.0.1:" + server.port());
            model.form().pathStyle().set(true);
            model.form().address().set("flow-logs-test/nothing/");
            model.list();
            session.speak(Language.JAPANESE);
        });
        QuickHand.settle();
        assertThat(robot.lookup("このプレフィックスの下には何もありません。").tryQuery()).isPresent();
        assertThat(robot.lookup("（AWS のツールと同じ）").tryQuery()).isPresent();
        assertThat(robot.lookup("#bucket-compatible").queryAs(TitledPane.class).isExpanded()).isTrue();
    }

    @Test
    void saysInTheLanguageOfNowWhatIsWrong(FxRobot robot) {
        robot.interact(() -> {
            model.form().profile().set("signs-in");
            model.form().address().set("s3://flow-logs-test");
        });
        robot.clickOn("#bucket-count");
        assertThat(text(robot, "#bucket-advice"))
                .isEqualTo("Sign in by running the command below in a terminal, then try again.");
        robot.interact(() -> session.speak(Language.JAPANESE));
        QuickHand.settle();

        assertThat(text(robot, "#bucket-verdict")).isEqualTo("プロファイル「signs-in」のサインインの期限が切れています。");
        assertThat(robot.lookup("#bucket-read").query().isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(asked).containsExactly("close");
    }

    @Test
    void copiesTheCommandThatHelpsByKeyAndSaysSo(FxRobot robot) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().clear();
            model.form().profile().set("signs-in");
            model.form().address().set("s3://flow-logs-test");
        });
        robot.clickOn("#bucket-count");
        Button copy = robot.lookup(".copy-button").queryButton();
        assertThat(robot.lookup(".copy-line").queryAs(TextField.class).getText())
                .isEqualTo("aws sso login --profile signs-in");
        assertThat(copy.getText()).isEqualTo("Copy");
        assertThat(copy.getAccessibleText()).isEqualTo("Copy aws sso login --profile signs-in");

        robot.clickOn("#bucket-to");
        tabTo(robot, copy);
        robot.type(KeyCode.SPACE);

        assertThat(clipboard(robot)).isEqualTo("aws sso login --profile signs-in");
        assertThat(copy.getText()).isEqualTo("Copied");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(robot.lookup(".copy-button").queryButton().getText()).isEqualTo("コピーしました");
        robot.interact(() -> model.form().profile().set(""));
        assertThat(robot.lookup(".copy-button").tryQuery()).as("after a change").isEmpty();
    }

    @Test
    void copiesEachLineWhereThereAreSeveralAndAStatementOfAPolicy(FxRobot robot) {
        robot.interact(() -> {
            model.form().profile().set("empty");
            model.form().address().set("s3://flow-logs-test");
        });
        robot.clickOn("#bucket-count");
        assertThat(robot.lookup(".copy-line").queryAllAs(TextField.class)).extracting(TextField::getText)
                .containsExactly("aws configure sso --profile empty", "aws configure --profile empty");

        FaultProxy.Fault denied = new FaultProxy.Fault.Answer(403, "AccessDenied", "No", Map.of());
        try (FaultProxy proxy = new FaultProxy(server.port(), _ -> denied)) {
            robot.interact(() -> {
                model.form().profile().set("");
                model.form().endpoint().set("http://127.0.0.1:" + proxy.port());
                model.form().pathStyle().set(true);
            });
            robot.clickOn("#bucket-count");
        }
        robot.clickOn(".copy-button");
        assertThat(clipboard(robot)).isEqualTo(
                "{\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::flow-logs-test\"}");
    }

    /// Goes from one control to the next as the Tab key does, until the wanted one has the focus.
    private static void tabTo(FxRobot robot, Node wanted) {
        for (int i = 0; i < 12 && !wanted.isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(wanted.isFocused()).isTrue();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
