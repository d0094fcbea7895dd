package blindspot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.query.Basis;
import blindspot.query.Measure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class SettingsFileTest {
    @TempDir private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void useAFolderThatIsNotThere() {
        folder = temporary.resolve("日本 語");
    }

    private static Settings changed() {
        return Settings.DEFAULT
                .withAppearance(_ -> new Appearance(
                        Choice.OfLanguage.JAPANESE, Choice.OfTheme.DARK, Choice.OfZone.ASIA_TOKYO,
                        Choice.OfReducedMotion.ON, TextSize.ORDINARY))
                .withLayout(it -> it.with(new WindowPlace(-10, 20.5, 1280, 720, true))
                        .withDivider("table", 0.6)
                        .withDivider("detail", 0.75))
                .withReplay(_ -> new Replay(false, Measure.RECORDS, true))
                .withDrawing(_ -> new Drawing(Choice.OfViewpoint.VPC_B, Choice.OfForm.EXPANDED, Basis.ONCE))
                .withTable(it -> it.withColumns(
                        List.of(new TableColumn("start", true, 120), new TableColumn("bytes", false, 80))))
                .withOpening(it -> it.withRecentFile("/データ/a.log"));
    }

    @Test
    void givesBackWhatWasSaved() {
        new SettingsFile(folder).save(Settings.DEFAULT, changed());
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(changed());
        new SettingsFile(folder).save(changed(), Settings.DEFAULT);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void keepsWhatTheTimelineShows() {
        Settings bytes = changed().withReplay(_ -> new Replay(true, Measure.BYTES, false));
        new SettingsFile(folder).save(Settings.DEFAULT, bytes);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(bytes);
    }

    @Test
    void keepsHowSumsAreMade() {
        Settings both = changed().withDrawing(
                it -> new Drawing(it.viewpoint(), it.form(), Basis.BOTH_ENDS));
        new SettingsFile(folder).save(Settings.DEFAULT, both);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(both);
    }

    @Test
    void keepsTheSizeOfTexts() {
        Settings large = changed().withAppearance(it -> it.with(new TextSize(150)));
        new SettingsFile(folder).save(Settings.DEFAULT, large);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(large);
    }

    @Test
    void keepsHowARoomIsShownSomething() {
        Settings there = changed()
                .withPresenting(it -> it.on(Optional.of(new ScreenPlace(-1920, 0, 1920, 1080)))
                        .masking(false)
                        .inBothLanguages(true));
        new SettingsFile(folder).save(Settings.DEFAULT, there);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(there);
    }

    @Test
    void keepsThatDetailsAreNotShown() {
        Settings without = changed().withLayout(it -> it.withDetails(false));
        new SettingsFile(folder).save(Settings.DEFAULT, without);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(without);
    }

    @Test
    void keepsWhatTheTableIsGroupedByTheUsersLessonsAndHowAQuizIsTaken() {
        Settings there = changed()
                .withTable(it -> it.withLines(Table.Lines.GROUPS, List.of("srcaddr", "dstport"))
                        .withFilters(List.of("bytes > 1")))
                .withOpening(it -> it.withLessonFiles(List.of("/b", "/a")).withKeepsObjects(true))
                .withLearning(_ -> new Learning(true, 70, 45));
        new SettingsFile(folder).save(Settings.DEFAULT, there);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(there);
    }

    @Test
    void takesASizeOfTextsThatIsNoneAsTheNearest() throws IOException {
        write("{\"textSize\" : 9000}");
        assertThat(new SettingsFile(folder).load().settings().appearance().textSize().percent()).isEqualTo(250);
        write("{\"textSize\" : null}");
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(Settings.DEFAULT);
    }

    /// As the versions wrote it whose settings had no parts.
    @Test
    void readsAndWritesTheNamesOfEarlierVersions() throws IOException {
        String earlier = """
                {
                  "language" : "JAPANESE",
                  "theme" : "DARK",
                  "zone" : "ASIA_TOKYO",
                  "reducedMotion" : "ON",
                  "window" : {"x": -10.0, "y": 20.5, "width": 1280.0, "height": 720.0, "maximized": true},
                  "dividers" : {"detail": 0.75, "table": 0.6},
                  "columns" : [
                    {"name": "start", "visible": true, "width": 120.0},
                    {"name": "bytes", "visible": false, "width": 80.0}],
                  "recentFiles" : ["/データ/a.log"],
                  "skipIdleGaps" : false,
                  "viewpoint" : "VPC_B",
                  "form" : "EXPANDED",
                  "filters" : [],
                  "keepsObjects" : false
                }""";
        write(earlier);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(changed());
        Files.delete(folder.resolve("settings.json"));
        new SettingsFile(folder).save(Settings.DEFAULT, changed());
        ObjectNode written =
                (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("settings.json")));
        written.remove("textSize");
        written.remove("details");
        written.remove("counted");
        written.remove("audienceScreen");
        written.remove("masksPrivate");
        written.remove("bothLanguages");
        written.remove("lessonFiles");
        written.remove("lines");
        written.remove("groupedBy");
        written.remove("timelineMeasure");
        written.remove("timelineGapsCompressed");
        written.remove("quizCertainty");
        written.remove("quizPassMark");
        written.remove("clockSeconds");
        assertThat(written).isEqualTo(JsonMapper.shared().readTree(earlier));
    }

    @Test
    void leavesNothingButTheFileAndItsLock() throws IOException {
        new SettingsFile(folder).save(Settings.DEFAULT, changed());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("settings.json", "settings.json.lock");
        }
    }

    @Test
    void startsWithTheDefaultsWhereNothingWasSaved() {
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem()).isEmpty();
    }

    @Test
    void setsADamagedFileAside() throws IOException {
        for (String damaged : List.of("", "{\"language\": \"JAP", "[]", "7", "null")) {
            write(damaged);
            SettingsFile.Loaded loaded = new SettingsFile(folder).load();
            assertThat(loaded.settings()).as(damaged).isEqualTo(Settings.DEFAULT);
            assertThat(loaded.problem().map(Problem::code)).as(damaged).contains("settings-damaged");
            assertThat(folder.resolve("settings.json")).doesNotExist();
            assertThat(folder.resolve("settings.json.bad")).hasContent(damaged);
        }
    }

    @Test
    void whatIsNoValueOfItsSettingIsLeftOutAloneAndNamed() throws IOException {
        String text = """
                {"details": null, "theme": "DARK", "textSize": 125.7, "recentFiles": 5, "form": 1,
                 "dividers": {"table": 1%s},
                 "window": {"x": 1, "y": 2, "width": -3, "height": 4, "maximized": false}}
                """.formatted("0".repeat(400));
        write(text);
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();

        assertThat(loaded.settings().appearance().theme()).isEqualTo(Choice.OfTheme.DARK);
        assertThat(loaded.settings().layout()).isEqualTo(Settings.DEFAULT.layout());
        assertThat(loaded.settings().opening()).isEqualTo(Settings.DEFAULT.opening());
        assertThat(loaded.problem()).contains(new Problem(
                "settings-wrong-values", folder.resolve("settings.json").toString(),
                "details, textSize, recentFiles, form, dividers, window"));
        assertThat(folder.resolve("settings.json")).hasContent(text);
    }

    @Test
    void takesDefaultsForWhatIsMissingAndIgnoresWhatIsUnknown() throws IOException {
        write("{\"theme\": \"DARK\", \"zone\": \"MARS\", \"viewpoint\": null, \"aLaterIdea\": {\"x\": 1}}");
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        assertThat(loaded.problem()).isEmpty();
    }

    @Test
    void saysWhenTheFileCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("settings.json"));
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem().map(Problem::code)).contains("settings-unreadable");
    }

    @Test
    void saysWhenTheFileCannotBeWritten() throws IOException {
        Files.createFile(folder);
        assertThatThrownBy(() -> new SettingsFile(folder).save(Settings.DEFAULT, changed()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("settings-not-saved"));
    }

    @Test
    void saysWhenAnotherProgramIsSavingAllTheTime() throws IOException, InterruptedException {
        SettingsFile file = new SettingsFile(folder);
        file.save(Settings.DEFAULT, changed());
        Settings next = changed().withAppearance(it -> it.with(Choice.OfZone.UTC));
        Process other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath", System.getProperty("java.class.path"), Holder.class.getName(),
                folder.resolve("settings.json.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo(Holder.HELD);
            assertThatThrownBy(() -> file.save(changed(), next))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("settings-in-use"));
            assertThat(file.load().settings()).isEqualTo(changed());
        } finally {
            other.destroyForcibly().waitFor();
        }
        file.save(changed(), next);
        assertThat(file.load().settings()).isEqualTo(next);
    }

    /// A program that holds a lock until nobody talks to it any more.
    static final class Holder {
        static final String HELD = "held";

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                file.lock();
                System.out.println(HELD);
                System.in.transferTo(System.out);
            }
        }
    }

    @Test
    void losesNothingOfSeveralThatSaveAtOnce() {
        int windows = 4;
        int each = Table.MOST_FILTERS / windows;
        CompletableFuture.allOf(
                IntStream.range(0, windows)
                        .mapToObj(window -> CompletableFuture.runAsync(
                                () -> saveOneByOne(numbered("window " + window + " ", each)),
                                save -> Thread.ofVirtual().start(save)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(new SettingsFile(folder).load().settings().table().filters())
                .hasSize(Table.MOST_FILTERS)
                .doesNotHaveDuplicates();
    }

    private void saveOneByOne(List<String> filters) {
        SettingsFile file = new SettingsFile(folder);
        Settings before = Settings.DEFAULT;
        for (int i = 1; i <= filters.size(); i++) {
            List<String> soFar = filters.subList(0, i);
            Settings next = before.withTable(it -> it.withFilters(soFar));
            file.save(before, next);
            before = next;
        }
    }

    @Test
    void keepsNoMoreOfOtherWindowsThanThereIsRoomFor() throws IOException {
        SettingsFile file = new SettingsFile(folder);
        List<String> full = numbered("f", Table.MOST_FILTERS);
        file.save(Settings.DEFAULT, Settings.DEFAULT.withTable(it -> it.withFilters(full)));
        Settings other = Settings.DEFAULT.withTable(it -> it.withFilters(List.of("other")));
        file.save(Settings.DEFAULT, other);
        for (String path : numbered("/", 2 * Opening.MOST_RECENT_FILES)) {
            file.save(Settings.DEFAULT, Settings.DEFAULT.withOpening(it -> it.withRecentFile(path)));
        }
        JsonNode written = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("settings.json")));
        assertThat(written.get("filters").size()).isEqualTo(Table.MOST_FILTERS);
        assertThat(written.get("recentFiles").size()).isEqualTo(Opening.MOST_RECENT_FILES);
        assertThat(file.load().settings().opening().recentFiles()).startsWith("/19", "/18").endsWith("/10");

        Settings both = file.load().settings();
        assertThat(both.table().filters()).startsWith("other", "f0").endsWith("f18");
        file.save(
                both, both.withTable(it -> it.withFilters(it.filters().subList(1, Table.MOST_FILTERS))));
        assertThat(file.load().settings().table().filters()).isEqualTo(full.subList(0, Table.MOST_FILTERS - 1));
    }

    @Test
    void forgetsWhatIsInTheFileBeyondTheMostThatIsRead() throws IOException {
        List<String> tooMany = numbered("f", Table.MOST_FILTERS + 5);
        write(JsonMapper.shared().writeValueAsString(Map.of("filters", tooMany)));
        SettingsFile file = new SettingsFile(folder);
        Settings read = file.load().settings();
        List<String> fewer = tooMany.subList(1, Table.MOST_FILTERS);
        file.save(read, read.withTable(it -> it.withFilters(fewer)));
        assertThat(file.load().settings().table().filters()).isEqualTo(fewer);
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    @Test
    void keepsTheTenLatestFilesEachOnce() {
        Opening opening = Opening.DEFAULT;
        for (int i = 0; i < 12; i++) {
            opening = opening.withRecentFile("f" + i);
        }
        assertThat(opening.withRecentFile("f5").recentFiles())
                .containsExactly("f5", "f11", "f10", "f9", "f8", "f7", "f6", "f4", "f3", "f2");
    }

    /// Two windows that both began with what was in the file at first.
    @Test
    void keepsWhatAnotherWindowChanged() {
        SettingsFile one = new SettingsFile(folder);
        SettingsFile other = new SettingsFile(folder);
        Settings first = Settings.DEFAULT
                .withOpening(it -> it.withRecentFile("/old"))
                .withTable(it -> it.withFilters(List.of("a", "b")));
        one.save(Settings.DEFAULT, first);

        one.save(
                first,
                first.withAppearance(it -> it.with(Choice.OfTheme.DARK))
                        .withOpening(it -> it.withRecentFile("/one"))
                        .withTable(it -> it.withFilters(List.of("a"))));
        other.save(
                first,
                first.withAppearance(it -> it.with(Choice.OfZone.UTC))
                        .withOpening(it -> it.withRecentFile("/other"))
                        .withTable(it -> it.withFilters(List.of("c", "a", "b"))));

        assertThat(one.load().settings())
                .isEqualTo(
                        Settings.DEFAULT
                                .withAppearance(it -> it.with(Choice.OfTheme.DARK).with(Choice.OfZone.UTC))
                                .withOpening(it -> it.withRecentFile("/one")
                                        .withRecentFile("/old")
                                        .withRecentFile("/other"))
                                .withTable(it -> it.withFilters(List.of("c", "a", "b"))));
    }

    @Test
    void keepsWhatALaterVersionWroteAndWritesNothingWhereNothingChanged() throws IOException {
        String later = "{\"theme\": \"DARK\", \"aLaterIdea\": {\"x\": 1}}";
        write(later);
        new SettingsFile(folder).save(changed(), changed());
        assertThat(folder.resolve("settings.json")).hasContent(later);

        new SettingsFile(folder).save(
                Settings.DEFAULT, Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        assertThat(folder.resolve("settings.json")).content().contains("aLaterIdea", "\"x\"", "DARK", "UTC");
    }

    @Test
    void replacesADamagedFile() throws IOException {
        for (String damaged : List.of("", "[]", "{\"language\": \"JAP")) {
            write(damaged);
            new SettingsFile(folder).save(Settings.DEFAULT, changed());
            assertThat(new SettingsFile(folder).load().settings()).isEqualTo(changed());
        }
    }

    /// Whatever stands there, the program starts with settings that can be used.
    @Test
    void startsWithSettingsThatCanBeUsedWhateverStandsInTheFile() throws IOException {
        List<String> values = List.of(
                "null", "[null]", "[[]]", "{}", "{\"a\": null}", "[{}]", "[1]", "\"\"", "\"NaN\"", "1e999", "-1",
                "true",
                "[true]", "{\"table\": \"NaN\"}", "{\"table\": 7}", "[\"a\\u0000b\"]", "[{\"visible\": true}]",
                "[{\"name\": null, \"visible\": true, \"width\": 1e300}]",
                "{\"x\": null, \"y\": 0, \"width\": 1, \"height\": 1, \"maximized\": null}",
                "{\"x\": 0, \"y\": 0, \"width\": 1e300, \"height\": 1, \"maximized\": false}");
        for (String name : List.of("language", "theme", "zone", "reducedMotion", "window", "dividers", "columns",
                "recentFiles", "skipIdleGaps", "details", "viewpoint", "form", "filters", "keepsObjects")) {
            for (String value : values) {
                write("{\"" + name + "\": " + value + "}");
                SettingsFile.Loaded loaded = new SettingsFile(folder).load();
                Settings settings = loaded.settings();
                assertThat(settings.table().filters()).as(name + value).doesNotContainNull();
                assertThat(settings.opening().recentFiles()).as(name + value)
                        .doesNotContainNull()
                        .noneMatch(text -> text.contains("\u0000"));
                assertThat(settings.layout().dividers().values()).as(name + value)
                        .allMatch(each -> each >= 0 && each <= 1);
                assertThat(settings.table().columns()).as(name + value).allMatch(each -> each.width() <= 100_000);
                if (loaded.problem().isPresent()) {
                    assertThat(loaded.problem().get().code()).as(name + value)
                            .isEqualTo("settings-wrong-values");
                }
            }
        }
        write("{\"filters\":[null]}");
        assertThat(new SettingsFile(folder).load().problem().map(Problem::code)).contains("settings-wrong-values");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void neitherReadsNorWritesWhatIsNoFile() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("settings.json");
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        refusesToReadAndWrite();
        assertThat(file).isSymbolicLink();
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
        refusesToReadAndWrite();
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("settings.json.lock").toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> new SettingsFile(folder).save(Settings.DEFAULT, changed()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void savesOnAnotherThreadAfterOneThatFoundNoLockFileButAPipe() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path lock = folder.resolve("settings.json.lock");
        assertThat(new ProcessBuilder("mkfifo", lock.toString()).start().waitFor()).isZero();
        assertThatThrownBy(() -> new SettingsFile(folder).save(Settings.DEFAULT, changed()))
                .isInstanceOf(ProblemException.class);
        Files.delete(lock);
        CompletableFuture.runAsync(
                () -> new SettingsFile(folder).save(Settings.DEFAULT, changed()),
                save -> Thread.ofVirtual().start(save))
                .join();
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(changed());
    }

    private void refusesToReadAndWrite() {
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem().map(Problem::code)).contains("settings-unreadable");
        assertThatThrownBy(() -> new SettingsFile(folder).save(Settings.DEFAULT, changed()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("settings-not-saved"));
    }

    /// Three gibibytes that take no room on the disk.
    @Test
    void setsAsideWhatIsTooLargeToBeSettings() throws IOException {
        write("{}");
        try (FileChannel large = FileChannel.open(folder.resolve("settings.json"), StandardOpenOption.WRITE)) {
            large.write(ByteBuffer.wrap(new byte[] {'}'}), 3L << 30);
        }
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem().map(Problem::code)).contains("settings-damaged");
        Files.move(folder.resolve("settings.json.bad"), folder.resolve("settings.json"));
        new SettingsFile(folder).save(Settings.DEFAULT, changed());
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(changed());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void removesWhatAKilledProgramLeftBehindAndIsForTheUserAlone() throws IOException, InterruptedException {
        write("{}");
        Process ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor()).isZero();
        Path left = Files.writeString(folder.resolve(".blindspot-" + ended.pid() + "-1.tmp"), "{");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        new SettingsFile(folder).load();
        new SettingsFile(folder).save(Settings.DEFAULT, changed());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("settings.json", "settings.json.lock");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("settings.json"))))
                .isEqualTo("rw-------");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.json"), text);
    }
}
