package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Files of our own: one of each container with the same three records, and one of each kind that is refused, which is
/// called by the code of its problem.
final class ContainerFilesTest {
    private static final Path FILES = Path.of("src/test/resources/containers");
    private static final List<String> RECORDS = List.of(
            "2 001234567890 eni-0a1b2c3d 10.20.0.5 10.20.0.9 50112 443 6 9 1260 1769904004 1769904057 ACCEPT OK",
            "2 001234567890 eni-0a1b2c3d 2001:db8:20::5 2001:db8:20::9 0 0 58 1 104 1769904011 1769904012 REJECT OK",
            "2 unknown eni-0a1b2c3e - - - - - - - 1769904000 1769904059 - NODATA");

    @TestFactory
    Stream<DynamicTest> readsTheRecordsOfEachFile() throws IOException {
        return files("records").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            FlowTableBuilder rows = new FlowTableBuilder();
            Decoded decoded = decode(file, rows);
            assertThat(decoded.kind()).isEqualTo(InputKind.FLOW_LOG);
            assertThat(decoded.problem()).isNull();
            assertThat(decoded.issues().count()).isZero();
            assertThat(decoded.format()).isEqualTo(RecordFormat.DEFAULT.fields());
            assertThat(records(rows.build())).isEqualTo(RECORDS);
        }));
    }

    @TestFactory
    Stream<DynamicTest> refusesEachFileByTheNameOfWhatItIs() throws IOException {
        return files("refused").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            FlowTableBuilder rows = new FlowTableBuilder();
            Problem problem = decode(file, rows).problem();
            String name = file.getFileName().toString();
            assertThat(problem).isNotNull().extracting(Problem::code).isEqualTo(name.substring(0, name.indexOf('.')));
            assertThat(rows.rowCount()).isZero();
        }));
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Decoded decode(Path file, FlowTableBuilder rows) throws IOException {
        return new Decoder(null).decode(new LocalFile(file, Files.size(file)), rows, Progress.NONE, new Cancel());
    }

    private static List<String> records(FlowTable table) {
        List<String> records = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> values = new ArrayList<>();
            for (var name : RecordFormat.DEFAULT.fields()) {
                values.add(table.column(name).orElseThrow().text(row));
            }
            records.add(String.join(" ", values));
        }
        return records;
    }
}
