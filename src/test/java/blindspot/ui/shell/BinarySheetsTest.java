package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.Scheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinarySheetsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void saysTheSameAsTheSheetsThatAreWrittenByHandOneAfterTheOther(Scheme scheme) throws IOException {
        List<String> byHand = new ArrayList<>();
        for (Scheme each : Scheme.values()) {
            for (String sheet : Themes.sheets(each)) {
                Path written = folder.resolve(sheet + ".css");
                Files.copy(ofProgram(sheet), written, StandardCopyOption.REPLACE_EXISTING);
                if (each == scheme) {
                    byHand.addAll(declarations(new CssParser().parse(written.toUri().toURL())));
                }
            }
        }
        Path binary = folder.resolve(scheme.code() + ".bss");
        Files.writeString(binary, "of an earlier build");

        BinarySheets.writeInto(folder);

        assertThat(declarations(Stylesheet.loadBinary(binary.toUri().toURL())))
                .isEqualTo(byHand)
                .hasSizeGreaterThan(100);
    }

    @Test
    void fromAFolderOfClassesTheSheetsAreReadThatAreWrittenByHand() {
        assertThat(BinarySheets.address(Scheme.LIGHT)).isEmpty();
    }

    private static Path ofProgram(String sheet) {
        String resource = "/blindspot/css/" + sheet + ".css";
        return Path.of(URI.create(Objects.requireNonNull(Themes.class.getResource(resource), resource).toString()));
    }

    private static List<String> declarations(Stylesheet sheet) {
        return sheet.getRules()
                .stream()
                .map(rule -> rule.getSelectors() + " "
                        + rule.getDeclarations().stream().map(Declaration::getProperty).toList())
                .toList();
    }
}
