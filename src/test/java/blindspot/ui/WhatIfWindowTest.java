package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.sketch.Colour;
import blindspot.sketch.Mark;
import blindspot.sketch.Stroke;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.inspect.InspectModel;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Flow logs that are pretended, beside the lesson's records, in one window for all tests.
@ExtendWith(ApplicationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WhatIfWindowTest {
    @SuppressWarnings("NullAway.Init") private App app;

    private boolean open;

    @Start
    void open(Stage stage) {
        if (open) {
            stage.setScene(app.scene());
            stage.show();
            return;
        }
        open = true;
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
        app.workbench().open().openLesson();
    }

    @BeforeEach
    void explore(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.EXPLORE));
    }

    @Test
    void nothingOfThePictureLooksRecorded(FxRobot robot) {
        robot.interact(() -> {
            assertThat(colours()).contains(Colour.RECORDED);
            app.commands().named("what-if").call();
            app.session().selection().select(0);
            assertThat(colours()).contains(Colour.ILLUSTRATION)
                    .doesNotContain(Colour.RECORDED, Colour.ACCENT, Colour.INCOMPLETE, Colour.SELECTED);
            assertThat(bars()).isNotEmpty().allMatch(bar -> bar.fill().isEmpty() && !bar.edge().dashes().isEmpty());
            assertThat(app.diagram().sketch().words().toList())
                    .filteredOn(words -> words.startsWith("what if: "))
                    .hasSize(3);
            assertThat(app.diagram().sketch().words()).noneMatch(words -> words.matches("\\d+ records?.*"));
        });
    }

    @Test
    void theWayOutIsThereAtAllTimesAsAButtonAndAKey(FxRobot robot) {
        robot.interact(() -> app.commands().named("what-if").call());
        Button leave = robot.lookup("#what-if-band-leave").queryButton();
        assertThat(leave.isVisible()).isTrue();
        assertThat(robot.lookup(".what-if-band-said").queryLabeled().getText()).startsWith("What if: ");
        robot.interact(leave::fire);
        assertThat(app.session().mode().get()).isEqualTo(Mode.EXPLORE);
        assertThat(leave.getParent().isVisible()).isFalse();
        for (String focused : List.of("#what-if-text", "#what-if-copy", "#what-if-traffic-ALL")) {
            robot.interact(() -> {
                app.commands().named("what-if").call();
                app.scene().lookup(focused).requestFocus();
            });
            robot.type(KeyCode.ESCAPE);
            assertThat(app.session().mode().get()).as(focused).isEqualTo(Mode.EXPLORE);
        }
    }

    @Test
    void isEnteredFromALegThatNothingIsRecordedOf(FxRobot robot) {
        robot.interact(() -> {
            app.session().narrowTo(new Focus.OnLeg(2));
            app.workbench().inspect().show(InspectModel.Page.LEG);
        });
        robot.interact(() -> robot.lookup("#inspect-what-if").queryButton().fire());
        assertThat(app.session().mode().get()).isEqualTo(Mode.WHAT_IF);
        robot.interact(() -> {
            app.session().use(Mode.EXPLORE);
            app.session().narrowTo(new Focus.OnLeg(3));
        });
        assertThat(robot.lookup("#inspect-what-if").tryQuery()).as("of a leg with records").isEmpty();
        robot.interact(() -> app.session().narrowTo(new Focus.Everything()));
    }

    @Test
    void whatIsChosenIsDrawnAtOnceAndCanBeTakenBack(FxRobot robot) {
        robot.interact(() -> app.commands().named("what-if").call());
        robot.interact(() -> {
            CheckBox first = (CheckBox) app.scene().lookup(".what-if-choices .check-box");
            first.fire();
            assertThat(first.isSelected()).isFalse();
            assertThat(app.diagram().sketch().words().toList()).contains("what if: not recorded");
            app.commands().named("what-if-undo").call();
            assertThat(first.isSelected()).isTrue();
            assertThat(app.diagram().sketch().words().toList()).doesNotContain("what if: not recorded");
        });
    }

    private List<Mark.Bar> bars() {
        return app.diagram()
                .sketch()
                .marks()
                .stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .toList();
    }

    /// Of all that is drawn.
    private Set<Colour> colours() {
        EnumSet<Colour> all = EnumSet.noneOf(Colour.class);
        app.diagram().sketch().marks().forEach(mark -> {
            Stream<Optional<Colour>> own = switch (mark) {
                case Mark.Panel panel -> Stream.of(panel.fill(), panel.edge().map(Stroke::colour));
                case Mark.Bar bar -> Stream.of(bar.fill(), Optional.of(bar.edge().colour()));
                case Mark.Outline outline -> Stream.of(outline.fill(), outline.edge().map(Stroke::colour));
                case Mark.Hatching hatching -> Stream.of(Optional.of(hatching.line().colour()));
                case Mark.Sign sign -> Stream.of(Optional.of(sign.colour()));
                case Mark.Words words -> Stream.of(Optional.of(words.colour()));
            };
            own.flatMap(Optional::stream).forEach(all::add);
        });
        return all;
    }
}
