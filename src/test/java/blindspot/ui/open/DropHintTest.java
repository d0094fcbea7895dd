package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropHintTest {
    private static final Path LOG = Path.of("assets/lessons/privatelink/vpc-a.log");
    private final Messages messages = Messages.in(Language.ENGLISH);

    @Test
    void saysHowManyWillBeOpened() {
        assertThat(DropHint.of(List.of(LOG, LOG), 0, false).text(messages)).isEqualTo("Open 2 items");
    }

    @Test
    void saysHowManyWillBeAddedToWhat() {
        assertThat(DropHint.of(List.of(LOG), 2, false).text(messages))
                .isEqualTo("Add 1 item to the 2 files already open (Shift: replace)");
    }

    @Test
    void replacesWhileShiftIsHeld() {
        DropHint hint = DropHint.of(List.of(LOG), 2, true);
        assertThat(hint.replaces()).isTrue();
        assertThat(hint.text(messages)).isEqualTo("Replace what is open (2 files) by 1 item");
        assertThat(DropHint.of(List.of(LOG), 0, true).replaces()).isFalse();
    }

    @Test
    void refusesWhatIsNotThereBeforeTheDrop() {
        DropHint hint = DropHint.of(List.of(LOG, Path.of("gone.log")), 0, false);
        assertThat(hint.accepted()).isFalse();
        assertThat(hint.text(messages)).contains("gone.log");
    }
}
