package blindspot.ui.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Finds commands by what is typed of their names, in either language, or of their keys.
///
/// Each word must be somewhere in one of them, or its letters in their order. What begins with it comes first, then what
/// has it at the beginning of a word, then within one, then by its letters only; what has several words as they were typed
/// comes before what has each of them; otherwise the order stays. Large and small letters, and wide and narrow ones, are
/// the same.
record PaletteSearch(List<String> words) {
    private static final int BEGINS = 0;
    private static final int BEGINS_A_WORD = 1;
    private static final int WITHIN = 2;
    private static final int LETTERS = 3;

    /// More than the worst of all words together.
    private static final int APART = 1_000_000;

    PaletteSearch {
        words = List.copyOf(words);
    }

    static PaletteSearch of(String typed) {
        return new PaletteSearch(
                Arrays.stream(plain(typed).strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList());
    }

    List<PaletteEntry> in(List<PaletteEntry> all) {
        record Found(PaletteEntry entry, int rank) {}
        return all.stream()
                .flatMap(entry -> rank(entry).stream().mapToObj(rank -> new Found(entry, rank)))
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::entry)
                .toList();
    }

    private OptionalInt rank(PaletteEntry entry) {
        List<String> texts = List.of(plain(entry.name()), plain(entry.other()), plain(entry.keys()));
        String phrase = String.join(" ", words);
        int sum = texts.stream().anyMatch(text -> text.contains(phrase)) ? 0 : APART;
        for (String word : words) {
            OptionalInt best =
                    texts.stream().flatMapToInt(text -> rank(word, text).stream()).min();
            if (best.isEmpty()) {
                return best;
            }
            sum += best.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt rank(String word, String text) {
        int at = text.indexOf(word);
        if (at == 0) {
            return OptionalInt.of(BEGINS);
        }
        if (at > 0) {
            return OptionalInt.of(text.contains(" " + word) ? BEGINS_A_WORD : WITHIN);
        }
        return hasLetters(word, text) ? OptionalInt.of(LETTERS) : OptionalInt.empty();
    }

    /// Whether the letters of the word are in the text in the same order.
    private static boolean hasLetters(String word, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < word.length(); i++) {
            if (text.charAt(i) == word.charAt(at)) {
                at++;
            }
        }
        return at == word.length();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
