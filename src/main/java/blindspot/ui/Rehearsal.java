package blindspot.ui;

import blindspot.i18n.Language;
import blindspot.replay.Playback;
import blindspot.settings.StateFolders;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/// Goes the ways that users go most, without a display: for recording which classes a start needs.
public final class Rehearsal {
    private static final int FRAMES = 6;
    private static final long FRAME = 100_000_000;

    /// What draws on a display, which a rehearsal has not: packages of `javafx.graphics`.
    private static final List<String> DISPLAY = List.of(
            "com/sun/glass/ui/gtk", "com/sun/glass/ui/mac", "com/sun/glass/ui/win", "com/sun/glass/ui/delegate",
            "com/sun/prism/es2", "com/sun/prism/d3d", "com/sun/prism/sw", "com/sun/javafx/application",
            "com/sun/javafx/tk/quantum", "javafx/application");

    private Rehearsal() {}

    /// Opens the window with the lesson, plays it, walks the journey, answers the quiz, in both languages and themes. Call
    /// once, before anything of JavaFX.
    ///
    /// @param folder for settings and log
    /// @param lesson what a window opens when it is started with it
    /// @throws UncheckedIOException when the modules of the runtime cannot be looked at
    public static void run(Path folder, Path lesson) {
        Headless.start();
        // Settings are there the second time only.
        start(folder, lesson);
        start(folder, lesson);
        ProgramWindow window = open(folder);
        App app = window.app();
        for (Language language : Language.values()) {
            Headless.call(() -> {
                app.session().speak(language);
                app.workbench().open().openLesson();
                return app;
            });
            for (Mode mode : Mode.values()) {
                Headless.call(() -> {
                    app.session().use(mode);
                    return app;
                });
                play(app);
            }
            Headless.call(() -> {
                app.workbench().quiz().lockIn();
                app.workbench().quiz().reveal();
                app.workbench().quiz().showRecords();
                app.session().use(Mode.EXPLORE);
                app.look(language == Language.ENGLISH);
                return app;
            });
        }
        close(window);
        loadDisplayClasses();
    }

    /// As a user starts the program, with what runs in the background, until the records are on the screen.
    private static void start(Path folder, Path lesson) {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        ProgramWindow window = Headless.call(() -> {
            ProgramWindow opened =
                    FxApplication.open(new Stage(), folders(folder), List.of(lesson.toString()), _ -> {});
            opened.app().session().picture().subscribe(picture -> {
                if (!picture.table().isEmpty()) {
                    shown.complete(true);
                }
            });
            return opened;
        });
        shown.orTimeout(1, TimeUnit.MINUTES).join();
        Headless.call(() -> Snapshots.window(window.app(), 1280, 720));
        close(window);
    }

    private static StateFolders folders(Path folder) {
        return new StateFolders(folder, folder, folder.resolve("cache"));
    }

    private static ProgramWindow open(Path folder) {
        return Headless.call(() -> ProgramWindow.open(
                new Stage(),
                folders(folder),
                FxJobs.onCallersThread(),
                new SimpleObjectProperty<>(ColorScheme.LIGHT),
                new SimpleBooleanProperty(),
                _ -> {}));
    }

    private static void close(ProgramWindow window) {
        Headless.call(() -> {
            window.app().scene().getWindow().hide();
            return window;
        });
        window.close();
    }

    private static void play(App app) {
        Headless.call(() -> {
            app.workbench().player().change(Playback::play);
            return app;
        });
        for (int frame = 0; frame < FRAMES; frame++) {
            Headless.call(() -> {
                app.workbench().tick(FRAME);
                Snapshots.window(app, 1280, 720);
                return app;
            });
        }
    }

    /// Loads them without running anything of theirs.
    private static void loadDisplayClasses() {
        FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String name : DISPLAY) {
            Path classes = runtime.getPath("modules", "javafx.graphics", name);
            if (Files.isDirectory(classes)) {
                try (Stream<Path> files = Files.list(classes)) {
                    files.map(file -> file.getFileName() + "")
                            .filter(file -> file.endsWith(".class"))
                            .forEach(file -> load(name.replace('/', '.') + "." + file.substring(0, file.length() - 6)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError _) {
            // One of another operating system: it is not needed here.
        }
    }
}
