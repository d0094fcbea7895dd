package blindspot.ui.records;

import java.util.function.Predicate;

/// A name with the end of an id, such as `NLB …b4bf`, in less room: the end of the name goes, never that of the id, which
/// tells it from others of the name.
final class NamedId {
    private static final String GAP = "…";

    private NamedId() {}

    /// The text with as much of the name as there is room for; all of it where it has no end of an id.
    static String fitted(String text, Predicate<String> hasRoom) {
        int tail = text.lastIndexOf(GAP);
        if (tail < 0 || hasRoom.test(text)) {
            return text;
        }
        int least = 0;
        int most = text.substring(0, tail).stripTrailing().length();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (hasRoom.test(text.substring(0, middle) + text.substring(tail))) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        boolean half = least > 0 && Character.isHighSurrogate(text.charAt(least - 1));
        return text.substring(0, half ? least - 1 : least) + text.substring(tail);
    }
}
