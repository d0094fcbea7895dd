package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.FilterError;
import blindspot.query.FilterFault;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.topology.inventory.Inventory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFilterTest {
    private static final FlowTable TABLE = Records.of("srcaddr dstaddr srcport dstport protocol start end bytes")
            .add("10.0.0.1 10.0.0.2 40000 443 6 1664883420 1664883480 2000000")
            .add("10.0.0.2 10.0.0.1 443 40000 6 1664883425 1664883485 10")
            .add("10.0.0.3 10.0.0.2 40001 443 6 1664883600 1664883660 10")
            .table();

    @Test
    void understandsWhatTheWindowUnderstandsWithTimesInUtc() {
        assertThat(kept("conversation = #2")).containsExactly(0, 1);
        assertThat(kept("bytes > 1 MiB")).containsExactly(0);
        assertThat(kept("time in 11:37..11:38")).containsExactly(0, 1);
        assertThat(kept("time in 20:40..20:41[Asia/Tokyo]")).containsExactly(2);
        assertThat(kept("srcport < dstport")).containsExactly(1);
    }

    @Test
    void aConversationIsAskedForInOneInputOnly() {
        RecordFilter filter = new RecordFilter("conversation = #2 or bytes > 1", Optional.empty(), Inventory.NOTHING);
        filter.keep(TABLE);
        assertThat(filter.wrongAfterAll()).isEmpty();
        filter.keep(TABLE);
        assertThat(filter.wrongAfterAll()).map(FilterError::fault).contains(FilterFault.ONE_INPUT);
    }

    private static int[] kept(String text) {
        RecordFilter filter = new RecordFilter(text, Optional.empty(), Inventory.NOTHING);
        assertThat(filter.error()).isEmpty();
        return filter.keep(TABLE).toArray();
    }
}
