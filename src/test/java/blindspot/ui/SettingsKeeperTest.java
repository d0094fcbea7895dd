package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.ui.fx.FxJobs;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsKeeperTest {
    @TempDir private Path folder = Path.of("");

    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private Settings now = Settings.DEFAULT;

    @SuppressWarnings("NullAway.Init") private SettingsKeeper keeper;

    @BeforeEach
    void begin() {
        keeper = new SettingsKeeper(FxJobs.on(jobs::add), new SettingsFile(folder), now, () -> now, soon::add);
    }

    @Test
    void writesSeveralChangesAtOnceSoonAfterTheFirst() {
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        change(now.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        change(now.withAppearance(it -> it.with(Choice.OfZone.ASIA_TOKYO)));
        assertThat(soon).hasSize(1);
        assertThat(folder.resolve("settings.json")).doesNotExist();

        write();
        assertThat(saved()).isEqualTo(now);
        assertThat(soon).isEmpty();

        change(now.withAppearance(it -> it.with(Choice.OfTheme.LIGHT)));
        write();
        assertThat(saved()).isEqualTo(now);
    }

    @Test
    void writesOnceMoreWhatChangedWhileItWasWriting() {
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        soon.remove().run();
        change(now.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        change(now.withAppearance(it -> it.with(Choice.OfZone.ASIA_TOKYO)));
        assertThat(soon).isEmpty();
        jobs.remove().run();
        assertThat(saved()).isEqualTo(Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        assertThat(soon).hasSize(1);
        write();
        assertThat(saved()).isEqualTo(now);
        assertThat(soon).isEmpty();
    }

    @Test
    void writesNothingEarlierOverWhatWasSavedAtTheEnd() {
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        soon.remove().run();
        now = now.withAppearance(it -> it.with(Choice.OfTheme.LIGHT));
        keeper.saveNow();
        assertThat(saved()).isEqualTo(now);
        jobs.remove().run();
        assertThat(saved()).isEqualTo(now);
    }

    @Test
    void writesAtTheEndWhatIsStillWaiting() {
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        keeper.saveNow();
        assertThat(saved()).isEqualTo(now);
    }

    @Test
    void writesOnlyWhatChangedHere() {
        new SettingsFile(folder).save(Settings.DEFAULT,
                Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        change(now.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        write();
        assertThat(saved()).isEqualTo(Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfTheme.DARK))
                .withAppearance(it -> it.with(Choice.OfZone.UTC)));
    }

    @Test
    void triesAgainWithTheNextChangeWhatCouldNotBeWritten() throws IOException {
        Path inTheWay = folder.resolve("settings.json");
        Files.createDirectory(inTheWay);
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        write();
        assertThat(keeper.problem().get()).isPresent();
        Files.delete(inTheWay);
        change(now.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        write();
        assertThat(keeper.problem().get()).isEmpty();
        assertThat(saved()).isEqualTo(Settings.DEFAULT.withAppearance(it -> it.with(Choice.OfTheme.DARK))
                .withAppearance(it -> it.with(Choice.OfZone.UTC)));
    }

    @Test
    void triesAgainAlsoAfterAFailureThatNobodyCanExplain() throws IOException {
        FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
        keeper = new SettingsKeeper(
                FxJobs.on(jobs::add), new SettingsFile(memory.getPath("/settings")), now, () -> now, soon::add);
        memory.close();
        change(now.withAppearance(it -> it.with(Choice.OfTheme.DARK)));
        assertThatThrownBy(this::write).isInstanceOf(ClosedFileSystemException.class);
        change(now.withAppearance(it -> it.with(Choice.OfZone.UTC)));
        assertThat(soon).hasSize(1);
    }

    /// What is to come soon, and the job that it starts.
    private void write() {
        soon.remove().run();
        jobs.remove().run();
    }

    private void change(Settings changed) {
        now = changed;
        keeper.changed();
    }

    private Settings saved() {
        return new SettingsFile(folder).load().settings();
    }
}
