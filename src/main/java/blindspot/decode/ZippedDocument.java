package blindspot.decode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells documents of office programs, which are ZIP archives, from other archives, by the names of their first entries.
///
/// Sources: ECMA-376 (Open Packaging Conventions), part 2: `[Content_Types].xml`; Open Document Format 1.2, part 3: an
/// entry `mimetype` first.
final class ZippedDocument {
    private ZippedDocument() {}

    /// @param head of something that starts as a ZIP archive does
    static Optional<Likeness> of(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument", 30)) {
            return Optional.of(text.startsWith(".spreadsheet", 72) ? Likeness.SPREADSHEET : Likeness.OFFICE_DOCUMENT);
        }
        if (!text.contains("[Content_Types].xml") || !text.contains("_rels/.rels")) {
            return Optional.empty();
        }
        return Optional.of(text.contains("xl/") ? Likeness.SPREADSHEET : Likeness.OFFICE_DOCUMENT);
    }
}
