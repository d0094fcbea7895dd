package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedIdTest {
    @ParameterizedTest
    @CsvSource({
        "NLB …b4bf, 9, NLB …b4bf",
        "[NAT gateway] …fbe8, 19, [NAT gateway] …fbe8",
        "[NAT gateway] …fbe8, 18, [NAT gateway]…fbe8",
        "[NAT gateway] …fbe8, 12, [NAT ga…fbe8",
        "[エンドポイント] …fbe8, 9, [エンド…fbe8",
        "eni-0123…fbe8, 10, eni-0…fbe8",
        "NLB …b4bf, 1, …b4bf",
        "NLB eni-1, 3, NLB eni-1"
    })
    void leavesOutTheEndOfTheName(String text, int most, String expected) {
        assertThat(NamedId.fitted(text, shown -> shown.length() <= most)).isEqualTo(expected);
    }
}
