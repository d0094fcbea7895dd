package blindspot.decode.guess;

import blindspot.decode.text.FirstLines;
import blindspot.model.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tells lines that are records of some format that nothing names from other text.
public final class RecordLikeness {
    private RecordLikeness() {}

    /// Whether one of the first lines holds what only a flow log record holds.
    public static boolean inLines(byte[] head, int length) {
        return new FirstLines(head, length, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(5)
                .anyMatch(line -> of(List.of(line.strip().split("[ \t]+", 300))));
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
                    REGION, ZONE, ACCOUNT -> true;
            default -> false;
        };
    }
}
