package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinarySheetsTest {
    private static final String SHEET = "/blindspot/css/diagram.css";

    @TempDir private Path folder;

    @Test
    void saysTheSameAsTheSheetThatIsWrittenByHand() throws IOException {
        Path written = Files.copy(ofProgram(), folder.resolve("diagram.css"));
        Files.writeString(folder.resolve("diagram.bss"), "of an earlier build");

        BinarySheets.writeBeside(folder);

        Stylesheet read = Stylesheet.loadBinary(folder.resolve("diagram.bss").toUri().toURL());
        assertThat(declarations(read))
                .isEqualTo(declarations(new CssParser().parse(written.toUri().toURL())))
                .hasSizeGreaterThan(10);
    }

    @Test
    void ofAFolderOfClassesTheSheetIsReadThatIsWrittenByHand() {
        URI sheet = ofProgram().toUri();

        assertThat(Path.of(URI.create(addressOf(sheet)))).isEqualTo(ofProgram());
    }

    private static String addressOf(URI sheet) {
        try {
            return BinarySheets.address(sheet.toURL(), SHEET);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path ofProgram() {
        return Path.of(
                URI.create(Objects.requireNonNull(BinarySheets.class.getResource(SHEET)).toString()));
    }

    private static List<String> declarations(Stylesheet sheet) {
        return sheet.getRules()
                .stream()
                .map(rule -> rule.getSelectors() + " "
                        + rule.getDeclarations().stream().map(Declaration::getProperty).toList())
                .toList();
    }
}
