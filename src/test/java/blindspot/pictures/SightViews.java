package blindspot.pictures;

import blindspot.answer.Question;
import blindspot.model.TimeRange;
import blindspot.simulation.Scenario;
import blindspot.ui.App;
import blindspot.ui.inspect.InspectModel;
import blindspot.ui.session.Focus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is shown of that which flow logs see and do not see, of the usual questions, and of the time.
final class SightViews {
    private final List<View> views = new ArrayList<>();
    private final Path folder;

    SightViews() throws IOException {
        folder = Files.createTempDirectory("pictures");
        addWhatIsNotSeen();
        addAnswers();
        addTimes();
    }

    List<View> all() {
        return List.copyOf(views);
    }

    private void addWhatIsNotSeen() throws IOException {
        // The language cannot be changed while this covers the window.
        views.add(new View("sight-never-logged", app -> {
            app.workbench().open().openLesson();
            app.commands().named("never-logged").call();
        }));
        add("why-leg-2", app -> why(app, 2));
        add("why-filtered-away", app -> {
            app.workbench().open().openLesson();
            app.workbench().filter().text().set("dstport = 8443");
            app.workbench().filter().apply();
            app.workbench().inspect().askWhy(new Focus.OnLeg(1));
        });
        SimulatedCapture refused = simulate(Scenario.SECURITY_GROUP_NLB);
        add("why-security-group", app -> {
            app.open(List.of(refused.log("vpc-a"), refused.log("vpc-b")));
            app.workbench().inspect().askWhy(new Focus.OnLeg(3));
        });
        SimulatedCapture plain = simulate(Scenario.PLAIN);
        add("measured", app -> {
            app.open(List.of(plain.folder()));
            app.workbench().player().change(before -> before.seek(before.start() + 200_000.0));
        });
        add("both-ends", app -> {
            app.workbench().open().openFullCapture();
            app.session().selection().select(20);
        });
        add("matches", app -> {
            app.workbench().open().openFullCapture();
            app.session().selection().select(onLeg(app, 1));
        });
        add("what-if", app -> {
            app.workbench().open().openLesson();
            app.commands().named("what-if").call();
        });
    }

    private void addAnswers() throws IOException {
        SimulatedCapture busy = simulate(Scenario.FULL_CAPTURE);
        for (Question question : Question.usual()) {
            add("answer-" + question.code(), app -> {
                app.open(List.of(busy.folder()));
                app.workbench().inspect().show(InspectModel.Page.ANSWERS);
                app.workbench().inspect().answers().ask(question);
            });
        }
        add("conversations", app -> {
            app.workbench().open().openFullCapture();
            app.commands().named("table-conversations").call();
        });
        add("groups", app -> {
            app.workbench().open().openFullCapture();
            app.commands().named("table-groups").call();
        });
    }

    private void addTimes() throws IOException {
        SimulatedCapture skipped = simulate(Scenario.SKIPDATA);
        SimulatedCapture silent = simulate(Scenario.NODATA);
        add("time-skipdata", app -> app.open(List.of(skipped.log("vpc-a"), skipped.log("vpc-b"))));
        add("time-nodata", app -> app.open(List.of(silent.log("vpc-a"), silent.log("vpc-b"))));
        add("time-brush", app -> {
            app.workbench().open().openFullCapture();
            brush(app);
        });
        add("time-zoom", app -> {
            app.workbench().open().openFullCapture();
            brush(app);
            app.commands().named("timeline-zoom-in").call();
        });
    }

    /// Chooses the third of the time that is in the middle.
    private static void brush(App app) {
        double start = app.workbench().player().playback().get().start() / 1000.0;
        double end = app.workbench().player().playback().get().end() / 1000.0;
        long third = (long) ((end - start) / 3);
        app.session().showTime(Optional.of(new TimeRange((long) start + third, (long) start + 2 * third)));
    }

    private static void why(App app, int leg) {
        app.workbench().open().openLesson();
        app.workbench().inspect().askWhy(new Focus.OnLeg(leg));
    }

    private static int onLeg(App app, int leg) {
        int row = 0;
        while (app.session().picture().get().evidence().leg(row) != leg) {
            row++;
        }
        return row;
    }

    private SimulatedCapture simulate(Scenario scenario) throws IOException {
        return SimulatedCapture.write(folder, scenario, "v5");
    }

    private void add(String name, View.Arranging arrange) {
        views.add(new View("sight-" + name, arrange, View.Moment.AFTER_ONCE));
    }
}
