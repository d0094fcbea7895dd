package blindspot.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.ui.fx.QuickHand;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(QuickHand.class)
final class GlyphsTest {
    @Test
    void lettersAreShown() throws ExecutionException, InterruptedException {
        assertThat(shown("EN / JA")).isTrue();
    }

    @Test
    void aCharacterThatNoFontHasIsNotShown() throws ExecutionException, InterruptedException {
        assertThat(shown("E" + Character.toString(0xF0000))).isFalse();
    }

    private static boolean shown(String text) throws ExecutionException, InterruptedException {
        return WaitForAsyncUtils.asyncFx(() -> Glyphs.canShow(text)).get();
    }
}
