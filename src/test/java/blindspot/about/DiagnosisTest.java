package blindspot.about;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.settings.StateFolders;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class DiagnosisTest {
    private final Properties system = new Properties();

    @Test
    void saysWhatAHelperHasToKnow() {
        assertThat(lines("/home/anna/.config/Blindspot", "/home/anna/.local/state/Blindspot"))
                .containsExactly(
                        "Blindspot (development)", "Java 25.0.1+8, Some Vendor", "JavaFX 26", "Linux 6.1, amd64",
                        "Screen 1920 × 1080", "Memory: at most 2 GiB", "Language en, time zone Asia/Tokyo",
                        "Settings ~/.config/Blindspot", "Log ~/.local/state/Blindspot");
    }

    @Test
    void namesNobody() {
        assertThat(String.join("\n", lines("/srv/anna/settings", "/home/anna/anna/log")))
                .contains("Settings /srv/…/settings", "Log ~/…/log")
                .doesNotContain("anna");
    }

    private List<String> lines(String config, String log) {
        system.putAll(
                Map.of(
                        "java.runtime.version", "25.0.1+8", "java.vm.vendor", "Some Vendor", "javafx.runtime.version",
                        "26", "os.name", "Linux", "os.version", "6.1", "os.arch", "amd64", "user.name", "anna",
                        "user.home", "/home/anna"));
        return new Diagnosis(
                system, new StateFolders(Path.of(config), Path.of(log), Path.of("cache")), "1920 × 1080", 2L << 30)
                .lines(Messages.in(Language.ENGLISH), new Formats(Language.ENGLISH, ZoneId.of("Asia/Tokyo")));
    }
}
