package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.ui.fx.FxJobs;
import java.io.IOException;
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
    private Settings now = Settings.DEFAULT;
    private Runnable whenAsked = () -> {};

    @SuppressWarnings("NullAway.Init") private SettingsKeeper keeper;

    @BeforeEach
    void begin() {
        keeper = new SettingsKeeper(FxJobs.onCallersThread(), new SettingsFile(folder), this::asked, soon::add);
    }

    private Settings asked() {
        Settings answer = now;
        whenAsked.run();
        return answer;
    }

    @Test
    void writesSeveralChangesAtOnceSoonAfterTheFirst() {
        change(now.withTheme(Choice.OfTheme.DARK));
        change(now.withZone(Choice.OfZone.UTC));
        change(now.withZone(Choice.OfZone.ASIA_TOKYO));
        assertThat(soon).hasSize(1);
        assertThat(folder.resolve("settings.json")).doesNotExist();

        soon.remove().run();
        assertThat(saved()).isEqualTo(now);
        assertThat(soon).isEmpty();

        change(now.withTheme(Choice.OfTheme.LIGHT));
        soon.remove().run();
        assertThat(saved()).isEqualTo(now);
    }

    @Test
    void writesOnceMoreWhatChangedWhileItWasWriting() {
        whenAsked = () -> {
            whenAsked = () -> {};
            change(now.withZone(Choice.OfZone.UTC));
        };
        keeper.changed();
        soon.remove().run();
        assertThat(soon).hasSize(1);
        soon.remove().run();
        assertThat(saved()).isEqualTo(now);
        assertThat(soon).isEmpty();
    }

    @Test
    void writesAtTheEndWhatIsStillWaiting() {
        change(now.withTheme(Choice.OfTheme.DARK));
        keeper.saveNow();
        assertThat(saved()).isEqualTo(now);
    }

    @Test
    void writesOnlyWhatChangedHere() {
        new SettingsFile(folder).save(Settings.DEFAULT, Settings.DEFAULT.withTheme(Choice.OfTheme.DARK));
        change(now.withZone(Choice.OfZone.UTC));
        soon.remove().run();
        assertThat(saved()).isEqualTo(Settings.DEFAULT.withTheme(Choice.OfTheme.DARK).withZone(Choice.OfZone.UTC));
    }

    @Test
    void triesAgainWithTheNextChangeWhatCouldNotBeWritten() throws IOException {
        Path inTheWay = folder.resolve("settings.json");
        Files.createDirectory(inTheWay);
        change(now.withTheme(Choice.OfTheme.DARK));
        soon.remove().run();
        Files.delete(inTheWay);
        change(now.withZone(Choice.OfZone.UTC));
        soon.remove().run();
        assertThat(saved()).isEqualTo(Settings.DEFAULT.withTheme(Choice.OfTheme.DARK).withZone(Choice.OfZone.UTC));
    }

    private void change(Settings changed) {
        now = changed;
        keeper.changed();
    }

    private Settings saved() {
        return new SettingsFile(folder).load().settings();
    }
}
