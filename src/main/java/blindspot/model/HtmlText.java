package blindspot.model;

/// A text as it stands in a page of HTML. Source of the format: <https://html.spec.whatwg.org/multipage/syntax.html>
public final class HtmlText {
    private HtmlText() {}

    /// The text on one line, [Printable] of it, with what would be taken for marks escaped; also for the value of an
    /// attribute in quotation marks.
    public static String of(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
