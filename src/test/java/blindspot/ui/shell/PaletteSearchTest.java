package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.ui.feature.Command;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final List<PaletteEntry> ALL = Stream.of(
            entry("Undo filter", "フィルターを元に戻す", "Alt+Z"), entry("Filter", "フィルター", "Ctrl+F"),
            entry("Full screen", "全画面", "F11"), entry("Time zone", "タイムゾーン", "Ctrl+Shift+T"),
            entry("Load report", "読み込みレポート", "Ctrl+R"))
            .toList();

    @Test
    void nothingTypedLeavesAllInTheirOrder() {
        assertThat(PaletteSearch.of("  ").in(ALL)).isEqualTo(ALL);
    }

    @Test
    void whatBeginsWithItComesBeforeWhatHasIt() {
        assertThat(names("filter")).containsExactly("Filter", "Undo filter");
        assertThat(names("フィルター")).startsWith("Undo filter", "Filter");
    }

    @Test
    void everyWordMustBeThereInEitherLanguage() {
        assertThat(names("タイム zone")).containsExactly("Time zone");
        assertThat(names("filter zone")).isEmpty();
    }

    @Test
    void lettersInTheirOrderAreEnough() {
        assertThat(names("flscr")).containsExactly("Full screen");
    }

    @Test
    void wideAndNarrowLargeAndSmallLettersAreTheSame() {
        assertThat(names("ＦＵＬＬ")).containsExactly("Full screen");
        assertThat(names("ﾀｲﾑ")).containsExactly("Time zone");
    }

    @Test
    void keysAreFoundToo() {
        assertThat(names("ctrl+r")).startsWith("Load report");
    }

    private static List<String> names(String typed) {
        return PaletteSearch.of(typed).in(ALL).stream().map(PaletteEntry::name).toList();
    }

    private static PaletteEntry entry(String name, String other, String keys) {
        return new PaletteEntry(name, other, keys, Command.in(Command.Menu.VIEW, "any", () -> {}), () -> {});
    }
}
