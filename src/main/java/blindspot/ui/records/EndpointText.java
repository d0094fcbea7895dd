package blindspot.ui.records;

/// An address with its port, such as `10.0.0.1:443` or `[2001:db8::1]:443`, in few characters: where not all of it has
/// room, the middle of the address goes, never a part of the port.
final class EndpointText {
    private static final String GAP = "…";

    private EndpointText() {}

    /// The text with at most this many characters, more only where the port alone has more.
    static String fitted(String text, int most) {
        int port = startOfPort(text);
        int room = most - GAP.length() - (text.length() - port);
        if (text.length() <= most) {
            return text;
        }
        int tail = Math.max(0, room / 2);
        int head = Math.max(0, room - tail);
        return text.substring(0, head) + GAP + text.substring(port - tail);
    }

    /// Where the port begins, with the bracket and colon before it; the end of the text where it has none.
    private static int startOfPort(String text) {
        int bracket = text.indexOf(']');
        int colon = text.indexOf(':');
        if (bracket >= 0) {
            return bracket;
        }
        return colon >= 0 && colon == text.lastIndexOf(':') ? colon : text.length();
    }
}
