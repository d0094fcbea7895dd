package blindspot.decode.text;

import blindspot.model.Address;
import java.util.List;
import java.util.regex.Pattern;

/// What stands before the record on each line of a file: so many words, and perhaps the start of the record's first
/// word, up to a mark. Lines are texts with a character for each byte.
///
/// @param words those that stand before the record, with white space behind each
/// @param mark the character in the record's first word behind which the record starts; 0 when it starts with the word
/// @param marks how many of these there are before the record in that word
/// @param indented whether white space stands before the words
record Lead(List<Word> words, char mark, int marks, boolean indented) {
    /// Nothing before the record.
    static final Lead NONE = new Lead(List.of(), '\0', 0, false);

    /// The bytes of a byte order mark.
    static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /// More characters than anything before a record has.
    static final int LONGEST = 1000;

    /// Characters behind which a record may start within a word, as `12:`, `<134>` and quotation marks have them.
    private static final String MARKS = ":|>])}\"'`(";

    /// A date, a time of day, or both; with any fraction and offset. A date may have the time behind a space.
    private static final Pattern TIME =
            Pattern.compile("\\d{4}[-/.]\\d\\d[-/.]\\d\\d([T_]\\S*)?|\\[?\\d\\d?:\\d\\d:\\d\\d([.,]\\d+)?\\S{0,6}");

    /// A log stream that flow logs are delivered to is named after the interface and the traffic.
    private static final Pattern STREAM = Pattern.compile("eni-[0-9a-f]+-[A-Za-z]+");

    /// Characters that no value of a record has.
    private static final String OF_NO_VALUE = "[]<>{}|\"'=;()";

    /// A word before the record: what it is made of, and the characters around it that are neither letter nor figure.
    ///
    /// @param first the first character where it is no letter or figure, else 0; `last` likewise
    record Word(Kind kind, char first, char last) {
        enum Kind {
            TIME,
            NUMBER,
            ANY
        }

        /// The shape that all these words have.
        static Word of(List<String> words) {
            Kind kind = words.stream().allMatch(Lead::isTime)
                    ? Kind.TIME
                    : words.stream().allMatch(Lead::isNumber) ? Kind.NUMBER : Kind.ANY;
            return new Word(kind, common(words, true), common(words, false));
        }

        boolean fits(String word) {
            boolean right = switch (kind) {
                case TIME -> isTime(word);
                case NUMBER -> isNumber(word);
                case ANY -> true;
            };
            return right
                    && (first == 0 || word.charAt(0) == first)
                    && (last == 0 || word.charAt(word.length() - 1) == last);
        }

        private static char common(List<String> words, boolean start) {
            List<Character> all = words.stream()
                    .map(word -> word.charAt(start ? 0 : word.length() - 1))
                    .distinct()
                    .toList();
            return all.size() > 1 || Character.isLetterOrDigit(all.getFirst()) ? '\0' : all.getFirst();
        }
    }

    Lead {
        words = List.copyOf(words);
    }

    /// Where the record starts in the line; -1 when something else stands before it.
    int end(String line) {
        if (indented && !isIndented(line)) {
            return -1;
        }
        int at = 0;
        for (Word word : words) {
            int from = behindSpace(line, at);
            at = behindWord(line, from);
            if (at == from || at == line.length() || !word.fits(line.substring(from, at))) {
                return -1;
            }
        }
        int from = behindSpace(line, at);
        int left = marks;
        while (left > 0) {
            int found = line.indexOf(mark, from);
            if (found < 0 || found >= behindWord(line, from) - 1) {
                return -1;
            }
            from = found + 1;
            left--;
        }
        return from;
    }

    /// Whether the line starts with white space.
    static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /// Whether a record may start behind this character of a word.
    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /// Whether the word is one that no record has.
    static boolean isOfNoRecord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (OF_NO_VALUE.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        boolean colon = word.indexOf(':') >= 0 && !word.startsWith("arn:") && Address.parse(word).isEmpty();
        return colon || isTime(word) || STREAM.matcher(word).matches();
    }

    static boolean isTime(String word) {
        return TIME.matcher(word).matches();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The position of the first character from `from` on that is no white space, nor part of a byte order mark.
    static int behindSpace(String line, int from) {
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
                at++;
            } else if (line.startsWith(BYTE_ORDER_MARK, at)) {
                at += 3;
            } else {
                break;
            }
        }
        return at;
    }

    /// The position behind the word that starts at `from`.
    static int behindWord(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            at++;
        }
        return at;
    }
}
