package blindspot.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Cuts the text of a filter into words and signs. Full-width signs, as a Japanese input method writes them, count as
/// their ASCII ones.
final class FilterLexer {
    /// What a piece of the text is.
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    /// A piece of the text, from the character `from` inclusive to `to` exclusive. `text` is without quotation marks.
    record Token(Kind kind, String text, int from, int to) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String keyword) {
            return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
        }

        boolean isKeyword() {
            return kind == Kind.WORD && FilterLexer.isKeyword(text);
        }
    }

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "has", "contains");
    private static final List<String> SIGNS =
            List.of("&&", "||", "!=", "<=", ">=", "==", "..", "=", "<", ">", "~", "(", ")", ",", "!");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FilterLexer(String text) {
        this.text = text;
    }

    /// The pieces, the last of which is the end.
    ///
    /// @throws FilterParser.Fault for a quotation mark that is not closed
    static List<Token> tokens(String text) {
        return new FilterLexer(text).read();
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = plain(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                quoted(text.charAt(at));
            } else {
                Optional<String> sign = signAt(at);
                if (sign.isPresent()) {
                    add(Kind.SIGN, synonym(sign.get()), at, at + sign.get().length());
                } else {
                    word();
                }
            }
        }
        add(Kind.END, "", text.length(), text.length());
        return tokens;
    }

    private void word() {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(plain(end)) && plain(end) != '"'
                && signAt(end).isEmpty()) {
            end++;
        }
        add(Kind.WORD, text.substring(at, end), at, end);
    }

    private void quoted(char mark) {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != mark) {
            if (text.charAt(end) == '\\' && end + 1 < text.length()) {
                end++;
            }
            content.append(text.charAt(end));
            end++;
        }
        if (end >= text.length()) {
            throw new FilterParser.Fault(at, text.length(), FilterFault.OPEN_QUOTE, List.of());
        }
        add(Kind.QUOTED, content.toString(), at, end + 1);
    }

    private void add(Kind kind, String content, int from, int to) {
        tokens.add(new Token(kind, content, from, to));
        at = to;
    }

    private Optional<String> signAt(int index) {
        return SIGNS.stream().filter(sign -> startsWith(sign, index)).findFirst();
    }

    private boolean startsWith(String sign, int index) {
        for (int i = 0; i < sign.length(); i++) {
            if (index + i >= text.length() || plain(index + i) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String synonym(String sign) {
        return sign.equals("==") ? "=" : sign;
    }

    /// The character, a full-width sign or space as its ASCII one.
    private char plain(int index) {
        char c = text.charAt(index);
        if (c == '\u3000') {
            return ' ';
        }
        char ascii = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        return "=!<>~(),&|\"".indexOf(ascii) >= 0 ? ascii : c;
    }
}
