package blindspot.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replays the seeds of the fuzzer and all that it ever found.
final class FuzzRegressionTest {
    private static final Path INPUTS = Path.of("src", "test", "resources", "blindspot", "fuzz");

    private record Target(String inputs, Consumer<byte[]> parser) {}

    private static final List<Target> TARGETS = List.of(
            new Target("text", InputTarget::fuzzerTestOneInput),
            new Target("parquet", InputTarget::fuzzerTestOneInput),
            new Target("json", InputTarget::fuzzerTestOneInput),
            new Target("csv", InputTarget::fuzzerTestOneInput),
            new Target("format", FormatTarget::fuzzerTestOneInput),
            new Target("archive", ArchiveTarget::fuzzerTestOneInput),
            new Target("filter", FilterTarget::fuzzerTestOneInput),
            new Target("topology", TopologyTarget::fuzzerTestOneInput),
            new Target("inventory", InventoryTarget::fuzzerTestOneInput),
            new Target("metrics", MetricsTarget::fuzzerTestOneInput),
            new Target("deck", DeckTarget::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicTest> survivesWhatWasFoundBefore() {
        return TARGETS.stream()
                .flatMap(target -> inputs(target).map(file -> DynamicTest.dynamicTest(
                        target.inputs() + "/" + file.getFileName(),
                        () -> survives(target, Files.readAllBytes(file)))));
    }

    private static void survives(Target target, byte[] input) {
        assertThatCode(() -> target.parser().accept(input)).doesNotThrowAnyException();
    }

    private static Stream<Path> inputs(Target target) {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target.inputs()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("could not list " + target.inputs(), e);
        }
    }
}
