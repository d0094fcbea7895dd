package blindspot.decode.text;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import java.util.List;

/// Tells the default format by the values of a line. A number of fields alone proves nothing: other formats of 14
/// fields exist.
public final class DefaultFormat {
    private DefaultFormat() {}

    /// Whether the words of a line are the values of a default record: a version, an interface or none, an action or
    /// none, and a log status at their places. The other values are left to the parser.
    public static boolean fits(List<String> words) {
        if (words.size() != RecordFormat.DEFAULT.fields().size()) {
            return false;
        }
        String version = words.get(Field.DEFAULT_FORMAT.indexOf(Field.VERSION));
        String networkInterface = words.get(Field.DEFAULT_FORMAT.indexOf(Field.INTERFACE_ID));
        String action = words.get(Field.DEFAULT_FORMAT.indexOf(Field.ACTION));
        String status = words.get(Field.DEFAULT_FORMAT.indexOf(Field.LOG_STATUS));
        return version.length() <= 3
                && version.chars().allMatch(c -> c >= '0' && c <= '9')
                && (networkInterface.startsWith("eni-") || networkInterface.equals("-"))
                && (action.equals("ACCEPT") || action.equals("REJECT") || action.equals("-"))
                && (status.equals("OK") || status.equals("NODATA") || status.equals("SKIPDATA"));
    }

    /// Whether the bytes are a value of one of the fields that give the default format away.
    static boolean fits(byte kind, byte[] bytes, int from, int to) {
        return switch (kind) {
            case FieldRule.INTERFACE -> KnownNames.startsWith(bytes, from, "eni-");
            case FieldRule.ACTION -> is(bytes, from, to, "ACCEPT") || is(bytes, from, to, "REJECT");
            case FieldRule.STATUS -> is(bytes, from, to, "OK")
                    || is(bytes, from, to, "NODATA")
                    || is(bytes, from, to, "SKIPDATA");
            default -> true;
        };
    }

    private static boolean is(byte[] bytes, int from, int to, String text) {
        return to - from == text.length() && KnownNames.startsWith(bytes, from, text);
    }
}
