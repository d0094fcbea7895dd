package blindspot.description;

import blindspot.description.Description.Section;
import blindspot.i18n.Language;
import blindspot.model.HtmlText;
import java.util.List;

/// Writes a description as one page for a browser and its screen reader: headings, and tables whose heads name their rows
/// and columns. It loads nothing and runs nothing. What comes from outside is escaped.
public final class DescriptionPage {
    private static final String FOOT = """
            </main>
            </body>
            </html>
            """;

    private final StringBuilder page = new StringBuilder();

    private DescriptionPage() {}

    /// The text of the page, to be stored as UTF-8.
    public static String of(Description description, Language language) {
        DescriptionPage writing = new DescriptionPage();
        writing.page.append("""
                    <!DOCTYPE html>
                    <html lang="%1$s">
                    <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>%2$s</title>
                    <style>
                    :root { color-scheme: light dark; }
                    body { font-family: sans-serif; line-height: 1.5; margin: 1.5rem; }
                    table { border-collapse: collapse; }
                    caption { text-align: left; padding: 0.3rem 0; }
                    th, td { border: 1px solid; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
                    ul { margin: 0; padding-left: 1.2rem; }
                    </style>
                    </head>
                    <body>
                    <main>
                    <h1>%2$s</h1>
                    """.formatted(language.code(), HtmlText.of(description.title())));
        description.summary().forEach(writing::paragraph);
        description.sections().forEach(writing::section);
        return writing.page.append(FOOT).toString();
    }

    private void section(Section section) {
        page.append("<section>\n");
        element("h2", section.heading());
        section.sentences().forEach(this::paragraph);
        section.listing().ifPresent(this::table);
        page.append("</section>\n");
    }

    private void table(Listing listing) {
        page.append("<table>\n");
        element("caption", listing.caption());
        page.append("<thead>\n<tr>\n");
        listing.columns().forEach(column -> scoped("col", column));
        page.append("</tr>\n</thead>\n<tbody>\n");
        for (Listing.Row row : listing.rows()) {
            page.append("<tr>\n");
            scoped("row", row.head());
            row.cells().forEach(this::cell);
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void cell(List<String> lines) {
        if (lines.size() < 2) {
            element("td", String.join("", lines));
            return;
        }
        page.append("<td>\n<ul>\n");
        lines.forEach(each -> element("li", each));
        page.append("</ul>\n</td>\n");
    }

    private void scoped(String scope, String text) {
        page.append("<th scope=\"").append(scope).append("\">").append(HtmlText.of(text)).append("</th>\n");
    }

    private void paragraph(String text) {
        element("p", text);
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(HtmlText.of(text)).append("</").append(name).append(">\n");
    }
}
