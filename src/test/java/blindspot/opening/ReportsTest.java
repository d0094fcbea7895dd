package blindspot.opening;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void forgetsWhatMadeWayAndWasNotReadAgain() {
        LoadResult before = load(FlowTable.empty(), "made-way", "stays", "read-again");
        FlowTable table = before.table().without(Set.of("made-way", "read-again"));
        LoadResult read = load(table, "read-again");

        LoadReport both = Reports.plus(before.report(), read.report(), read.table());

        assertThat(both.files()).extracting(FileReport::name).containsExactly("stays", "read-again");
        assertThat(both.totals().records()).isEqualTo(read.table().rowCount());
    }

    private static LoadResult load(FlowTable before, String... names) {
        List<Bytes> sources = List.of(names)
                .stream()
                .map(name -> new Bytes(
                        name, "srcaddr packets\n10.0.0.1 2\n".getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE))
                .toList();
        return new LoadJob(sources, before, LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, new Cancel());
    }
}
