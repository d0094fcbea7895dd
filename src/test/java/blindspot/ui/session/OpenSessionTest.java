package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.load.FileReport;
import blindspot.model.Field;
import blindspot.quiz.Deck;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.report.ReportModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenSessionTest {
    private static final String HEADER = "srcaddr dstaddr start end";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, TOKYO);
    private final OpenSession model = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.listeners().onTrouble(() -> heard.add("trouble"));
    }

    @Test
    void opensFilesAndShowsTheirRecords() throws IOException {
        Path one = log("one.log", 2);

        model.open(List.of(one), false);

        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(model.openFiles()).isEqualTo(1);
        assertThat(model.loading().get()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void addsToWhatIsOpenAndKeepsTheSelection() throws IOException {
        model.open(List.of(log("one.log", 2)), false);
        session.selection().select(1);

        model.open(List.of(log("two.log", 3)), false);

        assertThat(session.table().rowCount()).isEqualTo(5);
        assertThat(session.selection().row().get()).isEqualTo(1);
        assertThat(names()).containsExactly("one.log", "two.log");
    }

    @Test
    void replacesWhatIsOpen() throws IOException {
        model.open(List.of(log("one.log", 2)), false);
        session.selection().select(1);
        session.narrowTo(new Focus.Unplaced());

        model.open(List.of(log("two.log", 3)), true);

        assertThat(session.table().rowCount()).isEqualTo(3);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
        assertThat(names()).containsExactly("two.log");
        assertThat(report()).contains("No longer open: " + folder.resolve("one.log"));
    }

    @Test
    void neverMixesTheLessonWithOtherRecords() throws IOException {
        model.openLesson();
        assertThat(session.lessonRecords().get()).isTrue();
        assertThat(session.table().rowCount()).isEqualTo(6);
        assertThat(model.openFiles()).isZero();

        model.open(List.of(log("one.log", 2)), false);

        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(session.lessonRecords().get()).isFalse();
        model.openLesson();
        assertThat(session.table().rowCount()).isEqualTo(6);
        assertThat(session.lessonRecords().get()).isTrue();
    }

    @Test
    void opensTheFullCaptureOnItsOwnPathAndMixesItWithNothing() throws IOException {
        model.openFullCapture();

        assertThat(session.topology().simulated()).isTrue();
        assertThat(session.lessonRecords().get()).isTrue();
        assertThat(session.table().rowCount()).isGreaterThan(800);
        assertThat(session.picture().get().evidence().unplaced()).isZero();
        assertThat(names()).containsExactly("simulated-vpc-a.log", "simulated-vpc-b.log");
        assertThat(report()).doesNotContain("malformed 1");
        model.open(List.of(log("one.log", 2)), false);
        assertThat(session.table().rowCount()).isEqualTo(2);
    }

    @Test
    void doesNotCountTheSameFileTwice() throws IOException {
        Path one = log("one.log", 2);
        model.open(List.of(one, one), false);

        model.open(List.of(folder), false);

        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(report()).contains("Already open, not read again: " + one);
    }

    @Test
    void drawsATopologyThatIsOpened() throws IOException {
        Path topology = Files.writeString(
                folder.resolve("path.json"),
                Files.readString(Path.of("assets/lessons/privatelink/topology.json"))
                        .replace("10.1.0.45", "10.9.0.45"));
        model.open(List.of(log("one.log", 2)), false);

        model.open(List.of(topology), false);

        assertThat(session.topology()).isNotEqualTo(lesson.topology());
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(report()).contains("Topology in use: " + topology);
        assertThat(heard).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithATopologyAndKeepsTheOldOne() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("path.json"), "{\"kind\": \"blindspot-topology\", \"version\": 1}");

        model.open(List.of(broken, log("one.log", 2)), false);

        assertThat(session.topology()).isEqualTo(lesson.topology().withoutInterfaces());
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(heard).containsExactly("trouble");
        assertThat(report()).anyMatch(line -> line.contains(broken.toString()));
    }

    @Test
    void saysWhichOfTwoTopologiesIsNotUsed() throws IOException {
        Path topology = Path.of("assets/lessons/privatelink/topology.json");
        Path one = Files.copy(topology, folder.resolve("one.json"));
        Path two = Files.copy(topology, folder.resolve("two.json"));

        model.open(List.of(one, two, log("one.log", 2)), false);

        assertThat(heard).containsExactly("trouble");
        assertThat(report()).anyMatch(line -> line.contains(one + " is not used") && line.contains(two + "."));
    }

    @Test
    void handsADeckOn() {
        List<Deck> decks = new ArrayList<>();
        model.listeners().onDeck((deck, _) -> decks.add(deck));

        model.open(List.of(Path.of("assets/lessons/privatelink/deck.json")), false);

        assertThat(decks).hasSize(1);
    }

    @Test
    void tellsOfWhatIsNoLogAndKeepsWhatIsOpen() throws IOException {
        model.open(List.of(log("one.log", 2)), false);
        Path prose = Files.writeString(folder.resolve("letter.txt"), "Dear reader\n\nnothing here\n");

        model.open(List.of(prose), true);

        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(heard).containsExactly("trouble");
        assertThat(report()).contains("  " + prose + " is text without a flow log record or header.");
        assertThat(model.recent()).noneMatch(path -> path.endsWith("letter.txt"));
    }

    @Test
    void namesWhatIsDroppedByMistakeAsWhatItIs() throws IOException {
        Path flows = Files.writeString(
                folder.resolve("flows.csv"), "Src IP,Dst IP,Protocol,Bytes,Label\n10.0.0.1,10.0.0.2,6,5,x\n");
        Path sums = Files.writeString(folder.resolve("sums.csv"), "srcAddr,dstAddr,total\n10.0.0.1,10.0.0.2,5\n");
        Path subnets = Files.writeString(folder.resolve("subnets.json"), "{\"Subnets\":[]}");
        Path empty = Files.writeString(folder.resolve("empty.log"), "\n");

        model.open(List.of(flows, sums, subnets, empty), false);

        assertThat(heard).containsExactly("trouble");
        assertThat(report())
                .contains(
                        "  The columns of " + flows
                                + " are those of another kind of flow data, not of a VPC flow log.",
                        "  " + sums + " holds the sums of a query, not records.",
                        "  There is nothing in " + empty + ".",
                        "  " + subnets + " states nothing that is used.");
    }

    @Test
    void tellsWhatTheRecordsLackThatThePictureNeedsAndKeepsThem() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.log"), "srcaddr bytes\n10.0.0.1 5\n");

        model.open(List.of(bare), false);

        assertThat(session.table().rowCount()).isEqualTo(1);
        assertThat(report())
                .contains(
                        "  Records of " + bare + " without a source or destination address: 1. They are listed, but"
                                + " nothing of them can be drawn.",
                        "  Records of " + bare + " without a start or end: 1. They are listed, but cannot be placed in"
                                + " time.");
    }

    @Test
    void tellsOfWhatDoesNotExist() {
        model.open(List.of(folder.resolve("gone.log")), false);

        assertThat(heard).containsExactly("trouble");
        assertThat(model.hasTrouble()).isTrue();
        assertThat(report()).contains("  " + folder.resolve("gone.log") + " does not exist.", "  Check the path.");
    }

    @Test
    void reportsMalformedLinesWithTheirPlace() throws IOException {
        Path bad = Files.write(
                folder.resolve("bad.log"), List.of(HEADER, "10.0.0.1 10.0.0.2 1 2", "10.0.0.1 10.0.0.999 1 2"));

        model.open(List.of(bad), false);

        assertThat(session.table().rowCount()).isEqualTo(1);
        assertThat(heard).containsExactly("trouble");
        assertThat(report())
                .contains(
                        "  " + bad + ":3:10: Field dstaddr: expected an IP address, found “10.0.0.999”.",
                        "    10.0.0.1 10.0.0.999 1 2");
    }

    @Test
    void keepsWhatWasReadWhenCancelled() throws IOException {
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(log("many" + i + ".log", 1000));
        }
        model.loading()
                .subscribe(state -> state.filter(now -> now.name().endsWith("many1.log"))
                        .ifPresent(_ -> model.cancel()));

        model.open(many, false);

        assertThat(session.table().rowCount()).isBetween(1000, 2000);
        assertThat(model.report().get().cancelled()).isTrue();
        assertThat(model.loading().get()).isEmpty();
        assertThat(report()).anyMatch(line -> line.startsWith("Loading was cancelled."));
        assertThat(heard).isEmpty();
    }

    @Test
    void teachesNoLessonWhoseLoadingIsCancelled() throws IOException {
        model.open(List.of(log("one.log", 2)), false);
        model.listeners().onLesson(taught -> heard.add(taught.name()));
        Subscription cancels = model.loading().subscribe(state -> state.ifPresent(_ -> model.cancel()));
        model.openOtherLesson(() -> lesson);
        assertThat(heard).isEmpty();
        assertThat(names()).containsExactly("one.log");
        assertThat(session.table().rowCount()).isEqualTo(2);
        cancels.unsubscribe();
        model.openOtherLesson(() -> lesson);
        assertThat(heard).containsExactly(lesson.name());
    }

    @Test
    void saysHowFarItIs() throws IOException {
        Path one = log("one.log", 3000);
        List<Loading> states = new ArrayList<>();
        model.loading().subscribe(state -> state.ifPresent(states::add));

        model.open(List.of(one), false);

        assertThat(states.getFirst()).isEqualTo(Loading.STARTING);
        assertThat(states.getLast().done()).isEqualTo(Files.size(one));
        assertThat(states.getLast().share()).isEqualTo(1);
        assertThat(text(new Loading("/a/b/one.log", 0, 1, 512, 2048, 1_048_576, -1)))
                .isEqualTo("512 B of 2 KiB · 1 MiB/s · one.log");
        assertThat(text(new Loading("s3://b-1/AWSLogs/one.log", 3, 40, 512, 2048, 128, 15)))
                .isEqualTo("3 of 40 objects · 512 B of 2 KiB · 128 B/s · about 15 s left · one.log");
        assertThat(text(new Loading("C:\\one.log", 3, 40, 512, -1, 0, 120)))
                .isEqualTo("3 of 40 files · 512 B · about 2 min left · one.log");
    }

    @Test
    void countsTheInputsThatAreRead() throws IOException {
        List<Path> logs = List.of(log("one.log", 30), log("two.log", 30), log("three.log", 30));
        List<Integer> inputs = new ArrayList<>();
        model.loading()
                .subscribe(state -> state.filter(now -> !now.name().isEmpty()).ifPresent(now -> {
                    assertThat(now.ofInputs()).isEqualTo(3);
                    inputs.add(now.inputs());
                }));

        model.open(logs, false);

        assertThat(inputs).isSorted().contains(0, 2);
    }

    private static String text(Loading state) {
        return state.text(Messages.in(Language.ENGLISH), new Formats(Language.ENGLISH, TOKYO));
    }

    @Test
    void opensWhatIsAskedForDuringALoadingAfterIt() throws IOException {
        Path two = log("two.log", 3);
        model.loading()
                .subscribe((_, state) -> state.filter(now -> now.done() > 0 && now.name().endsWith("one.log"))
                        .ifPresent(_ -> {
                            if (heard.isEmpty()) {
                                heard.add("asked");
                                model.open(List.of(two), false);
                            }
                        }));

        model.open(List.of(log("one.log", 2)), false);

        assertThat(session.table().rowCount()).isEqualTo(5);
        assertThat(names()).containsExactly("one.log", "two.log");
    }

    @Test
    void leavesOutRepeatedFilesAndLoadsThemAgain() throws IOException {
        Path one = log("one.log", 2);
        Path other = log("other.log", 3);
        Path copy = Files.copy(one, folder.resolve("two.log"));
        model.open(List.of(one, other, copy), false);
        session.selection().select(6);
        session.toggleMark(6);
        session.narrowTo(new Focus.Unplaced());

        model.leaveOutRepeats();

        assertThat(session.table().rowCount()).isEqualTo(5);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
        assertThat(session.picture().get().terms().isMarked(6)).isFalse();
        assertThat(names()).containsExactly("one.log", "other.log");
        assertThat(report())
                .contains(copy + " has the same content as " + one + ": its 2 records are left out.");

        model.loadLeftOut();

        assertThat(session.table().rowCount()).isEqualTo(7);
        assertThat(names()).containsExactly("one.log", "other.log", "two.log");
        assertThat(model.report().get().repeats()).hasSize(1);
    }

    @Test
    void forgetsWhatWasLeftOutWhenWhatItRepeatsIsClosed() throws IOException {
        Path one = log("one.log", 2);
        model.open(List.of(one, Files.copy(one, folder.resolve("two.log"))), false);
        model.leaveOutRepeats();

        model.open(List.of(log("three.log", 1)), true);

        assertThat(model.notes().get().leftOut()).isEmpty();
        model.loadLeftOut();
        assertThat(session.table().rowCount()).isEqualTo(1);
    }

    @Test
    void readsWhatWasLeftOutInTheFormatThatWasGiven() throws IOException {
        List<String> lines = List.of("10.0.0.1 17", "10.0.0.2 99", "10.0.0.3 5");
        Path one = Files.write(folder.resolve("one.log"), lines);
        Path two = Files.write(folder.resolve("two.log"), lines);
        model.open(List.of(one, two), false);
        model.readAs(model.report().get().files(), RecordFormat.parse("srcaddr packets"));
        model.leaveOutRepeats();
        assertThat(session.table().rowCount()).isEqualTo(3);

        model.loadLeftOut();

        assertThat(session.table().rowCount()).isEqualTo(6);
        assertThat(session.table().text(Field.PACKETS, 5)).isEqualTo("5");
    }

    @Test
    void closesAll() throws IOException {
        model.open(List.of(log("one.log", 2)), false);

        model.closeAll();

        assertThat(session.table().isEmpty()).isTrue();
        assertThat(model.openFiles()).isZero();
        assertThat(report()).isEmpty();
    }

    @Test
    void remembersTheLatestTen() throws IOException {
        for (int i = 0; i < 12; i++) {
            model.open(List.of(log("log" + i, 1)), false);
        }
        model.openRecent(folder.resolve("log5").toString());

        assertThat(model.recent()).hasSize(10);
        assertThat(model.recent().getFirst()).endsWith("log5");
        assertThat(model.recent().get(1)).endsWith("log11");
        Files.delete(folder.resolve("log11"));
        model.openRecent(folder.resolve("log11").toString());
        assertThat(model.recent()).noneMatch(path -> path.endsWith("log11"));
    }

    @Test
    void saysThatARecentPathCanNameNothingAndKeepsWhatIsOpen() throws IOException {
        model.open(List.of(log("one.log", 2)), false);

        model.openRecent("nothing\0");

        assertThat(model.problem().get()).contains(new Problem("no-such-file", "nothing\0"));
        assertThat(session.table().rowCount()).isEqualTo(2);
    }

    private List<String> names() {
        return model.report()
                .get()
                .files()
                .stream()
                .map(FileReport::name)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private List<String> report() {
        return new ReportModel(model, new OpenBuckets(model)).text().lines().filter(line -> !line.isEmpty()).toList();
    }

    private Path log(String name, int records) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Collections.nCopies(records, "10.0.0.1 10.0.0.2 1664883467 1664883469"));
        return Files.write(folder.resolve(name), lines);
    }
}
