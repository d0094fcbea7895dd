package blindspot.decode.guess;

import blindspot.decode.RecordFormat;
import blindspot.decode.text.FirstLines;
import blindspot.model.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Tells lines that are records of some format that nothing names from other text.
public final class RecordLikeness {
    /// Fewer bytes than a record with two addresses has.
    private static final int SHORTEST = 16;

    private static final int FEWEST_VALUES = 4;

    private static final Pattern OWN = Pattern.compile("eni-[0-9a-f]+|ACCEPT|REJECT|NODATA|SKIPDATA");

    /// Numbers, addresses, the names of AWS's things and the words of records, none of which is a word of a language.
    private static final Pattern VALUE = Pattern.compile(
            "-|\\d+|[\\d.]+|[0-9a-f:]*:[0-9a-f:.]*|(eni|vpc|subnet|i|vpce|tgw)-[0-9a-f]+|unknown|ACCEPT|REJECT|OK|NODATA"
                    + "|SKIPDATA|IPv4|IPv6|EFA|ingress|egress|[a-z]{2,4}(-[a-z]+)+-?\\d|[a-z]{2,5}\\d-az\\d|\\d{4}-\\d\\d-\\d\\dT.*");

    private RecordLikeness() {}

    /// Whether one of the first lines holds what only a flow log record holds.
    public static boolean inLines(byte[] head, int length) {
        return new FirstLines(head, length, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(5)
                .anyMatch(line -> of(List.of(line.strip().split("[ \t]+", 300))));
    }

    /// Whether these are the values of a record, each by itself. Addresses alone are in tables of others as well.
    public static boolean inWords(List<String> values) {
        List<String> words = values.stream().map(String::strip).toList();
        return of(words) && words.stream().anyMatch(word -> OWN.matcher(word).matches());
    }

    /// Whether a string is one or more lines of records or the header above them: whether one of its first lines is
    /// made of little else than what a record holds. Prose that names an interface and its addresses is none.
    public static boolean inText(byte[] bytes, int from, int to) {
        return to - from >= SHORTEST
                && hasSpace(bytes, from, to)
                && new FirstLines(bytes, from, to, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .limit(3)
                        .map(line -> List.of(line.strip().split("[ \t]+", RecordFormat.MOST_NAMES + 2)))
                        .anyMatch(words -> (of(words) && isMadeOfValues(words))
                                || RecordFormat.ofHeader(words, false).isPresent());
    }

    private static boolean hasSpace(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == ' ' || bytes[at] == '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeOfValues(List<String> words) {
        long values = words.stream().filter(word -> VALUE.matcher(word).matches()).count();
        return values >= FEWEST_VALUES && 3 * values >= words.size();
    }

    /// Whether a line, given as its words, holds what only a flow log record holds beside each other.
    public static boolean of(List<String> words) {
        int interfaces = 0;
        int addresses = 0;
        int codes = 0;
        for (String word : words) {
            interfaces += word.matches("eni-[0-9a-f]+") ? 1 : 0;
            addresses += Address.parse(word).isPresent() ? 1 : 0;
            codes += switch (word) {
                case "ACCEPT", "REJECT", "OK", "NODATA", "SKIPDATA" -> 1;
                default -> 0;
            };
        }
        return words.size() > 1 && (interfaces > 0 || addresses > 1 || codes > 1) && interfaces + addresses + codes > 1;
    }

    /// Whether the values of some field, but not of most, look like this: an id, an address, a fixed word.
    public static boolean isOfAField(String value) {
        return switch (ValueKind.of(value)) {
            case INTERFACE, VPC, SUBNET, INSTANCE, NAT_GATEWAY, ADDRESS, ACTION, STATUS, RECORD_TYPE, DIRECTION,
                    REGION, ZONE, ACCOUNT ->
                true;
            default -> false;
        };
    }
}
