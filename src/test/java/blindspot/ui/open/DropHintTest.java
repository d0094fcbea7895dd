package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropHintTest {
    @TempDir private Path folder = Path.of("");

    private Path one = Path.of("");
    private Path two = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        one = Files.createFile(folder.resolve("one.log"));
        two = Files.createFile(folder.resolve("two.log"));
    }

    @Test
    void saysHowManyWillBeOpened() {
        assertThat(text(List.of(one), 0, false)).isEqualTo("Open 1 file");
        assertThat(text(List.of(one, two), 0, true)).isEqualTo("Open 2 files");
        assertThat(text(List.of(folder), 0, false)).isEqualTo("Open 1 folder");
        assertThat(text(List.of(one, folder), 0, false)).isEqualTo("Open 1 file and 1 folder");
    }

    @Test
    void saysHowManyWillBeAddedToHowMany() {
        assertThat(text(List.of(one, two), 3, false)).isEqualTo("Add 2 files to the 3 already open");
    }

    @Test
    void replacesWithShift() {
        assertThat(text(List.of(one, two), 3, true)).isEqualTo("Replace the 3 open files by 2 files");
        assertThat(DropHint.of(List.of(one), 3, true).replaces()).isTrue();
        assertThat(DropHint.of(List.of(one), 0, true).replaces()).isFalse();
    }

    @Test
    void refusesWhatDoesNotExist() {
        DropHint hint = DropHint.of(List.of(one, folder.resolve("gone.log")), 0, false);

        assertThat(hint.accepted()).isFalse();
        assertThat(hint.text(Messages.in(Language.ENGLISH))).isEqualTo("“gone.log” does not exist");
    }

    @Test
    void refusesWhatIsNeitherFileNorFolder() {
        assertThat(text(List.of(Path.of("/dev/null")), 0, false)).isEqualTo("“null” is neither a file nor a folder");
    }

    @Test
    void refusesWhatIsNoPathAtAll() {
        assertThat(text(List.of(), 0, false)).isEqualTo("Only files and folders can be opened");
    }

    @Test
    void promisesNothingAboutTheContent() throws IOException {
        Path picture = Files.createFile(folder.resolve("picture.png"));

        assertThat(DropHint.of(List.of(picture), 0, false).accepted()).isTrue();
    }

    @Test
    void looksAtTheFirstOfVeryMany() {
        List<Path> many = Collections.nCopies(5000, one);

        assertThat(text(many, 0, false)).isEqualTo("Open 5,000 files");
    }

    private static String text(List<Path> paths, int open, boolean shift) {
        return DropHint.of(paths, open, shift).text(Messages.in(Language.ENGLISH));
    }
}
