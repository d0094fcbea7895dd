package blindspot.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what an input that is no flow log looks like, from its first decompressed bytes.
final class LikenessDetector {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z?");
    private static final Pattern LOAD_BALANCER = Pattern.compile(
            "((http|https|h2|grpcs|ws|wss) " + TIME + " \\S+ \\S+:\\d+ .*)"
                    + "|(tls \\d\\.\\d " + TIME + " .*)"
                    + "|(" + TIME + " \\S+ \\S+:\\d+ \\S+ [-.\\d]+ [-.\\d]+ .*)");
    private static final Pattern S3_ACCESS = Pattern
            .compile("([0-9a-f]{64}|-) \\S+ \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [-+]\\d{4}] .*");
    private static final Pattern WEB_SERVER = Pattern
            .compile("\\S+ \\S+ \\S+ \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [-+]\\d{4}] \".*");

    private LikenessDetector() {}

    /// What the bytes alone give away, before any line of them is read.
    static Optional<Likeness> byMagic(byte[] head, int length) {
        if (starts(head, length, 0x89, 'P', 'N', 'G')) {
            return Optional.of(Likeness.PNG);
        }
        if (starts(head, length, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Likeness.JPEG);
        }
        if (starts(head, length, '%', 'P', 'D', 'F')) {
            return Optional.of(Likeness.PDF);
        }
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            return Optional.of(Likeness.ZIP);
        }
        if (starts(head, length, 0x28, 0xB5, 0x2F, 0xFD)
                || starts(head, length, 'B', 'Z', 'h')
                || starts(head, length, 0xFD, '7', 'z', 'X', 'Z')
                || starts(head, length, 0x1F, 0x8B)) {
            return Optional.of(Likeness.OTHER_COMPRESSION);
        }
        if (starts(head, length, 0xD4, 0xC3, 0xB2, 0xA1)
                || starts(head, length, 0xA1, 0xB2, 0xC3, 0xD4)
                || starts(head, length, 0x0A, 0x0D, 0x0D, 0x0A)) {
            return Optional.of(Likeness.PACKET_CAPTURE);
        }
        if (starts(head, length, 0xFF, 0xFE) || starts(head, length, 0xFE, 0xFF)) {
            return Optional.of(Likeness.UTF_16);
        }
        return Optional.empty();
    }

    /// What a JSON text is about, from the names in its first bytes.
    static Likeness ofJson(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        if (text.contains("\"eventSource\"") && text.contains("\"eventName\"")) {
            return Likeness.CLOUDTRAIL;
        }
        if (text.contains("\"NetworkInterfaces\"")) {
            return Likeness.INVENTORY;
        }
        if (text.contains("\"FlowLogs\"")) {
            return Likeness.FLOW_LOG_DEFINITION;
        }
        boolean ofCloudWatch = text.contains("\"logEvents\"")
                || text.contains("\"awslogs\"")
                || text.contains("\"message\"")
                || text.contains("\"recordId\"")
                || text.contains("\"field\"");
        return ofCloudWatch ? Likeness.CLOUDWATCH_JSON : Likeness.JSON;
    }

    /// What lines that are no records look like.
    static Likeness ofText(byte[] head, int length) {
        if (isBinary(head, length)) {
            return Likeness.BINARY;
        }
        String text = new String(head, 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (text.startsWith("#Version:") && text.contains("#Fields:")) {
            return Likeness.CLOUDFRONT_LOG;
        }
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(3)
                .toList();
        if (lines.isEmpty()) {
            return Likeness.PROSE;
        }
        String first = lines.getFirst();
        if (LOAD_BALANCER.matcher(first).matches()) {
            return Likeness.LOAD_BALANCER_LOG;
        }
        if (S3_ACCESS.matcher(first).matches()) {
            return Likeness.S3_ACCESS_LOG;
        }
        if (WEB_SERVER.matcher(first).matches()) {
            return Likeness.WEB_SERVER_LOG;
        }
        if (first.startsWith("<")) {
            return Likeness.MARKUP;
        }
        if (isCsv(lines)) {
            return Likeness.CSV;
        }
        return Likeness.PROSE;
    }

    /// The lines hold the same number of commas, and a lone line holds nothing else between its words.
    private static boolean isCsv(List<String> lines) {
        long commas = commas(lines.getFirst());
        return commas > 0
                && (lines.size() > 1
                        ? lines.subList(1, Math.min(lines.size(), 2)).stream().allMatch(line -> commas(line) == commas)
                        : lines.getFirst().indexOf(' ') < 0);
    }

    /// The commas outside double quotes and without a space behind them, unlike those of a sentence.
    private static long commas(String line) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            boolean separates = line.charAt(i) == ',' && !line.startsWith(" ", i + 1);
            count += separates && !quoted ? 1 : 0;
        }
        return count;
    }

    /// Whether there are bytes that no text has, or more than one in twenty that are not UTF-8.
    private static boolean isBinary(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        return text.chars().filter(c -> c == 0xFFFD).count() * 20 > text.length();
    }

    private static boolean starts(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
