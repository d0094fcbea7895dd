package blindspot.pictures;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.ui.App;
import blindspot.ui.HeadlessWindow;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Draws every picture of the program: each scene in both languages, both themes and two sizes. The argument is the
/// folder that they are written to.
public final class Pictures {
    /// A state of the window, by name.
    private record View(String name, Consumer<App> arrange) {}

    private static final List<View> VIEWS = List.of(
            new View("empty", _ -> {}),
            new View("lesson-replaying", Pictures::replaying),
            new View("lesson-from-vpc-b", app -> {
                replaying(app);
                app.session().viewFrom(Viewpoint.VPC_B);
            }),
            new View("journey-on-the-tube", app -> {
                app.openLesson();
                app.session().use(Mode.JOURNEY);
                app.journey().forward();
            }),
            new View("quiz-before", app -> {
                app.openLesson();
                app.session().use(Mode.QUIZ);
                app.quiz().toggle(2);
                app.quiz().toggle(3);
            }),
            new View("quiz-revealed", app -> {
                app.openLesson();
                app.session().use(Mode.QUIZ);
                app.quiz().toggle(2);
                app.quiz().toggle(3);
                app.quiz().lockIn();
                app.quiz().reveal();
                app.quiz().goOn();
            }));

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Headless.start();
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
            for (Language language : Language.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    for (View view : VIEWS) {
                        String name = view.name() + "-" + language.code() + "-" + (dark ? "dark" : "light") + "-"
                                + size[0] + ".png";
                        Headless.call(() -> {
                            draw(view, language, dark, size, folder.resolve(name));
                            return name;
                        });
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void draw(View view, Language language, boolean dark, int[] size, Path file) throws IOException {
        HeadlessWindow.Look look =
                new HeadlessWindow.Look(language, dark, ZoneId.of("Asia/Tokyo"), size[0], size[1]);
        try (HeadlessWindow window = new HeadlessWindow(look)) {
            view.arrange().accept(window.app());
            window.write(file, false);
        }
    }

    private static void replaying(App app) {
        app.openLesson();
        app.player().change(before -> before.seek(before.start() + 2_060.0));
    }
}
