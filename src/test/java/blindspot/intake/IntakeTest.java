package blindspot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blindspot.decode.InputKind;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {
    private static final String RECORD = "2 1 eni-0a1 10.0.0.1 10.0.0.2 5 443 6 1 40 1700000000 1700000060 ACCEPT OK\n";

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void fillTheFolder() throws IOException {
        write("1 log.txt", RECORD.getBytes(StandardCharsets.UTF_8));
        write("2 packed.csv", Bytes.gzip("srcaddr end\n"));
        write("3 topology.log",
                "\uFEFF{ \"kind\" : \"blindspot-topology\", \"vpcs\": [] }".getBytes(StandardCharsets.UTF_8));
        write("4 deck", "{\"title\": \"x\",\n\"kind\":\"blindspot-deck\"}".getBytes(StandardCharsets.UTF_8));
        write("5 notes.md", "These are notes.\n".getBytes(StandardCharsets.UTF_8));
        write("6 other.json", "{\"kind\": \"other\"}".getBytes(StandardCharsets.UTF_8));
        write("7 gateway", "tgw-id srcaddr\ntgw-1 10.0.0.1\n".getBytes(StandardCharsets.UTF_8));
        write("8 custom", "eni-0a1 10.0.0.1 10.0.0.2 443\n".getBytes(StandardCharsets.UTF_8));
        write("9 empty", new byte[0]);
    }

    @Test
    void tellsTheFilesOfAFolderApartByTheirContent() {
        Intake intake = Intake.of(List.of(folder), null, new Cancel());
        assertEquals(List.of("1 log.txt", "2 packed.csv", "7 gateway", "8 custom"), names(intake.logs()));
        assertEquals(List.of("3 topology.log"), names(intake.topologies()));
        assertEquals(List.of("4 deck"), names(intake.decks()));
        assertEquals(List.of(), intake.unknown());
        assertEquals(List.of(path("5 notes.md"), path("6 other.json"), path("9 empty")), intake.skipped());
        assertEquals(List.of(), intake.problems());
    }

    @Test
    void aDeckThatSpeaksOfRecordsIsADeck() throws IOException {
        write("deck.json", """
                {"kind": "blindspot-deck", "texts": ["Packets and bytes", "%s"]}
                """.formatted(RECORD.strip()).getBytes(StandardCharsets.UTF_8));

        Intake intake = Intake.of(List.of(folder.resolve("deck.json")), null, new Cancel());

        assertEquals(List.of("deck.json"), names(intake.decks()));
        assertEquals(List.of(), intake.logs());
    }

    @Test
    void takesWhatIsNamedItselfInTheOrderGiven() {
        Path nowhere = folder.resolve("nowhere");
        Intake intake = Intake.of(
                List.of(folder.resolve("6 other.json"), nowhere, folder.resolve("1 log.txt")), null, new Cancel());
        assertEquals(
                List.of(
                        new Given.Recognised(file("6 other.json"), InputKind.UNKNOWN),
                        new Given.Unreadable(nowhere.toString(), new Problem("no-such-file", nowhere.toString())),
                        new Given.Recognised(file("1 log.txt"), InputKind.FLOW_LOG)),
                intake.given());
        assertEquals(List.of("6 other.json"), names(intake.unknown()));
        assertEquals(List.of("6 other.json", "1 log.txt"), names(intake.logs()));
        assertEquals(1, intake.problems().size());
        assertEquals(List.of(), intake.skipped());
    }

    @Test
    void looksNoFurtherThanItMustAtALargeFile() throws IOException {
        write("large", (RECORD + "x\n".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        write("large notes", "x\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        Intake intake = Intake.of(List.of(folder), null, new Cancel());
        assertEquals("large", names(intake.logs()).getLast());
        assertEquals(path("large notes"), intake.skipped().getLast());
    }

    @Test
    void doesNotSkipALogThatIsCutOff() throws IOException {
        write("cut", Arrays.copyOf(Bytes.gzip(RECORD), 12));
        Intake intake = Intake.of(List.of(folder), null, new Cancel());
        assertEquals("cut", names(intake.logs()).getLast());
    }

    @Test
    void joinsWhatIsGivenTogether() {
        Intake first = Intake.of(List.of(folder), null, new Cancel());
        Intake both = first.plus(Intake.of(List.of(folder.resolve("5 notes.md")), null, new Cancel()));
        assertEquals(first.given().size() + 1, both.given().size());
        assertEquals(first.skipped(), both.skipped());
    }

    private LocalFile file(String name) {
        return new LocalFile(folder.resolve(name), folder.resolve(name).toFile().length());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static List<String> names(List<? extends ByteSource> files) {
        return files.stream().map(file -> Path.of(file.name()).getFileName().toString()).toList();
    }
}
