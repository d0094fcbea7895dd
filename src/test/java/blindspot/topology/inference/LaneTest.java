package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LaneTest {
    private final long[] sums = new long[2 * Lane.NUMBERS];
    private final Lane lane = new Lane(sums, Lane.NUMBERS);

    @Test
    void countsThoseRejectedApart() {
        Lane.addPackets(sums, Lane.NUMBERS, 3, 300, false);
        Lane.addPackets(sums, Lane.NUMBERS, -1, 40, true);
        assertThat(lane.records()).isEqualTo(2);
        assertThat(lane.rejected()).isEqualTo(1);
        assertThat(lane.packets()).isEqualTo(3);
        assertThat(lane.bytes()).isEqualTo(340);
        assertThat(sums).startsWith(0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void keepsThePortThatIsMetMost() {
        for (int i = 0; i < 1000; i++) {
            Lane.addPorts(sums, Lane.NUMBERS, 40_000 + i, 443, true, false);
        }
        assertThat(lane.destinationPort()).isEqualTo(443);
        assertThat(lane.destinationPortCount()).isEqualTo(1000);
        assertThat(lane.egress()).isEqualTo(1000);
        assertThat(lane.ingress()).isZero();
    }

    @Test
    void takesForLowWhatSystemsDoNotGiveToConnections() {
        for (int port : new int[] {0, 1023, 1024, 32_767, 32_768, 65_535}) {
            Lane.addPorts(sums, Lane.NUMBERS, port, 443, false, false);
        }
        assertThat(lane.lowSourcePorts()).isEqualTo(2);
        assertThat(lane.lowDestinationPorts()).isZero();
    }

    @Test
    void leavesSmallCountersAtTheirGreatestValue() {
        for (int i = 0; i < 70_000; i++) {
            Lane.addPorts(sums, Lane.NUMBERS, 2000, 443, false, true);
        }
        assertThat(lane.lowSourcePorts()).isEqualTo(65_535);
        assertThat(lane.ingress()).isEqualTo(65_535);
        assertThat(lane.egress()).isZero();
        assertThat(lane.sourcePort()).isEqualTo(2000);
    }

    @Test
    void knowsWhoOpensConnectionsAndWhenTheyBegan() {
        Lane.addTimes(sums, Lane.NUMBERS, 2, 1_700_000_060);
        Lane.addTimes(sums, Lane.NUMBERS, 19, 1_700_000_000);
        Lane.addTimes(sums, Lane.NUMBERS, 0, 0);
        Lane.addTimes(sums, Lane.NUMBERS, 0, 99_999_999_999L);
        assertThat(lane.opens()).isEqualTo(1);
        assertThat(lane.accepts()).isEqualTo(1);
        assertThat(lane.firstStart()).isEqualTo(1_700_000_000);
        assertThat(lane.lastStart()).isEqualTo(1_700_000_060);
    }
}
