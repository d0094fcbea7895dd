package blindspot.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServicePortTest {
    @Test
    void thePortOfAKnownServiceServesElseTheLowerOne() {
        assertThat(ServicePort.serves(443, 40_000)).isTrue();
        assertThat(ServicePort.serves(5432, 1200)).as("a known service above the client's port").isTrue();
        assertThat(ServicePort.serves(1200, 5432)).isFalse();
        assertThat(ServicePort.serves(80, 443)).as("both are known").isTrue();
        assertThat(ServicePort.serves(30_000, 40_000)).as("neither is known").isTrue();
        assertThat(ServicePort.serves(443, 443)).as("they are the same").isFalse();
    }
}
