package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTextTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1:443, 12, 10.0.0.1:443",
        "172.31.128.201:49152, 20, 172.31.128.201:49152",
        "172.31.128.201:49152, 16, 172.3….201:49152",
        "172.31.128.201, 10, 172.3….201",
        "[2001:db8:1234:5600::11]:49152, 30, [2001:db8:1234:5600::11]:49152",
        "[2001:db8:1234:5600::11]:49152, 16, [200…::11]:49152",
        "[2001:db8::11]:443, 16, [2001…8::11]:443",
        "2001:db8:1234:5600::11, 16, 2001:db8…600::11",
        "-, 1, -",
        "'', 0, ''"
    })
    void leavesOutTheMiddleOfTheAddress(String text, int most, String expected) {
        assertThat(EndpointText.fitted(text, most)).isEqualTo(expected);
    }

    @Test
    void neverCutsThePort() {
        String text = "[2001:db8:1234:5600::11]:49152";
        for (int most = 0; most < 40; most++) {
            String fitted = EndpointText.fitted(text, most);
            assertThat(fitted).as("%d", most).endsWith("]:49152").hasSizeLessThanOrEqualTo(Math.max(most, 8));
        }
    }
}
