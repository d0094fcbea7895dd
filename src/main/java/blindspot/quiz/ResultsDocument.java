package blindspot.quiz;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.model.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Writes the results of a class as one page for a browser that says everything in both languages. It loads nothing and
/// runs nothing; what comes from outside is escaped.
public final class ResultsDocument {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.JAPANESE);

    private final StringBuilder page = new StringBuilder();

    private ResultsDocument() {}

    /// The text of the page, to be stored as UTF-8.
    public static String of(ClassResults results) {
        return new ResultsDocument().written(results);
    }

    private String written(ClassResults results) {
        LocalizedText title = results.title();
        page.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>%s</title>
                <style>
                :root { color-scheme: light dark; }
                body { font-family: sans-serif; line-height: 1.5; margin: 1.5rem; }
                table { border-collapse: collapse; margin-bottom: 1.5rem; }
                th, td { border: 1px solid; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
                span { display: block; }
                td.number { text-align: right; }
                </style>
                </head>
                <body>
                <main>
                """.formatted(HtmlText.of(title.en() + " / " + title.ja())));
        both("h1", messages -> messages.text(title));
        both("p", messages -> messages.text("quiz.page.basis", results.sittings().size()));
        both("p", messages -> messages.text("quiz.rule.all"));
        questions(results.questions());
        learners(results.sittings());
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void questions(List<ClassResults.OfQuestion> questions) {
        both("h2", messages -> messages.text("quiz.page.questions"));
        head("quiz.page.question", "quiz.page.right", "quiz.page.answers", "quiz.page.commonest");
        for (ClassResults.OfQuestion each : questions) {
            page.append("<tr>\n");
            both("th scope=\"row\"", messages -> messages.text(each.question().wording().prompt()));
            number(each.percent() + " %");
            number(Integer.toString(each.answers()));
            both("td", messages -> each.commonest()
                    .map(wrong -> messages.text(
                            "quiz.page.times", new LabelWords(wrong.topology(), messages).name(wrong.label()),
                            wrong.times()))
                    .orElse("–"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void learners(List<Sitting> sittings) {
        both("h2", messages -> messages.text("quiz.page.learners"));
        head("quiz.page.nickname", "quiz.page.points", "quiz.page.certain");
        for (Sitting sitting : sittings) {
            Score score = sitting.score();
            page.append("<tr>\n<th scope=\"row\">")
                    .append(HtmlText.of(
                            sitting.nickname().isEmpty() ? "– (" + sitting.number() + ")" : sitting.nickname()))
                    .append("</th>\n");
            both("td", messages -> messages.text("quiz.total", score.points(), score.of(), score.percent()));
            number(score.certain() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", score.marks()));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void head(String... keys) {
        page.append("<table>\n<thead>\n<tr>\n");
        for (String key : keys) {
            both("th scope=\"col\"", messages -> messages.text(key));
        }
        page.append("</tr>\n</thead>\n<tbody>\n");
    }

    /// The same number in every language.
    private void number(String number) {
        page.append("<td class=\"number\">").append(number).append("</td>\n");
    }

    private void both(String element, Function<Messages, String> text) {
        page.append('<').append(element).append('>');
        for (Language language : LANGUAGES) {
            page.append("<span lang=\"")
                    .append(language.code())
                    .append("\">")
                    .append(HtmlText.of(text.apply(Messages.in(language))))
                    .append("</span>");
        }
        page.append("</").append(element.split(" ", 2)[0]).append(">\n");
    }
}
