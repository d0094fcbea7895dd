package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PastedAddressTest {
    @Test
    void takesAnAddressAndNothingElse() {
        assertThat(PastedAddress.in(" s3://b-1/x ")).isPresent();
        assertThat(PastedAddress.in("see s3://b-1/x")).isEmpty();
        assertThat(PastedAddress.in(null)).isEmpty();
    }
}
