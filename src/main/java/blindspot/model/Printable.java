package blindspot.model;

/// Makes texts from outside fit to be shown: names of files, of objects and of nodes, values of records, arguments.
///
/// On a terminal, in the window and in a message such a text must stay on its line, in the order of its letters, and
/// look like what it is: control characters steer terminals and forge lines, bidirectional ones turn a name round (and
/// stop JavaFX's layout), invisible ones make two names look the same. Each becomes U+FFFD, as half a surrogate pair
/// does. The joiners of scripts that need them, and of emoji, stay where they join such letters.
public final class Printable {
    /// The most characters of a text that are shown: more than the longest path that systems allow.
    public static final int MOST = 4_200;

    /// The most characters of a name in a drawing.
    public static final int MOST_OF_NAME = 100;

    private static final char REPLACEMENT = '\uFFFD';
    private static final char ELLIPSIS = '…';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// The scripts before it, Latin, Greek and Cyrillic among them, have no use for joiners.
    private static final int FIRST_THAT_JOINS = 0x0600;

    private Printable() {}

    /// The text on one line, at most [#MOST] characters of it.
    public static String of(String text) {
        return of(text, MOST);
    }

    /// The text on one line, at most `most` characters of it and an ellipsis for the rest.
    public static String of(String text, int most) {
        if (text.length() <= most && firstUnprintable(text, text.length()) == text.length()) {
            return text;
        }
        int end = text.length() <= most ? text.length() : cut(text, most);
        StringBuilder shown = new StringBuilder(end + 1);
        int before = 0;
        for (int i = 0; i < end;) {
            int c = text.codePointAt(i);
            if (isPrintable(c, before)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(REPLACEMENT);
            }
            before = c;
            i += Character.charCount(c);
        }
        return end < text.length() ? shown.append(ELLIPSIS).toString() : shown.toString();
    }

    /// Whether a character may be shown as it is, wherever it stands.
    public static boolean isPrintable(int codePoint) {
        return isPrintable(codePoint, 0);
    }

    private static int firstUnprintable(String text, int end) {
        int before = 0;
        for (int i = 0; i < end;) {
            int c = text.codePointAt(i);
            if (!isPrintable(c, before)) {
                return i;
            }
            before = c;
            i += Character.charCount(c);
        }
        return end;
    }

    private static boolean isPrintable(int codePoint, int before) {
        if (codePoint < 0x7F) {
            return codePoint >= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT ->
                (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) && before >= FIRST_THAT_JOINS
                        && Character.getType(before) != Character.FORMAT;
            default -> !isInvisibleLetter(codePoint);
        };
    }

    /// Letters and marks without a look of their own: the fillers of Hangul, and the grapheme joiner.
    private static boolean isInvisibleLetter(int codePoint) {
        return codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0
                || codePoint == 0x034F || codePoint == 0x17B4 || codePoint == 0x17B5;
    }

    /// The first characters of a text, at most `most`, which is at least 1; no pair of surrogates is cut in two.
    public static String beginning(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cut(text, most));
    }

    private static int cut(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
