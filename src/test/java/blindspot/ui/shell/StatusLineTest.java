package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.intake.Inventories;
import blindspot.lesson.Lesson;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.simulation.ShippedCapture;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import blindspot.topology.inventory.InventoryFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Records come on the screen some time after their report: what is shown between is set here step by step.
@ExtendWith(QuickHand.class)
final class StatusLineTest {
    private static final String FLOW = "10.0.0.1 10.0.0.2 1664883400 1664883460 OK";
    private static final String NOTHING_SEEN = "- - 1664883400 1664883460 NODATA";

    @TempDir private Path folder = Path.of("");

    private final Session session = new Session(
            FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final SimpleObjectProperty<LoadReport> report = new SimpleObjectProperty<>(LoadReport.NOTHING);
    private final SimpleObjectProperty<Optional<Problem>> unsaved = new SimpleObjectProperty<>(Optional.empty());
    private FlowTable loaded = FlowTable.empty();

    @SuppressWarnings("NullAway.Init") private StatusLine line;

    @BeforeEach
    void build(FxRobot robot) {
        robot.interact(() -> line = new StatusLine(session, report, table -> table.equals(loaded), () -> {},
                unsaved));
    }

    @Test
    void saysHowManyThereAreSoFarUntilTheReportAndTheRecordsAreOfTheSame(FxRobot robot) throws IOException {
        LoadResult first = load("first.log", FLOW, NOTHING_SEEN, "? ? ? ? ?");
        LoadResult glance = load("glance.log", FLOW, FLOW, FLOW, NOTHING_SEEN);
        LoadResult whole = load("whole.log", FLOW, FLOW, FLOW, NOTHING_SEEN, NOTHING_SEEN, "? ? ? ? ?", "? ? ? ? ?");
        robot.interact(() -> finish(first));
        robot.interact(() -> show(first));
        assertThat(texts()).startsWith("1 file · 2 records (1 NODATA, 0 SKIPDATA)", "1 line not read");

        robot.interact(() -> show(glance));
        assertThat(texts()).startsWith("4 records so far", "1 line not read");
        robot.interact(() -> finish(whole));
        assertThat(texts()).startsWith("4 records so far", "1 line not read");
        robot.interact(() -> show(whole));
        assertThat(texts()).startsWith("1 file · 5 records (2 NODATA, 0 SKIPDATA)", "2 lines not read");
    }

    @Test
    void saysThatAPictureIsSimulated(FxRobot robot) {
        assertThat(texts()).noneMatch(text -> text.startsWith("Simulated"));
        robot.interact(() -> session.show(FlowTable.empty(), ShippedCapture.open().topology(), true));
        assertThat(texts()).contains("Simulated: a full capture over two zones");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(texts()).anyMatch(text -> text.startsWith("シミュレーション："));
    }

    @Test
    void saysThatSettingsCouldNotBeSavedUntilTheyCould(FxRobot robot) {
        robot.interact(
                () -> unsaved.set(Optional.of(new Problem("settings-not-saved", "/full/settings.json", "full"))));
        assertThat(texts()).contains("The settings could not be saved in /full/settings.json (full).");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(texts()).contains("設定を /full/settings.json に保存できませんでした（full）。");
        robot.interact(() -> unsaved.set(Optional.empty()));
        assertThat(texts()).noneMatch(text -> text.contains("/full/"));
    }

    @Test
    void staysAsItWasUntilOtherRecordsAreOnTheScreen(FxRobot robot) throws IOException {
        LoadResult first = load("first.log", FLOW, NOTHING_SEEN, "? ? ? ? ?");
        robot.interact(() -> finish(first));
        robot.interact(() -> show(first));

        LoadResult nothing = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);
        robot.interact(() -> finish(nothing));
        assertThat(texts()).startsWith("1 file · 2 records (1 NODATA, 0 SKIPDATA)", "1 line not read");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(texts()).startsWith("1 ファイル · 2 レコード（NODATA 1、SKIPDATA 0）", "読めなかった行 1");
        robot.interact(() -> show(nothing));
        assertThat(texts()).startsWith("何も読み込まれていません").doesNotContain("読めなかった行 1", "読み込み結果");
    }

    @Test
    void saysThatRecordsLackWhatThePictureNeeds(FxRobot robot) throws IOException {
        LoadResult bare = load(Files.writeString(folder.resolve("bare.log"), "srcaddr start end\n10.0.0.1 1 2\n?\n"));
        LoadResult timeless = load(Files.writeString(folder.resolve("timeless.log"), "srcaddr dstaddr\n- -\n- -\n"));
        robot.interact(() -> finish(bare));
        robot.interact(() -> show(bare));
        assertThat(texts()).contains("1 record without addresses · 1 line not read");
        robot.interact(() -> finish(timeless));
        robot.interact(() -> show(timeless));
        assertThat(texts()).contains("2 records without times");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(texts()).contains("時刻のないレコード 2 件");
    }

    @Test
    void saysThatAnInventoryNamesInterfacesAlsoWithoutRecords(FxRobot robot) {
        InventoryFile file = InventoryFile.read(Bytes.of("""
                [{"NetworkInterfaceId":"eni-1","VpcId":"vpc-1"},{"NetworkInterfaceId":"eni-2"}]"""));
        assertThat(texts()).startsWith("Nothing loaded").doesNotContain("load report");

        robot.interact(() -> session.show(
                FlowTable.empty(), session.topology(), new Inventories(List.of(file)), false));
        assertThat(texts()).startsWith("No records", "inventory: 2 interfaces", "load report");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(texts()).startsWith("レコードなし", "インベントリ：インターフェイス 2 件");
    }

    /// As it is told that a loading came to its end.
    private void finish(LoadResult result) {
        loaded = result.table();
        report.set(result.report());
    }

    /// As its records come on the screen.
    private void show(LoadResult result) {
        session.show(result.table(), session.topology(), false);
    }

    private LoadResult load(String name, String... lines) throws IOException {
        Path file = Files.write(
                folder.resolve(name),
                Stream.concat(Stream.of("srcaddr dstaddr start end log-status"), Stream.of(lines)).toList());
        return load(file);
    }

    private static LoadResult load(Path file) throws IOException {
        return new LoadJob(
                List.of(new LocalFile(file, Files.size(file))), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel());
    }

    private List<String> texts() {
        return line.getChildren()
                .stream()
                .filter(node -> node.isVisible() && node instanceof Labeled)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
