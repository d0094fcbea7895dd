package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Viewpoint;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShippedCaptureTest {
    private static final Path FOLDER = Path.of("assets", ShippedCapture.FOLDER);
    private static final long MOST_BYTES = 300_000;

    @Test
    void isWhatTheSimulatorMakes() throws IOException {
        Set<String> made = Simulation.of(ShippedCapture.PLAN)
                .files()
                .stream()
                .filter(file -> file.name().equals(Simulation.TOPOLOGY) || file.name().endsWith(".log"))
                .map(file -> {
                    assertThat(FOLDER.resolve(file.name())).hasBinaryContent(file.content());
                    return file.name();
                })
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet())).isEqualTo(made);
        }
    }

    @Test
    void isSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void fillsEveryLegThatCanBeRecorded() {
        ShippedCapture capture = ShippedCapture.open();
        FlowTable table = new LoadJob(capture.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        Evidence evidence = Evidence.of(table, capture.topology());
        assertThat(evidence.unplaced()).isZero();
        assertThat(LegViews.of(evidence, Viewpoint.BOTH))
                .extracting(LegView::state)
                .containsExactly(
                        LegState.RECORDED, LegState.NEVER_LOGGED, LegState.INCOMPLETE, LegState.RECORDED);
    }
}
