package blindspot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
    @Test
    void followsTheSystemUnlessToldOtherwise() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(Choice.OfLanguage.SYSTEM.language(Locale.JAPAN)).isEqualTo(Language.JAPANESE);
        assertThat(Choice.OfLanguage.ENGLISH.language(Locale.JAPAN)).isEqualTo(Language.ENGLISH);
        assertThat(Choice.OfTheme.SYSTEM.scheme(true)).isEqualTo(Scheme.DARK);
        assertThat(Choice.OfTheme.LIGHT.scheme(true)).isEqualTo(Scheme.LIGHT);
        assertThat(Choice.OfTheme.HIGH_CONTRAST.scheme(false)).isEqualTo(Scheme.HIGH_CONTRAST);
        assertThat(Choice.OfZone.SYSTEM.zone(paris)).isEqualTo(paris);
        assertThat(Choice.OfZone.UTC.zone(paris)).isEqualTo(ZoneOffset.UTC);
        assertThat(Choice.OfZone.ASIA_TOKYO.zone(paris)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(Choice.OfReducedMotion.SYSTEM.reduced(true)).isTrue();
        assertThat(Choice.OfReducedMotion.OFF.reduced(true)).isFalse();
    }

    @Test
    void keepsEverythingInTheFolderThatTheHomePropertyNames() {
        Properties properties = new Properties();
        properties.setProperty(StateFolders.HOME_PROPERTY, "somewhere");
        Path home = Path.of("somewhere").toAbsolutePath();
        assertThat(StateFolders.of(properties)).isEqualTo(new StateFolders(home, home, home.resolve("cache")));
    }

    @Test
    void usesFoldersOfTheSystemOtherwise() {
        StateFolders folders = StateFolders.of(new Properties());
        assertThat(folders.config()).isAbsolute();
        assertThat(folders.log()).isAbsolute();
    }
}
