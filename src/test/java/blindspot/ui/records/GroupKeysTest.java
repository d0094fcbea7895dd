package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.query.Matcher;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupKeysTest {
    private static final List<String> PORTS =
            List.of("-", "22", "80", "443", "1024", "8080", "27017", "40000", "50000", "65535");

    @Test
    void theFilterOfAPortKeepsTheRecordsOfItsGroupAndNoOther() {
        Random random = new Random(1);
        Records records = Records.of("srcport dstport");
        for (int i = 0; i < 200; i++) {
            records.add(PORTS.get(random.nextInt(PORTS.size())) + " " + PORTS.get(random.nextInt(PORTS.size())));
        }
        FlowTable table = records.table();
        Evidence evidence = Evidence.of(table, Loaded.lessonTopology());
        for (int row = 0; row < table.rowCount(); row++) {
            long port = GroupKeys.port(table, row);
            int[] same = IntStream.range(0, table.rowCount())
                    .filter(each -> GroupKeys.port(table, each) == port)
                    .toArray();
            assertThat(Matcher.of(GroupKeys.test(StandardColumn.PORT, evidence, row), table)
                    .rows(new Cancel())
                    .toArray()).as("port %d", port).isEqualTo(same);
        }
    }
}
