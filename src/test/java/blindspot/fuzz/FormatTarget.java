package blindspot.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blindspot.decode.FlowLogDefinitions;
import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import blindspot.source.Bytes;
import blindspot.task.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Formats as a user writes them or pastes them with what they stand in: understood, and then their names mean the same;
/// or refused with a problem. A file with such a text beside logs is read or refused too.
public final class FormatTarget {
    private FormatTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            RecordFormat format = RecordFormat.parse(new String(bytes, StandardCharsets.UTF_8));
            String names = format.fields().stream().map(FieldName::text).collect(Collectors.joining(" "));
            assertEquals(format, RecordFormat.parse(names));
        } catch (ProblemException e) {
            // The right answer to what is no format.
            e.problem();
        }
        FlowLogDefinitions.read(Bytes.of(bytes)).problem();
    }
}
