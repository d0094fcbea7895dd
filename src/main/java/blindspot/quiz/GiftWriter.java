package blindspot.quiz;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes questions in Moodle's GIFT format, in one language: those that it has a form for, which [#has] says.
/// Source: <https://docs.moodle.org/en/GIFT_format>
public final class GiftWriter {
    private static final String SPECIAL = "~=#{}:\\";
    private static final double WHOLE = 100;

    /// What would be read as the share that an answer gives; and as the markup that a text is in.
    private static final Pattern LIKE_WEIGHT = Pattern.compile("\\A\\s*%-?\\d+(?:\\.\\d*)?%");
    private static final Pattern LIKE_MARKUP = Pattern.compile("\\A\\s*\\[(?:html|moodle|plain|markdown)]");

    private final Language language;

    public GiftWriter(Language language) {
        this.language = language;
    }

    /// Whether GIFT has a form for this question. Legs, interfaces and records of a path have none there; nor have reasons.
    public static boolean has(Question question) {
        return question instanceof ChoiceQuestion
                || (question instanceof TruthQuestion truth && truth.reasons().isEmpty());
    }

    /// The text of those of the questions that GIFT has a form for, each with its id as its title.
    public String text(List<Question> questions) {
        List<String> blocks = new ArrayList<>();
        for (Question question : questions) {
            switch (question) {
                case ChoiceQuestion choice -> blocks.add(block(choice.wording(), choices(choice)));
                case TruthQuestion truth when truth.reasons().isEmpty() ->
                    blocks.add(block(truth.wording(), List.of(truth.right() ? "TRUE" : "FALSE")));
                case Question _ -> {}
            }
        }
        return String.join("\n", blocks);
    }

    private String block(Wording wording, List<String> answers) {
        return "::" + escaped(Printable.of(wording.id())) + "::" + said(wording.prompt()) + " {\n"
                + String.join("\n", answers) + "\n"
                + "####" + said(wording.explanation()) + "\n}\n";
    }

    /// Where several are right, each gives its share and each wrong one takes as much as a right one gives.
    private List<String> choices(ChoiceQuestion question) {
        double share = WHOLE / question.options().stream().filter(Option::right).count();
        return question.options()
                .stream()
                .map(option -> sign(question.several(), option, share) + said(option.text())
                        + option.why().map(why -> " #" + said(why)).orElse(""))
                .toList();
    }

    /// What follows `=` is never read as a share.
    private String sign(boolean several, Option option, double share) {
        boolean right = option.right();
        if (!several) {
            boolean likeWeight = LIKE_WEIGHT.matcher(option.text().in(language)).lookingAt();
            return right ? "=" : likeWeight ? "~%0%" : "~";
        }
        // Moodle knows the shares of 1 to 10 by five decimals.
        String percent = String.format(Locale.ROOT, "%.5f", share).replaceAll("\\.?0+$", "");
        return right ? "~%" + percent + "%" : "~%-" + percent + "%";
    }

    private String said(LocalizedText text) {
        String said = text.in(language);
        return (LIKE_MARKUP.matcher(said).lookingAt() ? "[plain]" : "") + escaped(said);
    }

    /// An empty line would end the question.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (SPECIAL.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            if (each == '\n') {
                escaped.append("\\n");
            } else if (each != '\r') {
                escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
