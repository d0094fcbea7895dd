package blindspot.decode.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Checks what is said of a file that somebody wrote wrongly: by a reader, and by the schema of its format.
public final class RefusedFile {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private RefusedFile() {}

    /// The problem that the reader has with the text, worded in every language with nothing left open.
    public static Problem problemOf(Consumer<byte[]> reader, String text) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> reader.accept(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal).as(text).isNotNull();
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(messages.problem(refusal.problem())).doesNotContainPattern("\\{\\d");
            assertThat(messages.remedy(refusal.problem())).doesNotContainPattern("\\{\\d").isNotBlank();
        }
        return refusal.problem();
    }

    /// Whether the text is valid by the schema file.
    public static boolean fits(Path schema, String text) {
        return SCHEMAS.getSchema(contentOf(schema)).validate(text, InputFormat.JSON).isEmpty();
    }

    public static String contentOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
