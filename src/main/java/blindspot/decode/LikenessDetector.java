package blindspot.decode;

import blindspot.decode.guess.RecordLikeness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what an input that is no flow log looks like, from its first decompressed bytes.
final class LikenessDetector {
    /// Lines that are searched for a record.
    private static final int LOOKED_AT = 1000;

    /// What compressed files begin with.
    private static final Map<Likeness, int[]> PACKED = Map.of(
            Likeness.GZIP, new int[] {0x1F, 0x8B},
            Likeness.BZIP2, new int[] {'B', 'Z', 'h'},
            Likeness.XZ, new int[] {0xFD, '7', 'z', 'X', 'Z', 0},
            Likeness.ZSTANDARD, new int[] {0x28, 0xB5, 0x2F, 0xFD},
            Likeness.SEVEN_ZIP, new int[] {'7', 'z', 0xBC, 0xAF, 0x27, 0x1C},
            Likeness.RAR, new int[] {'R', 'a', 'r', '!', 0x1A, 0x07},
            Likeness.LZ4, new int[] {0x04, 0x22, 0x4D, 0x18});

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
        if (starts(head, length, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(Likeness.OFFICE_DOCUMENT);
        }
        if (starts(head, length, 'P', 'K', 3, 4) && ZippedDocument.of(head, length).isPresent()) {
            return ZippedDocument.of(head, length);
        }
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            return Optional.of(Likeness.ZIP);
        }
        Optional<Likeness> packed = PACKED.entrySet()
                .stream()
                .filter(each -> starts(head, length, each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (packed.isPresent()) {
            return packed;
        }
        if (TarMark.isIn(head, length)) {
            return Optional.of(Likeness.TAR);
        }
        if (starts(head, length, 0xD4, 0xC3, 0xB2, 0xA1)
                || starts(head, length, 0xA1, 0xB2, 0xC3, 0xD4)
                || starts(head, length, 0x0A, 0x0D, 0x0D, 0x0A)) {
            return Optional.of(Likeness.PACKET_CAPTURE);
        }
        return Optional.empty();
    }

    /// What a JSON text is about, from the names in its first bytes. An inventory may define flow logs too.
    static Likeness ofJson(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        Likeness likeness = JsonLikeness.of(text);
        boolean ofAws = likeness == Likeness.INVENTORY || likeness == Likeness.METRICS;
        return ofAws || WrittenFormats.in(text).isEmpty()
                ? likeness
                : Likeness.FLOW_LOG_DEFINITION;
    }

    /// Whether the lines write down the format of a flow log, as templates and commands do, and hold no records of it.
    static boolean isDefinition(byte[] head, int length) {
        boolean any = false;
        for (int i = 0; i + 1 < length && !any; i++) {
            any = (head[i] == '$' && head[i + 1] == '{') || (head[i] == 't' && head[i + 1] == '.');
        }
        if (!any) {
            return false;
        }
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        return !WrittenFormats.in(text).isEmpty()
                && text.lines()
                        .limit(LOOKED_AT)
                        .noneMatch(line -> RecordLikeness.of(List.of(line.strip().split("\\s+"))));
    }

    /// What lines that are no records look like.
    static Likeness ofText(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (isBinary(head, length)) {
            return isWide(head, length) ? Likeness.UTF_16 : Likeness.BINARY;
        }
        return TextLikeness.of(text);
    }

    /// Whether every second byte of the first ones is zero.
    private static boolean isWide(byte[] head, int length) {
        int end = Math.min(length, 200) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        return end >= 8 && Math.max(even, odd) * 10 >= end * 4 && Math.min(even, odd) == 0;
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
