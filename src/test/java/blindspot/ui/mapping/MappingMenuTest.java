package blindspot.ui.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(QuickHand.class)
final class MappingMenuTest {
    @TempDir private Path folder = Path.of("");

    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(jobs, session, lesson, List.of());
    private final MappingModel model = new MappingModel(open, jobs);

    @Test
    void saysThatThereAreMoreVpcsThanItHas(FxRobot robot) throws IOException {
        assertThat(vpcs(robot, MappingChoices.MOST)).hasSize(MappingChoices.MOST)
                .startsWith("A VPC of its own", "vpc-1")
                .doesNotContain("vpc-0");
        assertThat(vpcs(robot, MappingChoices.MOST + 1)).hasSize(MappingChoices.MOST + 1)
                .startsWith("A VPC of its own")
                .endsWith("Only the first 30 are listed here");
    }

    /// In a network of so many VPCs.
    private List<String> vpcs(FxRobot robot, int count) throws IOException {
        Path log = Files.writeString(
                folder.resolve(count + ".log"),
                IntStream.range(0, count)
                        .mapToObj(vpc -> "eni-%d vpc-%d 10.%d.0.1 10.%d.0.2 5000 443 6 1 40 1790000000 1790000030 OK\n"
                                .formatted(vpc, vpc, vpc, vpc))
                        .collect(Collectors.joining(
                                "", "interface-id vpc-id srcaddr dstaddr srcport dstport protocol packets bytes start"
                                        + " end log-status\n",
                                "")));
        MenuButton button = new MenuButton();
        robot.interact(() -> {
            open.closeAll();
            model.open().set(true);
            open.open(List.of(log), false);
            model.select(model.list()
                    .rows()
                    .stream()
                    .filter(row -> row.interfaceId().equals(Optional.of("eni-0")))
                    .findFirst());
            new MappingMenu(model, () -> {}).fillOnShowing(button);
            button.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        });
        Menu menu = button.getItems()
                .stream()
                .filter(item -> "mapping-choose-vpc".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }
}
