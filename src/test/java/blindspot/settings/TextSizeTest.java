package blindspot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextSizeTest {
    @Test
    void goesFromStepToStepAndStaysAtTheEnds() {
        TextSize size = TextSize.ORDINARY;
        assertThat(size.larger().percent()).isEqualTo(110);
        assertThat(size.smaller().percent()).isEqualTo(90);
        assertThat(new TextSize(130).larger().percent()).isEqualTo(150);
        assertThat(new TextSize(130).smaller().percent()).isEqualTo(125);
        assertThat(TextSize.OFFERED.getLast().larger()).isEqualTo(TextSize.OFFERED.getLast());
        assertThat(TextSize.OFFERED.getFirst().smaller()).isEqualTo(TextSize.OFFERED.getFirst());
    }

    @Test
    void keepsWithinItsBounds() {
        assertThat(new TextSize(1).percent()).isEqualTo(80);
        assertThat(new TextSize(10_000).factor()).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "137", "250", "150%"})
    void readsPercent(String text) {
        assertThat(TextSize.of(text).orElseThrow().percent()).isEqualTo(Integer.parseInt(text.replace("%", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "79", "251", "1.5", "-100", "large", "0x80", "150 %"})
    void readsNothingElse(String text) {
        assertThat(TextSize.of(text)).isEmpty();
    }
}
