package blindspot.i18n;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean …?"
public final class Suggestion {
    private Suggestion() {}

    /// The known word that `typed` is most likely a slip of; empty when none is near. Case and hyphens do not count.
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String wanted = folded(typed);
        int reach = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(word -> Math.abs(wanted.length() - word.length()) <= reach + 1)
                .filter(word -> distance(wanted, folded(word)) <= reach)
                .min(Comparator.comparingInt(word -> distance(wanted, folded(word))));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /// How many letters must be added, dropped, changed, or swapped with their neighbour.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(
                        cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
